// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_marks.h"
#include "ui/charts/where/where_scene.h"

namespace homeward::charts {

/// Every figure of the chart where it stands: the layers and the delayed people of each year, and the labels at the right.
[[nodiscard]] std::vector<ChartMark> whereMarks(const WhereScene& scene);
/// The layers of the year shown from the bottom up, then the people delayed in hospital.
[[nodiscard]] std::vector<ChartMark> marksOfYear(const WhereScene& scene);
/// A layer of a scenario in a year as a figure of the run: people, days or their share.
[[nodiscard]] explain::AskedFigure askedOf(const CareFigures& figures, const results::WhereLayer& layer,
                                           const results::Question& question);
/// Another figure, of the scenario shown in a year.
[[nodiscard]] results::Question questionOf(const CareFigures& figures, int year);

} // namespace homeward::charts
