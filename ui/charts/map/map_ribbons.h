// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/map/map_content.h"

class QPainter;
class QPainterPath;

// The painted pieces of a pathway map, in the layout's pixels.
namespace homeward::charts {

/// The line of a ribbon with its corners rounded.
[[nodiscard]] QPainterPath ribbonPath(const std::vector<pathway::Point>& points, double radius);
/// All ribbons with their arrows, and then their labels; what is chosen in ink and on top, `asides` too.
void paintRibbons(QPainter& painter, const MapContent& map, const MapThing& chosen, const std::vector<MapAside>& asides,
                  const style::Tokens& colours);
/// Boxes of settings with what is in use, delayed and asked for, and those of outcomes.
void paintBoxes(QPainter& painter, const MapContent& map, const MapThing& chosen, const style::Tokens& colours);

} // namespace homeward::charts
