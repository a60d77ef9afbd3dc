// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/least_capacity.h"

#include "core/model/lookup.h"
#include "core/study/lever_strength.h"
#include "core/study/new_change_ids.h"

#include <algorithm>
#include <string>

namespace homeward::study {

namespace {

/// The capacity in force in an area: that of the group which shares the setting, else the area's own, which is added if
/// missing.
model::Capacity& capacityIn(model::Area& area, model::Setting& setting)
{
    if (model::sharedGroupOf(setting, area))
        for (model::SharedSetting& group : setting.sharedBy)
            if (std::ranges::find(group.areas, area.id) != group.areas.end())
                return group.capacity;
    auto own = std::ranges::find(area.settings, setting.id, &model::AreaSetting::setting);
    if (own == area.settings.end())
        own = area.settings.insert(own, {setting.id, std::nullopt, std::nullopt});
    model::AreaSetting& typed = *own;
    if (!typed.capacity)
        typed.capacity = setting.capacity;
    return *typed.capacity;
}

/// The areas that share a setting with an area, including itself.
std::vector<model::AreaId> sharersOf(const model::Setting& setting, const model::Area& area)
{
    const model::SharedSetting* const group = model::sharedGroupOf(setting, area);
    return group ? group->areas : std::vector{area.id};
}

bool isCapacityOf(const model::Change& change, const model::SettingId& setting)
{
    const auto* const effect = std::get_if<model::CapacityEffect>(&change.effect);
    return effect && effect->setting == setting;
}

/// Restricts a capacity change so that it no longer acts in these areas.
void keepAway(const model::Plan& plan, model::Change& change, const std::vector<model::AreaId>& areas)
{
    if (change.areas.empty())
        for (const model::Area& area : plan.areas)
            change.areas.push_back(area.id);
    std::erase_if(change.areas, [&](const model::AreaId& id) { return std::ranges::find(areas, id) != areas.end(); });
    change.on = change.on && !change.areas.empty();
}

} // namespace

model::Scenario asScenario(const LeastRequest& request, const LeastCapacity& found, const model::ScenarioId& id,
                           const std::string& name, const std::vector<std::string>& changeNames)
{
    const model::Plan& plan = request.run.plan;
    const model::Scenario* const original = model::findById(plan.scenarios, request.result.scenario);
    const model::AreaId areaId = request.area.empty() ? plan.areas.front().id : request.area;
    model::Scenario scenario = renewed(plan, original ? *original : plan.scenarios.front(), id, name);
    NewChangeIds ids(plan, scenario);
    std::vector<SoughtCapacity> sought{request.first};
    if (request.second)
        sought.push_back(*request.second);
    for (std::size_t i = 0; i < sought.size(); ++i) {
        const model::Setting& setting = *model::findById(plan.settings, sought[i].setting);
        const std::vector<model::AreaId> areas = sharersOf(setting, *model::findById(plan.areas, areaId));
        for (model::Change& change : scenario.changes)
            if (isCapacityOf(change, setting.id))
                keepAway(plan, change, areas);
        std::erase_if(scenario.changes, [&](const model::Change& change) {
            return isCapacityOf(change, setting.id) && change.areas.empty();
        });
        model::Change set;
        set.id = ids.next();
        set.name = changeNames[i];
        set.start = plan.start;
        set.areas = areas;
        set.effect = model::CapacityEffect{setting.id, model::CapacityMode::Set, static_cast<double>(found.units[i])};
        scenario.changes.push_back(std::move(set));
    }
    return scenario;
}

model::Plan withUnits(const model::Plan& plan, const model::AreaId& areaId, const model::SettingId& settingId,
                      double units)
{
    model::Plan changed = plan;
    model::Area& area = *model::findById(changed.areas, areaId);
    model::Setting& setting = *model::findById(changed.settings, settingId);
    model::Capacity& capacity = capacityIn(area, setting);
    capacity.unlimited = false;
    // Earlier steps are kept, since a calibrated year before the start uses them.
    std::erase_if(capacity.steps, [&](const model::CapacityStep& step) { return step.from >= plan.start; });
    if (!plan.calibratedFrom)
        capacity.steps.clear();
    capacity.steps.push_back({plan.start, units});
    const std::vector<model::AreaId> areas = sharersOf(setting, area);
    for (model::Scenario& scenario : changed.scenarios)
        for (model::Change& change : scenario.changes)
            if (isCapacityOf(change, settingId))
                keepAway(changed, change, areas);
    return changed;
}

} // namespace homeward::study
