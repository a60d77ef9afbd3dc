// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/tables/money_tables.h"
#include "core/tables/table_list.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::tables;

namespace {

struct Typed {
    model::Plan plan = tests::smallPlan();
    std::string row;
    ChangeCostsTable table;

    Typed()
    {
        const model::Scenario& scenario = plan.scenarios.back();
        row = scenario.id.value + "/" + scenario.changes.front().id.value;
        plan.money.budgets = {{model::BudgetId{"fund"}, "Transformation fund", 0.025, "2024/25"},
                              {model::BudgetId{"health"}, "Delegated health", 0.03, "2024/25"}};
        model::StaffRole nurse;
        nurse.id = model::StaffRoleId{"nurse"};
        nurse.name = "Nurse";
        plan.staff = {nurse};
    }
    [[nodiscard]] const std::optional<model::ChangeCost>& cost() const
    {
        return plan.scenarios.back().changes.front().cost;
    }
    bool type(const char* column, const CellValue& value) { return table.write(plan, {row, column, value}); }
    [[nodiscard]] Cell cell(const char* column) const
    {
        const Table read = table.read(plan);
        return read.at(read.rowOf(row).value(), read.columnOf(column).value());
    }
};

} // namespace

TEST_CASE("What a change costs is typed into its row, and shown as typed")
{
    Typed typed;
    typed.plan.scenarios.back().changes.front().cost.reset();
    CHECK(isEmpty(typed.cell("changeOneOff").value));
    CHECK(typed.type("changeOneOff", 60'000.0));
    CHECK(typed.type("changePerYear", 180'000.0));
    CHECK(typed.type("changeBudget", std::string("health")));
    CHECK(typed.type("changeOneOffBudget", std::string("fund")));
    CHECK(typed.type("priceYear", std::string("2024/25")));
    CHECK(typed.type("changeStaff", 3.0));
    CHECK(typed.type("changeRole", std::string("nurse")));
    CHECK(typed.type("doubleRunning", 6.0));
    model::ChangeCost wanted;
    wanted.oneOff = 60'000.0;
    wanted.perYear = 180'000.0;
    wanted.staff = 3.0;
    wanted.budget = "health";
    wanted.oneOffBudget = "fund";
    wanted.priceYear = "2024/25";
    wanted.role = model::StaffRoleId{"nurse"};
    wanted.doubleRunningMonths = 6.0;
    REQUIRE(typed.cost().has_value());
    CHECK(*typed.cost() == wanted);
    CHECK(numberOf(typed.cell("changePerYear").value) == 180'000.0);
    CHECK(typed.cell("changePerYear").path.text().ends_with("/cost/perYear"));
    CHECK_FALSE(typed.type("changeWard", 1.0));
    CHECK_FALSE(typed.table.write(typed.plan, {"nowhere/nothing", "changeOneOff", 1.0}));
}

TEST_CASE("A change whose cells are emptied costs nothing")
{
    Typed typed;
    typed.plan.scenarios.back().changes.front().cost.reset();
    const model::Plan before = typed.plan;
    CHECK(typed.type("changeOneOff", 5.0));
    CHECK(typed.type("changeOneOff", {}));
    CHECK(typed.plan == before);
}

TEST_CASE("A change that names its budget in words shows the budget, and words that are none stay")
{
    Typed typed;
    typed.plan.scenarios.back().changes.front().cost = model::ChangeCost{};
    typed.plan.scenarios.back().changes.front().cost->budget = "Delegated health";
    CHECK(std::get<std::string>(typed.cell("changeBudget").value) == "health");
    typed.plan.scenarios.back().changes.front().cost->budget = "The lottery";
    CHECK(std::get<std::string>(typed.cell("changeBudget").value) == "The lottery");
}

TEST_CASE("A source goes to the cost whose figure it is of")
{
    Typed typed;
    const auto patch = patchOf(typed.table, typed.plan, {{typed.row, "changePerYear", 1'000.0}}, "Business case");
    REQUIRE(edit::apply(typed.plan, patch).ok());
    REQUIRE(typed.cost().has_value());
    CHECK(model::sourceOf(typed.plan, typed.cost()->source).title == "Business case");
}

TEST_CASE("The base has no row, and the table is found by its name")
{
    const Typed typed;
    const auto table = tableNamed({.name = "change-costs"});
    REQUIRE(table.ok());
    const Table read = table.value()->read(typed.plan);
    CHECK_FALSE(read.rowOf(typed.plan.scenarios.front().id.value).has_value());
    CHECK(read.rowOf(typed.plan.scenarios.back().id.value).has_value());
}
