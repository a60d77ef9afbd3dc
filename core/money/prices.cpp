// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/prices.h"

#include "core/model/lookup.h"
#include "core/schedule/unit_cost.h"

#include <algorithm>
#include <cmath>

namespace homeward::money {

using namespace model;

namespace {

constexpr double daysOfWeek = 7.0;

/// Calls `act(budget in words, price year)` for every price of the plan, in its order.
template <class Do> void forPrices(const Plan& plan, Do&& act)
{
    for (const CostPart& part : plan.money.costs)
        act(part.budget.value, part.priceYear);
    for (const Setting& setting : plan.settings)
        if (setting.unitCost)
            act(setting.unitCost->budget, setting.unitCost->priceYear);
    for (const Area& area : plan.areas)
        for (const AreaSetting& own : area.settings)
            if (own.unitCost)
                act(own.unitCost->budget, own.unitCost->priceYear);
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            if (change.cost) {
                act(change.cost->budget, change.cost->priceYear);
                if (!change.cost->oneOffBudget.empty())
                    act(change.cost->oneOffBudget, change.cost->priceYear);
            }
}

} // namespace

PriceBook::PriceBook(const Plan& plan) : m_plan(plan)
{
    findPayers();
    findRealYear();
}

void PriceBook::addPayer(const std::string& words)
{
    if (budgetNamed(m_plan, words) == nullptr
        && std::ranges::none_of(m_payers, [&](const Payer& payer) { return payer.id.empty() && payer.name == words; }))
        m_payers.push_back({{}, words});
}

void PriceBook::findPayers()
{
    for (const Budget& budget : m_plan.money.budgets)
        m_payers.push_back({budget.id, budget.name, budget.inflation, budget.priceYear});
    forPrices(m_plan, [&](const std::string& words, const std::string&) {
        addPayer(words);
        m_given = true;
    });
}

void PriceBook::findRealYear()
{
    m_realYear = base::financialYearOf(m_plan.money.priceYear).value_or(0);
    if (m_realYear != 0)
        return;
    forPrices(m_plan, [&](const std::string&, const std::string& year) {
        m_realYear = std::max(m_realYear, base::financialYearOf(year).value_or(0));
    });
    for (const Payer& payer : m_payers)
        m_realYear = std::max(m_realYear, base::financialYearOf(payer.priceYear).value_or(0));
    if (m_realYear == 0)
        m_realYear = base::financialYear(m_plan.start);
}

int PriceBook::payerOf(const std::string& words) const
{
    const Budget* const budget = budgetNamed(m_plan, words);
    const auto found = std::ranges::find_if(m_payers, [&](const Payer& payer) {
        return budget ? payer.id == budget->id : payer.id.empty() && payer.name == words;
    });
    return static_cast<int>(found - m_payers.begin());
}

int PriceBook::yearOf(const std::string& own, int payer) const
{
    const std::string& ofPayer = m_payers[static_cast<std::size_t>(payer)].priceYear;
    for (const std::string* year : {&own, &ofPayer, &m_plan.money.priceYear})
        if (const auto found = base::financialYearOf(*year))
            return *found;
    return m_realYear;
}

std::vector<Price> PriceBook::of(const Setting& setting, const Area& area) const
{
    const auto& parts = m_plan.money.costs;
    const auto isFor = [&](const CostPart& part, const AreaId& whose) {
        return part.setting == setting.id && part.area == whose;
    };
    const bool hasOwn = std::ranges::any_of(parts, [&](const CostPart& part) { return isFor(part, area.id); });
    std::vector<Price> prices;
    for (const CostPart& part : parts) {
        if (!isFor(part, hasOwn ? area.id : AreaId()))
            continue;
        const int payer = payerOf(part.budget.value);
        prices.push_back({part.kind, setting.countedInHours ? part.pounds / daysOfWeek : part.pounds, part.step, payer,
                          yearOf(part.priceYear, payer)});
    }
    const UnitCost* const whole = prices.empty() ? schedule::unitCostOf(setting, area) : nullptr;
    if (whole) {
        const int payer = payerOf(whole->budget);
        prices.push_back({CostKind::Variable, whole->perUnitDay, 0.0, payer, yearOf(whole->priceYear, payer)});
    }
    return prices;
}

double PriceBook::risen(double pounds, int payer, int year, int paidIn) const
{
    return pounds * std::pow(1.0 + m_payers[static_cast<std::size_t>(payer)].inflation, paidIn - year);
}

double PriceBook::deflator(int year) const { return std::pow(1.0 + m_plan.money.generalInflation, m_realYear - year); }

} // namespace homeward::money
