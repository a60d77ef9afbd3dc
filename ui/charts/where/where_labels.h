// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

#include <optional>
#include <vector>

namespace homeward::charts {

/// Width that the names and figures at the right need, within a third of the chart.
[[nodiscard]] double labelColumnWidth(const WhereChartContent& content, double chartWidth);

/// A row of the labels beside the stack: a layer, or a whole sphere.
struct StackLabel {
    QRectF where;
    std::optional<std::size_t> layer;
    model::Sphere sphere = model::Sphere::Home;
};
[[nodiscard]] std::vector<StackLabel> stackLabels(const WhereScene& scene);

/// The direct labels at the right with their leaders, and those of the strip.
void paintLabels(QPainter& painter, const WhereScene& scene);

} // namespace homeward::charts
