// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace homeward::sim {

namespace {

CompiledRule ruleOf(const Compilation& work, const model::FullRule& rule)
{
    CompiledRule compiled;
    compiled.kind = rule.kind;
    compiled.fallback = rule.fallback;
    compiled.divertTo = work.planPlace(model::place(rule.divertTo));
    // A fallback that no limit leads to is met all the same on days that take nobody in: then people wait.
    if (compiled.fallback == model::FullRuleKind::Divert && compiled.divertTo == none)
        compiled.fallback = model::FullRuleKind::WaitInPlace;
    compiled.surgeShare = rule.surgeLimit.value_or(compiled.surgeShare);
    compiled.queueLimit = rule.queueLimit.value_or(compiled.queueLimit);
    return compiled;
}

std::vector<CompiledPriority> prioritiesOf(const Compilation& work, const std::vector<model::QueuePriority>& priorities)
{
    std::vector<CompiledPriority> rows;
    for (const model::QueuePriority& row : priorities)
        rows.push_back({row.where, work.planPlace(model::place(row.setting)),
                        work.cohorts(row.cohort.value.empty() ? std::vector<model::CohortId>{}
                                                              : std::vector<model::CohortId>{row.cohort}),
                        row.priorityClass});
    return rows;
}

/// The changes of rule or priority in force at a moment, in the order of the list, on top of the plan's.
RulesAt rulesAt(const Compilation& work, int area, const model::Setting& setting, Second now)
{
    RulesAt rules{now, ruleOf(work, setting.fromSettings), ruleOf(work, setting.fromOutside),
                  prioritiesOf(work, setting.priorities)};
    for (const model::Change* change : work.changes(area, setting)) {
        if (strengthOf(*change, work.plan.start).at(now) <= 0.0)
            continue;
        if (const auto* effect = std::get_if<model::RuleEffect>(&change->effect);
            effect && effect->setting == setting.id) {
            if (effect->origin != model::RuleOrigin::FromOutside)
                rules.fromSettings = ruleOf(work, effect->rule);
            if (effect->origin != model::RuleOrigin::FromSettings)
                rules.fromOutside = ruleOf(work, effect->rule);
        }
        if (const auto* effect = std::get_if<model::PriorityEffect>(&change->effect);
            effect && effect->setting == setting.id)
            rules.priorities = prioritiesOf(work, effect->priorities);
    }
    return rules;
}

std::vector<RulesAt> rulesOver(const Compilation& work, int area, const model::Setting& setting)
{
    std::vector<Second> turns{work.compiled.begin};
    for (const model::Change* change : work.changes(area, setting)) {
        const bool ours = std::holds_alternative<model::RuleEffect>(change->effect)
            || std::holds_alternative<model::PriorityEffect>(change->effect);
        const Strength strength = strengthOf(*change, work.plan.start);
        for (const Second at : {std::max<Second>(strength.from, 0), strength.until})
            if (ours && at > work.compiled.begin && at < work.compiled.end)
                turns.push_back(at);
    }
    std::ranges::sort(turns);
    std::vector<RulesAt> rules;
    for (const Second at : turns) {
        RulesAt next = rulesAt(work, area, setting, at);
        const bool same = !rules.empty() && rules.back().fromSettings == next.fromSettings
            && rules.back().fromOutside == next.fromOutside && rules.back().priorities == next.priorities;
        if (!same)
            rules.push_back(std::move(next));
    }
    return rules;
}

std::vector<CompiledExit> exitsOf(const Compilation& work, int area, const model::Setting& setting)
{
    std::vector<CompiledExit> ways;
    std::map<std::uint64_t, std::uint64_t> alike;
    for (const model::QueueExit& exit : queueExitsOf(setting, work.area(area))) {
        CompiledExit way;
        way.who = exit.who;
        way.key = stats::keyed(stats::keyed(textKey(setting.id.value), textKey(exit.destination.value)),
                               textKey(wordOf(exit.who)));
        way.key = stats::keyed(way.key, alike[way.key]++);
        way.dailyChance = exit.dailyChance;
        way.ratePerDay = -std::log1p(-exit.dailyChance);
        way.longestDays = exit.longestWaitDays.value_or(way.longestDays);
        way.to = work.planPlace(exit.destination);
        for (const model::Change* change : work.changes(area, setting)) {
            const auto* effect = std::get_if<model::LeaveQueueEffect>(&change->effect);
            if (effect && effect->setting == setting.id
                && (effect->destination.value.empty() || effect->destination == exit.destination))
                way.levers.push_back(
                    {strengthOf(*change, work.plan.start), effect->mode == model::FactorMode::Set, effect->value});
        }
        ways.push_back(std::move(way));
    }
    return ways;
}

const model::UnitCost* unitCostOf(const model::Setting& setting, const model::Area& area)
{
    for (const model::AreaSetting& own : area.settings)
        if (own.setting == setting.id && own.unitCost)
            return &*own.unitCost;
    return setting.unitCost ? &*setting.unitCost : nullptr;
}

/// The cost of a unit and day in the middle of every month; empty where none is typed.
std::vector<double> costsOf(const Compilation& work, int area, const model::Setting& setting)
{
    const model::UnitCost* typed = unitCostOf(setting, work.area(area));
    std::vector<double> costs;
    if (!typed)
        return costs;
    const std::vector<const model::Change*> changes = work.changes(area, setting);
    for (const base::Period& month : work.compiled.months) {
        const Second middle = (month.firstSecond + month.endSecond) / 2;
        double cost = typed->perUnitDay;
        for (const model::Change* change : changes) {
            const auto* effect = std::get_if<model::UnitCostEffect>(&change->effect);
            if (!effect || effect->setting != setting.id)
                continue;
            const Strength strength = strengthOf(*change, work.plan.start);
            cost = effect->mode == model::FactorMode::Set ? cost + (effect->value - cost) * strength.at(middle)
                                                          : cost * strength.factor(effect->value, middle);
        }
        costs.push_back(cost);
    }
    return costs;
}

void addPools(Compilation& work, int area)
{
    for (const model::Pool& pool : work.plan.pools) {
        CompiledPool compiled;
        bool inHours = false;
        for (const model::SettingId& id : pool.settings) {
            const int number = work.setting(area, id);
            if (work.compiled.settings[static_cast<std::size_t>(number)].pool != none)
                break;   // a shared setting, whose pool came with its first area
            compiled.settings.push_back(number);
            inHours = model::findById(work.plan.settings, id)->countedInHours;
        }
        if (compiled.settings.empty())
            continue;
        compiled.capacity = capacityOver(work, *poolCapacityOf(pool, work.area(area)), inHours);
        for (const int number : compiled.settings)
            work.compiled.settings[static_cast<std::size_t>(number)].pool =
                static_cast<int>(work.compiled.pools.size());
        work.compiled.pools.push_back(std::move(compiled));
    }
}

} // namespace

void addSettings(Compilation& work)
{
    std::vector<char> done(work.compiled.settings.size(), 0);
    for (int area = 0; area < work.areaCount(); ++area) {
        for (const model::Setting& setting : work.plan.settings) {
            const auto number = static_cast<std::size_t>(work.setting(area, setting.id));
            if (done[number])
                continue;
            done[number] = 1;
            CompiledSetting& compiled = work.compiled.settings[number];
            compiled.sphere = setting.sphere;
            compiled.inHours = setting.countedInHours;
            compiled.smallerMayPass = setting.smallerMayPass;
            compiled.rules = rulesOver(work, area, setting);
            compiled.capacity = capacityOver(work, area, setting);
            compiled.exits = exitsOf(work, area, setting);
            compiled.costPerUnitDay = costsOf(work, area, setting);
        }
        addPools(work, area);
    }
}

} // namespace homeward::sim
