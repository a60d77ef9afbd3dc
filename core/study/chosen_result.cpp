// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/chosen_result.h"

#include "core/model/lookup.h"
#include "core/results/unseen.h"

#include <algorithm>
#include <array>
#include <functional>
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

/// The indexes of ids in a list; no ids = all.
template <class List, class Id>
base::Result<results::Choice> choiceOf(const List& axis, const std::vector<Id>& ids)
{
    if (ids.empty())
        return results::all;
    auto places = placesOf(axis, ids);
    if (!places)
        return places.error();
    return results::Choice(std::move(places.value()));
}

/// The choice as indexes into the axes of a run.
struct Where {
    results::Selection selection;
    std::optional<int> year;
};

results::ValueList valuesIn(const results::RunResult& run, int scenario, const ChosenResult& chosen, const Where& where)
{
    if (chosen.figure && !where.year)
        return results::ValueList::absent(static_cast<std::size_t>(run.replicationsDone));
    if (chosen.figure)
        return results::headlineKind(*chosen.figure).values(run, scenario, where.selection.areas, *where.year);
    const results::FigurePeriod when =
        where.year ? results::FigurePeriod(*where.year) : results::FigurePeriod::wholeRun();
    return results::perReplication(run, scenario, chosen.measure, where.selection, when);
}

/// Whether a measure is counted in hospitals only, as delayed discharges are.
bool isOfHospitals(results::Measure measure)
{
    using enum results::Measure;
    constexpr std::array discharges{DelayedDischargeDays, DelayedDischargeCode9Days, DelayedDischargeFamilyDays,
                                    DelayedDischargeHealthSocialDays, DischargesDelayedOver3Days};
    return std::ranges::find(discharges, measure) != discharges.end();
}

/// Whether nothing chosen can ever be counted. A value of 0 would then wrongly say that nobody was delayed.
bool countsNothing(const results::RunResult& run, const ChosenResult& chosen, const results::Choice& settings)
{
    if (chosen.figure || !isOfHospitals(chosen.measure))
        return false;
    const std::vector<int> places = settings.of(run.settings.size());
    return std::ranges::none_of(places, [&](int place) {
        return run.settings[static_cast<std::size_t>(place)].sphere == model::Sphere::Hospital;
    });
}

std::string nameOf(const ChosenResult& chosen)
{
    return std::string(chosen.figure ? results::headlineKind(*chosen.figure).name : results::nameOf(chosen.measure));
}

/// Why a result has no value in `missing` futures.
Error withoutValue(const ChosenResult& chosen, std::size_t missing, bool inAll)
{
    Error error{ErrorCode::DoesNotAdd, {}, {}, nameOf(chosen), static_cast<long>(missing)};
    const bool needsYear = chosen.figure && !chosen.year;
    const bool isShare = !chosen.figure && results::ruleOf(chosen.measure).join == results::Join::Share;
    if (!needsYear && !isShare)
        error.hint = inAll ? "nothing" : "nobody";
    return error;
}

} // namespace

base::Result<std::vector<double>> valuesOf(const results::RunResult& run, const ChosenResult& chosen)
{
    const auto areas = choiceOf(run.areas, chosen.areas);
    const auto settings = choiceOf(run.settings, chosen.settings);
    if (!areas || !settings)
        return areas ? settings.error() : areas.error();
    if (chosen.year && (*chosen.year < 0 || *chosen.year >= static_cast<int>(run.financialYears.size())))
        return unknown(std::to_string(*chosen.year + 1));
    const int scenario = chosen.scenario.empty() ? 0 : model::indexById(run.scenarios, chosen.scenario);
    const int against = chosen.against ? model::indexById(run.scenarios, *chosen.against) : 0;
    if (scenario < 0 || against < 0)
        return unknown(scenario < 0 ? chosen.scenario.value : chosen.against->value);
    if (countsNothing(run, chosen, settings.value()))
        return withoutValue(chosen, static_cast<std::size_t>(run.replicationsDone), true);
    const Where where{{areas.value(), settings.value()}, chosen.year};
    auto values = valuesIn(run, scenario, chosen, where);
    if (chosen.against)
        values = values - valuesIn(run, against, chosen, where);
    std::vector<double> known = values.known();
    // A figure of the catalogue is the mean over the futures that have a value, as on its page.
    const bool enough = chosen.figure ? !known.empty() : known.size() == values.size();
    if (!enough)
        return withoutValue(chosen, values.size() - known.size(), known.empty());
    return known;
}

results::Summary intervalOf(const results::RunResult& run, const ChosenResult& chosen,
                            const std::vector<double>& values)
{
    results::Summary found = results::summarise(values);
    if (values.size() < 2 || std::ranges::adjacent_find(values, std::not_equal_to<>()) != values.end())
        return found;
    const base::Period& first = run.financialYears[static_cast<std::size_t>(chosen.year.value_or(0))];
    const base::Period& last = chosen.year ? first : run.financialYears.back();
    const double days =
        static_cast<double>(last.endSecond - first.firstSecond) / static_cast<double>(base::secondsPerDay);
    const double bound = results::unseenBound(chosen.measure, days, static_cast<int>(values.size()));
    found.ci95Low = chosen.against ? found.mean - bound : std::max(0.0, found.mean - bound);
    found.ci95High = found.mean + bound;
    return found;
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
