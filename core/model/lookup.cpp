// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"

#include <algorithm>
#include <numeric>

namespace homeward::model {

namespace {

const AreaSetting* areaSetting(const Area& area, const SettingId& id)
{
    const auto found = std::ranges::find(area.settings, id, &AreaSetting::setting);
    return found == area.settings.end() ? nullptr : &*found;
}

const AreaCohort* areaCohort(const Area& area, const CohortId& id)
{
    const auto found = std::ranges::find(area.cohorts, id, &AreaCohort::cohort);
    return found == area.cohorts.end() ? nullptr : &*found;
}

const AreaPathwayStep* areaStep(const Area& area, const CohortId& cohort, const SettingId& setting)
{
    const AreaCohort* own = areaCohort(area, cohort);
    if (!own)
        return nullptr;
    const auto found = std::ranges::find(own->pathway, setting, &AreaPathwayStep::setting);
    return found == own->pathway.end() ? nullptr : &*found;
}

const PathwayStep* planStep(const Cohort& cohort, const SettingId& setting)
{
    const auto found = std::ranges::find(cohort.pathway, setting, &PathwayStep::setting);
    return found == cohort.pathway.end() ? nullptr : &*found;
}

} // namespace

const Capacity* capacityOf(const Setting& setting, const Area& area)
{
    if (const SharedSetting* group = sharedGroupOf(setting, area))
        return &group->capacity;
    const AreaSetting* own = areaSetting(area, setting.id);
    return own && own->capacity ? &*own->capacity : &setting.capacity;
}

const Capacity* poolCapacityOf(const Pool& pool, const Area& area)
{
    const auto own = std::ranges::find(area.pools, pool.id, &AreaPool::pool);
    return own == area.pools.end() ? &pool.capacity : &own->capacity;
}

const std::vector<QueueExit>& queueExitsOf(const Setting& setting, const Area& area)
{
    const AreaSetting* own = areaSetting(area, setting.id);
    return own && own->queueExits ? *own->queueExits : setting.queueExits;
}

const Demand& demandOf(const Cohort& cohort, const Area& area)
{
    const AreaCohort* own = areaCohort(area, cohort.id);
    return own && own->demand ? *own->demand : cohort.demand;
}

const std::vector<EntryShare>& entriesOf(const Cohort& cohort, const Area& area)
{
    const AreaCohort* own = areaCohort(area, cohort.id);
    return own && !own->entries.empty() ? own->entries : cohort.entries;
}

const Distribution* stayOf(const Cohort& cohort, const Area& area, const SettingId& setting)
{
    if (const AreaPathwayStep* own = areaStep(area, cohort.id, setting); own && own->stay)
        return &*own->stay;
    const PathwayStep* step = planStep(cohort, setting);
    return step ? &step->stay : nullptr;
}

const Distribution* packageOf(const Cohort& cohort, const Area& area, const SettingId& setting)
{
    if (const AreaPathwayStep* own = areaStep(area, cohort.id, setting); own && own->package)
        return &*own->package;
    const PathwayStep* step = planStep(cohort, setting);
    return step && step->package ? &*step->package : nullptr;
}

Distribution capped(Distribution package, const Setting& setting)
{
    if (setting.packageCap)
        package.maximum = std::min(package.maximum.value_or(*setting.packageCap), *setting.packageCap);
    return package;
}

std::optional<Distribution> packageIn(const Cohort& cohort, const Area& area, const Setting& setting)
{
    const Distribution* package = packageOf(cohort, area, setting.id);
    return package && setting.countedInHours ? std::optional(capped(*package, setting)) : std::nullopt;
}

std::optional<double> packageEndOf(const Cohort& cohort, const Area& area, const SettingId& setting)
{
    if (const AreaPathwayStep* own = areaStep(area, cohort.id, setting); own && own->packageEnd)
        return own->packageEnd;
    const PathwayStep* step = planStep(cohort, setting);
    return step ? step->packageEnd : std::nullopt;
}

const std::vector<Route>* routesOf(const Cohort& cohort, const Area& area, const SettingId& setting)
{
    if (const AreaPathwayStep* own = areaStep(area, cohort.id, setting); own && !own->routes.empty())
        return &own->routes;
    const PathwayStep* step = planStep(cohort, setting);
    return step ? &step->routes : nullptr;
}

const SharedSetting* sharedGroupOf(const Setting& setting, const Area& area)
{
    for (const SharedSetting& group : setting.sharedBy)
        if (std::ranges::find(group.areas, area.id) != group.areas.end())
            return &group;
    return nullptr;
}

std::vector<std::vector<int>> areaGroups(const Plan& plan)
{
    // Each area holds the first area of its group; joining two groups gives the later one the first area of the
    // earlier.
    std::vector<int> first(plan.areas.size());
    std::iota(first.begin(), first.end(), 0);
    const auto join = [&](int a, int b) {
        const auto [low, high] = std::minmax(first[static_cast<std::size_t>(a)], first[static_cast<std::size_t>(b)]);
        std::ranges::replace(first, int(high), int(low));
    };
    for (const Setting& setting : plan.settings)
        for (const SharedSetting& group : setting.sharedBy) {
            int before = -1;
            for (const AreaId& id : group.areas) {
                const int area = indexById(plan.areas, id);
                if (area >= 0 && before >= 0)
                    join(before, area);
                before = area >= 0 ? area : before;
            }
        }
    std::vector<std::vector<int>> groups;
    for (std::size_t a = 0; a < first.size(); ++a) {
        if (first[a] == static_cast<int>(a))
            groups.emplace_back();
        const auto group =
            std::ranges::find_if(groups, [&](const auto& g) { return !g.empty() && g.front() == first[a]; });
        (group == groups.end() ? groups.back() : *group).push_back(static_cast<int>(a));
    }
    return groups;
}

const Pool* poolOf(const Plan& plan, const SettingId& setting)
{
    for (const Pool& pool : plan.pools)
        if (std::ranges::find(pool.settings, setting) != pool.settings.end())
            return &pool;
    return nullptr;
}

const Budget* budgetNamed(const Plan& plan, const std::string& idOrName)
{
    if (const Budget* found = findById(plan.money.budgets, BudgetId{idOrName}))
        return found;
    for (const Budget& budget : plan.money.budgets)
        if (budget.name == idOrName)
            return &budget;
    return nullptr;
}

const Source& sourceOf(const Plan& plan, const SourceId& id)
{
    static const Source unknown{.id = {},
                                .title = {},
                                .publisher = {},
                                .year = {},
                                .illustrative = true,
                                .note = {},
                                .owner = {},
                                .confidence = {}};
    const Source* found = findById(plan.sources, id);
    return found ? *found : unknown;
}

std::vector<const Source*> illustrativeSources(const Plan& plan)
{
    std::vector<const Source*> found;
    for (const Source& source : plan.sources)
        if (source.illustrative)
            found.push_back(&source);
    return found;
}

std::vector<const Change*> illustrativeChanges(const Plan& plan, const Scenario& scenario)
{
    std::vector<const Change*> found;
    for (const Change& change : scenario.changes)
        if (change.on && sourceOf(plan, change.source).illustrative)
            found.push_back(&change);
    return found;
}

bool restsOnAssumptions(const Plan& plan, const Scenario& scenario)
{
    return !illustrativeSources(plan).empty() || !illustrativeChanges(plan, scenario).empty();
}

bool appliesTo(const Change& change, const AreaId& area)
{
    return change.areas.empty() || std::ranges::find(change.areas, area) != change.areas.end();
}

bool appliesTo(const Change& change, const CohortId& cohort)
{
    return change.cohorts.empty() || std::ranges::find(change.cohorts, cohort) != change.cohorts.end();
}

bool takesCohorts(const Effect& effect)
{
    return std::visit([](const auto& which) { return which.kind.takesCohorts; }, effect);
}

bool takesRamp(const Effect& effect)
{
    return std::visit([](const auto& which) { return which.kind.takesRamp; }, effect);
}

void ensureBaseScenario(Plan& plan, const std::string& baseName)
{
    if (!plan.scenarios.empty() && plan.scenarios.front().changes.empty())
        return;
    std::string id = "base";
    while (findById(plan.scenarios, ScenarioId{id}))
        id += "-";
    plan.scenarios.insert(plan.scenarios.begin(), Scenario{ScenarioId{id}, baseName, {}, {}});
}

} // namespace homeward::model
