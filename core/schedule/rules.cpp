// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/rules.h"

#include "core/model/lookup.h"
#include "core/schedule/unit_cost.h"

#include <algorithm>

namespace homeward::schedule {

namespace {

bool replacesRules(const model::Change& change, const model::Setting& setting)
{
    const auto* rule = std::get_if<model::RuleEffect>(&change.effect);
    const auto* priority = std::get_if<model::PriorityEffect>(&change.effect);
    return (rule && rule->setting == setting.id) || (priority && priority->setting == setting.id);
}

void apply(RulesFrom& rules, const model::Change& change)
{
    if (const auto* effect = std::get_if<model::RuleEffect>(&change.effect)) {
        if (effect->origin != model::RuleOrigin::FromOutside) {
            rules.fromSettings = &effect->rule;
            rules.fromSettingsBy = &change;
        }
        if (effect->origin != model::RuleOrigin::FromSettings) {
            rules.fromOutside = &effect->rule;
            rules.fromOutsideBy = &change;
        }
    }
    if (const auto* effect = std::get_if<model::PriorityEffect>(&change.effect))
        rules.priorities = &effect->priorities;
}

} // namespace

bool RulesFrom::holdsAs(const RulesFrom& other) const
{
    return *fromSettings == *other.fromSettings && *fromOutside == *other.fromOutside
        && *priorities == *other.priorities;
}

RulesFrom rulesAt(const model::Setting& setting, const Changes& changes, base::Date planStart, Second now)
{
    RulesFrom rules{now, &setting.fromSettings, &setting.fromOutside, &setting.priorities};
    for (const model::Change* change : changes)
        if (replacesRules(*change, setting) && strengthOf(*change, planStart).inForce(now))
            apply(rules, *change);
    return rules;
}

std::vector<RulesFrom> rulesOver(const model::Scenario& scenario, const model::Setting& setting,
                                 const model::Area& area, const Horizon& horizon)
{
    Changes changes = changesOf(scenario, setting, area);
    std::erase_if(changes, [&](const model::Change* change) { return !replacesRules(*change, setting); });
    std::vector<Second> turns{horizon.begin()};
    for (const model::Change* change : changes) {
        const Strength strength = strengthOf(*change, horizon.start());
        for (const Second at : {std::max<Second>(strength.from, 0), strength.until})
            if (at > horizon.begin() && at < horizon.end())
                turns.push_back(at);
    }
    std::ranges::sort(turns);
    std::vector<RulesFrom> rules;
    for (const Second at : turns) {
        const RulesFrom next = rulesAt(setting, changes, horizon.start(), at);
        if (rules.empty() || !rules.back().holdsAs(next))
            rules.push_back(next);
    }
    return rules;
}

DailyChance dailyChanceOf(const model::QueueExit& exit, const model::Setting& setting, const Changes& changes,
                          base::Date planStart)
{
    DailyChance chance{exit.dailyChance, {}};
    for (const model::Change* change : changes)
        if (const auto* effect = std::get_if<model::LeaveQueueEffect>(&change->effect); effect
            && effect->setting == setting.id
            && (effect->destination.empty() || effect->destination == exit.destination))
            chance.changes.push_back(
                {strengthOf(*change, planStart), effect->mode == model::FactorMode::Set, effect->value});
    return chance;
}

const model::UnitCost* unitCostOf(const model::Setting& setting, const model::Area& area)
{
    for (const model::AreaSetting& own : area.settings)
        if (own.setting == setting.id && own.unitCost)
            return &*own.unitCost;
    return setting.unitCost ? &*setting.unitCost : nullptr;
}

std::optional<double> unitCostAt(const model::Setting& setting, const model::Area& area, const Changes& changes,
                                 base::Date planStart, Second now)
{
    const model::UnitCost* typed = unitCostOf(setting, area);
    if (!typed)
        return std::nullopt;
    double cost = typed->perUnitDay;
    for (const model::Change* change : changes) {
        const auto* effect = std::get_if<model::UnitCostEffect>(&change->effect);
        if (!effect || effect->setting != setting.id)
            continue;
        const Strength strength = strengthOf(*change, planStart);
        cost = effect->mode == model::FactorMode::Set ? strength.between(cost, effect->value, now)
                                                      : cost * strength.factor(effect->value, now);
    }
    return cost;
}

} // namespace homeward::schedule
