// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <functional>
#include <optional>
#include <vector>

namespace homeward::results {

/// Mean, t-based 95 % interval and centiles (linear interpolation between order statistics) of independent values.
[[nodiscard]] Summary summarise(std::vector<double> values);

/// Which areas and settings a figure joins; empty = all of them.
struct Selection {
    std::vector<int> areas;
    std::vector<int> settings;
};

/// One value per replication of a measure that adds, joined over areas and settings, in one financial year
/// (`year` -1 = the whole run: levels averaged over time, sums added).
[[nodiscard]] std::vector<double> perReplication(const RunResult& result, int scenario, Measure measure,
                                                 const Selection& selection, int year);

/// The same, summarised.
[[nodiscard]] Summary yearly(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                             int year);

/// The paired difference scenario - against, replication by replication.
[[nodiscard]] Summary difference(const RunResult& result, int scenario, int against, Measure measure,
                                 const Selection& selection, int year);

/// Means by month of a measure that adds, joined over areas and settings.
[[nodiscard]] std::vector<double> monthlyMeans(const RunResult& result, int scenario, Measure measure,
                                               const Selection& selection);

/// Settings of one sphere.
[[nodiscard]] std::vector<int> settingsIn(const RunResult& result, model::Sphere sphere);

/// Per replication: the share of all days of care that was held in the home and community spheres, 0 to 1.
[[nodiscard]] std::vector<double> shareAtHomeAndCommunity(const RunResult& result, int scenario,
                                                          const std::vector<int>& areas, int year);
/// Per replication: days in the place asked for over all days in care, delayed or waiting, 0 to 1.
[[nodiscard]] std::vector<double> rightPlaceShare(const RunResult& result, int scenario, const std::vector<int>& areas,
                                                  int year);
/// Value by value a - b, of lists of equal length.
[[nodiscard]] std::vector<double> paired(std::vector<double> a, const std::vector<double>& b);

/// Of a difference: whether its 95 % interval lies on one side of zero.
enum class Verdict { More, Fewer, CannotTell };
[[nodiscard]] Verdict verdictOf(const Summary& difference);

} // namespace homeward::results
