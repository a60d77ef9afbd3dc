// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_widget.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/map/map_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace homeward::charts {

namespace {

constexpr double startsDrag = 6.0;
constexpr double leastZoom = 0.7; ///< words of 12 pixels have 8

} // namespace

MapWidget::MapWidget(QWidget* parent) : ChartWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setContentsMargins(6, 4, 6, 4); // room for the frame of the focus
    setMouseTracking(true);
}

void MapWidget::setMap(std::shared_ptr<const MapContent> map)
{
    const std::shared_ptr<const MapContent> before = std::exchange(m_map, std::move(map));
    // Where settings come or go, what is chosen has another place, or none.
    const bool samePlaces =
        before && m_map && before->places() == m_map->places() && before->settings() == m_map->settings();
    const auto placeNow = [&](int place) {
        if (place < 0 || samePlaces || !before || !m_map)
            return place;
        for (int now = 0; now < m_map->places(); ++now)
            if (m_map->placeName(now) == before->placeName(place))
                return now;
        return m_map->places();
    };
    const MapThing now{placeNow(m_chosen.from), placeNow(m_chosen.place)};
    const bool isThere = m_map && now.place < m_map->places() && now.from < m_map->settings();
    setChosen(isThere ? now : MapThing{});
    if (!isThere)
        m_drag = Drag::None;
    if (!m_map || m_routeFrom >= m_map->settings() || m_routeTo >= m_map->places())
        leaveRoute();
    setChart(m_map);
    setZoom(m_zoom);
}

void MapWidget::choose(const MapThing& thing)
{
    if (thing == m_chosen || (m_map && thing.place >= m_map->places()))
        return;
    setChosen(thing);
    m_drag = Drag::None;
    update();
}

void MapWidget::setChosen(const MapThing& thing)
{
    m_chosen = thing;
    m_asides = m_map ? m_map->asidesOf(thing) : std::vector<MapAside>();
    if (!thing.isRoute() || (m_routesOf != thing.from && m_routesOf != thing.place))
        m_routesOf = thing.isRoute() ? thing.from : thing.place;
}

/// As `choose`, for what the planner does here.
void MapWidget::take(const MapThing& thing)
{
    if (thing == m_chosen)
        return;
    setChosen(thing);
    update();
    say();
    emit chosenChanged(thing);
    if (thing.isPlace())
        emit placeReached(thing.place);
}

std::optional<ChartMark> MapWidget::figureAtCursor() const
{
    return m_map ? m_map->markOf(chartRect(), m_chosen) : std::nullopt;
}

/// Tells screen readers what is chosen.
void MapWidget::say() const
{
    if (!QAccessible::isActive() || !m_map || m_chosen.isNothing())
        return;
    QAccessibleEvent changed(const_cast<MapWidget*>(this), QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void MapWidget::setZoom(double zoom)
{
    m_zoom = zoom;
    // What fits is never made smaller than it can be read: the rest is scrolled to. Title and legend keep their size.
    if (m_map && !m_map->empty()) {
        const QSizeF drawing(m_map->layout().width, m_map->layout().height);
        const double scale = zoom > 0.0 ? zoom : leastZoom;
        const QSizeF least = m_map->fullSize() + (scale - 1.0) * drawing + QSizeF(0.0, marksHeight(m_map->caveats()));
        setMinimumSize(least.toSize() + QSize(14, 10));
    } else {
        setMinimumSize(0, 0);
    }
    updateGeometry();
    update();
}

void MapWidget::setVeiled(bool veiled)
{
    m_veiled = veiled;
    update();
}

QSize MapWidget::minimumSizeHint() const { return {300, 240}; }

QPointF MapWidget::middleOf(int place) const
{
    const pathway::Rect& rect = m_map->rectOf(place);
    return m_map->transformIn(chartRect()).map(QPointF(rect.left + rect.width / 2.0, rect.middle()));
}

std::vector<QRectF> MapWidget::placesOf(const MarkPlace& place) const
{
    std::vector<QRectF> boxes;
    for (int setting = 0; m_map && place.setting >= 0 && setting < m_map->settings(); ++setting)
        if (m_map->placeInRun(setting) == place.setting)
            boxes.push_back(boxOf(setting));
    return boxes;
}

QRectF MapWidget::boxOf(int place) const
{
    const pathway::Rect& rect = m_map->rectOf(place);
    return m_map->transformIn(chartRect()).mapRect(QRectF(rect.left, rect.top, rect.width, rect.height));
}

pathway::Point MapWidget::layoutPoint(const QPointF& at) const
{
    const QPointF point = m_map->transformIn(chartRect()).inverted().map(at);
    return {point.x(), point.y()};
}

void MapWidget::mousePressEvent(QMouseEvent* event)
{
    if (!m_map || m_map->empty() || event->button() != Qt::LeftButton)
        return;
    const MapThing thing = m_map->thingAt(chartRect(), event->position());
    m_pressedAt = m_now = event->position();
    if (m_routeFrom >= 0 && thing.isPlace() && thing.place != m_routeFrom) {
        finishRoute(thing.place);
        return;
    }
    take(thing);
    m_drag = thing.isPlace() && isSetting(thing.place) ? Drag::Pressed : Drag::None;
}

void MapWidget::mouseMoveEvent(QMouseEvent* event)
{
    m_now = event->position();
    if (m_drag == Drag::None || !m_map)
        return ChartWidget::mouseMoveEvent(event);
    if (m_drag == Drag::Pressed && (m_now - m_pressedAt).manhattanLength() >= startsDrag) {
        const bool route = m_drawingRoutes || event->modifiers().testFlag(Qt::ControlModifier);
        m_drag = route ? Drag::Route : Drag::Box;
        if (route)
            startRoute();
    }
    if (m_drag == Drag::Route) {
        const MapThing under = m_map->thingAt(chartRect(), m_now);
        m_routeTo = under.isPlace() ? under.place : m_routeFrom;
    }
    update();
}

void MapWidget::mouseReleaseEvent(QMouseEvent*)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (!m_map)
        return;
    if (drag == Drag::Route)
        finishRoute(m_routeTo);
    else if (drag == Drag::Box && isSetting(m_chosen.place))
        emit boxMoved(m_chosen.place, m_map->dropPlace(m_chosen.place, layoutPoint(m_now)));
    else if (drag == Drag::Pressed && m_drawingRoutes && m_routeFrom < 0)
        startRoute();
    update();
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent*)
{
    if (m_map && !m_chosen.isNothing())
        emit inspectAsked();
}

void MapWidget::focusInEvent(QFocusEvent* event)
{
    ChartWidget::focusInEvent(event);
    if (m_map && !m_map->empty() && m_chosen.isNothing() && event->reason() != Qt::MouseFocusReason)
        take({-1, m_map->nextPlace(-1, 0, 0)});
    update();
}

void MapWidget::focusOutEvent(QFocusEvent* event)
{
    ChartWidget::focusOutEvent(event);
    update();
}

bool MapWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_map) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const MapThing thing = m_map->thingAt(chartRect(), help->pos());
        if (!thing.isRoute())
            return ChartWidget::event(event);
        QString words;
        for (const DrawnRoute& route : m_map->routes())
            if (route.from == thing.from && route.to == thing.place)
                words = route.label.isEmpty()
                    ? tr("From %1 to %2").arg(m_map->placeName(route.from), m_map->placeName(route.to))
                    : tr("From %1 to %2: %3 people a week")
                          .arg(m_map->placeName(route.from), m_map->placeName(route.to), route.label);
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return ChartWidget::event(event);
}

/// The box or the route that is on its way.
void MapWidget::paintDrag(QPainter& painter)
{
    const style::Tokens& colours = style::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drag == Drag::Box && isSetting(m_chosen.place)) {
        const pathway::Rect& rect = m_map->rectOf(m_chosen.place);
        const QTransform to = m_map->transformIn(chartRect());
        QRectF ghost = to.mapRect(QRectF(rect.left, rect.top, rect.width, rect.height));
        ghost.translate(m_now - m_pressedAt);
        painter.setPen(QPen(colours.focus, 2.0, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ghost, 4.0, 4.0);
    }
    if (m_routeFrom < 0)
        return;
    const QPointF from = middleOf(m_routeFrom);
    const QPointF to = m_drag == Drag::Route && m_routeTo == m_routeFrom ? m_now : middleOf(std::max(0, m_routeTo));
    painter.setPen(QPen(colours.focus, 2.5, Qt::DashLine));
    painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.focus);
    painter.drawEllipse(from, 5.0, 5.0);
    painter.drawEllipse(to, 5.0, 5.0);
}

void MapWidget::paintEvent(QPaintEvent*)
{
    if (!m_map)
        return;
    QPainter painter(this);
    m_map->paintWith(painter, chartRect(), style::currentTheme(), m_chosen, m_asides);
    paintMarks(painter, m_map->caveats(), contentsRect(), style::tokens());
    if (m_veiled) {
        QColor veil = style::tokens().scrim;
        veil.setAlphaF(0.55F);
        painter.fillRect(rect(), veil);
    }
    paintPlaces(painter, placesOf(lit()));
    paintDrag(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style::tokens().focus, 2.0));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace homeward::charts
