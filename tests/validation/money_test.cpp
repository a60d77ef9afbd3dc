// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

using namespace homeward::tests;

namespace {

Plan pricedPlan()
{
    Plan plan = smallPlan();
    plan.money.budgets = {{BudgetId{"hospital"}, "Set-aside hospital", 0.03, "2024/25", small::source}};
    plan.money.costs = {{CostPartId{"beds"},
                         small::hospital,
                         {},
                         CostKind::Fixed,
                         460.0,
                         24.0,
                         BudgetId{"hospital"},
                         {},
                         small::source}};
    return plan;
}

template <class Edit> ProblemsOf after(Edit&& edit)
{
    Plan plan = pricedPlan();
    edit(plan);
    return ProblemsOf(std::move(plan));
}

StaffRole nurse()
{
    StaffRole role;
    role.id = StaffRoleId{"nurse"};
    role.name = "Nurse";
    role.needs = {{small::hospital, 1.0, 0.0, small::source}};
    role.source = small::source;
    return role;
}

} // namespace

TEST_CASE("A plan with budgets, prices and staff has no problems")
{
    const auto problems = after([](Plan& plan) { plan.staff = {nurse()}; });
    for (const Problem& problem : problems)
        UNSCOPED_INFO(problem);
    CHECK(problems.empty());
}

TEST_CASE("A price without a year is named, wherever the year might have stood")
{
    CHECK(only(after([](Plan& plan) { plan.money.budgets[0].priceYear.clear(); }), ProblemCode::PriceWithoutYear,
               "/money/costs/0/priceYear"));
    CHECK(after([](Plan& plan) {
              plan.money.budgets[0].priceYear.clear();
              plan.money.priceYear = "2024/25";
          }).empty());
    CHECK(only(after([](Plan& plan) { plan.money.costs[0].priceYear = "last year"; }), ProblemCode::NotAFinancialYear,
               "/money/costs/0/priceYear"));
    // A plan of single unit costs is as it was.
    CHECK(problemsAfter([](Plan& plan) {
              plan.settings[0].unitCost = UnitCost{600.0, "council", {}, small::source};
          }).empty());
}

TEST_CASE("A budget from which nothing is paid is named, and a cost from no budget")
{
    CHECK(only(after([](Plan& plan) {
                   plan.money.budgets.push_back({BudgetId{"fund"}, "Fund", 0.0, "2024/25", small::source});
               }),
               ProblemCode::BudgetWithoutPrices, "/money/budgets/1"));
    CHECK(after([](Plan& plan) {
              plan.money.budgets.push_back({BudgetId{"fund"}, "Fund", 0.0, "2024/25", small::source});
              plan.scenarios[1].changes[0].cost = ChangeCost{100.0, 0.0, 0.0, "Fund", small::source, {}, {}, {}, 0.0};
          }).empty());
    CHECK(find(after([](Plan& plan) { plan.money.costs[0].budget = BudgetId{"none"}; }), ProblemCode::UnknownBudget,
               "/money/costs/0/budget"));
    CHECK(only(
        after([](Plan& plan) { plan.settings[1].unitCost = UnitCost{120.0, "Somebody", "2024/25", small::source}; }),
        ProblemCode::UnknownBudget, "/settings/1/unitCost/budget"));
}

TEST_CASE("A change that costs without a budget is named")
{
    CHECK(only(after([](Plan& plan) {
                   plan.scenarios[1].changes[0].cost =
                       ChangeCost{1e6, 0.0, 0.0, {}, small::source, {}, "2024/25", {}, 0.0};
               }),
               ProblemCode::UnknownBudget, "/scenarios/1/changes/0/cost/budget"));
}

TEST_CASE("A step above the setting is named, unless the setting may grow")
{
    CHECK(only(after([](Plan& plan) { plan.money.costs[0].step = 41.0; }), ProblemCode::StepAboveSetting,
               "/money/costs/0/step"));
    CHECK(after([](Plan& plan) {
              plan.money.costs[0].step = 41.0;
              plan.scenarios[1].changes.push_back(
                  small::change("beds", "Beds", CapacityEffect{small::hospital, CapacityMode::Add, 10.0}));
          }).empty());
    const auto sets = [](double units) {
        return after([units](Plan& plan) {
            plan.money.costs[0].step = 41.0;
            plan.scenarios[1].changes = {
                small::change("beds", "Beds", CapacityEffect{small::hospital, CapacityMode::Set, units})};
        });
    };
    CHECK(only(sets(10.0), ProblemCode::StepAboveSetting, "/money/costs/0/step"));
    CHECK(sets(50.0).empty());
    CHECK(only(after([](Plan& plan) { plan.money.costs[0].kind = CostKind::Variable; }), ProblemCode::StepAboveSetting,
               "/money/costs/0/step"));
}

TEST_CASE("Staff counted twice are named: a setting twice in a role, and staff of units that a change opens")
{
    CHECK(find(after([](Plan& plan) {
                   plan.staff = {nurse()};
                   plan.staff[0].needs.push_back(plan.staff[0].needs[0]);
               }),
               ProblemCode::DuplicateEntry, "/staff/0/needs/1/setting"));
    const auto opens = [](double staff) {
        return after([staff](Plan& plan) {
            plan.staff = {nurse()};
            Change change = small::change("beds", "Beds", CapacityEffect{small::hospital, CapacityMode::Add, 10.0});
            change.cost = ChangeCost{0.0, 0.0, staff, {}, small::source, {}, {}, StaffRoleId{"nurse"}, 0.0};
            plan.scenarios[1].changes = {change};
        });
    };
    CHECK(only(opens(12.0), ProblemCode::StaffCountedTwice, "/scenarios/1/changes/0/cost/staff"));
    CHECK(opens(0.0).empty());
}

TEST_CASE("Staff a unit used are counted twice too, and units that a change closes bring none")
{
    const auto changed = [](CapacityMode mode, double units) {
        return after([&](Plan& plan) {
            plan.staff = {nurse()};
            plan.staff[0].needs[0].perUnit = 0.0;
            plan.staff[0].needs[0].perUnitUsed = 0.5;
            Change change = small::change("beds", "Beds", CapacityEffect{small::hospital, mode, units});
            change.cost = ChangeCost{0.0, 0.0, 2.0, {}, small::source, {}, {}, StaffRoleId{"nurse"}, 0.0};
            plan.scenarios[1].changes = {change};
        });
    };
    const char* const where = "/scenarios/1/changes/0/cost/staff";
    CHECK(only(changed(CapacityMode::Add, 10.0), ProblemCode::StaffCountedTwice, where));
    CHECK(only(changed(CapacityMode::Set, 50.0), ProblemCode::StaffCountedTwice, where));
    CHECK(changed(CapacityMode::Set, 10.0).empty());
    CHECK(changed(CapacityMode::Add, -10.0).empty());
}

TEST_CASE("Ids of money and staff lead somewhere")
{
    CHECK(find(after([](Plan& plan) { plan.money.costs[0].setting = SettingId{"nowhere"}; }),
               ProblemCode::UnknownSetting, "/money/costs/0/setting"));
    CHECK(find(after([](Plan& plan) { plan.money.costs[0].area = AreaId{"nowhere"}; }), ProblemCode::UnknownArea,
               "/money/costs/0/area"));
    CHECK(find(after([](Plan& plan) {
                   plan.scenarios[1].changes[0].cost =
                       ChangeCost{0.0, 0.0, 1.0, {}, small::source, {}, {}, StaffRoleId{"none"}, 0.0};
               }),
               ProblemCode::UnknownRole, "/scenarios/1/changes/0/cost/role"));
}
