// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/run_axes.h"

#include "core/base/version.h"
#include "core/model/age_range.h"
#include "core/model/letters.h"
#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::sim {

namespace {

/// The items with these ids, in the order of the list; all for no ids.
template <class Item, class Id>
base::Result<std::vector<const Item*>> chosen(const std::vector<Item>& list, const std::vector<Id>& ids)
{
    std::vector<const Item*> found;
    for (const Id& id : ids)
        if (!model::findById(list, id))
            return base::Error{base::ErrorCode::UnknownName, {}, {}, id.value};
    for (const Item& item : list)
        if (ids.empty() || std::ranges::find(ids, item.id) != ids.end())
            found.push_back(&item);
    return found;
}

} // namespace

int RunAxes::reported(const model::Area* area) const
{
    const auto found = std::ranges::find(areas, area);
    return found == areas.end() ? none : static_cast<int>(found - areas.begin());
}

base::Result<RunAxes> axesOf(const RunRequest& request)
{
    auto scenarios = chosen(request.plan.scenarios, request.scenarios);
    auto areas = chosen(request.plan.areas, request.areas);
    if (!scenarios)
        return scenarios.error();
    if (!areas)
        return areas.error();
    RunAxes axes{std::move(scenarios.value()), std::move(areas.value()), {}};
    for (const std::vector<int>& together : model::areaGroups(request.plan)) {
        std::vector<const model::Area*> group;
        bool asked = false;
        for (const int number : together) {
            group.push_back(&request.plan.areas[static_cast<std::size_t>(number)]);
            asked = asked || axes.reported(group.back()) != none;
        }
        if (asked)
            axes.groups.push_back(std::move(group));
    }
    return axes;
}

results::RunResult headOf(const RunRequest& request, const RunAxes& axes)
{
    const model::Plan& plan = request.plan;
    results::RunResult head;
    head.planName = plan.name;
    head.programVersion = base::programVersion;
    head.fingerprint = request.fingerprint;
    head.seed = plan.run.seed;
    head.replicationsAsked = plan.run.replications;
    head.start = plan.start;
    head.years = plan.run.years;
    const std::vector<int> letters = model::letterPlaces(plan.scenarios);
    for (const model::Scenario* scenario : axes.scenarios)
        head.scenarios.push_back({scenario->id, scenario->name,
                                  model::letterAt(letters[static_cast<std::size_t>(scenario - plan.scenarios.data())]),
                                  model::restsOnAssumptions(plan, *scenario)});
    for (const model::Area* area : axes.areas)
        head.areas.push_back({area->id, area->name});
    for (const model::Setting& setting : plan.settings)
        head.settings.push_back({setting.id, setting.name, setting.sphere, setting.unit, setting.countedInHours,
                                 setting.carePlace.value_or(model::usualCarePlace(setting.sphere))});
    for (const model::Cohort& cohort : plan.cohorts)
        head.cohorts.push_back({cohort.id, cohort.name, model::agesOf(plan, cohort)});
    head.countsNationalFigures = true;
    for (const model::Outcome& outcome : plan.outcomes)
        head.outcomes.push_back({outcome.id, outcome.name, outcome.death});
    results::Periods periods = results::periodsOf(plan.start, plan.run.years, request.grid, request.windows);
    head.grid = request.grid;
    head.months = std::move(periods.months);
    head.financialYears = std::move(periods.financialYears);
    head.steps = std::move(periods.steps);
    head.windows = std::move(periods.windows);
    return head;
}

} // namespace homeward::sim
