// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QPolygonF>

#include <vector>

class QPainter;

namespace homeward::charts {

/// A hatch drawn as lines, so that it scales with paper and screen and holds where clipping does not (SVG).
struct Hatch {
    double slope = 1.0;      ///< 1 rises to the right, -1 falls, 0 lies flat
    double spacing = 7.0;    ///< pixels between lines, measured along the x axis (y for flat ones)
    double width = 2.0;
    bool dashed = false;
};

/// The parts of the hatch's lines that lie between two curves over the same x values, `upper` above `lower`
/// (smaller y). Both run from left to right.
[[nodiscard]] std::vector<QLineF> hatchLines(const QPolygonF& upper, const QPolygonF& lower, const Hatch& hatch);

void paintHatch(QPainter& painter, const QPolygonF& upper, const QPolygonF& lower, const Hatch& hatch,
                const QColor& colour);

/// The hatch of the nth setting of a sphere; the first has none (spacing 0).
[[nodiscard]] Hatch patternOf(int shade);

} // namespace homeward::charts
