// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/money_tables.h"

#include "core/edit/new_id.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"

#include <algorithm>

namespace homeward::tables {

using namespace model;

namespace {

namespace ranges = validation::ranges;

/// The key of the row of the plan's own figures. It begins with a blank, which no id contains.
constexpr const char* plansRow = " plan";

CellValue textOf(const std::string& text) { return text.empty() ? CellValue() : CellValue(text); }

std::string wordIn(const CellValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

Column yearColumn() { return {"priceYear", CellKind::Text}; }

Column choiceColumn(const char* id, std::vector<Choice> choices)
{
    return {id, CellKind::Choice, {}, std::move(choices)};
}

void addRow(Table& table, Row row, std::vector<Cell> cells)
{
    table.rows.push_back(std::move(row));
    std::ranges::move(cells, std::back_inserter(table.cells));
}

/// The row that adds an item: only its first cell can be typed into.
void addNewRow(Table& table)
{
    table.rows.push_back({.key = "new", .adds = true});
    table.cells.push_back(typedCell({}, {}));
    for (std::size_t c = 1; c < table.columns.size(); ++c)
        table.cells.emplace_back();
}

/// Calls `act` with every place of the plan that names a budget in words.
template <class AnyPlan, class Do> void forBudgetWords(AnyPlan& plan, Do&& act)
{
    for (auto& setting : plan.settings)
        if (setting.unitCost)
            act(setting.unitCost->budget);
    for (auto& area : plan.areas)
        for (auto& own : area.settings)
            if (own.unitCost)
                act(own.unitCost->budget);
    for (auto& scenario : plan.scenarios)
        for (auto& change : scenario.changes)
            if (change.cost) {
                act(change.cost->budget);
                act(change.cost->oneOffBudget);
            }
}

bool pays(const Plan& plan, const Budget& budget)
{
    bool found = std::ranges::any_of(plan.money.costs, [&](const CostPart& part) { return part.budget == budget.id; });
    forBudgetWords(
        plan, [&](const std::string& words) { found = found || words == budget.id.value || words == budget.name; });
    return found;
}

/// Renames a budget, also where prices name it by its name.
void rename(Plan& plan, Budget& budget, const std::string& name)
{
    forBudgetWords(plan, [&](std::string& words) {
        if (words == budget.name)
            words = name;
    });
    budget.name = name;
}

bool writePlans(Money& money, const Entry& entry)
{
    if (entry.column == "inflation")
        money.generalInflation = numberOf(entry.value).value_or(0.0);
    else if (entry.column == "priceYear")
        money.priceYear = wordIn(entry.value);
    else
        return false;
    return true;
}

bool writeBudget(Budget& budget, const Entry& entry)
{
    if (entry.column == "inflation")
        budget.inflation = numberOf(entry.value).value_or(0.0);
    else if (entry.column == "priceYear")
        budget.priceYear = wordIn(entry.value);
    else if (entry.column == "moneySource")
        budget.source = SourceId(wordIn(entry.value));
    else
        return false;
    return true;
}

std::vector<Choice> budgetChoices(const Plan& plan)
{
    std::vector<Choice> choices;
    for (const Budget& budget : plan.money.budgets)
        choices.push_back({budget.id.value, budget.name});
    return choices;
}

std::vector<Choice> areaChoices(const Plan& plan)
{
    std::vector<Choice> choices;
    for (const Area& area : plan.areas)
        choices.push_back({area.id.value, area.name});
    return choices;
}

std::vector<Cell> cellsOf(const CostPart& part)
{
    const Path path = Path() / "money" / "costs" / part.id;
    Cell step = typedCell(part.step > 0.0 ? CellValue(part.step) : CellValue(), path / "step");
    step.locked = part.kind != CostKind::Fixed;
    return {typedCell(part.setting.value, path / "setting"),
            typedCell(textOf(part.area.value), path / "area"),
            typedCell(std::string(wordOfKind(part.kind)), path / "kind"),
            typedCell(part.pounds, path / "pounds", part.source),
            std::move(step),
            typedCell(textOf(part.budget.value), path / "budget"),
            typedCell(textOf(part.priceYear), path / "priceYear"),
            typedCell(textOf(part.source.value), path / "source", part.source)};
}

bool setKind(CostPart& part, const std::string& word)
{
    const auto kind = kindOfWord<CostKind>(word);
    if (!kind)
        return false;
    part.kind = *kind;
    if (part.kind != CostKind::Fixed)
        part.step = 0.0;
    return true;
}

bool writePart(CostPart& part, const Entry& entry)
{
    const std::string word = wordIn(entry.value);
    if (entry.column == "costKind")
        return setKind(part, word);
    if (entry.column == "price") {
        const auto pounds = numberOf(entry.value);
        part.pounds = pounds.value_or(part.pounds);
        return pounds.has_value();
    }
    if (entry.column == "costSetting")
        part.setting = SettingId(word);
    else if (entry.column == "costArea")
        part.area = AreaId(word);
    else if (entry.column == "step")
        part.step = numberOf(entry.value).value_or(0.0);
    else if (entry.column == "costBudget")
        part.budget = BudgetId(word);
    else if (entry.column == "priceYear")
        part.priceYear = word;
    else if (entry.column == "moneySource")
        part.source = SourceId(word);
    else
        return false;
    return true;
}

} // namespace

Table BudgetsTable::read(const Plan& plan) const
{
    Table table{"budgets", {}, {}, {}};
    table.columns = {{"budgetName", CellKind::Text},
                     {"inflation", CellKind::Share, ranges::inflation},
                     yearColumn(),
                     choiceColumn("moneySource", sourceChoices(plan))};
    const Path money = Path() / "money";
    std::vector<Cell> plans(table.columns.size());
    plans[1] = typedCell(plan.money.generalInflation, money / "generalInflation");
    plans[2] = typedCell(textOf(plan.money.priceYear), money / "priceYear");
    addRow(table, {plansRow, plan.name}, std::move(plans));
    for (const Budget& budget : plan.money.budgets) {
        const Path path = money / "budgets" / budget.id;
        addRow(table, {budget.id.value, budget.name},
               {typedCell(textOf(budget.name), path / "name"),
                typedCell(budget.inflation, path / "inflation", budget.source),
                typedCell(textOf(budget.priceYear), path / "priceYear"),
                typedCell(textOf(budget.source.value), path / "source", budget.source)});
    }
    addNewRow(table);
    return table;
}

bool BudgetsTable::write(Plan& plan, const Entry& entry) const
{
    if (entry.row == plansRow)
        return writePlans(plan.money, entry);
    std::vector<Budget>& budgets = plan.money.budgets;
    if (entry.row == "new") {
        const std::string name = wordIn(entry.value);
        if (entry.column != "budgetName" || name.empty())
            return false;
        budgets.push_back({BudgetId(edit::newId(budgets, name)), name});
        return true;
    }
    Budget* const budget = findById(budgets, BudgetId(entry.row));
    if (!budget)
        return false;
    if (entry.column != "budgetName")
        return writeBudget(*budget, entry);
    if (!isEmpty(entry.value)) {
        rename(plan, *budget, wordIn(entry.value));
        return true;
    }
    if (pays(plan, *budget))
        return false;
    budgets.erase(budgets.begin() + (budget - budgets.data()));
    return true;
}

bool BudgetsTable::setSource(Plan& plan, const Entry& entry, const SourceId& source) const
{
    Budget* const budget = findById(plan.money.budgets, BudgetId(entry.row));
    if (!budget || entry.column != "inflation")
        return false;
    budget->source = source;
    return true;
}

Table CostsTable::read(const Plan& plan) const
{
    Table table{"costs", {}, {}, {}};
    table.columns = {choiceColumn("costSetting", settingChoices(plan)),
                     choiceColumn("costArea", areaChoices(plan)),
                     choiceColumn("costKind", wordChoices<CostKind>()),
                     {"price", CellKind::Money, ranges::price},
                     {"step", CellKind::Number, ranges::units},
                     choiceColumn("costBudget", budgetChoices(plan)),
                     yearColumn(),
                     choiceColumn("moneySource", sourceChoices(plan))};
    for (const CostPart& part : plan.money.costs) {
        const Setting* const setting = findById(plan.settings, part.setting);
        Row row{.key = part.id.value, .name = setting ? setting->name : part.setting.value};
        if (setting)
            row.sphere = setting->sphere;
        addRow(table, std::move(row), cellsOf(part));
    }
    addNewRow(table);
    return table;
}

bool CostsTable::write(Plan& plan, const Entry& entry) const
{
    std::vector<CostPart>& costs = plan.money.costs;
    if (entry.row == "new") {
        const SettingId setting(wordIn(entry.value));
        if (entry.column != "costSetting" || !findById(plan.settings, setting) || plan.money.budgets.empty())
            return false;
        CostPart part{CostPartId(edit::newId(costs, setting.value)), setting};
        part.budget = plan.money.budgets.front().id;
        costs.push_back(std::move(part));
        return true;
    }
    CostPart* const part = findById(costs, CostPartId(entry.row));
    if (!part)
        return false;
    if (entry.column != "costSetting" || !isEmpty(entry.value))
        return writePart(*part, entry);
    costs.erase(costs.begin() + (part - costs.data()));
    return true;
}

bool CostsTable::setSource(Plan& plan, const Entry& entry, const SourceId& source) const
{
    CostPart* const part = findById(plan.money.costs, CostPartId(entry.row));
    if (!part || entry.column != "price")
        return false;
    part->source = source;
    return true;
}

} // namespace homeward::tables
