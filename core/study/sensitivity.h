// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/rates.h"
#include "core/study/chosen_result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace homeward::study {

/// Which result is asked about, and with how many futures.
struct SensitivityRequest {
    sim::RunRequest run; ///< its plan has the uncertain inputs; its scenarios are those that the result needs
    ChosenResult result;
    int alone = 0;                 ///< replications of each one-at-a-time run; 0 = as many as the plan has
};

/// In how many futures a difference is negative, and in how many positive.
struct FuturesShare {
    int futures = 0;
    int fewer = 0;             ///< futures with a difference below zero
    int more = 0; ///< futures with a difference above zero; in the others it is zero
    stats::Limits fewerCi95; ///< interval of the share with fewer (Wilson)
    stats::Limits moreCi95;
};

/// The effect of one uncertain input on the result.
struct InputSensitivity {
    std::size_t input = 0; ///< index in the plan
    std::string path;
    std::string name;
    /// Spearman's rank correlation of the values drawn with the result, over the replications, -1 to 1.
    double rankCorrelation = 0.0;
    double standardError = 0.0;    ///< of the rank correlation
    /// The result with this input at its low and high end and all others at their most likely values.
    results::Summary atLow;
    results::Summary atHigh;
    results::Summary swing; ///< high - low, paired with common random numbers
    std::vector<double> drawn;     ///< its value in each replication of `Sensitivity::values`

    /// Whether the interval of the swing lies on one side of zero.
    [[nodiscard]] bool surelyMoves() const { return swing.ci95Low > 0.0 || swing.ci95High < 0.0; }
};

/// Which inputs move a chosen result, most first.
struct Sensitivity {
    int replications = 0; ///< number behind the rank correlations
    int alone = 0; ///< number of replications behind each one-at-a-time figure
    int runs = 0;                  ///< replications of the plan in all
    results::Summary drawn;        ///< the result over all inputs drawn
    results::Summary mostLikely;   ///< with every input at its most likely value
    std::vector<double> values;    ///< the result in each replication with all inputs drawn
    std::vector<InputSensitivity> inputs;   ///< by the size of the swing, then of the rank correlation
    /// For a difference between scenarios: how often it has each sign over the futures with all inputs drawn.
    std::optional<FuturesShare> futures;
};

/// The values of one result in a study of ranges, by replication; lists are by the inputs of the plan.
struct RangeValues {
    std::vector<double> drawn;
    std::vector<double> mostLikely;
    std::vector<std::vector<double>> low;
    std::vector<std::vector<double>> high;
};

/// Computes from the values how much each input of the plan moves the result. `runs` is the number of replications in
/// all; with `isDifference`, signs are counted.
[[nodiscard]] Sensitivity sensitivityFrom(const model::Plan& plan, RangeValues values, int runs, bool isDifference);

/// How many of these differences are below and above zero.
[[nodiscard]] FuturesShare futuresShare(const std::vector<double>& differences);

/// Runs the plan with its inputs drawn for each replication, and then with one input at a time at its ends, with common
/// random numbers. Fails as `sim::run` and `withInputs` do; a plan without uncertain inputs gives no rows.
[[nodiscard]] base::Result<Sensitivity> sensitivityOf(const SensitivityRequest& request,
                                                      const base::CancelToken& cancel = {},
                                                      const sim::ProgressCallback& progress = {});

/// Standard error of a rank correlation of `count` pairs, by Fisher's transformation with the variance of Bonett and
/// Wright (Psychometrika 65, 2000): (1 - r^2) sqrt((1 + r^2 / 2) / (n - 3)); 1 for fewer than four pairs.
[[nodiscard]] double rankStandardError(double correlation, std::size_t count);

} // namespace homeward::study
