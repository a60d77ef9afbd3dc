// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/area.h"
#include "core/model/calibration.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::calibrate {

/// A published figure of an area and its origin.
struct AreaFigure {
    std::string measure;
    std::string band;
    std::string year;         ///< `2024/25`, `2021/22`, `2018/19-2020/21`
    double value = 0.0;
    std::string publisher;
    std::string title;
    std::string how;          ///< how it was derived, rounded or filled in
    bool published = true; ///< as published; false = derived or filled in
    bool typed = false; ///< typed by the planner instead of the published figure
    std::optional<double> scotland = {}; ///< the same figure of Scotland, where there is one
};

/// The figures of an area, from the built-in set or from a planner's own file.
struct AreaFigures {
    std::string id;           ///< for a new plan: letters and hyphens
    std::string name;
    std::string code;
    std::vector<AreaFigure> figures; ///< for each measure and band, the latest year comes last
    std::vector<model::AgeBandId> bands;              ///< of the population
    std::vector<model::PopulationYear> population;    ///< by year
};

/// Which years of delayed-discharge days a plan should meet.
enum class DelayYears { Last, MeanOfThree };

/// The latest figure of a measure and band; null where there is none.
[[nodiscard]] const AreaFigure* latest(const AreaFigures& area, std::string_view measure, std::string_view band);
/// The value of the latest figure, or the mean of the last three years available; none where there is no figure. A
/// typed figure is not averaged.
[[nodiscard]] std::optional<double> valueOf(const AreaFigures& area, const model::ReferenceFigure& figure,
                                            DelayYears years = DelayYears::Last);

} // namespace homeward::calibrate
