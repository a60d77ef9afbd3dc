// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problem_list.h"

#include "ui/pages/check_delegates.h"
#include "ui/pages/fixable_problems.h"
#include "ui/style/style.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace homeward::ui {

ProblemList::ProblemList(QWidget* parent) : QListView(parent)
{
    setAccessibleName(tr("Problems"));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMinimumHeight(static_cast<int>(style::scaled(112.0)));
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &ProblemList::leave);
    connect(this, &QListView::activated, this, &ProblemList::fieldAsked);
}

bool ProblemList::isFixAt(const QPoint& place) const
{
    const QModelIndex at = indexAt(place);
    return !at.data(FixableProblems::FixRole).toString().isEmpty()
        && ProblemDelegate::fixButton(visualRect(at)).contains(place);
}

void ProblemList::leave(const QModelIndex& index)
{
    if (m_releasedOnFix)
        emit fixAsked(index);
    else
        emit fieldAsked(index);
}

void ProblemList::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = event->position().toPoint();
    viewport()->setCursor(indexAt(place).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(isFixAt(place) ? indexAt(place).data(FixableProblems::FixRole).toString() : QString());
    QListView::mouseMoveEvent(event);
}

void ProblemList::mouseReleaseEvent(QMouseEvent* event)
{
    m_releasedOnFix = isFixAt(event->position().toPoint());
    QListView::mouseReleaseEvent(event);
    m_releasedOnFix = false;
}

void ProblemList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::ControlModifier && currentIndex().isValid())
        emit fixAsked(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace homeward::ui
