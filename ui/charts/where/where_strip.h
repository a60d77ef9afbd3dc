// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

// The strip under the stack: people delayed in hospital, and above them people who wait in no setting.
namespace homeward::charts {

/// Its areas, or bars in one-year mode. Nothing where the strip is not shown.
void paintStrip(QPainter& painter, const WhereScene& scene);
/// What it shows, above it.
void paintStripHeading(QPainter& painter, const WhereScene& scene);
/// The names and figures at its right.
void paintStripLabels(QPainter& painter, const WhereScene& scene);
/// The widest name at its right, in logical pixels; 0 where there is none.
[[nodiscard]] double stripLabelWidth(const WhereChartContent& content);

} // namespace homeward::charts
