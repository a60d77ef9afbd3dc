// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/money_tables.h"

#include <algorithm>
#include <iterator>

namespace homeward::tables {

using namespace model;

namespace {

namespace ranges = validation::ranges;

struct ChangeKey {
    ScenarioId scenario;
    ChangeId change;   ///< empty for the row of the scenario
};

ChangeKey keyOf(const std::string& key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string::npos ? ChangeKey{ScenarioId(key), {}}
                                      : ChangeKey{ScenarioId(key.substr(0, slash)), ChangeId(key.substr(slash + 1))};
}

Change* changeIn(Plan& plan, const std::string& key)
{
    const ChangeKey wanted = keyOf(key);
    Scenario* const scenario = findById(plan.scenarios, wanted.scenario);
    return scenario ? findById(scenario->changes, wanted.change) : nullptr;
}

std::string wordIn(const CellValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

CellValue wordValue(const std::string& word) { return word.empty() ? CellValue() : CellValue(word); }

CellValue amountValue(double amount) { return amount != 0.0 ? CellValue(amount) : CellValue(); }

/// The budgets of the plan, and words of changes that name none of them.
std::vector<Choice> budgetChoices(const Plan& plan)
{
    std::vector<Choice> choices;
    for (const Budget& budget : plan.money.budgets)
        choices.push_back({budget.id.value, budget.name});
    const auto add = [&](const std::string& words) {
        if (!words.empty() && !budgetNamed(plan, words)
            && std::ranges::find(choices, words, &Choice::word) == choices.end())
            choices.push_back({words, words});
    };
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            if (change.cost) {
                add(change.cost->budget);
                add(change.cost->oneOffBudget);
            }
    return choices;
}

std::vector<Choice> roleChoices(const Plan& plan)
{
    std::vector<Choice> choices;
    for (const StaffRole& role : plan.staff)
        choices.push_back({role.id.value, role.name});
    return choices;
}

/// The id of a budget that a change names by id or by name.
CellValue budgetValue(const Plan& plan, const std::string& words)
{
    const Budget* const budget = budgetNamed(plan, words);
    return wordValue(budget ? budget->id.value : words);
}

std::vector<Cell> cellsOf(const Plan& plan, const Scenario& scenario, const Change& change)
{
    static const ChangeCost nothing;
    const ChangeCost& cost = change.cost ? *change.cost : nothing;
    const Path path = edit::pathOf(scenario.id, change.id) / "cost";
    const auto at = [&](const char* member) { return change.cost ? path / member : path; };
    return {typedCell(amountValue(cost.oneOff), at("oneOff"), cost.source),
            typedCell(amountValue(cost.perYear), at("perYear"), cost.source),
            typedCell(budgetValue(plan, cost.budget), at("budget")),
            typedCell(budgetValue(plan, cost.oneOffBudget), at("oneOffBudget")),
            typedCell(wordValue(cost.priceYear), at("priceYear")),
            typedCell(amountValue(cost.staff), at("staff"), cost.source),
            typedCell(wordValue(cost.role.value), at("role")),
            typedCell(amountValue(cost.doubleRunningMonths), at("doubleRunningMonths"), cost.source),
            typedCell(wordValue(cost.source.value), at("source"), cost.source)};
}

bool writeCost(ChangeCost& cost, const Entry& entry)
{
    const std::string word = wordIn(entry.value);
    const double amount = numberOf(entry.value).value_or(0.0);
    if (entry.column == "changeOneOff")
        cost.oneOff = amount;
    else if (entry.column == "changePerYear")
        cost.perYear = amount;
    else if (entry.column == "changeBudget")
        cost.budget = word;
    else if (entry.column == "changeOneOffBudget")
        cost.oneOffBudget = word;
    else if (entry.column == "priceYear")
        cost.priceYear = word;
    else if (entry.column == "changeStaff")
        cost.staff = amount;
    else if (entry.column == "changeRole")
        cost.role = StaffRoleId(word);
    else if (entry.column == "doubleRunning")
        cost.doubleRunningMonths = amount;
    else if (entry.column == "moneySource")
        cost.source = SourceId(word);
    else
        return false;
    return true;
}

} // namespace

Table ChangeCostsTable::read(const Plan& plan) const
{
    Table table{"change-costs", {}, {}, {}};
    table.columns = {{"changeOneOff", CellKind::Money, ranges::cost},
                     {"changePerYear", CellKind::Money, ranges::cost},
                     {"changeBudget", CellKind::Choice, {}, budgetChoices(plan)},
                     {"changeOneOffBudget", CellKind::Choice, {}, budgetChoices(plan)},
                     {"priceYear", CellKind::Text},
                     {"changeStaff", CellKind::Number, ranges::staff},
                     {"changeRole", CellKind::Choice, {}, roleChoices(plan)},
                     {"doubleRunning", CellKind::Number, ranges::doubleRunning},
                     {"moneySource", CellKind::Choice, {}, sourceChoices(plan)}};
    for (const Scenario& scenario : plan.scenarios) {
        if (scenario.changes.empty())
            continue;
        table.rows.push_back({.key = scenario.id.value, .name = scenario.name, .isGroup = true});
        table.cells.resize(table.cells.size() + table.columns.size());
        for (const Change& change : scenario.changes) {
            table.rows.push_back({.key = scenario.id.value + "/" + change.id.value, .name = change.name, .level = 1});
            std::ranges::move(cellsOf(plan, scenario, change), std::back_inserter(table.cells));
        }
    }
    return table;
}

bool ChangeCostsTable::write(Plan& plan, const Entry& entry) const
{
    Change* const change = changeIn(plan, entry.row);
    if (!change)
        return false;
    ChangeCost cost = change->cost.value_or(ChangeCost{});
    if (!writeCost(cost, entry))
        return false;
    if (cost == ChangeCost{})
        change->cost.reset();
    else
        change->cost = std::move(cost);
    return true;
}

bool ChangeCostsTable::setSource(Plan& plan, const Entry& entry, const SourceId& source) const
{
    Change* const change = changeIn(plan, entry.row);
    const bool isFigure = entry.column == "changeOneOff" || entry.column == "changePerYear"
        || entry.column == "changeStaff" || entry.column == "doubleRunning";
    if (!change || !change->cost || !isFigure)
        return false;
    change->cost->source = source;
    return true;
}

} // namespace homeward::tables
