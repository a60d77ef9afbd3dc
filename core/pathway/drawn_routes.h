// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace homeward::pathway {

/// A route as its flow is weighed.
struct WeighedRoute {
    int from = 0;
    int to = 0; ///< the settings, then the outcomes
    double perWeek = 0.0;
};

/// Which routes a map draws: those with at least `atLeast` people a week, and of each setting the largest way in and
/// the largest way out, so that none stands alone. The places of the list, in its order.
[[nodiscard]] std::vector<std::size_t> drawnRoutes(const std::vector<WeighedRoute>& routes, int settings,
                                                   double atLeast);

/// The least flow of a round series (0.1, 0.2, 0.5, 1, ...) from which no more than `most` routes are drawn; 0 where
/// all may be.
[[nodiscard]] double thresholdFor(const std::vector<WeighedRoute>& routes, int settings, std::size_t most);

} // namespace homeward::pathway
