// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/map/map_content.h"

#include <memory>

namespace homeward::charts {

/// The pathway map to work on: boxes are walked, chosen, dragged and connected, by mouse and by keyboard. Knows no
/// document: what is asked for goes out as signals.
///
/// Arrows walk the places, Enter inspects, R starts a route from the place (arrows choose where to, Enter makes it, Esc
/// lets go), N asks for a new setting beside it, Del for its removal, Alt with an arrow moves the box, Page Down and Page Up
/// go through its routes. Dragging a box moves it; dragging with Ctrl, or while routes are drawn, makes a route.
class MapWidget : public ChartWidget {
    Q_OBJECT
public:
    explicit MapWidget(QWidget* parent = nullptr);

    void setMap(std::shared_ptr<const MapContent> map);
    [[nodiscard]] const MapContent* map() const { return m_map.get(); }
    /// What is chosen; nothing where the map has not got it.
    void choose(const MapThing& thing);
    [[nodiscard]] const MapThing& chosen() const { return m_chosen; }
    /// While on, dragging from a box to a place makes a route.
    void setDrawingRoutes(bool on);
    [[nodiscard]] bool isDrawingRoutes() const { return m_drawingRoutes; }
    /// From the chosen setting, or back where none is chosen.
    void startRoute();
    /// The setting that a route is drawn from; -1 = none.
    [[nodiscard]] int routeFrom() const { return m_routeFrom; }
    /// Where the route that is drawn leads at the moment.
    [[nodiscard]] int routeTo() const { return m_routeTo; }
    /// 0 = as large as fits and as can be read; else against the full size.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Lays a veil over the last picture while a new one is made.
    void setVeiled(bool veiled);
    /// The middle of a place in the widget's pixels.
    [[nodiscard]] QPointF middleOf(int place) const;
    /// Its box.
    [[nodiscard]] QRectF boxOf(int place) const;

    /// Of what is chosen.
    [[nodiscard]] std::optional<ChartMark> figureAtCursor() const override;
    [[nodiscard]] bool clickAsks() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return {700, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosenChanged(const homeward::charts::MapThing& thing);
    /// Enter, or a double click: show its figures and give them the focus.
    void inspectAsked();
    void routeDrawn(int from, int to);
    void boxMoved(int setting, const homeward::model::MapPlace& place);
    void removeAsked(const homeward::charts::MapThing& thing);
    /// Beside the chosen setting; -1 where none is.
    void addAsked(int beside);
    /// A route is being drawn, or no more.
    void drawingChanged();
    /// The cursor is at a place, which is to be seen.
    void placeReached(int place);

protected:
    [[nodiscard]] bool walksMarks() const override { return false; }
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Pressed, Box, Route };

    [[nodiscard]] bool isSetting(int place) const { return m_map && place >= 0 && place < m_map->settings(); }
    [[nodiscard]] pathway::Point layoutPoint(const QPointF& at) const;
    void walk(int right, int down);
    void walkRoutes(int step);
    void setChosen(const MapThing& thing);
    void moveBox(int right, int down);
    void finishRoute(int to);
    void leaveRoute();
    void take(const MapThing& thing);
    void say() const;
    void paintDrag(QPainter& painter);
    [[nodiscard]] bool handleKey(const QKeyEvent& event);

    std::shared_ptr<const MapContent> m_map;
    MapThing m_chosen;
    std::vector<MapAside> m_asides; ///< of what is chosen
    int m_routesOf = -1; ///< the place whose routes are gone through
    double m_zoom = 0.0;
    bool m_drawingRoutes = false;
    bool m_veiled = false;
    int m_routeFrom = -1;
    int m_routeTo = -1; ///< where the keyboard is, or the mouse
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_now;
};

} // namespace homeward::charts
