// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"

#include "core/model/letters.h"
#include "core/results/futures.h"
#include "core/results/periods.h"
#include "core/results/shares.h"
#include "core/results/unseen.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <utility>

namespace homeward::results {

namespace {

using Replications = std::vector<ReplicationSums>;

/// The half-open range of a period in `ReplicationSums::periods`.
std::pair<std::size_t, std::size_t> placesOf(const RunResult& result, FigurePeriod when)
{
    const std::size_t years = result.financialYears.size();
    if (when.isWholeRun())
        return {0, years};
    const std::size_t first = (when.isWindow() ? years : 0) + static_cast<std::size_t>(when.place());
    return {first, first + 1};
}

base::Period periodOf(const RunResult& result, FigurePeriod when)
{
    if (when.isWholeRun())
        return {{}, result.financialYears.front().firstSecond, result.financialYears.back().endSecond};
    return (when.isWindow() ? result.windows : result.financialYears)[static_cast<std::size_t>(when.place())];
}

/// Joins the sums of each replication, given by `replicationsOf(area)`, and applies `value` to them.
template <class Of, class Value>
ValueList joined(const RunResult& result, const Selection& selection, FigurePeriod when, bool waits, Of replicationsOf,
                 Value value)
{
    const std::vector<int> areas = selection.areas.of(result.areas.size());
    const std::vector<int> settings = selection.settings.of(result.settings.size());
    if (areas.empty() || settings.empty())
        return ValueList::absent(futuresOf(result, selection.areas));
    const base::Period period = periodOf(result, when);
    const auto [first, end] = placesOf(result, when);
    std::size_t futures = replicationsOf(areas.front()).size();
    for (const int area : areas)
        futures = std::min(futures, replicationsOf(area).size());
    ValueList values;
    for (std::size_t r = 0; r < futures; ++r) {
        PeriodSums sums;
        sums.seconds = static_cast<double>(period.endSecond - period.firstSecond);
        sums.monthEnds = monthEndsIn(result.start, period.firstSecond, period.endSecond);
        sums.places = static_cast<int>(areas.size() * settings.size());
        for (const int area : areas)
            for (const int setting : settings)
                for (std::size_t place = first; place < end; ++place)
                    replicationsOf(area)[r].periods.addTo(sums.sums, place, static_cast<std::size_t>(setting), waits);
        values.push(value(sums));
    }
    return values;
}

} // namespace

Summary summarise(std::vector<double> values)
{
    if (values.empty())
        return {};
    stats::Welford moments;
    for (const double value : values)
        moments.add(value);
    const double half = values.size() < 2 ? 0.0 : stats::t95(values.size()) * moments.standardError();
    std::sort(values.begin(), values.end());
    return {moments.mean(),
            moments.mean() - half,
            moments.mean() + half,
            stats::quantileSorted(values, 0.1),
            stats::quantileSorted(values, 0.5),
            stats::quantileSorted(values, 0.9)};
}

std::optional<Summary> summarise(const ValueList& values)
{
    std::vector<double> known = values.known();
    return known.empty() ? std::nullopt : std::optional(summarise(std::move(known)));
}

ValueList perReplication(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                         FigurePeriod when)
{
    return joined(
        result, selection, when, ruleOf(measure).needsWaits,
        [&](int area) -> const Replications& { return result.block(scenario, area).replications; },
        [measure](const PeriodSums& period) { return valueOf(measure, period); });
}

ValueList perReplicationOfCohort(const RunResult& result, int scenario, int cohort, Measure measure,
                                 const Selection& selection, FigurePeriod when)
{
    return joined(
        result, selection, when, ruleOf(measure).needsWaits,
        [&](int area) -> const Replications& {
            return result.block(scenario, area).cohorts[static_cast<std::size_t>(cohort)];
        },
        [measure](const PeriodSums& period) { return valueOf(measure, period); });
}

ValueList daysAt(const RunResult& result, int scenario, Level level, const Selection& selection, FigurePeriod when)
{
    const bool inHundredths = level == Level::Used || level == Level::Away || level == Level::Turnaround;
    const double perDay = static_cast<double>(base::secondsPerDay) * (inHundredths ? hundredths : 1.0);
    return joined(
        result, selection, when, false,
        [&](int area) -> const Replications& { return result.block(scenario, area).replications; },
        [&](const PeriodSums& period) { return std::optional(static_cast<double>(period.sums[level]) / perDay); });
}

ValueList counted(const RunResult& result, int scenario, Count count, const Selection& selection, FigurePeriod when)
{
    return joined(
        result, selection, when, false,
        [&](int area) -> const Replications& { return result.block(scenario, area).replications; },
        [count](const PeriodSums& period) { return std::optional(static_cast<double>(period.sums[count])); });
}

ValueList shareWaitingLonger(const RunResult& result, int scenario, const Selection& selection, FigurePeriod when,
                             double days)
{
    return joined(
        result, selection, when, true,
        [&](int area) -> const Replications& { return result.block(scenario, area).replications; },
        [days](const PeriodSums& period) { return shareWaitingLonger(period, days); });
}

std::optional<Summary> summaryOf(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                                 FigurePeriod when)
{
    const ValueList values = perReplication(result, scenario, measure, selection, when);
    const auto found = summarise(values);
    return found ? std::optional(allowingForUnseen(*found, measure, static_cast<int>(values.size()))) : std::nullopt;
}

std::optional<Summary> difference(const RunResult& result, int scenario, int against, Measure measure,
                                  const Selection& selection, FigurePeriod when)
{
    const ValueList now = perReplication(result, scenario, measure, selection, when);
    const ValueList before = perReplication(result, against, measure, selection, when);
    const auto found = summarise(now - before);
    return found ? std::optional(differenceAllowingForUnseen(*found, now, before, measure)) : std::nullopt;
}

ValueList monthlyMeans(const RunResult& result, int scenario, Measure measure, const Selection& selection)
{
    const std::vector<int> areas = selection.areas.of(result.areas.size());
    const std::vector<int> settings = selection.settings.of(result.settings.size());
    const std::size_t places = areas.size() * settings.size();
    if (places == 0 || result.monthsTold() == 0 || (places > 1 && !adds(measure)))
        return ValueList::absent(result.months.size());
    ValueList means;
    for (int month = 0; month < static_cast<int>(result.months.size()); ++month) {
        std::optional<double> sum = 0.0;
        for (const int area : areas)
            for (const int setting : settings) {
                const auto one = result.block(scenario, area).monthly.at(month, setting, measure);
                sum = sum && one ? std::optional(*sum + one->mean) : std::nullopt;
            }
        means.push(sum);
    }
    return means;
}

int letterPlaceOf(const RunResult& result, int scenario)
{
    const int own = model::placeOfLetter(result.scenarios[static_cast<std::size_t>(scenario)].letter);
    return own < 0 ? scenario : own;
}

std::vector<int> settingsIn(const RunResult& result, model::Sphere sphere)
{
    std::vector<int> found;
    for (std::size_t s = 0; s < result.settings.size(); ++s)
        if (result.settings[s].sphere == sphere)
            found.push_back(static_cast<int>(s));
    return found;
}

ValueList shareAtHomeAndCommunity(const RunResult& result, int scenario, const Choice& areas, FigurePeriod when)
{
    std::vector<int> outside = settingsIn(result, model::Sphere::Community);
    const std::vector<int> home = settingsIn(result, model::Sphere::Home);
    outside.insert(outside.end(), home.begin(), home.end());
    return shareOfAll(result, scenario, Measure::CareDays, {areas, outside}, when);
}

ValueList rightPlaceShare(const RunResult& result, int scenario, const Choice& areas, FigurePeriod when)
{
    const auto days = [&](Measure measure) { return perReplication(result, scenario, measure, {areas, all}, when); };
    return days(Measure::RightPlaceDays) / (days(Measure::CareDays) + days(Measure::WaitingDays));
}

Verdict verdictOf(const Summary& difference)
{
    if (difference.ci95Low > 0.0)
        return Verdict::More;
    if (difference.ci95High < 0.0)
        return Verdict::Fewer;
    return Verdict::CannotTell;
}

} // namespace homeward::results
