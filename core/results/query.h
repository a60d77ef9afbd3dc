// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "core/results/value_list.h"

#include <optional>
#include <vector>

// Figures of a run: a measure of chosen areas and settings in a period, joined by the rule of the measure. Where there
// is nothing to measure (an empty selection, units of an unlimited setting, the wait of nobody) a figure has no value.
namespace homeward::results {

/// Mean, t-based 95 % interval and centiles (linear interpolation between order statistics) of one or more independent
/// values.
[[nodiscard]] Summary summarise(std::vector<double> values);
/// Summarises the values that are not absent; none where all are absent.
[[nodiscard]] std::optional<Summary> summarise(const ValueList& values);

/// One value a replication. Absent where the measure does not join over the selection.
[[nodiscard]] ValueList perReplication(const RunResult& result, int scenario, Measure measure,
                                       const Selection& selection, FigurePeriod when);
/// The same for one cohort in all chosen areas, where the run collected cohorts.
[[nodiscard]] ValueList perReplicationOfCohort(const RunResult& result, int scenario, int cohort, Measure measure,
                                               const Selection& selection, FigurePeriod when);

/// Raw sums, one value a replication: a level times days (person-days or unit-days), and a count.
[[nodiscard]] ValueList daysAt(const RunResult& result, int scenario, Level level, const Selection& selection,
                               FigurePeriod when);
[[nodiscard]] ValueList counted(const RunResult& result, int scenario, Count count, const Selection& selection,
                                FigurePeriod when);

/// The share of all who start whose wait, or delay for want of a place, lasted longer than `days`; 0 to 1, absent where
/// nobody starts. Exact for 4 hours and whole days up to 42 (`WaitHistogram`).
[[nodiscard]] ValueList shareWaitingLonger(const RunResult& result, int scenario, const Selection& selection,
                                           FigurePeriod when, double days);

/// `perReplication`, summarised. The interval of a count that is the same in every future allows for events that none
/// has shown (`core/results/unseen.h`).
[[nodiscard]] std::optional<Summary> summaryOf(const RunResult& result, int scenario, Measure measure,
                                               const Selection& selection, FigurePeriod when);

/// The paired difference scenario - against, replication by replication, with the same allowance for unseen events.
[[nodiscard]] std::optional<Summary> difference(const RunResult& result, int scenario, int against, Measure measure,
                                                const Selection& selection, FigurePeriod when);

/// Means over replications by month. Absent where the measure does not join over the selection.
[[nodiscard]] ValueList monthlyMeans(const RunResult& result, int scenario, Measure measure,
                                     const Selection& selection);

/// The index of a scenario's letter (0 is A); in results of older versions, its index in the run.
[[nodiscard]] int letterPlaceOf(const RunResult& result, int scenario);

/// The settings of one sphere.
[[nodiscard]] std::vector<int> settingsIn(const RunResult& result, model::Sphere sphere);

/// Per replication: the share of all days of care that was held in the home and community spheres, 0 to 1; absent where
/// there were no days of care, or no setting of these spheres.
[[nodiscard]] ValueList shareAtHomeAndCommunity(const RunResult& result, int scenario, const Choice& areas,
                                                FigurePeriod when);
/// Per replication: days in the place asked for over all days in care, delayed or waiting, 0 to 1.
[[nodiscard]] ValueList rightPlaceShare(const RunResult& result, int scenario, const Choice& areas, FigurePeriod when);

/// Whether the 95 % interval of a difference lies on one side of zero, and on which.
enum class Verdict { More, Fewer, CannotTell };
[[nodiscard]] Verdict verdictOf(const Summary& difference);

} // namespace homeward::results
