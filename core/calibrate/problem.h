// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace homeward::calibrate {

/// What is solved: the plan of one area (`areaPlan`), reported from the first day of its base year for one year, with
/// the unknowns and targets of the calibration and what the targets of this area are.
struct AreaProblem {
    model::Plan plan;
    std::vector<model::CalibrationTarget> targets;
    std::vector<std::optional<double>> wanted; ///< by target; none = a check that follows from the others
    std::vector<model::Unknown> unknowns;
    std::vector<std::size_t> targetOf; ///< by unknown
    std::vector<double> factors; ///< by unknown
    std::vector<model::CapacityRule> capacities;
    /// By target, how much less the simulated year has than the equations expect, because people wait or leave the
    /// queue, and large packages wait longer than small ones. Empty = nothing simulated yet.
    std::vector<double> shortfall = {};

    [[nodiscard]] double wantedOf(std::size_t unknown) const { return wanted[targetOf[unknown]].value_or(0.0); }
    /// The target of the equations with which a simulated year gives the wanted value.
    [[nodiscard]] double aimOf(std::size_t target) const
    {
        const double more = target < shortfall.size() ? shortfall[target] : 0.0;
        return std::max(0.0, wanted[target].value_or(0.0) + more);
    }
};

} // namespace homeward::calibrate
