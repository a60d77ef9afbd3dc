// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_delegate.h"
#include "ui/grid/grid_headers.h"
#include "ui/grid/grid_model.h"
#include "ui/grid/grid_view.h"
#include "ui/style/style.h"

#include <QMenu>

#include <algorithm>

// Which rows and columns of a grid are seen, in which order, and how wide.
namespace homeward::grid {

namespace {

constexpr double besideFigure = 40.0; ///< of what is painted beside a figure, at 1x
constexpr double leastText = 96.0; ///< of a column of words at the end, at 1x

/// As wide as its figures, what it is counted in and a heading of two lines need.
int fittingWidth(const GridView& view, int column)
{
    const GridModel& model = view.grid();
    const QFontMetrics text(style::font(style::TextStyle::BodyStrong));
    const QFontMetrics small(style::font(style::TextStyle::Small));
    const std::string& id = model.column(column).id;
    int figures = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        figures = std::max(figures, text.horizontalAdvance(model.index(row, column).data().toString()));
    if (view.cells().hasPainter())
        figures += qRound(style::scaled(besideFigure));
    const int heading =
        std::max(ColumnHeader::leastWidth(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
                 small.horizontalAdvance(model.unitOf(column)));
    const double least = id == "load" ? 98.0 : id == "sum" ? 76.0 : 56.0; // of what is painted beside the figure
    return std::max(std::max(figures, heading) + 18, qRound(style::scaled(least)));
}

} // namespace

void GridView::fitColumns(int most)
{
    auto* heads = static_cast<ColumnHeader*>(horizontalHeader());
    const QFontMetrics text(style::font(style::TextStyle::CaptionStrong));
    int lines = 1;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int width = std::min(fittingWidth(*this, column), qRound(style::scaled(most)));
        setColumnWidth(column, width);
        const QString heading = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (!m_model->unitOf(column).isEmpty() && text.horizontalAdvance(heading) > width - 16)
            lines = 2;
    }
    heads->setHeadingLines(lines);
    m_rows->fitNames();
    m_rows->placeNames();
    const int last = m_model->columnCount() - 1;
    const bool endsInWords = last > 0 && m_model->column(last).kind == tables::CellKind::Text;
    m_lastWanted = endsInWords ? fittingWidth(*this, last) : 0;
    fitLast();
    updateGeometries();
}

/// A column of words at the end takes what room the others leave, so that a table that nearly fits need not be scrolled.
void GridView::fitLast()
{
    const int last = m_model->columnCount() - 1;
    if (m_lastWanted <= 0 || last < 0 || isColumnHidden(last))
        return;
    int others = 0;
    for (int column = 0; column < last; ++column)
        others += columnWidth(column);
    const int least = std::min(m_lastWanted, qRound(style::scaled(leastText)));
    setColumnWidth(last, std::clamp(viewport()->width() - others, least, m_lastWanted));
}

std::vector<int> GridView::shownRows(int from, int to) const
{
    std::vector<int> rows;
    for (int row = from; row <= to && row < m_model->rowCount(); ++row)
        if (!isRowHidden(row))
            rows.push_back(row);
    return rows;
}

std::vector<int> GridView::shownColumns(int from, int to) const
{
    std::vector<int> columns;
    for (int column = from; column <= to && column < m_model->columnCount(); ++column)
        if (!isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

void GridView::filter(const QString& words)
{
    m_filter = words.trimmed();
    applyHidden();
}

void GridView::applyHidden()
{
    bool folded = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const tables::Row& each = m_model->row(row);
        if (each.isGroup)
            folded = m_rows->isFolded(row);
        const bool fits = m_filter.isEmpty() || m_model->rowName(row).contains(m_filter, Qt::CaseInsensitive);
        setRowHidden(row, !fits || (folded && !each.isGroup));
    }
}

void GridView::foldRow(int row)
{
    m_rows->setFolded(row, !m_rows->isFolded(row));
    applyHidden();
}

void GridView::showColumnMenu(const QPoint& where)
{
    const int column = where.isNull() ? currentIndex().column() : horizontalHeader()->logicalIndexAt(where);
    if (column < 0)
        return;
    QMenu menu(this);
    menu.addAction(tr("Smallest first"), this, [this, column] { m_model->sort(column, Qt::AscendingOrder); });
    menu.addAction(tr("Largest first"), this, [this, column] { m_model->sort(column, Qt::DescendingOrder); });
    menu.addAction(tr("In the plan's order"), this, [this] { m_model->sort(-1); });
    menu.addSeparator();
    menu.addAction(tr("Hide this column"), this, [this, column] {
        if (shownColumns(0, m_model->columnCount()).size() > 1)
            setColumnHidden(column, true);
    });
    menu.addAction(tr("Show all columns"), this, [this] {
        for (int c = 0; c < m_model->columnCount(); ++c)
            setColumnHidden(c, false);
    });
    menu.exec(horizontalHeader()->mapToGlobal(where.isNull() ? QPoint(columnViewportPosition(column), 20) : where));
}

} // namespace homeward::grid
