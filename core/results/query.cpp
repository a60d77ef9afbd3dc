// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"

#include "core/stats/interval.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace homeward::results {

namespace {

std::vector<int> allOr(const std::vector<int>& chosen, std::size_t count)
{
    if (!chosen.empty())
        return chosen;
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

double secondsOf(const base::Period& period) { return static_cast<double>(period.endSecond - period.firstSecond); }

double runSeconds(const RunResult& result)
{
    return static_cast<double>(result.financialYears.back().endSecond - result.financialYears.front().firstSecond);
}

/// One replication's value of a year, or of the whole run for `year` -1.
double valueOf(const RunResult& result, const std::vector<double>& values, int setting, Measure measure, int year)
{
    if (year >= 0)
        return values[result.index(year, setting, measure)];
    double joined = 0.0;
    for (int y = 0; y < static_cast<int>(result.financialYears.size()); ++y) {
        const double weight = kindOf(measure) == MeasureKind::Sum
            ? 1.0
            : secondsOf(result.financialYears[static_cast<std::size_t>(y)]) / runSeconds(result);
        joined += weight * values[result.index(y, setting, measure)];
    }
    return joined;
}

std::vector<double> ratioOf(std::vector<double> above, const std::vector<double>& below)
{
    for (std::size_t i = 0; i < above.size(); ++i)
        above[i] = below[i] > 0.0 ? above[i] / below[i] : 0.0;
    return above;
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

std::vector<double> perReplication(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                                   int year)
{
    std::vector<double> sums;
    for (const int area : allOr(selection.areas, result.areas.size())) {
        const auto& replications = result.block(scenario, area).replications;
        sums.resize(replications.size(), 0.0);
        for (const int setting : allOr(selection.settings, result.settings.size()))
            for (std::size_t r = 0; r < replications.size(); ++r)
                sums[r] += valueOf(result, replications[r].values, setting, measure, year);
    }
    return sums;
}

Summary yearly(const RunResult& result, int scenario, Measure measure, const Selection& selection, int year)
{
    return summarise(perReplication(result, scenario, measure, selection, year));
}

Summary difference(const RunResult& result, int scenario, int against, Measure measure, const Selection& selection,
                   int year)
{
    return summarise(paired(perReplication(result, scenario, measure, selection, year),
                            perReplication(result, against, measure, selection, year)));
}

std::vector<double> monthlyMeans(const RunResult& result, int scenario, Measure measure, const Selection& selection)
{
    std::vector<double> means(result.months.size(), 0.0);
    for (const int area : allOr(selection.areas, result.areas.size())) {
        const Block& block = result.block(scenario, area);
        for (const int setting : allOr(selection.settings, result.settings.size()))
            for (std::size_t month = 0; month < means.size(); ++month)
                means[month] += block.monthly[result.index(static_cast<int>(month), setting, measure)].mean;
    }
    return means;
}

std::vector<int> settingsIn(const RunResult& result, model::Sphere sphere)
{
    std::vector<int> found;
    for (std::size_t s = 0; s < result.settings.size(); ++s)
        if (result.settings[s].sphere == sphere)
            found.push_back(static_cast<int>(s));
    return found;
}

std::vector<double> shareAtHomeAndCommunity(const RunResult& result, int scenario, const std::vector<int>& areas,
                                            int year)
{
    std::vector<int> outside = settingsIn(result, model::Sphere::Community);
    const std::vector<int> home = settingsIn(result, model::Sphere::Home);
    outside.insert(outside.end(), home.begin(), home.end());
    const auto all = perReplication(result, scenario, Measure::CareDays, {areas, {}}, year);
    if (outside.empty())
        return std::vector<double>(all.size(), 0.0);
    return ratioOf(perReplication(result, scenario, Measure::CareDays, {areas, outside}, year), all);
}

std::vector<double> rightPlaceShare(const RunResult& result, int scenario, const std::vector<int>& areas, int year)
{
    auto all = perReplication(result, scenario, Measure::CareDays, {areas, {}}, year);
    const auto waiting = perReplication(result, scenario, Measure::WaitingDays, {areas, {}}, year);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] += waiting[i];
    return ratioOf(perReplication(result, scenario, Measure::RightPlaceDays, {areas, {}}, year), all);
}

std::vector<double> paired(std::vector<double> a, const std::vector<double>& b)
{
    assert(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] -= b[i];
    return a;
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
