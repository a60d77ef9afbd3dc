// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/recipe.h"

#include "core/results/futures.h"

#include <algorithm>
#include <numeric>

namespace homeward::explain {

using results::Measure;
using results::RunResult;
using results::ValueList;

namespace {

using model::Sphere;

std::vector<int> allSettings(const RunResult& result) { return results::all.of(result.settings.size()); }

std::vector<int> outsideHospital(const RunResult& result)
{
    std::vector<int> settings = results::settingsIn(result, Sphere::Community);
    const std::vector<int> home = results::settingsIn(result, Sphere::Home);
    settings.insert(settings.end(), home.begin(), home.end());
    std::ranges::sort(settings);
    return settings;
}

std::vector<int> hospitalBeds(const RunResult& result)
{
    std::vector<int> beds = results::settingsIn(result, Sphere::Hospital);
    std::erase_if(beds, [&](int setting) { return result.settings[static_cast<std::size_t>(setting)].countedInHours; });
    return beds;
}

/// None of figures that rest on what people went through before: their parts are no sums of days of settings.
std::optional<Recipe> recipeOf(const RunResult& result, results::HeadlineId id)
{
    const std::vector<int> hospital = results::settingsIn(result, Sphere::Hospital);
    using enum results::HeadlineId;
    switch (id) {
    case PeopleAtHome: return Recipe{Measure::PeoplePresent, results::settingsIn(result, Sphere::Home)};
    case PeopleInHospital: return Recipe{Measure::PeoplePresent, hospital};
    case DelayedInHospital: return Recipe{Measure::DelayedDischargeDays, hospital, true};
    case DelayedDischargeDays: return Recipe{Measure::DelayedDischargeDays, hospital};
    case HospitalBedsInUse: return Recipe{Measure::UnitsInUse, hospitalBeds(result)};
    case HospitalStarts: return Recipe{Measure::Starts, hospital};
    case HospitalDays: return Recipe{Measure::CareDays, hospital};
    case HomeAndCommunityShare: return Recipe{Measure::CareDays, outsideHospital(result), false, {Measure::CareDays}};
    case RightPlaceShare:
        return Recipe{Measure::RightPlaceDays, allSettings(result), false, {Measure::CareDays, Measure::WaitingDays}};
    case CareCost: return Recipe{Measure::CareCost, allSettings(result)};
    case ReadmissionShare:
    case LastSixMonthsShare:
    case IntensiveAtHomeShare:
    case Count_: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Recipe> recipeOf(const RunResult& result, const Figure& figure)
{
    if (const auto* id = std::get_if<results::HeadlineId>(&figure))
        return recipeOf(result, *id);
    const auto* of = std::get_if<MeasureOf>(&figure);
    if (of == nullptr || !results::adds(of->measure))
        return std::nullopt;
    Recipe recipe{of->measure, of->settings.of(result.settings.size())};
    if (of->ofAll)
        recipe.outOf = {of->measure};
    return recipe;
}

double daysOf(const RunResult& result, const Side& side)
{
    const base::Period& year = result.financialYears[static_cast<std::size_t>(side.year)];
    return static_cast<double>(year.endSecond - year.firstSecond) / static_cast<double>(base::secondsPerDay);
}

ValueList PartReader::inUnit(ValueList values, const Side& side) const
{
    if (m_recipe.perDay)
        return std::move(values) * (1.0 / days(side));
    if (m_recipe.outOf.empty())
        return values;
    ValueList whole =
        results::perReplication(m_result, side.scenario, m_recipe.outOf.front(), {m_areas, results::all}, side.year);
    for (std::size_t i = 1; i < m_recipe.outOf.size(); ++i)
        whole = std::move(whole)
            + results::perReplication(m_result, side.scenario, m_recipe.outOf[i], {m_areas, results::all}, side.year);
    return std::move(values) / whole;
}

ValueList PartReader::of(const Side& side, Measure measure) const
{
    return inUnit(results::perReplication(m_result, side.scenario, measure, {m_areas, m_recipe.settings}, side.year),
                  side);
}

ValueList PartReader::ofSetting(const Side& side, int setting) const
{
    return inUnit(results::perReplication(m_result, side.scenario, m_recipe.measure,
                                          {m_areas, std::vector<int>{setting}}, side.year),
                  side);
}

ValueList PartReader::ofArea(const Side& side, int area) const
{
    const ValueList own = results::perReplication(m_result, side.scenario, m_recipe.measure,
                                                  {std::vector<int>{area}, m_recipe.settings}, side.year);
    // Of the futures that the whole is of, so that the parts add up to it.
    return inUnit(results::firstOf(own, results::futuresOf(m_result, m_areas)), side);
}

ValueList PartReader::ofCohort(const Side& side, int cohort) const
{
    return inUnit(results::perReplicationOfCohort(m_result, side.scenario, cohort, m_recipe.measure,
                                                  {m_areas, m_recipe.settings}, side.year),
                  side);
}

ValueList PartReader::ofAll(const Side& side, Measure measure) const
{
    return inUnit(results::perReplication(m_result, side.scenario, measure, {m_areas, results::all}, side.year), side);
}

ValueList PartReader::from(const Side& side, int origin) const
{
    std::vector<double> people(results::futuresOf(m_result, m_areas), 0.0);
    for (const int area : m_areas.of(m_result.areas.size())) {
        const results::Block& block = m_result.block(side.scenario, area);
        for (std::size_t r = 0; r < people.size(); ++r)
            for (const results::Flow& flow : block.replications[r].flows.of(static_cast<std::size_t>(side.year)))
                if (flow.from == origin && std::ranges::find(m_recipe.settings, flow.to) != m_recipe.settings.end())
                    people[r] += flow.people;
    }
    return ValueList(std::move(people));
}

} // namespace homeward::explain
