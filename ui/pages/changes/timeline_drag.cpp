// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes/timeline_drag.h"

#include "core/model/lookup.h"
#include "ui/document/plan_document.h"
#include "ui/models/change_list_model.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/change_row.h"
#include "ui/pages/changes/library_panel.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QListView>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace homeward::ui {

namespace {

constexpr double reach = 9.0;   ///< pixels around a knob
constexpr int mostMonths = 120; ///< of a ramp that is dragged
constexpr int rowHeight = 33;   ///< of a row that is not there yet

int monthOf(base::Date date) { return date.year() * 12 + date.month() - 1; }

/// The first day of the month that is nearest.
base::Date nearestMonth(base::Date date)
{
    constexpr int middle = 15;
    const base::Date first(date.year(), date.month(), 1);
    return date.day() > middle ? first.plusMonths(1) : first;
}

} // namespace

TimelineDrag::TimelineDrag(QListView& list, document::PlanDocument& document, models::ChangeListModel& model)
    : QObject(&list),
      m_list(list),
      m_document(document),
      m_model(model)
{
    list.installEventFilter(this);
    list.viewport()->installEventFilter(this);
}

const model::Change* TimelineDrag::changeAt(const QModelIndex& index) const
{
    const model::Scenario* scenario = model::findById(m_document.plan().scenarios, m_model.scenario());
    return scenario && index.isValid() ? model::findById(scenario->changes, m_model.changeAt(index.row())) : nullptr;
}

TimelineDrag::Part TimelineDrag::partAt(const QModelIndex& index, const QPointF& at) const
{
    const model::Change* change = changeAt(index);
    if (!change)
        return Part::None;
    const ChangeTimeline bar = barOf(m_document.plan(), m_list.visualRect(index));
    if (at.x() < bar.area().left() - reach)
        return Part::None;
    const QPointF full = bar.fullKnob(*change);
    const QPointF start = bar.startKnob(*change);
    const bool isFull = model::takesRamp(change->effect) && (at - full).manhattanLength() < 1.6 * reach
        && (at - full).manhattanLength() < (at - start).manhattanLength();
    if (isFull)
        return Part::Full;
    return at.x() >= start.x() - reach ? Part::Start : Part::None;
}

bool TimelineDrag::press(const QPointF& at)
{
    const QModelIndex index = m_list.indexAt(at.toPoint());
    m_part = partAt(index, at);
    if (m_part == Part::None)
        return false;
    m_list.setCurrentIndex(index);
    m_list.setFocus(Qt::MouseFocusReason);
    m_pressed = *changeAt(index);
    m_pressedX = at.x();
    return true;
}

void TimelineDrag::setStart(base::Date start)
{
    const model::Change* now = changeAt(m_list.currentIndex());
    const base::Date last = m_document.plan().start.plusYears(std::max(1, m_document.plan().run.years)).plusMonths(-1);
    start = std::clamp(start, m_document.plan().start, last);
    if (!now || now->start == start)
        return;
    model::Change edited = *now;
    // A change that ends keeps its length.
    if (edited.end)
        edited.end = edited.end->plusDays(start.days() - edited.start.days());
    edited.start = start;
    emit moved(edited, QStringLiteral("start"));
}

void TimelineDrag::setRamp(int months)
{
    const model::Change* now = changeAt(m_list.currentIndex());
    months = std::clamp(months, 0, mostMonths);
    if (!now || !model::takesRamp(now->effect))
        return;
    model::Change edited = *now;
    edited.ramp.months = months;
    if (months == 0)
        edited.ramp.shape = model::RampShape::None;
    else if (edited.ramp.shape == model::RampShape::None)
        edited.ramp.shape = model::RampShape::Linear;
    if (edited.ramp != now->ramp)
        emit moved(edited, QStringLiteral("ramp"));
}

void TimelineDrag::drag(const QPointF& at, bool byDay)
{
    const ChangeTimeline bar = barOf(m_document.plan(), m_list.visualRect(m_list.currentIndex()));
    if (m_part == Part::Full) {
        setRamp(monthOf(nearestMonth(bar.dateAt(at.x()))) - monthOf(m_pressed->start));
        return;
    }
    const auto moved = bar.dateAt(at.x()).days() - bar.dateAt(m_pressedX).days();
    const base::Date start = m_pressed->start.plusDays(moved);
    setStart(byDay ? start : nearestMonth(start));
}

bool TimelineDrag::key(int key, Qt::KeyboardModifiers modifiers)
{
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const model::Change* now = changeAt(m_list.currentIndex());
    if (step == 0 || !now)
        return false;
    if (modifiers.testFlag(Qt::ControlModifier))
        setRamp((now->ramp.shape == model::RampShape::None ? 0 : now->ramp.months) + step);
    else if (modifiers.testFlag(Qt::ShiftModifier))
        setStart(now->start.plusDays(step));
    else
        setStart(base::Date(now->start.year(), now->start.month(), 1).plusMonths(step));
    emit done();
    return true;
}

std::optional<base::Date> TimelineDrag::monthAt(const QPointF& at) const
{
    const ChangeTimeline bar = barOf(m_document.plan(), QRect(0, 0, m_list.viewport()->width(), rowHeight));
    if (at.x() < bar.area().left())
        return std::nullopt;
    return std::max(nearestMonth(bar.dateAt(at.x())), m_document.plan().start);
}

void TimelineDrag::drop(const QDropEvent& event)
{
    const QModelIndex under = m_list.indexAt(event.position().toPoint());
    // On the lower half of a row it comes after it.
    const bool below = under.isValid() && event.position().y() > m_list.visualRect(under).center().y();
    const int row = under.isValid() ? under.row() + (below ? 1 : 0) : m_model.rowCount();
    emit dropped(QString::fromUtf8(event.mimeData()->data(QLatin1String(libraryChangeMime))), monthAt(event.position()),
                 row);
}

bool TimelineDrag::dragFromLibrary(QEvent& event)
{
    auto& over = static_cast<QDropEvent&>(event); // entering and moving are drops that are not done yet
    if (!over.mimeData()->hasFormat(QLatin1String(libraryChangeMime)))
        return false;
    over.setDropAction(Qt::CopyAction);
    over.accept();
    const auto start = monthAt(over.position());
    const QString words = start ? tr("Starts on %1").arg(numbers::date(*start)) : tr("Add here");
    if (event.type() == QEvent::Drop)
        drop(over);
    else
        QToolTip::showText(m_list.viewport()->mapToGlobal(over.position().toPoint()), words, m_list.viewport());
    return true;
}

bool TimelineDrag::eventFilter(QObject* object, QEvent* event)
{
    if (object == &m_list && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        return key(pressed->key(), pressed->modifiers());
    }
    if (object != m_list.viewport())
        return false;
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop)
        return dragFromLibrary(*event);
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        return mouse->button() == Qt::LeftButton && press(mouse->position());
    }
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (m_part != Part::None)
            drag(mouse->position(), mouse->modifiers().testFlag(Qt::ShiftModifier));
        else
            m_list.viewport()->setCursor(partAt(m_list.indexAt(mouse->position().toPoint()), mouse->position())
                                                 == Part::None
                                             ? Qt::ArrowCursor
                                             : Qt::SizeHorCursor);
        return m_part != Part::None;
    }
    if (event->type() == QEvent::MouseButtonRelease && m_part != Part::None) {
        m_part = Part::None;
        m_pressed.reset();
        emit done();
        return true;
    }
    return false;
}

} // namespace homeward::ui
