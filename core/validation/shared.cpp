// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::validation {

namespace {

/// The areas that share a setting with this one, in order; only the area itself where it shares with nobody.
std::vector<AreaId> sharers(const Setting& setting, const Area& area)
{
    const SharedSetting* group = sharedGroupOf(setting, area);
    std::vector<AreaId> areas = group ? group->areas : std::vector<AreaId>{area.id};
    std::ranges::sort(areas, {}, &AreaId::value);
    return areas;
}

void validatePoolSettings(ProblemList& problems, const Pool& pool, const Spot& spot, Once& pooled)
{
    const Plan& plan = problems.plan();
    if (pool.settings.size() < 2)
        problems.error(ProblemCode::WrongCount, spot, "two", static_cast<double>(pool.settings.size()), 2.0, 2.0);
    const Setting* first = pool.settings.empty() ? nullptr : findById(plan.settings, pool.settings.front());
    for (std::size_t i = 0; i < pool.settings.size(); ++i) {
        pooled.check(pool.settings[i].value, spot / i, ProblemCode::SettingInTwoPools);
        if (!problems.setting(pool.settings[i], spot / i) || !first)
            continue;
        const Setting& setting = *findById(plan.settings, pool.settings[i]);
        if (setting.countedInHours != first->countedInHours)
            problems.error(ProblemCode::PoolNotSharedAlike, spot / i, "hours");
        if (std::ranges::any_of(plan.areas,
                                [&](const Area& area) { return sharers(setting, area) != sharers(*first, area); }))
            problems.error(ProblemCode::PoolNotSharedAlike, spot / i);
    }
}

/// All areas of a pool of shared settings must give it the same capacity, since it is one pool.
void validatePoolCapacity(ProblemList& problems, const Pool& pool, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const Setting* first = pool.settings.empty() ? nullptr : findById(plan.settings, pool.settings.front());
    for (const Area* area : areasOf(plan)) {
        const Capacity* capacity = poolCapacityOf(pool, *area);
        if (capacity == &pool.capacity && !capacity->unlimited && capacity->steps.empty())
            problems.error(ProblemCode::Missing, spot / "capacity" / "steps");
        const SharedSetting* group = first ? sharedGroupOf(*first, *area) : nullptr;
        const Area* leading = group ? findById(plan.areas, group->areas.front()) : nullptr;
        if (leading && !(*poolCapacityOf(pool, *leading) == *capacity))
            problems.error(ProblemCode::PoolNotSharedAlike, spot.about(area->name) / "capacity", "capacity");
    }
}

} // namespace

void validateShared(ProblemList& problems, const Setting& setting, const Spot& spot)
{
    Once names(problems);
    Once everywhere(problems);
    for (std::size_t g = 0; g < setting.sharedBy.size(); ++g) {
        const SharedSetting& group = setting.sharedBy[g];
        const Spot here = Spot{spot.path, group.name}.about(spot.subject) / g;
        if (group.name.empty())
            problems.error(ProblemCode::Missing, here / "name");
        names.check(group.name, here / "name", ProblemCode::DuplicateName);
        if (group.areas.size() < 2)
            problems.error(ProblemCode::WrongCount, here / "areas", "two", static_cast<double>(group.areas.size()), 2.0,
                           2.0);
        for (std::size_t i = 0; i < group.areas.size(); ++i) {
            problems.area(group.areas[i], here / "areas" / i);
            everywhere.check(group.areas[i].value, here / "areas" / i, ProblemCode::AreaSharesTwice);
        }
        if (!group.capacity.unlimited && group.capacity.steps.empty())
            problems.error(ProblemCode::Missing, here / "capacity" / "steps");
        validateCapacity(problems, group.capacity, here / "capacity");
    }
}

void validateSharedAlike(ProblemList& problems, const Change& change, const Spot& spot)
{
    const auto settingOf = [](const auto& effect) -> const SettingId* {
        if constexpr (requires { effect.factor; } || !requires { effect.setting; })
            return nullptr; // acts on people, who belong to one area
        else
            return &effect.setting;
    };
    const SettingId* id = std::visit(settingOf, change.effect);
    const Setting* setting = id ? findById(problems.plan().settings, *id) : nullptr;
    if (!setting || change.areas.empty())
        return;
    for (const SharedSetting& group : setting->sharedBy) {
        const auto some =
            std::ranges::count_if(group.areas, [&](const AreaId& area) { return appliesTo(change, area); });
        if (some > 0 && some < static_cast<std::ptrdiff_t>(group.areas.size()))
            problems.error(ProblemCode::WrongCount, spot / "areas", "shared", static_cast<double>(some),
                           static_cast<double>(group.areas.size()), static_cast<double>(group.areas.size()));
    }
}

void validatePools(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Names names(problems);
    Once pooled(problems);
    for (std::size_t i = 0; i < plan.pools.size(); ++i) {
        const Pool& pool = plan.pools[i];
        const Spot spot = Spot{"/pools", {}}.about(pool.name.empty() ? pool.id.value : pool.name) / i;
        names.check(pool.id.value, pool.name, spot);
        validatePoolSettings(problems, pool, spot / "settings", pooled);
        validateCapacity(problems, pool.capacity, spot / "capacity");
        validatePoolCapacity(problems, pool, spot);
    }
}

} // namespace homeward::validation
