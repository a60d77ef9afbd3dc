// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/grounds.h"

#include "core/assumptions/assumptions.h"
#include "core/explain/recipe.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace homeward::explain {

namespace {

using assumptions::Assumption;
using assumptions::Group;
using assumptions::Quantity;

bool isPrice(Quantity quantity)
{
    switch (quantity) {
    case Quantity::UnitCost:
    case Quantity::FixedPrice:
    case Quantity::VariablePrice:
    case Quantity::SurgePrice:
    case Quantity::Charge: return true;
    default: return false;
    }
}

template <class List, class Id> bool isIn(const List& list, const Id& id)
{
    return std::ranges::find(list, id) != list.end();
}

/// Whether the figure rests on it at all.
bool counts(const Assumption& one, const GroundsQuestion& question)
{
    if (!one.area.empty() && !question.areas.empty() && !isIn(question.areas, one.area))
        return false;
    if (one.group == Group::Changes)
        return isIn(question.scenarios, one.scenario) && one.quantity == Quantity::Effect;
    if (one.group == Group::Money)
        return question.money && isPrice(one.quantity);
    return true;
}

/// What lies near a figure: the places, and the people who come there.
struct Near {
    std::set<model::SettingId> settings;
    std::set<model::CohortId> cohorts;
};

Near nearTo(const model::Plan& plan, const GroundsQuestion& question)
{
    Near near{withNext(plan, question.settings), {}};
    for (const model::Cohort& cohort : plan.cohorts)
        for (const model::PathwayStep& step : cohort.pathway)
            if (isIn(question.settings, step.setting))
                near.cohorts.insert(cohort.id);
    return near;
}

bool isNear(const Assumption& one, const Near& near)
{
    if (one.group == Group::Changes || one.quantity == Quantity::Population)
        return true;
    if (!one.cohort.empty() && !near.cohorts.contains(one.cohort))
        return false;
    return one.setting.empty() || near.settings.contains(one.setting);
}

/// The largest swing first, then near, then the least sure.
auto orderOf(const Ground& ground)
{
    const double swing = ground.swing ? std::abs(ground.swing->mean) : -1.0;
    return std::tuple(-swing, !ground.near, static_cast<int>(ground.assumption.sureness),
                      -static_cast<int>(ground.assumption.kind));
}

/// The settings of a figure that is no sum over settings.
std::vector<int> settingsOf(const results::RunResult& result, const Figure& figure)
{
    const auto count = static_cast<int>(result.settings.size());
    if (const auto* of = std::get_if<MeasureOf>(&figure))
        return of->settings.of(result.settings.size());
    const auto* flow = std::get_if<FlowOf>(&figure);
    if (flow == nullptr)
        return results::all.of(result.settings.size());
    std::vector<int> ends;
    for (const int place : {flow->from, flow->to})
        if (place >= 0 && place < count)
            ends.push_back(place);
    return ends.empty() ? results::all.of(result.settings.size()) : ends;
}

} // namespace

std::set<model::SettingId> withNext(const model::Plan& plan, const std::vector<model::SettingId>& settings)
{
    std::set<model::SettingId> found(settings.begin(), settings.end());
    for (const model::Cohort& cohort : plan.cohorts)
        for (const model::PathwayStep& step : cohort.pathway)
            if (isIn(settings, step.setting))
                for (const model::Route& route : step.routes)
                    if (route.probability > 0.0)
                        found.insert(model::SettingId{route.to.value});
    return found;
}

GroundsQuestion groundsQuestion(const results::RunResult& result, const Figure& figure,
                                const results::Question& question)
{
    GroundsQuestion made;
    const auto recipe = recipeOf(result, figure);
    for (const int setting : recipe ? recipe->settings : settingsOf(result, figure))
        made.settings.push_back(result.settings[static_cast<std::size_t>(setting)].id);
    for (const int scenario : {question.scenario, question.against})
        made.scenarios.push_back(result.scenarios[static_cast<std::size_t>(scenario)].id);
    for (const int area : question.areas.of(result.areas.size()))
        made.areas.push_back(result.areas[static_cast<std::size_t>(area)].id);
    made.money = recipe && recipe->measure == results::Measure::CareCost;
    return made;
}

std::vector<Ground> groundsOf(const model::Plan& plan, const GroundsQuestion& question, const Swings& swings)
{
    const Near near = nearTo(plan, question);
    std::vector<Ground> found;
    for (Assumption& one : assumptions::assumptionsOf(plan)) {
        if (!counts(one, question))
            continue;
        Ground ground{std::move(one)};
        ground.near = isNear(ground.assumption, near);
        if (const auto swing = swings.find(ground.assumption.path.text()); swing != swings.end())
            ground.swing = swing->second;
        found.push_back(std::move(ground));
    }
    std::ranges::stable_sort(found, {}, orderOf);
    return found;
}

std::array<std::size_t, assumptions::kindWords.size()> kindsOf(const std::vector<Ground>& grounds)
{
    std::array<std::size_t, assumptions::kindWords.size()> counts{};
    for (const Ground& ground : grounds)
        ++counts[static_cast<std::size_t>(ground.assumption.kind)];
    return counts;
}

} // namespace homeward::explain
