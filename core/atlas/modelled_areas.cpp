// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/modelled_areas.h"

#include "core/model/lookup.h"
#include "core/results/futures.h"
#include "core/results/query.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace homeward::atlas {

namespace {

using results::HeadlineUnit;
using results::RunResult;
using results::ValueList;

constexpr double perThousand = 1000.0;

/// People of the mid-year nearest to a financial year.
double peopleIn(const model::Area& area, const base::Period& year)
{
    const int wanted = std::atoi(year.label.c_str());   // `2031/32` begins in 2031
    const auto distance = [wanted](const model::PopulationYear& one) { return std::abs(one.year - wanted); };
    const auto nearest = std::ranges::min_element(area.population, {}, distance);
    double sum = 0.0;
    if (nearest != area.population.end())
        for (const double people : nearest->people)
            sum += people;
    return sum;
}

bool countsPeople(results::HeadlineId figure)
{
    const HeadlineUnit unit = results::headlineKind(figure).unit;
    return unit != HeadlineUnit::Share;
}

/// The values of a figure by future, per 1,000 people where there are any.
ValueList toldValues(const ValueList& values, const ModelledArea& area, bool perPeople)
{
    return perPeople && area.people > 0.0 ? values * (perThousand / area.people) : values;
}

} // namespace

ModelledAreas modelledAreas(const RunResult& run, const model::Plan& plan, results::HeadlineId figure, int scenario,
                            int year)
{
    ModelledAreas found;
    found.figure = figure;
    found.scenario = scenario;
    found.year = year;
    found.perPeople = countsPeople(figure);
    const base::Period& period = run.financialYears[static_cast<std::size_t>(year)];
    const auto valuesOf = [&](const results::Choice& areas) {
        return results::headlineKind(figure).values(run, scenario, areas, year);
    };
    const auto rowOf = [&](ModelledArea row, const ValueList& values) -> std::optional<ModelledArea> {
        const auto level = results::summarise(values);
        if (!level)
            return std::nullopt;
        row.level = *level;
        if (found.perPeople && row.people > 0.0)
            row.rate = results::summarise(toldValues(values, row, true));
        return row;
    };
    std::vector<ValueList> byArea;
    double allPeople = 0.0;
    bool everyoneIsKnown = true;
    for (int a = 0; a < static_cast<int>(run.areas.size()); ++a) {
        const results::AreaAxis& axis = run.areas[static_cast<std::size_t>(a)];
        const model::Area* area = model::findById(plan.areas, axis.id);
        const double people = area ? peopleIn(*area, period) : 0.0;
        allPeople += people;
        everyoneIsKnown = everyoneIsKnown && people > 0.0;
        const ValueList values = valuesOf(results::Choice({a}));
        if (auto row = area ? rowOf({axis.id, area->name, people, {}, {}}, values) : std::nullopt) {
            byArea.push_back(values);
            found.areas.push_back(std::move(*row));
        }
    }
    found.perPeople = found.perPeople && everyoneIsKnown;
    found.all = rowOf({{}, {}, everyoneIsKnown ? allPeople : 0.0, {}, {}}, valuesOf(results::all));
    if (found.areas.size() < 2)
        return found;
    const auto mean = [&](const ModelledArea& area) { return found.told(area).mean; };
    const auto [low, high] = std::ranges::minmax_element(found.areas, {}, mean);
    found.highest = high->name;
    found.lowest = low->name;
    const auto toldOf = [&](auto at) {
        return toldValues(byArea[static_cast<std::size_t>(at - found.areas.begin())], *at, found.perPeople);
    };
    const std::size_t futures = results::futuresOf(run, results::all);
    found.gap = results::summarise(results::firstOf(toldOf(high), futures) - results::firstOf(toldOf(low), futures));
    return found;
}

} // namespace homeward::atlas
