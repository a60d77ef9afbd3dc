// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/capacity_trials.h"

#include <optional>
#include <vector>

namespace homeward::study {

/// The bounds and the start of a search, in steps of a setting's capacity.
struct StepRange {
    int low = 0;
    int high = 0;
    int start = 0;

    /// The first stride away from the start.
    [[nodiscard]] int stride() const { return start / 8; }
};

/// The cost of capacity for a year.
struct MixCosts {
    std::vector<double> perStep;   ///< by setting
    bool known = true; ///< if false, every unit counts 1

    [[nodiscard]] double of(const std::vector<int>& steps) const;
};

/// The search stops when a better mix could save no more than this share of the cost.
inline constexpr double worthwhileSaving = 0.005;

/// The cheapest mix, in steps, that keeps the result below its target; none where not even the most of both settings
/// does. The least of the second setting for each capacity of the first is a falling frontier (branch and bound): no
/// mix between two points of it can cost less than the first setting of the one with the second setting of the other.
/// Intervals where that bound promises a worthwhile saving are halved, the most promising first.
[[nodiscard]] base::Result<std::optional<std::vector<int>>> cheapestMix(CapacityTrials& trials, const StepRange& first,
                                                                        const StepRange& second, const MixCosts& costs);

} // namespace homeward::study
