// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_model.h"
#include "ui/grid/grid_view.h"
#include "ui/wording/table_text.h"

#include <QApplication>
#include <QClipboard>

// What the grid does with the cells that are selected; keys and painting are in grid_view.cpp.
namespace homeward::grid {

void GridView::copy()
{
    const QItemSelectionRange range = block();
    if (!range.isValid())
        return;
    std::vector<std::size_t> rows, columns;
    for (const int row : shownRows(range.top(), range.bottom()))
        rows.push_back(m_model->order()[static_cast<std::size_t>(row)]);
    for (const int column : shownColumns(range.left(), range.right()))
        columns.push_back(static_cast<std::size_t>(column));
    QApplication::clipboard()->setText(
        QString::fromStdString(tables::blockText(m_model->table(), rows, columns, wording::typingForm(said))));
}

void GridView::cut()
{
    copy();
    clearCells();
}

void GridView::paste() { pasteText(QApplication::clipboard()->text()); }

void GridView::pasteText(const QString& text)
{
    const QItemSelectionRange range = block();
    constexpr qsizetype most = 1'000'000;
    if (!range.isValid() || text.isEmpty() || text.size() > most)
        return;
    tables::PasteTarget target;
    for (const int row : shownRows(range.top(), m_model->rowCount() - 1))
        target.rows.push_back(m_model->order()[static_cast<std::size_t>(row)]);
    for (const int column : shownColumns(range.left(), m_model->columnCount() - 1))
        target.columns.push_back(static_cast<std::size_t>(column));
    target.selectedRows = shownRows(range.top(), range.bottom()).size();
    target.selectedColumns = shownColumns(range.left(), range.right()).size();
    m_model->hold(tables::lookAtPaste(m_model->table(), text.toStdString(), target, wording::typingForm(said)));
}

void GridView::fill(const QItemSelectionRange& from, const QItemSelectionRange& to)
{
    std::vector<tables::Entry> entries;
    const auto rows = shownRows(from.top(), from.bottom());
    const auto columns = shownColumns(from.left(), from.right());
    if (rows.empty() || columns.empty())
        return;
    std::size_t down = 0;
    for (const int row : shownRows(to.top(), to.bottom()))
        for (std::size_t across = 0, at = down++; const int column : shownColumns(to.left(), to.right())) {
            const QModelIndex source = m_model->index(rows[at % rows.size()], columns[across++ % columns.size()]);
            const QModelIndex target = m_model->index(row, column);
            const bool alike =
                source.column() == column || m_model->column(source.column()).kind == m_model->column(column).kind;
            const auto& value = m_model->cell(source).value;
            if (source != target && alike && (m_model->flags(target) & Qt::ItemIsEditable) && !tables::isEmpty(value))
                entries.push_back({m_model->row(row).key, m_model->column(column).id, value});
        }
    m_model->enter(entries, tr("Fill %n cells", nullptr, static_cast<int>(entries.size())));
}

void GridView::fillDown()
{
    const QItemSelectionRange range = block();
    if (!range.isValid() || range.top() == 0)
        return;
    // One row takes the one above it, several take their first.
    const int first = range.height() == 1 ? range.top() - 1 : range.top();
    const QItemSelectionRange from(m_model->index(first, range.left()), m_model->index(first, range.right()));
    const int top = range.height() == 1 ? range.top() : range.top() + 1;
    fill(from, {m_model->index(top, range.left()), m_model->index(range.bottom(), range.right())});
}

void GridView::fillRight()
{
    const QItemSelectionRange range = block();
    if (!range.isValid() || (range.width() == 1 && range.left() == 0))
        return;
    const int first = range.width() == 1 ? range.left() - 1 : range.left();
    const QItemSelectionRange from(m_model->index(range.top(), first), m_model->index(range.bottom(), first));
    fill(from,
         {m_model->index(range.top(), range.width() == 1 ? range.left() : range.left() + 1),
          m_model->index(range.bottom(), range.right())});
}

void GridView::clearCells()
{
    const QItemSelectionRange range = block();
    std::vector<tables::Entry> entries;
    if (range.isValid())
        for (const int row : shownRows(range.top(), range.bottom()))
            for (const int column : shownColumns(range.left(), range.right())) {
                const QModelIndex index = m_model->index(row, column);
                if ((m_model->flags(index) & Qt::ItemIsEditable) && !tables::isEmpty(m_model->cell(index).value)
                    && !m_model->cell(index).inherited)
                    entries.push_back({m_model->row(row).key, m_model->column(column).id, {}});
            }
    m_model->enter(entries, tr("Clear %n cells", nullptr, static_cast<int>(entries.size())));
}

bool GridView::find(const QString& words, bool backwards)
{
    const int columns = m_model->columnCount();
    const int count = m_model->rowCount() * columns;
    if (count == 0 || words.isEmpty())
        return false;
    const int now = currentIndex().isValid() ? currentIndex().row() * columns + currentIndex().column() : 0;
    for (int step = 1; step <= count; ++step) {
        const int place = ((now + (backwards ? -step : step)) % count + count) % count;
        const QModelIndex at = m_model->index(place / columns, place % columns);
        const bool inName = at.column() == 0 && m_model->rowName(at.row()).contains(words, Qt::CaseInsensitive);
        if (!isRowHidden(at.row()) && !isColumnHidden(at.column())
            && (inName || at.data().toString().contains(words, Qt::CaseInsensitive))) {
            goTo(at);
            return true;
        }
    }
    return false;
}

} // namespace homeward::grid
