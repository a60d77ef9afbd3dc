// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/chosen_result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace homeward::study {

/// Which result is asked about, and with how many futures.
struct SensitivityRequest {
    sim::RunRequest run;           ///< its plan has the uncertain inputs; scenarios are those that the result needs
    ChosenResult result;
    int alone = 0;                 ///< replications of each one-at-a-time run; 0 = as many as the plan has
};

/// What one uncertain input moves.
struct InputSensitivity {
    std::string path;
    std::string name;
    /// Spearman's rank correlation of the values drawn with the result, over the replications, -1 to 1.
    double rankCorrelation = 0.0;
    double standardError = 0.0;    ///< of the rank correlation
    /// The result with this input at its low and high end and all others at their most likely values.
    results::Summary atLow;
    results::Summary atHigh;
    results::Summary swing;        ///< paired, high - low: the same people with the same luck
};

/// Which inputs move a chosen result, most first.
struct Sensitivity {
    int replications = 0;          ///< behind the rank correlations
    int alone = 0;                 ///< behind each one-at-a-time figure
    int runs = 0;                  ///< replications of the plan in all
    results::Summary drawn;        ///< the result over all inputs drawn
    results::Summary mostLikely;   ///< with every input at its most likely value
    std::vector<InputSensitivity> inputs;   ///< by the size of the swing, then of the rank correlation
};

/// Runs the plan with its inputs drawn for each replication, and then with one input at a time at its ends, with
/// common random numbers. Fails as `sim::run` and `withInputs` do; a plan without uncertain inputs gives no rows.
[[nodiscard]] base::Result<Sensitivity> sensitivityOf(const SensitivityRequest& request,
                                                      const base::CancelToken& cancel = {},
                                                      const sim::ProgressCallback& progress = {});

/// Standard error of a rank correlation of `count` pairs, by Fisher's transformation with the variance of Bonett and
/// Wright (Psychometrika 65, 2000): (1 - r^2) sqrt((1 + r^2 / 2) / (n - 3)); 1 for fewer than four pairs.
[[nodiscard]] double rankStandardError(double correlation, std::size_t count);

} // namespace homeward::study
