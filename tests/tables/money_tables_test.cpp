// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/removal.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/tables/money_tables.h"
#include "core/tables/table_list.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::tables;
using tests::smallPlan;

namespace {

void write(const TableView& view, model::Plan& plan, const char* row, const char* column, const CellValue& value)
{
    INFO(row << " " << column);
    CHECK(view.write(plan, {row, column, value}));
}

/// A plan with one budget, one price and one role, all typed into the tables.
model::Plan typedPlan()
{
    model::Plan plan = smallPlan();
    const BudgetsTable budgets;
    const CostsTable costs;
    const StaffTable staff;
    write(budgets, plan, "new", "budgetName", "Set-aside hospital");
    write(budgets, plan, "set-aside-hospital", "inflation", 0.03);
    write(budgets, plan, "set-aside-hospital", "priceYear", "2024/25");
    write(costs, plan, "new", "costSetting", "hospital");
    write(costs, plan, "hospital", "costKind", "fixed");
    write(costs, plan, "hospital", "price", 463.59);
    write(costs, plan, "hospital", "step", 24.0);
    write(staff, plan, "new", "staffRole", "Nurse");
    write(staff, plan, "nurse", "staffPosts", 60.0);
    write(staff, plan, "nurse/hospital", "staffPerUnitUsed", 1.1);
    return plan;
}

} // namespace

TEST_CASE("budgets, prices and staff are typed into their tables")
{
    const model::Plan plan = typedPlan();
    REQUIRE(plan.money.budgets.size() == 1);
    CHECK(plan.money.budgets[0]
          == model::Budget{model::BudgetId{"set-aside-hospital"}, "Set-aside hospital", 0.03, "2024/25", {}});
    REQUIRE(plan.money.costs.size() == 1);
    const model::CostPart& part = plan.money.costs[0];
    CHECK(part.kind == model::CostKind::Fixed);
    CHECK(part.pounds == 463.59);
    CHECK(part.step == 24.0);
    CHECK(part.budget == plan.money.budgets[0].id);
    REQUIRE(plan.staff.size() == 1);
    CHECK(plan.staff[0].posts == std::vector{model::StaffYear{2026, 60.0}});
    REQUIRE(plan.staff[0].needs.size() == 1);
    CHECK(plan.staff[0].needs[0].perUnitUsed == 1.1);
}

TEST_CASE("every typed cell of money and staff leads to its figure")
{
    const model::Plan plan = typedPlan();
    for (const char* name : {"budgets", "costs", "staff"}) {
        const auto view = tableNamed({name});
        REQUIRE(view.ok());
        const Table table = view.value()->read(plan);
        CHECK(table.cells.size() == table.rows.size() * table.columns.size());
        for (const Cell& cell : table.cells)
            if (!cell.path.empty()) {
                INFO(name << ": " << cell.path.text());
                CHECK(model::findNode(plan, cell.path).ok());
            }
    }
}

TEST_CASE("rows of money and staff are taken out by their first cell, but no budget that pays for something")
{
    model::Plan plan = typedPlan();
    CHECK_FALSE(BudgetsTable().write(plan, {"set-aside-hospital", "budgetName", {}}));
    write(CostsTable(), plan, "hospital", "costSetting", {});
    CHECK(plan.money.costs.empty());
    write(BudgetsTable(), plan, "set-aside-hospital", "budgetName", {});
    CHECK(plan.money.budgets.empty());
    write(StaffTable(), plan, "nurse/hospital", "staffPerUnitUsed", {});
    CHECK(plan.staff[0].needs.empty());
    write(StaffTable(), plan, "nurse", "staffRole", {});
    CHECK(plan.staff.empty());
}

TEST_CASE("a budget that is renamed goes on paying, and is not taken out while it pays")
{
    model::Plan plan = typedPlan();
    plan.settings[1].unitCost = model::UnitCost{120.0, "Set-aside hospital", "2024/25", {}};
    write(BudgetsTable(), plan, "set-aside-hospital", "budgetName", "Hospital");
    CHECK(plan.money.budgets[0].name == "Hospital");
    CHECK(plan.settings[1].unitCost->budget == "Hospital");
    plan.money.costs.clear();
    CHECK_FALSE(BudgetsTable().write(plan, {"set-aside-hospital", "budgetName", {}}));
}

TEST_CASE("a price wants a budget first, and only fixed costs have a step")
{
    model::Plan plan = smallPlan();
    CHECK_FALSE(CostsTable().write(plan, {"new", "costSetting", "hospital"}));
    plan = typedPlan();
    write(CostsTable(), plan, "hospital", "costKind", "variable");
    CHECK(plan.money.costs[0].step == 0.0);
    const Table table = CostsTable().read(plan);
    CHECK(table.at(0, table.columnOf("step").value()).locked);
}

TEST_CASE("a typed price takes its source, and prices and staff go with their setting")
{
    model::Plan plan = typedPlan();
    const auto patch = patchOf(CostsTable(), plan, {{"hospital", "price", 500.0}}, "Ledger 2025");
    REQUIRE(edit::apply(plan, patch).ok());
    CHECK(plan.money.costs[0].pounds == 500.0);
    CHECK(model::sourceOf(plan, plan.money.costs[0].source).title == "Ledger 2025");
    edit::removeSetting(plan, tests::small::hospital);
    CHECK(plan.money.costs.empty());
    CHECK(plan.staff[0].needs.empty());
}
