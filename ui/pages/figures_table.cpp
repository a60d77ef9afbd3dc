// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/figures_table.h"

#include "ui/models/plan_figure_model.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/standing_mark.h"
#include "ui/style/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace homeward::ui {

using models::PlanFigureModel;

namespace {

constexpr int margin = 6;
constexpr int pencil = 13;
constexpr int indent = 14; ///< of a part of the figure above

int lineHeight() { return static_cast<int>(style::scaled(21.0)); }

class FigureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const style::Tokens& colours = style::tokens();
        const bool isHeading = index.data(PlanFigureModel::HeadingRole).toBool();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, isChosen ? colours.select : isHeading ? colours.raised : colours.surface);
        painter->setPen(colours.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect box = option.rect.adjusted(margin, 0, -margin, 0);
        if (isHeading || index.column() == PlanFigureModel::NameColumn)
            box = paintName(*painter, box, index, isHeading);
        if (index.column() == PlanFigureModel::SourceColumn && isEditable(index)) {
            const QRect sign(box.right() - pencil, box.center().y() - pencil / 2, pencil, pencil);
            style::icon(QStringLiteral("edit"), colours.text3).paint(painter, sign);
            box.setRight(sign.left() - 3);
        }
        write(*painter, box, index, isHeading);
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* field = new QLineEdit(parent);
        field->setAlignment(Qt::AlignRight);
        field->setAccessibleName(index.siblingAtColumn(PlanFigureModel::NameColumn).data().toString());
        field->setStyleSheet(QStringLiteral("min-height: 0; padding: 0 4px;"));
        return field;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* field = static_cast<QLineEdit*>(editor);
        QString text = numbers::fixed(index.data(Qt::EditRole).toDouble(), 2);
        const QString noPennies = numbers::fixed(0.0, 2).mid(1);
        field->setText(text.endsWith(noPennies) ? text.chopped(noPennies.size()) : text);
        field->selectAll();
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QLineEdit*>(editor)->text());
    }

private:
    static bool isEditable(const QModelIndex& index)
    {
        return index.siblingAtColumn(PlanFigureModel::ValueColumn).flags().testFlag(Qt::ItemIsEditable);
    }

    /// The mark of a heading or of a figure of one's own; gives what is left for the words.
    static QRect paintName(QPainter& painter, QRect box, const QModelIndex& index, bool isHeading)
    {
        constexpr int side = 11;
        const bool typed = index.data(PlanFigureModel::TypedRole).toBool();
        if (index.data(PlanFigureModel::PartRole).toBool())
            box.setLeft(box.left() + indent);
        if (isHeading || typed) {
            const auto standing = static_cast<calibrate::Standing>(index.data(PlanFigureModel::StandingRole).toInt());
            paintStanding(painter, QRectF(box.left(), box.center().y() - 5, side, side), standing, typed);
            box.setLeft(box.left() + side + 7);
        }
        return box;
    }

    static void write(QPainter& painter, const QRect& box, const QModelIndex& index, bool isHeading)
    {
        const style::Tokens& colours = style::tokens();
        const int column = index.column();
        const bool isOwn = column == PlanFigureModel::ValueColumn;
        const bool isQuiet = column == PlanFigureModel::UnitColumn || column == PlanFigureModel::SourceColumn
            || index.data(PlanFigureModel::PartRole).toBool();
        const QFont font =
            style::font(isHeading || isOwn ? style::TextStyle::CaptionStrong : style::TextStyle::Caption);
        const QString words = index.data().toString();
        painter.setFont(font);
        painter.setPen(isQuiet && !isOwn ? colours.text2 : colours.text);
        const bool hasTwoLines = column == PlanFigureModel::NameColumn && box.height() > lineHeight();
        const int room = hasTwoLines ? 2 * box.width() * 9 / 10 : box.width(); // less what breaks between words leave
        painter.drawText(box, index.data(Qt::TextAlignmentRole).toInt() | (hasTwoLines ? Qt::TextWordWrap : 0),
                         QFontMetrics(font).elidedText(words, Qt::ElideMiddle, room));
    }
};

} // namespace

FiguresTable::FiguresTable(PlanFigureModel& model, QWidget* parent) : QTableView(parent), m_figures(model)
{
    setModel(&model);
    setItemDelegate(new FigureDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                    | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight());
    verticalHeader()->setMinimumSectionSize(12);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &FiguresTable::arrange);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == PlanFigureModel::SourceColumn)   // the pencil
            edit(index.siblingAtColumn(PlanFigureModel::ValueColumn));
    });
    arrange();
}

void FiguresTable::arrange()
{
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (!m_figures.figureAt(row))
            setSpan(row, 0, 1, PlanFigureModel::ColumnCount);
    // Figure and source share what values, units and Scotland leave.
    // The value's heading is the name of an area, which has its room up to a point.
    const int heading =
        horizontalHeader()->fontMetrics().horizontalAdvance(
            model()->headerData(PlanFigureModel::ValueColumn, Qt::Horizontal, Qt::DisplayRole).toString())
        + 2 * margin + 4;
    const int value = std::clamp(heading, qRound(style::scaled(86.0)), qRound(style::scaled(130.0)));
    const int unit = static_cast<int>(style::scaled(112.0));
    const int scotland = static_cast<int>(style::scaled(72.0));
    const int left = std::max(200, viewport()->width() - value - unit - scotland);
    setColumnWidth(PlanFigureModel::NameColumn, left * 62 / 100);
    setColumnWidth(PlanFigureModel::ValueColumn, value);
    setColumnWidth(PlanFigureModel::UnitColumn, unit);
    setColumnWidth(PlanFigureModel::ScotlandColumn, scotland);
    setColumnWidth(PlanFigureModel::SourceColumn, left - left * 62 / 100);
    arrangeRows();
}

/// A name that is too long for its column has two lines.
void FiguresTable::arrangeRows()
{
    const QFontMetrics metrics(style::font(style::TextStyle::Caption));
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex name = model()->index(row, PlanFigureModel::NameColumn);
        const int room = columnWidth(PlanFigureModel::NameColumn) - 2 * margin
            - (name.data(PlanFigureModel::PartRole).toBool() ? indent : 0);
        const bool fits = !m_figures.figureAt(row) || metrics.horizontalAdvance(name.data().toString()) <= room;
        setRowHeight(row, lineHeight() + (fits ? 0 : metrics.height()));
    }
}

void FiguresTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void FiguresTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    // Keys act on the value, wherever the row was clicked.
    if (current.isValid() && current.column() != PlanFigureModel::ValueColumn && m_figures.figureAt(current.row()))
        setCurrentIndex(current.siblingAtColumn(PlanFigureModel::ValueColumn));
}

void FiguresTable::keyPressEvent(QKeyEvent* event)
{
    const calibrate::PlanFigure* figure = m_figures.figureAt(currentIndex().row());
    if (figure && state() != QAbstractItemView::EditingState) {
        const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enters && figure->mayBeTyped) {
            edit(currentIndex().siblingAtColumn(PlanFigureModel::ValueColumn));
            return;
        }
        if (event->key() == Qt::Key_Delete && figure->typed) {
            emit putBackAsked(figure->measure, figure->band);
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

} // namespace homeward::ui
