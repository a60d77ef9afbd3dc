// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

namespace homeward::charts {

/// The figures of a value axis from 0 to `top`: about `about` steps of 1, 2 or 5, or quarters of a share.
[[nodiscard]] std::vector<double> axisTicks(double top, int about, bool share);
/// A figure as the axis shows it.
[[nodiscard]] QString axisFigure(double value, bool share);
/// The widest figure of an axis, in logical pixels.
[[nodiscard]] double axisFigureWidth(double top, int about, bool share);

/// Light horizontal lines at the figures.
void paintGrid(QPainter& painter, const WhereScene& scene);
/// The figures at the left and the lines at the foot with the first days of the years.
void paintAxes(QPainter& painter, const WhereScene& scene);

} // namespace homeward::charts
