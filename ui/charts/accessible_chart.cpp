// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/accessible_chart.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_widget.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>
#include <utility>

namespace homeward::charts {

namespace {

/// One value of a chart's table, or the heading of a column in row -1.
class AccessibleCell final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    AccessibleCell(QAccessibleInterface* table, const ChartTable& source, int row, int column)
        : m_table(table),
          m_row(row),
          m_column(column)
    {
        const ChartColumn& head = source.columns[static_cast<std::size_t>(column)];
        m_name = head.unit.isEmpty() ? head.name : QStringLiteral("%1, %2").arg(head.name, head.unit);
        if (row >= 0)
            m_value = cellText(head, source.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    }

    bool isValid() const override { return m_table != nullptr && m_table->isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return m_table; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override { return m_table->rect(); }
    QAccessible::Role role() const override { return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = false;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return m_row < 0 ? m_name : m_value;
        return kind == QAccessible::Description && m_row >= 0 ? m_name : QString();
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface*> columnHeaderCells() const override
    {
        return {m_table->child(m_column)};   // the headings come first
    }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return std::max(0, m_row); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return m_table; }

private:
    QAccessibleInterface* m_table;
    int m_row;
    int m_column;
    QString m_name;
    QString m_value;
};

/// A chart to screen readers: role chart, the title as name, the alternative text as description, and after the
/// widgets on it its first table, heading by heading and value by value.
class AccessibleChart final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit AccessibleChart(ChartWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart), m_widget(widget) { }
    ~AccessibleChart() override { forget(); }

    QString text(QAccessible::Text kind) const override
    {
        const ChartContent* chart = m_widget ? m_widget->chart() : nullptr;
        if (chart && kind == QAccessible::Name)
            return chart->title();
        if (const auto figure = chart && kind == QAccessible::Value ? m_widget->figureAtCursor() : std::nullopt)
            return figure->name;
        if (chart && kind == QAccessible::Description)
            return inWords(*chart);
        return QAccessibleWidget::text(kind);
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return cellCount() + QAccessibleWidget::childCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0)
            return nullptr;
        return index < cellCount() ? cell(index) : QAccessibleWidget::child(index - cellCount());
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [index, id] : m_cells)
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        const int among = QAccessibleWidget::indexOfChild(child);
        return among < 0 ? among : among + cellCount();
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
            return nullptr;
        return cell((row + 1) * columnCount() + column);
    }
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override
    {
        return column >= 0 && column < columnCount() ? table().columns[static_cast<std::size_t>(column)].name
                                                     : QString();
    }
    QString rowDescription(int row) const override
    {
        if (row < 0 || row >= rowCount() || columnCount() == 0)
            return {};
        return cellText(table().columns.front(), table().rows[static_cast<std::size_t>(row)].front());
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return static_cast<int>(table().columns.size()); }
    int rowCount() const override { return static_cast<int>(table().rows.size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forget(); }

private:
    /// The table of the chart shown now, read once a chart.
    const ChartTable& table() const
    {
        const ChartContent* chart = m_widget ? m_widget->chart() : nullptr;
        const int revision = m_widget ? m_widget->revision() : -1;
        if (revision != m_read) {
            forget();
            const std::vector<ChartTable> tables = chart ? chart->tables() : std::vector<ChartTable>();
            m_table = tables.empty() ? ChartTable() : tables.front();
            m_read = revision;
        }
        return m_table;
    }
    int cellCount() const { return (rowCount() + 1) * columnCount(); }
    QAccessibleInterface* cell(int index) const
    {
        const ChartTable& source = table();
        if (const auto known = m_cells.find(index); known != m_cells.end())
            return QAccessible::accessibleInterface(known->second);
        auto* self = const_cast<AccessibleChart*>(this);   // Qt's interfaces hand out their parent unconst
        auto* made = new AccessibleCell(self, source, index / columnCount() - 1, index % columnCount());
        m_cells.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    void forget() const
    {
        const auto cells = std::exchange(m_cells, {});
        for (const auto& [index, id] : cells)
            QAccessible::deleteAccessibleInterface(id);
        m_read = -1;
        m_table = {};
    }

    QPointer<ChartWidget> m_widget;
    mutable int m_read = -1;   ///< the revision that the table is of
    mutable ChartTable m_table;
    mutable std::map<int, QAccessible::Id> m_cells;   ///< by place: headings first, then row by row
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* chart = qobject_cast<ChartWidget*>(object);
    return chart ? new AccessibleChart(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)once;
}

} // namespace homeward::charts
