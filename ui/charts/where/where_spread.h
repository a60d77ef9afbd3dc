// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

#include <optional>
#include <vector>

class QPainter;

namespace homeward::charts {

/// Where 8 of 10 futures lie, by month.
struct SpreadCourse {
    std::vector<double> low;
    std::vector<double> high;
};

/// Around everybody in care, and around the people delayed in hospital: those of each year, about the course of the months.
/// None of shares, of one year, and of fewer than ten futures.
[[nodiscard]] std::optional<SpreadCourse> spreadOfEverybody(const WhereChartContent& content);
[[nodiscard]] std::optional<SpreadCourse> spreadOfDelayed(const WhereChartContent& content);

/// The bands, around the top of the stack and in the strip.
void paintSpread(QPainter& painter, const WhereScene& scene);

} // namespace homeward::charts
