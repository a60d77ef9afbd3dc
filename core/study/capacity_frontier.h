// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/capacity_trials.h"

#include <optional>
#include <vector>

namespace homeward::study {

/// Bounds and start of a search, in steps of a setting's capacity.
struct StepRange {
    int low = 0;
    int high = 0;
    int start = 0;

    /// The first stride away from the start.
    [[nodiscard]] int stride() const { return start / 8; }
};

/// What capacity costs a year.
struct MixCosts {
    std::vector<double> perStep;   ///< by setting
    bool known = true;             ///< else every unit counts 1

    [[nodiscard]] double of(const std::vector<int>& steps) const;
};

/// A cheaper mix than the one found is not looked for where it could save no more than this share of the cost.
inline constexpr double worthwhileSaving = 0.005;

/// The cheapest mix that keeps the result below its target, in steps; none where not even the most of both does.
/// The least of the second setting for each capacity of the first is a frontier that falls. Between two points of it no
/// mix is cheaper than the capacity of the one with the other's least; intervals in which that could save something
/// worthwhile are halved, the most promising first.
[[nodiscard]] base::Result<std::optional<std::vector<int>>> cheapestMix(CapacityTrials& trials, const StepRange& first,
                                                                        const StepRange& second, const MixCosts& costs);

} // namespace homeward::study
