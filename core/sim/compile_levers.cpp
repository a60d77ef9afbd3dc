// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>

namespace homeward::sim {

namespace {

/// Sorts one change into the list that the engine asks at the moment it matters.
struct LeverSorter {
    Compiled& compiled;
    const model::Plan& plan;
    CompiledLever lever;

    [[nodiscard]] int settingIndex(const model::SettingId& id) const { return model::indexById(plan.settings, id); }

    void operator()(const model::DemandEffect&) const {}     // in the stream
    void operator()(const model::CapacityEffect&) const {}   // in the setting
    void operator()(const model::LeaveQueueEffect&) const {}
    void operator()(const model::RuleEffect&) const {}
    void operator()(const model::PriorityEffect&) const {}
    void operator()(const model::UnitCostEffect&) const {}
    void operator()(const model::RedirectEntryEffect& effect)
    {
        lever.from = settingIndex(effect.from);
        lever.to = settingIndex(effect.to);
        lever.amount = effect.share;
        compiled.entryLevers.push_back(lever);
    }
    void operator()(const model::RedirectDischargeEffect& effect)
    {
        lever.at = settingIndex(effect.at);
        lever.from = placeIndex(plan, effect.from);
        lever.to = placeIndex(plan, effect.to);
        lever.amount = effect.share;
        compiled.dischargeLevers.push_back(lever);
    }
    void operator()(const model::StayEffect& effect)
    {
        lever.at = settingIndex(effect.setting);
        lever.amount = effect.factor;
        compiled.stayLevers.push_back(lever);
    }
    void operator()(const model::ProcessDelayEffect& effect)
    {
        lever.at = settingIndex(effect.at);
        lever.to = placeIndex(plan, effect.to);
        lever.reason = effect.reason ? static_cast<int>(*effect.reason) : none;
        lever.onChance = effect.part == model::DelayPart::Chance;
        lever.amount = effect.factor;
        compiled.delayLevers.push_back(lever);
    }
    void operator()(const model::PackageEffect& effect)
    {
        lever.at = settingIndex(effect.setting);
        lever.amount = effect.factor;
        compiled.packageLevers.push_back(lever);
    }
};

} // namespace

Strength strengthOf(const model::Change& change, base::Date planStart)
{
    const auto second = [&](base::Date day) { return (day.days() - planStart.days()) * base::secondsPerDay; };
    Strength strength;
    strength.from = second(change.start);
    strength.fullFrom = strength.from;
    if (change.ramp.shape != model::RampShape::None && change.ramp.months > 0)
        strength.fullFrom = second(change.start.plusMonths(change.ramp.months));
    if (change.end)
        strength.until = second(*change.end);
    strength.sCurve = change.ramp.shape == model::RampShape::SCurve;
    return strength;
}

int placeIndex(const model::Plan& plan, const model::PlaceId& id)
{
    if (const int setting = model::indexById(plan.settings, model::SettingId{id.value}); setting >= 0)
        return setting;
    const int outcome = model::indexById(plan.outcomes, model::OutcomeId{id.value});
    return outcome < 0 ? none : static_cast<int>(plan.settings.size()) + outcome;
}

void addLevers(Compiled& compiled, const model::Plan& plan, const model::Scenario& scenario, const model::Area& area)
{
    for (const model::Change& change : scenario.changes) {
        if (!change.on || !appliesTo(change, area.id))
            continue;
        CompiledLever lever;
        lever.strength = strengthOf(change, plan.start);
        for (const model::Cohort& cohort : plan.cohorts)
            lever.cohorts.push_back(appliesTo(change, cohort.id));
        std::visit(LeverSorter{compiled, plan, lever}, change.effect);
    }
}

} // namespace homeward::sim
