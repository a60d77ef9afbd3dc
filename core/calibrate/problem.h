// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>
#include <vector>

namespace homeward::calibrate {

/// What is solved: the plan of one area (`areaPlan`), reported from the first day of its base year for one year, with the
/// unknowns and targets of the calibration and what the targets of this area are.
struct AreaProblem {
    model::Plan plan;
    std::vector<model::CalibrationTarget> targets;
    std::vector<std::optional<double>> wanted; ///< by target; none = a check that follows from the others
    std::vector<model::Unknown> unknowns;
    std::vector<std::size_t> targetOf; ///< by unknown
    std::vector<double> factors; ///< by unknown
    std::vector<model::CapacityRule> capacities;

    [[nodiscard]] double wantedOf(std::size_t unknown) const { return wanted[targetOf[unknown]].value_or(0.0); }
};

} // namespace homeward::calibrate
