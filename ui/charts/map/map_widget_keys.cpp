// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_widget.h"

#include <QKeyEvent>

#include <algorithm>

// The pathway map by keyboard: walking, drawing routes and moving boxes.
namespace homeward::charts {

void MapWidget::setDrawingRoutes(bool on)
{
    if (on == m_drawingRoutes)
        return;
    m_drawingRoutes = on;
    if (!on)
        m_routeFrom = m_routeTo = -1;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
    emit drawingChanged();
}

void MapWidget::startRoute()
{
    setDrawingRoutes(true);
    if (m_chosen.isPlace() && isSetting(m_chosen.place))
        m_routeFrom = m_routeTo = m_chosen.place;
    update();
}

void MapWidget::leaveRoute()
{
    m_drag = Drag::None;
    m_routeFrom = m_routeTo = -1;
    setDrawingRoutes(false);
}

void MapWidget::finishRoute(int to)
{
    const int from = m_routeFrom;
    leaveRoute();
    if (from >= 0 && to >= 0 && to != from)
        emit routeDrawn(from, to);
}

void MapWidget::walk(int right, int down)
{
    if (m_routeFrom >= 0) {
        m_routeTo = m_map->nextPlace(m_routeTo, right, down);
        update();
        emit placeReached(m_routeTo);
        return;
    }
    take({-1, m_map->nextPlace(m_chosen.isRoute() ? m_chosen.from : m_chosen.place, right, down)});
}

/// From the box to the first of its routes and on; before the first comes the box itself.
void MapWidget::walkRoutes(int step)
{
    if (m_routesOf < 0)
        return;
    const std::vector<MapThing> ways = m_map->waysOf(m_routesOf);
    const auto at = std::ranges::find(ways, m_chosen);
    const int now = at == ways.end() ? -1 : static_cast<int>(at - ways.begin());
    const int next = std::clamp(now + step, -1, static_cast<int>(ways.size()) - 1);
    take(next < 0 ? MapThing{-1, m_routesOf} : ways[static_cast<std::size_t>(next)]);
}

/// To the next row, or to the next column of the sphere: one further makes a column.
void MapWidget::moveBox(int right, int down)
{
    if (!m_chosen.isPlace() || !isSetting(m_chosen.place))
        return;
    const auto& columns = m_map->layout().columns;
    const auto column = std::ranges::find_if(columns, [&](const auto& one) {
        return one.sphere && std::ranges::find(one.boxes, m_chosen.place) != one.boxes.end();
    });
    const auto row = std::ranges::find(column->boxes, m_chosen.place) - column->boxes.begin();
    const model::MapPlace place{column->place + right, static_cast<int>(row) + down};
    if (place.column >= 0 && place.row >= 0)
        emit boxMoved(m_chosen.place, place);
}

bool MapWidget::handleKey(const QKeyEvent& event)
{
    const int right = event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
    const int down = event.key() == Qt::Key_Down ? 1 : event.key() == Qt::Key_Up ? -1 : 0;
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (right != 0 || down != 0) {
        if (event.modifiers().testFlag(Qt::AltModifier))
            moveBox(right, down);
        else if (plain)
            walk(right, down);
        return plain || event.modifiers().testFlag(Qt::AltModifier);
    }
    if (!plain)
        return false;
    switch (event.key()) {
    case Qt::Key_PageDown: walkRoutes(1); return true;
    case Qt::Key_PageUp: walkRoutes(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_routeFrom >= 0)
            finishRoute(m_routeTo);
        else
            emit inspectAsked();
        return true;
    case Qt::Key_R: startRoute(); return true;
    case Qt::Key_N: emit addAsked(m_chosen.isPlace() && isSetting(m_chosen.place) ? m_chosen.place : -1); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_chosen.isNothing())
            emit removeAsked(m_chosen);
        return true;
    case Qt::Key_Escape:
        if (!m_drawingRoutes)
            return false;
        leaveRoute();
        return true;
    default: return false;
    }
}

void MapWidget::keyPressEvent(QKeyEvent* event)
{
    if (!m_map || m_map->empty() || !handleKey(*event))
        ChartWidget::keyPressEvent(event);
}

} // namespace homeward::charts
