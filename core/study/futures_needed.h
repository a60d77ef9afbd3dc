// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"

#include <optional>

namespace homeward::study {

/// The most futures that a run may have.
inline constexpr int mostFutures = 10'000;

/// How precise the figures of a comparison are, and how many futures would make them as precise as asked.
struct FuturesNeeded {
    /// an estimate, at most `mostFutures`; those of the run if it is as precise as asked
    int futures = 0;
    double widest = 0.0;           ///< half-width of the widest 95 % interval, as a share of the figure compared with
    results::HeadlineId figure{};  ///< the figure with that interval
    int scenario = 0;              ///< its scenario
    bool isDifference = false;     ///< the interval is that of the difference

    friend bool operator==(const FuturesNeeded&, const FuturesNeeded&) = default;
};

/// Estimates from a comparison of a run with n futures: n (h / share)^2 futures give the least precise figure a
/// half-width of `share` of it (Law, Simulation Modeling and Analysis, section 9.4.1). A difference is measured against
/// the figure that it is a difference from. Figures that are 0 are left out. None with fewer than two futures, or where
/// no figure is left.
[[nodiscard]] std::optional<FuturesNeeded> futuresNeeded(const results::ComparisonTable& comparison, int futures,
                                                         double share);

} // namespace homeward::study
