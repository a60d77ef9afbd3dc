// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_marks.h"
#include "ui/charts/sensitivity/sensitivity_figures.h"

// What the figures of a study of ranges are.
namespace homeward::charts {

/// What one figure with a range moves: the result at its low and at its high, and what lies between.
[[nodiscard]] ToldFigure toldInput(const SensitivityFigures& figures, const study::InputSensitivity& input);
/// The result with every figure at its most likely value.
[[nodiscard]] ToldFigure toldLikely(const SensitivityFigures& figures);
/// The result with every range drawn anew in each future, and how far futures differ.
[[nodiscard]] ToldFigure toldDrawn(const SensitivityFigures& figures);
/// How closely the result follows one figure over the futures.
[[nodiscard]] ToldFigure toldCorrelation(const SensitivityFigures& figures, const study::InputSensitivity& input);
/// In how many futures the scenario lies below or above the one compared with. `sentence` says it.
[[nodiscard]] ToldFigure toldFutures(const SensitivityFigures& figures, const study::FuturesShare& share,
                                     const QString& sentence);

} // namespace homeward::charts
