// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_view.h"

#include "ui/grid/grid_delegate.h"
#include "ui/grid/grid_headers.h"
#include "ui/grid/grid_model.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace homeward::grid {

namespace {

/// Keys that are the grid's own while it has the focus, whatever the window does with them.
bool isOwnKey(const QKeyEvent& key)
{
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Find,
                                QKeySequence::Delete, QKeySequence::SelectAll})
        if (key.matches(standard))
            return true;
    if (key.modifiers() == Qt::ControlModifier)
        return key.key() == Qt::Key_D || key.key() == Qt::Key_R || key.key() == Qt::Key_Tab || key.key() == Qt::Key_Home
            || key.key() == Qt::Key_End;
    return key.modifiers() == Qt::NoModifier && (key.key() == Qt::Key_F1 || key.key() == Qt::Key_F2);
}

} // namespace

GridView::GridView(GridModel* model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new GridDelegate(this)),
      m_rows(new RowHeader(this)),
      m_corner(new GridCorner(this, *m_rows))
{
    auto* columns = new ColumnHeader(this);
    setHorizontalHeader(columns);
    setVerticalHeader(m_rows);
    setModel(model);
    setItemDelegate(m_delegate);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumHeight(qRound(style::scaled(headingHeight + 3 * grid::rowHeight)));
    columns->setHighlightSections(true);
    connect(columns, &QWidget::customContextMenuRequested, this, &GridView::showColumnMenu);
    connect(m_rows, &RowHeader::foldAsked, this, &GridView::foldRow);
    connect(m_rows, &QHeaderView::geometriesChanged, m_corner, &GridCorner::place);
    connect(columns, &QHeaderView::geometriesChanged, m_corner, &GridCorner::place);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        applyHidden();
        if (!currentIndex().isValid())
            setCurrentIndex(firstCell());
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, &GridView::applyHidden);
    connect(model, &QAbstractItemModel::dataChanged, this, &GridView::currentCellChanged);
    connect(model, &GridModel::heldChanged, viewport(), qOverload<>(&QWidget::update));
}

/// The first that can be typed into, else the first of all.
QModelIndex GridView::firstCell() const
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (const QModelIndex cell = m_model->index(row, column); cell.flags() & Qt::ItemIsEditable)
                return cell;
    return m_model->index(0, 0);
}

void GridView::setHeading(const QString& heading) { m_corner->setHeading(heading); }

QItemSelectionRange GridView::block() const
{
    const QModelIndexList chosen = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    if (chosen.isEmpty())
        return currentIndex().isValid() ? QItemSelectionRange(currentIndex()) : QItemSelectionRange();
    int top = chosen.front().row(), bottom = top, left = chosen.front().column(), right = left;
    for (const QModelIndex& each : chosen) {
        top = std::min(top, each.row());
        bottom = std::max(bottom, each.row());
        left = std::min(left, each.column());
        right = std::max(right, each.column());
    }
    return {m_model->index(top, left), m_model->index(bottom, right)};
}

void GridView::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    setRowHidden(index.row(), false);
    setColumnHidden(index.column(), false);
    setCurrentIndex(index);
    scrollTo(index);
}

QRect GridView::rectOf(const QItemSelectionRange& range) const
{
    const auto rows = shownRows(range.top(), range.bottom());
    const auto columns = shownColumns(range.left(), range.right());
    if (rows.empty() || columns.empty())
        return {};
    return visualRect(m_model->index(rows.front(), columns.front()))
        .united(visualRect(m_model->index(rows.back(), columns.back())));
}

QRect GridView::handle() const
{
    const QItemSelectionRange range = block();
    const QRect cells = range.isValid() ? rectOf(range) : QRect();
    return cells.isValid() ? QRect(cells.right() - 4, cells.bottom() - 4, 7, 7) : QRect();
}

void GridView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const auto& colours = style::tokens();
    const bool holds = m_model->held() && !m_model->heldIsTyped();
    if (holds) {
        QRect around;
        const auto add = [&](std::size_t row, std::size_t column) {
            if (const QModelIndex at = m_model->indexOf(row, column); at.isValid() && !isRowHidden(at.row()))
                around = around.united(visualRect(at));
        };
        for (const tables::PasteCell& each : m_model->held()->fitting)
            add(each.row, each.column);
        for (const tables::Refusal& each : m_model->held()->refused)
            if (each.expected != tables::Expected::NoCell)
                add(each.row, each.column);
        painter.setPen(QPen(colours.ink, 2, Qt::DashLine));
        painter.drawRect(around.adjusted(0, 0, -1, -1));
    }
    const bool focused = hasFocus();
    if (!currentIndex().isValid() || (holds && !focused))
        return;
    painter.setPen(QPen(focused ? colours.focus : colours.borderStrong, focused ? 2 : 1));
    painter.drawRect(visualRect(currentIndex()).adjusted(0, 0, -1, -1));
    if (m_fillTo >= 0)
        painter.drawRect(rectOf({m_model->index(std::min(m_fillFrom.top(), m_fillTo), m_fillFrom.left()),
                                 m_model->index(std::max(m_fillFrom.bottom(), m_fillTo), m_fillFrom.right())}));
    if (focused && !holds) {
        painter.fillRect(handle(), colours.surface);
        painter.fillRect(handle().adjusted(1, 1, -1, -1), colours.focus);
    }
}

void GridView::resizeEvent(QResizeEvent* event)
{
    m_rows->placeNames();
    QTableView::resizeEvent(event);
    fitLast();
    m_corner->place();
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->place();
}

bool GridView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    // Tab is a step here before it is the way out.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            if (!leave(*key))
                step(0, key->key() == Qt::Key_Backtab ? -1 : 1);
            return true;
        }
    }
    return QTableView::event(event);
}

bool GridView::leave(QKeyEvent& key)
{
    const bool back = key.key() == Qt::Key_Backtab || (key.modifiers() & Qt::ShiftModifier);
    const auto rows = shownRows(0, m_model->rowCount());
    const auto columns = shownColumns(0, m_model->columnCount());
    const bool isEmpty = rows.empty() || columns.empty();
    const bool atEnd = isEmpty
        || (back ? currentIndex().row() <= rows.front() && currentIndex().column() <= columns.front()
                 : currentIndex().row() >= rows.back() && currentIndex().column() >= columns.back());
    if (!atEnd && !(key.modifiers() & Qt::ControlModifier))
        return false;
    focusNextPrevChild(!back);
    return true;
}

void GridView::step(int down, int across)
{
    const auto rows = shownRows(0, m_model->rowCount());
    const auto columns = shownColumns(0, m_model->columnCount());
    if (rows.empty() || columns.empty())
        return;
    auto row = static_cast<int>(std::ranges::lower_bound(rows, currentIndex().row()) - rows.begin()) + down;
    auto column =
        static_cast<int>(std::ranges::lower_bound(columns, currentIndex().column()) - columns.begin()) + across;
    const auto width = static_cast<int>(columns.size());
    if (column >= width || column < 0) {
        row += column < 0 ? -1 : 1;
        column = column < 0 ? width - 1 : 0;
    }
    row = std::clamp(row, 0, static_cast<int>(rows.size()) - 1);
    setCurrentIndex(m_model->index(rows[static_cast<std::size_t>(row)], columns[static_cast<std::size_t>(column)]));
}

void GridView::keyPressEvent(QKeyEvent* key)
{
    if (key->matches(QKeySequence::Copy))
        return copy();
    if (key->matches(QKeySequence::Cut))
        return cut();
    if (key->matches(QKeySequence::Paste))
        return paste();
    if (key->matches(QKeySequence::Find)) {
        emit findAsked();
        return;
    }
    if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_D)
        return fillDown();
    if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_R)
        return fillRight();
    if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Down)
        return showColumnMenu({});
    switch (key->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return clearCells();
    case Qt::Key_F1: emit definitionAsked(); return;
    case Qt::Key_Escape:
        if (m_model->held())
            return m_model->dropHeld();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: // of an open editor: moves on when that closes
        if (state() != EditingState)
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
        return;
    case Qt::Key_Space:
        if (currentIndex().isValid() && m_model->row(currentIndex().row()).isGroup
            && (key->modifiers() & Qt::AltModifier))
            return foldRow(currentIndex().row());
        break;
    default: break;
    }
    QTableView::keyPressEvent(key);
}

void GridView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && handle().adjusted(-2, -2, 2, 2).contains(event->pos())) {
        m_fillFrom = block();
        m_fillTo = m_fillFrom.bottom();
        return;
    }
    QTableView::mousePressEvent(event);
}

void GridView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_fillTo >= 0) {
        if (const int row = rowAt(event->pos().y()); row >= 0)
            m_fillTo = row;
        viewport()->update();
        return;
    }
    viewport()->setCursor(handle().contains(event->pos()) ? Qt::CrossCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void GridView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_fillTo < 0)
        return QTableView::mouseReleaseEvent(event);
    const int to = std::exchange(m_fillTo, -1);
    const QItemSelectionRange from = m_fillFrom;
    viewport()->update();
    if (to > from.bottom())
        fill(from, {m_model->index(from.bottom() + 1, from.left()), m_model->index(to, from.right())});
    else if (to < from.top())
        fill(from, {m_model->index(to, from.left()), m_model->index(from.top() - 1, from.right())});
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    emit currentCellChanged();
}

void GridView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
}

void GridView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    // A delegate may ask again when the editor loses the focus while it closes: that moves nowhere.
    const bool wasOpen = state() == EditingState;
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (!wasOpen)
        return;
    if (m_model->held() && m_model->heldIsTyped())
        return; // what is wrong is said where it was typed
    switch (hint) {
    case QAbstractItemDelegate::SubmitModelCache: return step(1, 0);
    case QAbstractItemDelegate::EditNextItem: return step(0, 1);
    case QAbstractItemDelegate::EditPreviousItem: return step(0, -1);
    default: break;
    }
}

} // namespace homeward::grid
