// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"

#include "core/stats/interval.h"

#include <algorithm>
#include <utility>

namespace homeward::results {

namespace {

double secondsOf(const base::Period& period) { return static_cast<double>(period.endSecond - period.firstSecond); }

/// Joins the values of one measure in one replication, period by period and place by place.
class Joined {
public:
    Joined(const RunResult& result, Measure measure, std::pair<int, int> years)
        : m_result(result),
          m_measure(measure),
          m_years(years)
    {
        for (int year = years.first; year < years.second; ++year)
            m_seconds += secondsOf(m_result.financialYears[static_cast<std::size_t>(year)]);
    }

    void add(const std::vector<double>& values, int setting)
    {
        ++m_places;
        for (int year = m_years.first; year < m_years.second; ++year)
            addOne(values, setting, year);
    }

    [[nodiscard]] std::optional<double> value() const
    {
        const bool single = m_places == 1 && m_years.second - m_years.first == 1;
        switch (joinOf(m_measure)) {
        case Join::Level:
        case Join::Sum: return m_places > 0 ? std::optional(m_value) : std::nullopt;
        case Join::Share: return m_places == 1 ? std::optional(m_value) : std::nullopt;
        case Join::Ratio: return m_weight > 0.0 ? std::optional(m_value / m_weight) : std::nullopt;
        case Join::Longest: return m_weight > 0.0 ? std::optional(m_value) : std::nullopt;
        case Join::Centile: return single && m_weight > 0.0 ? std::optional(m_value) : std::nullopt;
        }
        return std::nullopt;
    }

private:
    void addOne(const std::vector<double>& values, int setting, int year)
    {
        const double value = values[m_result.index(year, setting, m_measure)];
        switch (joinOf(m_measure)) {
        case Join::Level:
        case Join::Share:
            m_value += secondsOf(m_result.financialYears[static_cast<std::size_t>(year)]) / m_seconds * value;
            return;
        case Join::Sum: m_value += value; return;
        case Join::Ratio:
        case Join::Longest:
        case Join::Centile: addWeighted(value, values[m_result.index(year, setting, Measure::Starts)]); return;
        }
    }
    void addWeighted(double value, double weight)
    {
        if (weight <= 0.0)
            return;
        m_weight += weight;
        m_value = joinOf(m_measure) == Join::Ratio ? m_value + weight * value : std::max(m_value, value);
    }

    const RunResult& m_result;
    Measure m_measure;
    std::pair<int, int> m_years;
    double m_seconds = 0.0;
    double m_value = 0.0;
    double m_weight = 0.0;
    int m_places = 0;
};

using Replications = std::vector<ReplicationYears>;

/// One value a replication of what `replicationsOf(area)` holds.
template <class Of>
ValueList joined(const RunResult& result, Measure measure, const Selection& selection, When when, Of replicationsOf)
{
    const std::vector<int> areas = selection.areas.of(result.areas.size());
    const std::vector<int> settings = selection.settings.of(result.settings.size());
    const auto years = when.years(result.financialYears.size());
    if (areas.empty() || settings.empty())
        return ValueList::absent(static_cast<std::size_t>(result.replicationsDone));
    ValueList values;
    for (std::size_t r = 0; r < replicationsOf(areas.front()).size(); ++r) {
        Joined one(result, measure, years);
        for (const int area : areas)
            for (const int setting : settings)
                one.add(replicationsOf(area)[r].values, setting);
        values.push(one.value());
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

ValueList perReplication(const RunResult& result, int scenario, Measure measure, const Selection& selection, When when)
{
    return joined(result, measure, selection, when,
                  [&](int area) -> const Replications& { return result.block(scenario, area).replications; });
}

ValueList perReplicationOfCohort(const RunResult& result, int scenario, int cohort, Measure measure,
                                 const Selection& selection, When when)
{
    if (ruleOf(measure).ofWholeOnly)
        return ValueList::absent(static_cast<std::size_t>(result.replicationsDone));
    return joined(result, measure, selection, when, [&](int area) -> const Replications& {
        return result.block(scenario, area).cohorts[static_cast<std::size_t>(cohort)];
    });
}

std::optional<Summary> summaryOf(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                                 When when)
{
    return summarise(perReplication(result, scenario, measure, selection, when));
}

std::optional<Summary> difference(const RunResult& result, int scenario, int against, Measure measure,
                                  const Selection& selection, When when)
{
    return summarise(perReplication(result, scenario, measure, selection, when)
                     - perReplication(result, against, measure, selection, when));
}

ValueList monthlyMeans(const RunResult& result, int scenario, Measure measure, const Selection& selection)
{
    const std::vector<int> areas = selection.areas.of(result.areas.size());
    const std::vector<int> settings = selection.settings.of(result.settings.size());
    const std::size_t places = areas.size() * settings.size();
    if (places == 0 || (places > 1 && !adds(measure)))
        return ValueList::absent(result.months.size());
    std::vector<double> means(result.months.size(), 0.0);
    for (const int area : areas)
        for (const int setting : settings)
            for (std::size_t month = 0; month < means.size(); ++month)
                means[month] +=
                    result.block(scenario, area).monthly[result.index(static_cast<int>(month), setting, measure)].mean;
    return ValueList(std::move(means));
}

std::vector<int> settingsIn(const RunResult& result, model::Sphere sphere)
{
    std::vector<int> found;
    for (std::size_t s = 0; s < result.settings.size(); ++s)
        if (result.settings[s].sphere == sphere)
            found.push_back(static_cast<int>(s));
    return found;
}

ValueList shareAtHomeAndCommunity(const RunResult& result, int scenario, const Choice& areas, When when)
{
    std::vector<int> outside = settingsIn(result, model::Sphere::Community);
    const std::vector<int> home = settingsIn(result, model::Sphere::Home);
    outside.insert(outside.end(), home.begin(), home.end());
    return perReplication(result, scenario, Measure::CareDays, {areas, outside}, when)
        / perReplication(result, scenario, Measure::CareDays, {areas, all}, when);
}

ValueList rightPlaceShare(const RunResult& result, int scenario, const Choice& areas, When when)
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
