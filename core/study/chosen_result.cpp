// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/chosen_result.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <string>

namespace homeward::study {

namespace {

using base::Error;
using base::ErrorCode;

Error unknown(const std::string& name) { return {ErrorCode::UnknownName, {}, {}, name, 0}; }

template <class List, class Id>
base::Result<std::vector<int>> placesOf(const List& axis, const std::vector<Id>& ids)
{
    std::vector<int> places;
    for (const Id& id : ids) {
        places.push_back(model::indexById(axis, id));
        if (places.back() < 0)
            return unknown(id.value);
    }
    return places;
}

bool adds(results::Measure measure)
{
    const results::MeasureKind kind = results::kindOf(measure);
    return kind == results::MeasureKind::Level || kind == results::MeasureKind::Sum;
}

/// Whether the choice is of one setting, one area and one year.
bool isSingle(const results::RunResult& run, const ChosenResult& chosen)
{
    const auto one = [](std::size_t picked, std::size_t all) { return picked == 1 || (picked == 0 && all == 1); };
    return one(chosen.settings.size(), run.settings.size()) && one(chosen.areas.size(), run.areas.size())
        && (chosen.year || run.financialYears.size() == 1);
}

} // namespace

base::Result<std::vector<double>> valuesOf(const results::RunResult& run, const ChosenResult& chosen)
{
    const auto areas = placesOf(run.areas, chosen.areas);
    const auto settings = placesOf(run.settings, chosen.settings);
    if (!areas || !settings)
        return areas ? settings.error() : areas.error();
    if (chosen.year && (*chosen.year < 0 || *chosen.year >= static_cast<int>(run.financialYears.size())))
        return unknown(std::to_string(*chosen.year + 1));
    if (!adds(chosen.measure) && !isSingle(run, chosen))
        return Error{ErrorCode::DoesNotAdd, {}, {}, std::string(results::nameOf(chosen.measure)), 0};

    const int scenario = chosen.scenario.empty() ? 0 : model::indexById(run.scenarios, chosen.scenario);
    const int against = chosen.against ? model::indexById(run.scenarios, *chosen.against) : 0;
    if (scenario < 0 || against < 0)
        return unknown(scenario < 0 ? chosen.scenario.value : chosen.against->value);
    const results::Selection selection{areas.value(), settings.value()};
    auto values = results::perReplication(run, scenario, chosen.measure, selection, chosen.year.value_or(-1));
    if (!chosen.against)
        return values;
    return results::paired(std::move(values),
                           results::perReplication(run, against, chosen.measure, selection, chosen.year.value_or(-1)));
}

std::vector<model::ScenarioId> scenariosFor(const model::Plan& plan, const ChosenResult& chosen)
{
    std::vector<model::ScenarioId> ids{chosen.scenario};
    if (chosen.scenario.empty() && !plan.scenarios.empty())
        ids.front() = plan.scenarios.front().id;
    if (chosen.against && *chosen.against != ids.front())
        ids.push_back(*chosen.against);
    return ids;
}

} // namespace homeward::study
