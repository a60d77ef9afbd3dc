// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/levers.h"

#include "core/model/lookup.h"
#include "core/schedule/changes.h"

#include <algorithm>

namespace homeward::schedule {

namespace {

/// Makes levers of effects. Effects on rates, settings and queues are read elsewhere in core/schedule and give none.
struct LeverMaker {
    const model::Plan& plan;
    Lever next;
    std::vector<Lever>& made;

    void add(Lever::Kind kind)
    {
        next.kind = kind;
        made.push_back(next);
    }
    [[nodiscard]] int placeOf(const model::PlaceId& id) const { return schedule::placeOf(plan, id); }
    [[nodiscard]] int placeOf(const model::SettingId& id) const { return model::indexById(plan.settings, id); }

    void operator()(const model::DemandEffect&) const { }
    void operator()(const model::CapacityEffect&) const { }
    void operator()(const model::LeaveQueueEffect&) const { }
    void operator()(const model::RuleEffect&) const { }
    void operator()(const model::PriorityEffect&) const { }
    void operator()(const model::UnitCostEffect&) const { }
    void operator()(const model::RedirectEntryEffect& effect)
    {
        next.from = placeOf(effect.from);
        next.to = placeOf(effect.to);
        next.amount = effect.share;
        add(Lever::Kind::Entry);
    }
    void operator()(const model::RedirectDischargeEffect& effect)
    {
        next.at = placeOf(effect.at);
        next.from = placeOf(effect.from);
        next.to = placeOf(effect.to);
        next.amount = effect.share;
        next.onward = effect.onward.empty() ? nullptr : &effect.onward;
        add(Lever::Kind::Discharge);
    }
    void operator()(const model::StayEffect& effect)
    {
        next.at = placeOf(effect.setting);
        next.amount = effect.factor;
        add(Lever::Kind::Stay);
    }
    void operator()(const model::ProcessDelayEffect& effect)
    {
        next.at = placeOf(effect.at);
        next.to = placeOf(effect.to);
        next.reason = effect.reason;
        next.amount = effect.factor;
        add(effect.part == model::DelayPart::Chance ? Lever::Kind::DelayChance : Lever::Kind::DelayMean);
    }
    void operator()(const model::PackageEffect& effect)
    {
        next.at = placeOf(effect.setting);
        next.amount = effect.factor;
        add(Lever::Kind::Package);
    }
};

} // namespace

int placeOf(const model::Plan& plan, const model::PlaceId& id)
{
    if (const int number = model::indexById(plan.settings, model::SettingId{id.value}); number >= 0)
        return number;
    const int outcome = model::indexById(plan.outcomes, model::OutcomeId{id.value});
    return outcome < 0 ? none : static_cast<int>(plan.settings.size()) + outcome;
}

std::vector<Lever> leversIn(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area)
{
    std::vector<Lever> levers;
    for (const model::Change* change : changesIn(scenario, area)) {
        Lever next;
        next.strength = strengthOf(*change, plan.start);
        next.change = change;
        for (const model::Cohort& cohort : plan.cohorts)
            next.cohorts.push_back(appliesTo(*change, cohort.id));
        std::visit(LeverMaker{plan, std::move(next), levers}, change->effect);
    }
    return levers;
}

const model::Route* routeTo(const std::vector<model::Route>& routes, const model::PlaceId& to)
{
    const auto found = std::ranges::find(routes, to, &model::Route::to);
    return found == routes.end() ? nullptr : &*found;
}

} // namespace homeward::schedule
