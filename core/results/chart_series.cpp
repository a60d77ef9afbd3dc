// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/chart_series.h"

#include "core/results/finding.h"
#include "core/results/shares.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace homeward::results {

namespace {

constexpr std::array<model::Sphere, 3> spheresUpwards{model::Sphere::Hospital, model::Sphere::Community,
                                                      model::Sphere::Home};

using Values = std::vector<double>;

double daysOf(const base::Period& period)
{
    return static_cast<double>(period.endSecond - period.firstSecond) / static_cast<double>(base::secondsPerDay);
}

/// The shares that settings have of all people in care, year by year, for one scenario.
class YearlyShares {
public:
    YearlyShares(const RunResult& result, int scenario, const Choice& areas, std::size_t years)
    {
        for (std::size_t y = 0; y < years; ++y)
            m_years.emplace_back(result, scenario, Measure::PeoplePresent, areas, static_cast<int>(y));
    }
    /// The mean share over the futures; a future without anybody in care has none.
    [[nodiscard]] Values of(const std::vector<int>& settings) const
    {
        Values shares;
        for (const SharesOfAll& year : m_years)
            shares.push_back(summarise(year.of(settings)).value_or(Summary{}).mean);
        return shares;
    }

private:
    std::vector<SharesOfAll> m_years;
};

struct Source {
    const RunResult& result;
    int scenario;
    int against;
    const Choice& areas;
    Quantity quantity;
    static constexpr int first = 0;
    YearlyShares shares{result, scenario, areas, result.financialYears.size()};
    YearlyShares againstShares{result, against, areas, result.financialYears.size()};
    YearlyShares sharesNow{result, first, areas, 1};

    /// The measure that the stack shows; shares are computed from people.
    [[nodiscard]] Measure stackMeasure() const
    {
        return quantity == Quantity::Days ? Measure::CareDays : Measure::PeoplePresent;
    }
    /// Means by month. Days are scaled to months of equal length, so that February is no dip.
    [[nodiscard]] Values monthly(int which, Measure measure, const std::vector<int>& settings) const
    {
        if (settings.empty()) // an empty sphere has height 0 in the stack
            return Values(result.months.size(), 0.0);
        Values means = monthlyMeans(result, which, measure, {areas, settings}).asDoubles();
        if (joinOf(measure) == Join::Sum)
            for (std::size_t m = 0; m < means.size(); ++m)
                means[m] *= daysOfEvenMonth / daysOf(result.months[m]);
        return means;
    }
    /// The value of the run's first scenario in its first year, from which every scenario starts.
    [[nodiscard]] double now(Measure measure, const std::vector<int>& settings) const
    {
        return yearlyMeans(first, measure, settings).front();
    }
    [[nodiscard]] Values yearlyMeans(int which, Measure measure, const std::vector<int>& settings) const
    {
        Values means(result.financialYears.size(), 0.0);
        for (std::size_t y = 0; y < means.size() && !settings.empty(); ++y) {
            const auto of = summaryOf(result, which, measure, {areas, settings}, static_cast<int>(y));
            means[y] = of ? of->mean : std::nan("");
        }
        return means;
    }
};

void add(Values& sum, const Values& values)
{
    if (sum.empty())
        sum.resize(values.size(), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        sum[i] += values[i];
}

Values over(const Values& part, const Values& whole)
{
    Values shares(part.size(), 0.0);
    for (std::size_t i = 0; i < part.size(); ++i)
        shares[i] = whole[i] > 0.0 ? part[i] / whole[i] : 0.0;
    return shares;
}

/// The settings of a sphere from the bottom up: in the order of the plan, with those counted in hours on top.
std::vector<int> settingsUpwards(const RunResult& result, model::Sphere sphere)
{
    std::vector<int> settings = settingsIn(result, sphere);
    std::stable_partition(settings.begin(), settings.end(),
                          [&](int s) { return !result.settings[static_cast<std::size_t>(s)].countedInHours; });
    return settings;
}

/// Adds all yearly values of a setting or of a whole sphere.
template <class Part> void addYears(Part& part, const Source& source, const std::vector<int>& settings)
{
    part.yearly = source.yearlyMeans(source.scenario, source.stackMeasure(), settings);
    part.againstYearly = source.yearlyMeans(source.against, source.stackMeasure(), settings);
    part.shareYearly = source.shares.of(settings);
    part.againstShareYearly = source.againstShares.of(settings);
    part.now = source.now(source.stackMeasure(), settings);
    part.shareNow = source.sharesNow.of(settings).front();
}

WhereLayer layerOf(const Source& source, const std::vector<int>& settings, model::Sphere sphere)
{
    WhereLayer layer;
    layer.sphere = sphere;
    layer.monthly = source.monthly(source.scenario, source.stackMeasure(), settings);
    addYears(layer, source, settings);
    return layer;
}

void addLayers(WhereSeries& series, const Source& source, model::Sphere sphere)
{
    const std::vector<int> settings = settingsUpwards(source.result, sphere);
    if (settings.empty())
        return;
    if (series.options.by == Grouping::Sphere) {
        series.layers.push_back(layerOf(source, settings, sphere));
        return;
    }
    for (std::size_t i = 0; i < settings.size(); ++i) {
        WhereLayer layer = layerOf(source, {settings[i]}, sphere);
        layer.setting = settings[i];
        layer.name = source.result.settings[static_cast<std::size_t>(settings[i])].name;
        layer.shade = static_cast<int>(i);
        series.layers.push_back(std::move(layer));
    }
}

void addSpheres(WhereSeries& series, const Source& source)
{
    for (const model::Sphere sphere : spheresUpwards) {
        SphereSeries& whole = series.spheres[static_cast<std::size_t>(sphere)];
        const std::vector<int> settings = settingsIn(source.result, sphere);
        whole.sphere = sphere;
        whole.monthly = source.monthly(source.scenario, source.stackMeasure(), settings);
        addYears(whole, source, settings);
        series.totalNow += whole.now;
        add(series.totalMonthly, whole.monthly);
        add(series.totalYearly, whole.yearly);
        add(series.againstTotalYearly, whole.againstYearly);
    }
}

void turnIntoShares(WhereSeries& series)
{
    const auto turn = [&](auto& part) {
        part.monthly = over(part.monthly, series.totalMonthly);
        part.yearly = part.shareYearly;
        part.againstYearly = part.againstShareYearly;
        part.now = part.shareNow;
    };
    for (WhereLayer& layer : series.layers)
        turn(layer);
    for (SphereSeries& whole : series.spheres)
        turn(whole);
}

/// Adds the capacity line of settings that are neighbours in the stack, above `under`, the layers beneath.
void addCapacity(WhereSeries& series, const Source& source, const std::vector<int>& settings, const Values& under)
{
    std::optional<CapacityLine> line = capacityLine(source.result, source.scenario, source.areas, settings);
    if (!line)
        return;
    line->unitsInUseYearly = source.yearlyMeans(source.scenario, Measure::UnitsInUse, settings);
    line->peopleYearly = source.yearlyMeans(source.scenario, Measure::PeoplePresent, settings);
    if (source.quantity == Quantity::Days)
        for (double& room : line->room)
            room *= daysOfEvenMonth;
    line->heights = under;
    add(line->heights, line->room);
    series.capacity.push_back(std::move(*line));
}

void addCapacities(WhereSeries& series, const Source& source)
{
    Values under(source.result.months.size(), 0.0);
    for (const model::Sphere sphere : spheresUpwards) {
        std::vector<int> whole, hours;
        for (const int setting : settingsUpwards(source.result, sphere))
            (source.result.settings[static_cast<std::size_t>(setting)].countedInHours ? hours : whole)
                .push_back(setting);
        addCapacity(series, source, whole, under);
        add(under, source.monthly(source.scenario, source.stackMeasure(), whole));
        addCapacity(series, source, hours, under);
        add(under, source.monthly(source.scenario, source.stackMeasure(), hours));
    }
}

void addDelayed(WhereSeries& series, const Source& source)
{
    const std::vector<int> hospital = settingsIn(source.result, model::Sphere::Hospital);
    const Measure measure = source.quantity == Quantity::Days ? Measure::DelayedDays : Measure::PeopleDelayed;
    series.delayedMonthly = source.monthly(source.scenario, measure, hospital);
    series.delayedBaseMonthly = source.monthly(source.against, measure, hospital);
    series.delayedYearly = source.yearlyMeans(source.scenario, measure, hospital);
    series.delayedBaseYearly = source.yearlyMeans(source.against, measure, hospital);
    series.delayedNow = hospital.empty() ? 0.0 : source.now(measure, hospital);
}

void addWaiting(WhereSeries& series, const Source& source)
{
    std::vector<int> every(source.result.settings.size());
    std::iota(every.begin(), every.end(), 0);
    const Measure measure = source.quantity == Quantity::Days ? Measure::WaitingDays : Measure::PeopleWaiting;
    series.waitingMonthly = source.monthly(source.scenario, measure, every);
    series.waitingYearly = source.yearlyMeans(source.scenario, measure, every);
    series.waitingBaseYearly = source.yearlyMeans(source.against, measure, every);
    series.waitingNow = source.now(measure, every);
}

/// The year itself; the last whole one for -1 or a year that the result does not have.
int resolvedYear(const RunResult& result, int year)
{
    const int years = static_cast<int>(result.financialYears.size());
    if (year >= 0 && year < years)
        return year;
    for (int y = years - 1; y > 0; --y)
        if (daysOf(result.financialYears[static_cast<std::size_t>(y)]) > 360.0)
            return y;
    return std::max(0, years - 1);
}

} // namespace

WhereSeries whereSeries(const RunResult& result, int scenario, int against, const Choice& areas,
                        const WhereOptions& options)
{
    assert(!result.months.empty() && !result.financialYears.empty());
    const Source source{result, scenario, against, areas, options.quantity};
    WhereSeries series;
    series.options = options;
    series.scenario = scenario;
    series.against = against;
    series.start = result.start;
    series.months = result.months;
    series.years = base::financialYearsFrom(result.start, result.years, &series.monthYear);
    for (const model::Sphere sphere : spheresUpwards)
        addLayers(series, source, sphere);
    addSpheres(series, source);
    if (options.quantity == Quantity::Share)
        turnIntoShares(series);
    else
        addCapacities(series, source);
    addDelayed(series, source);
    addWaiting(series, source);
    chooseYear(series, result, areas, options.selectedYear);
    return series;
}

void chooseYear(WhereSeries& series, const RunResult& result, const Choice& areas, int year)
{
    series.options.selectedYear = resolvedYear(result, year);
    series.finding = findingOf(result, series.scenario, series.against, areas, series.options.selectedYear);
}

} // namespace homeward::results
