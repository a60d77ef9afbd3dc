// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/lever_strength.h"

#include "core/model/lookup.h"
#include "core/study/new_change_ids.h"
#include "core/study/whole_search.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <variant>

namespace homeward::study {

namespace {

using base::Error;
using base::ErrorCode;
using model::Effect;

constexpr double hundred = 100.0;
/// how many times as many replications the second look has, as in `LeastRequest::mostReplications`
constexpr int lookFactor = 16;

double factorAt(double factor, double strength) { return std::max(0.0, 1.0 + strength * (factor - 1.0)); }
double shareAt(double share, double strength) { return std::clamp(strength * share, 0.0, 1.0); }

/// Scales each effect that has a strength; returns none for the others.
struct Scaled {
    double strength = 1.0;

    std::optional<Effect> operator()(model::DemandEffect effect) const { return factored(effect); }
    std::optional<Effect> operator()(model::StayEffect effect) const { return factored(effect); }
    std::optional<Effect> operator()(model::ProcessDelayEffect effect) const { return factored(effect); }
    std::optional<Effect> operator()(model::PackageEffect effect) const { return factored(effect); }
    std::optional<Effect> operator()(model::RedirectEntryEffect effect) const { return shared(effect); }
    std::optional<Effect> operator()(model::RedirectDischargeEffect effect) const { return shared(std::move(effect)); }
    std::optional<Effect> operator()(model::CapacityEffect effect) const
    {
        if (effect.mode == model::CapacityMode::Set)
            return std::nullopt;
        effect.value *= strength;
        return effect;
    }
    std::optional<Effect> operator()(model::LeaveQueueEffect effect) const
    {
        if (effect.mode == model::FactorMode::Set)
            return std::nullopt;
        effect.value = factorAt(effect.value, strength);
        return effect;
    }
    template <class Other> std::optional<Effect> operator()(const Other&) const { return std::nullopt; }

private:
    template <class Factored> [[nodiscard]] std::optional<Effect> factored(Factored effect) const
    {
        effect.factor = factorAt(effect.factor, strength);
        return effect;
    }
    template <class Shared> [[nodiscard]] std::optional<Effect> shared(Shared effect) const
    {
        effect.share = shareAt(effect.share, strength);
        return effect;
    }
};

bool isChosen(const std::vector<model::ChangeId>& changes, const model::Change& change)
{
    return change.on && (changes.empty() || std::ranges::find(changes, change.id) != changes.end());
}

} // namespace

std::optional<Effect> atStrength(const Effect& effect, double strength) { return std::visit(Scaled{strength}, effect); }

model::Scenario atStrength(model::Scenario scenario, const std::vector<model::ChangeId>& changes, double strength)
{
    for (model::Change& change : scenario.changes)
        if (isChosen(changes, change))
            if (auto effect = atStrength(change.effect, strength))
                change.effect = std::move(*effect);
    return scenario;
}

model::Scenario renewed(const model::Plan& plan, model::Scenario scenario, const model::ScenarioId& id,
                        const std::string& name)
{
    scenario.id = id;
    scenario.name = name;
    scenario.letter.clear();
    NewChangeIds ids(plan, scenario);
    for (model::Change& change : scenario.changes)
        change.id = ids.next();
    return scenario;
}

base::Result<LeastStrength> leastStrength(StrengthRequest request, const base::CancelToken& cancel,
                                          const StrengthCallback& tried)
{
    model::Plan& plan = request.run.plan;
    if (validation::hasErrors(validation::validate(plan)))
        return Error{ErrorCode::PlanHasProblems, {}, {}, {}, 0};
    model::Scenario* const scenario = model::findById(plan.scenarios, request.result.scenario);
    const auto hasStrength = [&](const model::Change& change) {
        return isChosen(request.changes, change) && atStrength(change.effect, 1.0);
    };
    if (!scenario || std::ranges::none_of(scenario->changes, hasStrength))
        return Error{ErrorCode::UnknownName, {}, {}, request.result.scenario.value, 0};
    request.run.scenarios = scenariosFor(plan, request.result);
    request.run.areas = request.result.areas;
    const int first = std::max(plan.run.replications, 2);
    const int most = request.mostReplications > 0 ? request.mostReplications : lookFactor * first;
    LeastStrength found;
    const model::Scenario typed = *scenario;
    const auto holds = [&](int steps) -> base::Result<bool> {
        const int percent = steps * request.stepPercent;
        sim::RunRequest run = request.run;
        *model::findById(run.plan.scenarios, typed.id) = atStrength(typed, request.changes, percent / hundred);
        const auto look = lookTwice(std::move(run), request.result, request.below, first, most, cancel);
        if (!look)
            return look.error();
        found.path.push_back({percent, look.value()});
        if (tried)
            tried(found.path);
        return look.value().verdict == CapacityVerdict::Below;
    };
    const int typedSteps = static_cast<int>(hundred) / request.stepPercent;
    const auto least = leastThat(holds, 0, request.mostPercent / request.stepPercent, typedSteps, typedSteps / 4);
    if (!least)
        return least.error();
    if (least.value())
        found.percent = *least.value() * request.stepPercent;
    return found;
}

} // namespace homeward::study
