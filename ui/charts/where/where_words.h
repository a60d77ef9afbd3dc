// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

namespace homeward::charts {

/// Title, subtitle and source line.
void paintWords(QPainter& painter, const WhereScene& scene);
/// The names of the years under the axes, or of the bars in one-year mode.
void paintYearNames(QPainter& painter, const WhereScene& scene);

} // namespace homeward::charts
