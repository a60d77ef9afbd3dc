// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/setting.h"

#include <array>
#include <optional>
#include <vector>

// The geometry of the pathway map, in pixels at 1x, down and to the right.
namespace homeward::pathway {

struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] double middle() const { return top + height / 2.0; }
    [[nodiscard]] bool holds(const Point& point) const
    {
        return point.x >= left && point.x <= right() && point.y >= top && point.y <= bottom();
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// A setting as the layout sees it.
struct BoxWish {
    model::Sphere sphere = model::Sphere::Hospital;
    std::optional<model::MapPlace> place; ///< where the planner put it
    double height = 0.0; ///< at least; a box is as high as its routes need
};

/// A route as the layout sees it. Places are the boxes, then the outcomes.
struct RouteWish {
    int from = 0;
    int to = 0;
    double width = 1.0; ///< of the ribbon, at its widest
    double shortLabel = 0.0; ///< width of the label with the figure alone, for routes that cross one gutter
    double longLabel = 0.0; ///< and of the one that names the target as well
};

struct LayoutWish {
    std::vector<BoxWish> boxes;
    int outcomes = 0;
    std::vector<RouteWish> routes;
    double columnWidth = 150.0;
    double outcomeWidth = 112.0;
    double outcomeHeight = 50.0;
    double labelHeight = 17.0;
    double newMark = 17.0; ///< room above each box for the people who come from outside
    double leastHeight = 0.0; ///< of the whole
};

/// A ribbon as a line of straight pieces, each level or upright, from its box to its target.
struct Ribbon {
    std::vector<Point> points;
    Rect label;
    bool namesTarget = false; ///< the label is the long one
};

/// A column of boxes of one sphere; the last has the outcomes.
struct MapColumn {
    double left = 0.0;
    double width = 0.0;
    std::optional<model::Sphere> sphere; ///< none = outcomes
    int place = 0; ///< among the columns of its sphere, as `MapPlace::column` counts them
    std::vector<int> boxes; ///< from the top

    friend bool operator==(const MapColumn&, const MapColumn&) = default;
};

struct Layout {
    std::vector<MapColumn> columns;
    std::vector<Rect> boxes;
    std::vector<Rect> newMarks; ///< above the boxes
    std::vector<Rect> outcomes;
    std::vector<Ribbon> ribbons; ///< as the routes of the wish
    double width = 0.0;
    double height = 0.0;
};

/// Settings in columns by sphere, each where the planner put it or in the order of the plan; outcomes at the right.
/// Ribbons run in the gutters between the columns and in lanes between the boxes of a column, above the first and below
/// the last, and back along the foot. No ribbon meets a box that it does not belong to, or the label of another.
[[nodiscard]] Layout layoutOf(const LayoutWish& wish);

/// The columns of boxes, without their places in pixels: what the layout begins with.
[[nodiscard]] std::vector<MapColumn> columnsOf(const std::vector<BoxWish>& boxes);

} // namespace homeward::pathway
