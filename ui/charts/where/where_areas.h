// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

namespace homeward::charts {

/// The shaded columns of the first and the chosen year, behind everything.
void paintYearColumns(QPainter& painter, const WhereScene& scene);
/// The stack of areas (or of bars in one-year mode) with hairlines and hatches.
void paintAreas(QPainter& painter, const WhereScene& scene);
/// The dashed lines of capacity.
void paintCapacity(QPainter& painter, const WhereScene& scene);
/// The boxes with the capacity lines' names.
void paintCapacityNames(QPainter& painter, const WhereScene& scene);
/// The dotted line through the chosen year.
void paintYearLine(QPainter& painter, const WhereScene& scene);

} // namespace homeward::charts
