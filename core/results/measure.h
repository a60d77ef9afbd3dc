// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/figures.h"
#include "core/results/sums.h"

#include <optional>
#include <string_view>

namespace homeward::results {

/// What a measure is counted in. `Units` are those of the setting: beds, places, hours a week.
enum class Unit { People, Units, Share, Count, Days, Pounds };

/// How a measure joins over time (months into years, windows and the whole run) and over places (settings, areas and
/// cohorts). Replications never join: each gives one value, and those that have a value are summarised.
enum class Join {
    Level, ///< over time the mean, weighted by time; places add
    Sum, ///< adds over time and places
    Share, ///< over time the mean, weighted by time; of one setting in one area
    Ratio, ///< numerators and denominators add, over time and places
    Longest, ///< the maximum, over time and places
    Centile, ///< a centile of all waits together, over time and places
    Moment, ///< at the end of a month; over time the mean of the months that end in it; places add
};

/// The sums of some places over a period, from which every measure is computed.
struct PeriodSums {
    Sums sums;
    double seconds = 0.0; ///< of the period
    int monthEnds = 0; ///< that lie in it
    int places = 0; ///< settings x areas joined
};

/// The definition of a measure, for all code that joins, writes or draws it. Sums are joined first; `value` then
/// computes the measure. It returns none where the measure has no meaning (units of an unlimited setting, the wait of
/// nobody).
struct MeasureRule {
    std::string_view name; ///< in files: `people_in_care`
    Unit unit;
    Join join;
    std::optional<double> (*value)(const PeriodSums& period);
    bool needsWaits = false;
};

[[nodiscard]] const MeasureRule& ruleOf(Measure measure);
/// The share of the people who start whose wait was longer than `days`; none where nobody starts.
[[nodiscard]] std::optional<double> shareWaitingLonger(const PeriodSums& period, double days);
/// The value of a measure; none also where no places are joined.
[[nodiscard]] std::optional<double> valueOf(Measure measure, const PeriodSums& period);
[[nodiscard]] inline Join joinOf(Measure measure) { return ruleOf(measure).join; }
/// Whether settings, areas and cohorts add.
[[nodiscard]] inline bool adds(Measure measure)
{
    return joinOf(measure) == Join::Level || joinOf(measure) == Join::Sum || joinOf(measure) == Join::Moment;
}
/// The name in files: `people_in_care`.
[[nodiscard]] std::string_view nameOf(Measure measure);
[[nodiscard]] std::optional<Measure> measureByName(std::string_view name);

} // namespace homeward::results
