// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/validation/parts.h"

#include <algorithm>
#include <set>

namespace homeward::validation {

namespace {

/// Whether the plan says anything about money beyond single prices with their budgets in words.
bool plansMoney(const Plan& plan) { return !plan.money.budgets.empty() || !plan.money.costs.empty(); }

/// The most units that a setting has by the plan or is set to by a change, in any area or group; none without a limit.
std::optional<double> mostUnits(const Plan& plan, const Setting& setting, const AreaId& only)
{
    double most = 0.0;
    for (const Area* area : areasOf(plan)) {
        if (!only.empty() && area->id != only)
            continue;
        const Capacity* capacity = capacityOf(setting, *area);
        if (!capacity || capacity->unlimited)
            return std::nullopt;
        for (const CapacityStep& step : capacity->steps)
            most = std::max(most, step.units);
    }
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            if (const auto* effect = std::get_if<CapacityEffect>(&change.effect);
                effect && effect->setting == setting.id && effect->mode == CapacityMode::Set)
                most = std::max(most, effect->value);
    return most;
}

/// Whether a change of any scenario adds to the setting or lets it grow.
bool mayGrow(const Plan& plan, const SettingId& setting)
{
    const auto grows = [&](const Change& change) {
        const auto* effect = std::get_if<CapacityEffect>(&change.effect);
        return effect && effect->setting == setting && effect->mode != CapacityMode::Set && effect->value > 0.0;
    };
    return std::ranges::any_of(plan.scenarios,
                               [&](const Scenario& scenario) { return std::ranges::any_of(scenario.changes, grows); });
}

void validateStep(ProblemList& problems, const CostPart& part, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const Setting* setting = findById(plan.settings, part.setting);
    if (!problems.inRange(part.step, ranges::units, spot) || !setting || part.step <= 0.0)
        return;
    if (part.kind != CostKind::Fixed) {
        problems.error(ProblemCode::StepAboveSetting, spot, "kind", part.step);
        return;
    }
    const auto most = mostUnits(plan, *setting, part.area);
    if (most && part.step > *most && !mayGrow(plan, part.setting))
        problems.warning(ProblemCode::StepAboveSetting, spot, {}, part.step, 0.0, *most);
}

void validateCostPart(ProblemList& problems, const CostPart& part, const Spot& spot)
{
    const Plan& plan = problems.plan();
    problems.setting(part.setting, spot / "setting");
    if (!part.area.empty())
        problems.area(part.area, spot / "area");
    problems.inRange(part.pounds, ranges::price, spot / "pounds");
    validateStep(problems, part, spot / "step");
    const Budget* const budget = findById(plan.money.budgets, part.budget);
    if (part.budget.empty())
        problems.error(ProblemCode::Missing, spot / "budget");
    else if (!budget)
        problems.error(ProblemCode::UnknownBudget, spot / "budget", part.budget.value);
    validatePriceYear(problems, part.priceYear, budget, spot / "priceYear");
    problems.source(part.source, spot / "source");
}

/// The ids of the budgets from which anything is paid.
std::set<std::string> paidFrom(const Plan& plan)
{
    std::set<std::string> paid;
    const auto add = [&](const std::string& words) {
        if (const Budget* budget = budgetNamed(plan, words))
            paid.insert(budget->id.value);
    };
    const auto addCost = [&](const std::optional<UnitCost>& cost) {
        if (cost)
            add(cost->budget);
    };
    for (const CostPart& part : plan.money.costs)
        add(part.budget.value);
    for (const Setting& setting : plan.settings)
        addCost(setting.unitCost);
    for (const Area& area : plan.areas)
        for (const AreaSetting& own : area.settings)
            addCost(own.unitCost);
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            if (change.cost) {
                add(change.cost->budget);
                add(change.cost->oneOffBudget);
            }
    return paid;
}

void validateYear(ProblemList& problems, const std::string& year, const Spot& spot)
{
    if (!year.empty() && !base::financialYearOf(year))
        problems.warning(ProblemCode::NotAFinancialYear, spot, year);
}

void validateBudgets(ProblemList& problems, const Spot& list)
{
    const std::vector<Budget>& budgets = problems.plan().money.budgets;
    const std::set<std::string> paid = paidFrom(problems.plan());
    Names names(problems);
    for (std::size_t i = 0; i < budgets.size(); ++i) {
        const Budget& budget = budgets[i];
        const Spot spot = list.about(budget.name.empty() ? budget.id.value : budget.name) / i;
        names.check(budget.id.value, budget.name, spot);
        problems.inRange(budget.inflation, ranges::inflation, spot / "inflation");
        validateYear(problems, budget.priceYear, spot / "priceYear");
        problems.source(budget.source, spot / "source");
        if (!paid.contains(budget.id.value))
            problems.warning(ProblemCode::BudgetWithoutPrices, spot, budget.name);
    }
}

} // namespace

const Budget* validateBudgetWords(ProblemList& problems, const std::string& words, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const Budget* const budget = budgetNamed(plan, words);
    if (!budget && !plan.money.budgets.empty())
        problems.warning(ProblemCode::UnknownBudget, spot, words);
    return budget;
}

void validatePriceYear(ProblemList& problems, const std::string& own, const Budget* budget, const Spot& spot)
{
    const Plan& plan = problems.plan();
    if (!plansMoney(plan))
        return;
    const std::string& year = !own.empty()     ? own
        : budget && !budget->priceYear.empty() ? budget->priceYear
                                               : plan.money.priceYear;
    if (year.empty())
        problems.warning(ProblemCode::PriceWithoutYear, spot);
    else if (!base::financialYearOf(year))
        problems.warning(ProblemCode::NotAFinancialYear, spot, year);
}

void validateMoney(ProblemList& problems)
{
    const Money& money = problems.plan().money;
    const Spot spot{"/money", {}};
    validateBudgets(problems, spot / "budgets");
    Once ids(problems);
    for (std::size_t i = 0; i < money.costs.size(); ++i) {
        const CostPart& part = money.costs[i];
        const Spot here = (spot / "costs").about(problems.nameOf(part.setting)) / i;
        if (part.id.empty())
            problems.error(ProblemCode::Missing, here / "id");
        ids.check(part.id.value, here / "id", ProblemCode::DuplicateId);
        validateCostPart(problems, part, here);
    }
    validateYear(problems, money.priceYear, spot / "priceYear");
    problems.inRange(money.generalInflation, ranges::inflation, spot / "generalInflation");
    problems.inRange(money.discountRate, ranges::discount, spot / "discountRate");
    validateYear(problems, money.discountYear, spot / "discountYear");
}

} // namespace homeward::validation
