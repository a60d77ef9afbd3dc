// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/comparison_costs.h"
#include "core/money/day_costs.h"
#include "tests/money/hand_run.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::money;
using namespace homeward::tests;

namespace {

/// Pounds of all lines of a scenario in a period of the first future.
std::optional<double> sum(const Accounts& accounts, const Cut& cut, std::size_t period = 0, Terms terms = Terms::Cash)
{
    return pounds(accounts, cut, period, terms)[0];
}

Accounts accountsFor(const Plan& plan, double usedInBase, double usedInOther)
{
    const auto run =
        handRun(plan, 2, [&](const Spot& at) { return Units{at.scenario == 0 ? usedInBase : usedInOther}; });
    auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    return std::move(accounts.value());
}

} // namespace

TEST_CASE("A ward that closes in steps, to the penny")
{
    // 50 beds in wards of 24 are three wards; 47 are two. 183 days of the year come before 1 October, 182 after.
    Plan plan = wardPlan(50);
    plan.money.costs = {part("fixed", CostKind::Fixed, 400.0, 24.0), part("variable", CostKind::Variable, 150.0)};
    plan.scenarios[1].changes = {bedsChange(-3)};
    const Accounts accounts = accountsFor(plan, 45.0, 44.0);
    CHECK(isPounds(sum(accounts, {.scenario = 0, .part = Part::Fixed}), 72 * 365 * 400.0));
    CHECK(isPounds(sum(accounts, {.scenario = 1, .part = Part::Fixed}), (72 * 183 + 48 * 182) * 400.0));
    CHECK(isPounds(sum(accounts, {.scenario = 0, .part = Part::Variable}), 45 * 365 * 150.0));
    CHECK(isPounds(sum(accounts, {.scenario = 1}), 8'764'800.0 + 2'409'000.0));

    const Released parts = released(accounts, {1, 0}, 0, Terms::Cash);
    CHECK(isPounds(parts.total[0], -1'747'200.0 - 54'750.0));
    CHECK(isPounds(parts.cashable[0], 1'801'950.0));
    CHECK(isPounds(parts.avoided[0], 0.0));
    CHECK(isPounds(parts.notCashable[0], 0.0));
}

TEST_CASE("Freed beds release what their use costs at once, and the ward stays paid for")
{
    Plan plan = wardPlan(48);
    plan.money.costs = {part("fixed", CostKind::Fixed, 400.0, 24.0), part("variable", CostKind::Variable, 150.0)};
    const Released parts = released(accountsFor(plan, 45.0, 40.0), {1, 0}, 0, Terms::Cash);
    CHECK(isPounds(parts.cashable[0], 5 * 365 * 150.0));
    CHECK(isPounds(parts.notCashable[0], 5 * 365 * 400.0));
    CHECK(isPounds(parts.total[0], -5 * 365 * 150.0));
}

TEST_CASE("Growth that does not have to be bought is avoided, not saved")
{
    // The base grows from 40 beds in use to 60; the other scenario goes down to 30.
    Plan plan = wardPlan(100, 2);
    plan.money.costs = {part("variable", CostKind::Variable, 100.0)};
    const auto run = handRun(plan, 2, [](const Spot& at) {
        return Units{at.scenario == 1 ? 30.0 : at.period == 0 ? 40.0 : 60.0};
    });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    const Released parts = released(accounts.value(), {1, 0}, 1, Terms::Cash);
    CHECK(isPounds(parts.avoided[0], 20 * 366 * 100.0));   // 2027/28 has a 29 February
    CHECK(isPounds(parts.cashable[0], 10 * 366 * 100.0));
    CHECK(isPounds(parts.total[0], -30 * 366 * 100.0));
}

TEST_CASE("A ramp with double running, to the penny")
{
    // 48 beds go down to none over the year from 1 October 2026. 25 and more are two wards, so the first closes on
    // 29 March 2027 and the second on 28 September 2027. Each is paid for six months more.
    Plan plan = wardPlan(48, 2);
    plan.money.costs = {part("fixed", CostKind::Fixed, 400.0, 24.0)};
    Change change = bedsChange(-48);
    change.ramp = {RampShape::Linear, 12};
    change.cost = ChangeCost{50'000.0, 100'000.0, 0.0, "hospital", {}, "Transformation fund", {}, {}, 6.0};
    plan.scenarios[1].changes = {change};
    const Accounts accounts = accountsFor(plan, 10.0, 10.0);
    const auto of = [&](Part what, std::size_t period) { return sum(accounts, {.scenario = 1, .part = what}, period); };
    CHECK(isPounds(of(Part::Fixed, 0), (48 * 362 + 24 * 3) * 400.0));
    CHECK(isPounds(of(Part::Fixed, 1), 24 * 180 * 400.0));
    CHECK(isPounds(of(Part::DoubleRunning, 0), 24 * 3 * 400.0));
    CHECK(isPounds(of(Part::DoubleRunning, 1), (24 * 180 + 48 * 1 + 24 * 181) * 400.0));
    CHECK(isPounds(of(Part::OneOff, 0), 50'000.0));
    CHECK(isPounds(of(Part::OneOff, 1), 0.0));
    CHECK(isPounds(of(Part::Yearly, 0), 12'431.60)); // the strength at each noon: 182 x 182 / 2 of 365 days
    // The fund pays for the start and for double running.
    CHECK(isPounds(sum(accounts, {.scenario = 1, .payer = 1}, 0), 50'000.0 + 24 * 3 * 400.0));
    CHECK(isPounds(sum(accounts, {.scenario = 0, .payer = 1}, 0), 0.0));
}

TEST_CASE("A change pays twice for what it closes itself, and for nothing else")
{
    Plan plan = wardPlan(72);
    plan.money.costs = {part("fixed", CostKind::Fixed, 400.0, 24.0)};
    const auto twice = [&](const char* id) {
        const Accounts accounts = accountsFor(plan, 10.0, 10.0);
        double pounds = 0.0;
        for (const Line& line : accounts.sheets[1].lines)
            if (line.part == Part::DoubleRunning && line.change.value == id)
                pounds += line.cash.at(0, 0);
        return pounds;
    };
    // Two changes close a ward each, on 1 October and on 1 January; each is paid for three months more.
    Change first = bedsChange(-24), second = bedsChange(-24);
    first.cost = second.cost = ChangeCost{0.0, 0.0, 0.0, "hospital", {}, {}, {}, {}, 3.0};
    second.id = ChangeId{"more"};
    second.start = base::Date(2027, 1, 1);
    plan.scenarios[1].changes = {first, second};
    CHECK(isPounds(twice("beds"), 24 * 92 * 400.0)); // October to December
    CHECK(isPounds(twice("more"), 24 * 90 * 400.0)); // January to March
    // On the first day of the plan.
    plan.scenarios[1].changes = {first};
    plan.scenarios[1].changes[0].start = plan.start;
    CHECK(isPounds(twice("beds"), 24 * 91 * 400.0)); // April to June
    // A week that repeats and a step that the plan itself takes close nothing.
    plan.settings[0].capacity.pattern = {1, 1, 1, 1, 1, 0.5, 0.5};
    CHECK(isPounds(twice("beds"), 24 * 91 * 400.0));
    plan.settings[0].capacity.pattern.clear();
    plan.settings[0].capacity.steps.push_back({base::Date(2026, 5, 1), 48.0});
    CHECK(isPounds(twice("beds"), 24 * 91 * 400.0));
}

TEST_CASE("Two parts of one kind from one budget are both counted in what becomes of money")
{
    Plan plan = wardPlan(48);
    plan.money.costs = {part("food", CostKind::Variable, 20.0), part("drugs", CostKind::Variable, 30.0)};
    const Released parts = released(accountsFor(plan, 40.0, 30.0), {1, 0}, 0, Terms::Cash);
    CHECK(isPounds(parts.total[0], -10 * 365 * 50.0));
    CHECK(isPounds(parts.cashable[0], 10 * 365 * 50.0));
}

TEST_CASE("Each budget has its own inflation, and real terms take out the general one")
{
    Plan plan = wardPlan(20);
    plan.money.priceYear = "2024/25";
    plan.money.generalInflation = 0.02;
    plan.money.budgets[0].inflation = 0.03;
    plan.money.budgets[1].inflation = 0.05;
    plan.money.costs = {part("health", CostKind::Variable, 100.0),
                        part("fund", CostKind::Variable, 100.0, 0.0, "fund")};
    const Accounts accounts = accountsFor(plan, 10.0, 10.0);
    CHECK(isPounds(sum(accounts, {.payer = 0}), 387'228.50));   // 365,000 x 1.03^2
    CHECK(isPounds(sum(accounts, {.payer = 1}), 402'412.50));   // 365,000 x 1.05^2
    CHECK(isPounds(sum(accounts, {.payer = 0}, 0, Terms::Real), 387'228.50 / 1.0404));
    CHECK(isPounds(sum(accounts, {}, 0, Terms::Real), 789'641.00 / 1.0404));
}

TEST_CASE("Sums are discounted from the middle of each year to the middle of the year of discounting")
{
    // Results begin on 1 October 2026: the middle of the first half year is the 91st day after, 274 of 365 days on.
    Plan plan = wardPlan(20, 2);
    plan.start = base::Date(2026, 10, 1);
    plan.settings[0].capacity.steps[0].from = plan.start;
    plan.money.costs = {part("variable", CostKind::Variable, 100.0)};
    const Accounts accounts = accountsFor(plan, 10.0, 12.0);
    const double first = 2 * 182 * 100.0, second = 2 * 366 * 100.0;
    CHECK(discountFactor(accounts, 0, 0.035, 2026) == Approx(std::pow(1.035, 0.5 - 274.0 / 365.0)));
    CHECK(discountFactor(accounts, 1, 0.035, 2026) == Approx(1.0 / 1.035));
    const double third = 2 * 183 * 100.0; // 1 April to 30 September 2028; its middle is 91.5 of 365 days on
    const double expected =
        first * std::pow(1.035, 0.5 - 274.0 / 365.0) + second / 1.035 + third * std::pow(1.035, -1.5 - 91.5 / 365.0);
    CHECK(isPounds(presentValue(accounts, {1, 0}, 0.035, 2026)[0], expected));
    CHECK(isPounds(presentValue(accounts, {1, 0}, 0.0, 2026)[0], first + second + third));
}

TEST_CASE("Surge comes on top, charges come back, and an hour of care costs its price")
{
    Plan plan = wardPlan(20);
    plan.settings[0].countedInHours = true;
    plan.money.costs = {part("variable", CostKind::Variable, 35.0), part("surge", CostKind::Surge, 7.0),
                        part("charge", CostKind::Charge, 14.0)};
    const auto run = handRun(plan, 2, [](const Spot&) { return Units{30.0, 10.0}; });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    const double weeks = 365.0 / 7.0;
    CHECK(isPounds(sum(accounts.value(), {.part = Part::Variable}), 30.0 * weeks * 35.0));
    CHECK(isPounds(sum(accounts.value(), {.part = Part::Surge}), 10.0 * weeks * 7.0));
    CHECK(isPounds(sum(accounts.value(), {.part = Part::Charge}), -30.0 * weeks * 14.0));
}

TEST_CASE("Shared capacity is paid for once, by use")
{
    Plan plan = wardPlan(0);
    Area south = plan.areas[0];
    south.id = AreaId{"south"};
    plan.areas.push_back(south);
    plan.settings[0].sharedBy = {
        {"Ward for both", {AreaId{"north"}, AreaId{"south"}}, {false, {{plan.start, 48}}, {}}}};
    plan.money.costs = {part("fixed", CostKind::Fixed, 400.0, 24.0)};
    const auto run = handRun(plan, 2, [](const Spot& at) { return Units{at.area == 0 ? 30.0 : 10.0}; });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    CHECK(isPounds(sum(accounts.value(), {}), 48 * 365 * 400.0));
    CHECK(isPounds(sum(accounts.value(), {.areas = std::vector{0}}), 36 * 365 * 400.0));
}

TEST_CASE("Where areas share a ward, less use by one of them frees no fixed cost")
{
    Plan plan = wardPlan(0);
    Area south = plan.areas[0];
    south.id = AreaId{"south"};
    plan.areas.push_back(south);
    plan.settings[0].sharedBy = {
        {"Ward for both", {AreaId{"north"}, AreaId{"south"}}, {false, {{plan.start, 48}}, {}}}};
    plan.money.costs = {part("fixed", CostKind::Fixed, 400.0, 24.0)};
    const auto run =
        handRun(plan, 2, [](const Spot& at) { return Units{at.area == 0 && at.scenario == 1 ? 10.0 : 20.0}; });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    const Released parts = released(accounts.value(), {1, 0}, 0, Terms::Cash);
    CHECK(isPounds(parts.total[0], 0.0));
    CHECK(isPounds(parts.cashable[0], 0.0));
    CHECK(isPounds(parts.spent[0], 0.0));
    CHECK(isPounds(parts.notCashable[0], 10 * 365 * 400.0));
}

TEST_CASE("An area's own prices stand in the place of the plan's")
{
    Plan plan = wardPlan(20);
    plan.money.costs = {part("variable", CostKind::Variable, 100.0), part("own", CostKind::Variable, 120.0)};
    plan.money.costs[1].area = plan.areas[0].id;
    CHECK(isPounds(sum(accountsFor(plan, 10.0, 10.0), {}), 10 * 365 * 120.0));
}

TEST_CASE("Without prices money is not given")
{
    const Accounts accounts = accountsFor(
        [] {
            Plan plan = wardPlan(20);
            plan.money = {};
            return plan;
        }(),
        10.0, 10.0);
    CHECK_FALSE(accounts.given());
    CHECK_FALSE(sum(accounts, {}).has_value());
    Plan plan = wardPlan(20); // budgets alone are no prices
    CHECK_FALSE(accountsFor(plan, 10.0, 10.0).given());
}

TEST_CASE("A plan of unit costs alone is paid by them, from the budgets that they name")
{
    Plan plan = wardPlan(20);
    plan.money = {};
    plan.settings[0].unitCost = UnitCost{618.12, "Set-aside hospital", "2024/25", {}};
    const Accounts accounts = accountsFor(plan, 10.0, 10.0);
    REQUIRE(accounts.payers.size() == 1);
    CHECK(accounts.payers[0].name == "Set-aside hospital");
    CHECK(accounts.realYear == 2024);
    CHECK(isPounds(sum(accounts, {}), 10 * 365 * 618.12));
    CHECK(isPounds(sum(accounts, {}, 0, Terms::Real), 10 * 365 * 618.12));
}

TEST_CASE("A change of the unit cost moves every part of it")
{
    Plan plan = wardPlan(20, 2);
    plan.money.costs = {part("fixed", CostKind::Fixed, 100.0), part("variable", CostKind::Variable, 50.0)};
    Change change = bedsChange(0);
    change.start = base::Date(2027, 4, 1);
    change.effect = UnitCostEffect{SettingId{"ward"}, FactorMode::Multiply, 0.9};
    plan.scenarios[1].changes = {change};
    const Accounts accounts = accountsFor(plan, 10.0, 10.0);
    CHECK(isPounds(sum(accounts, {.scenario = 1}, 0), 365 * (20 * 100.0 + 10 * 50.0)));
    CHECK(isPounds(sum(accounts, {.scenario = 1}, 1), 366 * (20 * 90.0 + 10 * 45.0)));
}

TEST_CASE("A unit cost that is drawn from a range moves every part of it, and nothing else")
{
    Plan plan = wardPlan(20);
    plan.settings[0].unitCost = UnitCost{150.0, "", "", {}};
    plan.money.costs = {part("fixed", CostKind::Fixed, 100.0), part("variable", CostKind::Variable, 50.0)};
    const auto run = handRun(plan, 2, [](const Spot&) { return Units{10.0}; });
    const PlanOf drawn = [](const Plan& typed, int replication) {
        Plan future = typed;
        if (replication == 1)
            future.settings[0].unitCost->perUnitDay = 180.0;
        return future;
    };
    const auto accounts = accountsOf(plan, run, drawn);
    REQUIRE(accounts.ok());
    const results::ValueList pounds = money::pounds(accounts.value(), {}, 0, Terms::Cash);
    CHECK(isPounds(pounds[0], 365 * (20 * 100.0 + 10 * 50.0)));
    CHECK(isPounds(pounds[1], 365 * 1.2 * (20 * 100.0 + 10 * 50.0)));
    // A setting that has its unit cost alone is drawn once, not twice.
    plan.money.costs.clear();
    const auto alone = accountsOf(plan, run, drawn);
    REQUIRE(alone.ok());
    CHECK(isPounds(money::pounds(alone.value(), {}, 0, Terms::Cash)[1], 365 * 10 * 180.0));
}

TEST_CASE("Pay back is where the sum of differences stays below zero, surely where its interval does")
{
    // Two futures: 100 beds a year more in the first year, then 60 fewer in one future and 40 in the other.
    Plan plan = wardPlan(1'000, 4);
    plan.money.costs = {part("variable", CostKind::Variable, 1.0)};
    const auto run = handRun(plan, 2, [](const Spot& at) {
        const double after = at.future == 0 ? 440.0 : 460.0;
        return Units{at.scenario == 0 ? 500.0 : at.period == 0 ? 600.0 : after};
    });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    const Payback found = paybackOf(accounts.value(), {1, 0});
    CHECK(found.everBehind);
    CHECK(found.period == 2); // in bed-days: 36,500 - 18,300 - 18,250 is 50 below zero
    CHECK_FALSE(found.latest); // two futures are not sure of anything
    CHECK(found.shareOfFutures == 1.0);
    const Payback same = paybackOf(accounts.value(), {0, 0});
    CHECK_FALSE(same.everBehind);
}

TEST_CASE("The cost of a delayed day is that of a bed open and in use")
{
    Plan plan = wardPlan(24);
    plan.money.costs = {part("fixed", CostKind::Fixed, 463.59, 24.0), part("variable", CostKind::Variable, 154.53)};
    const auto run = handRun(plan, 2, [](const Spot&) { return Units{20.0, 0.0, 3.0}; });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    CHECK(isPounds(costOfDelayedDay(accounts.value(), run, 0, results::all, 0, Terms::Cash)[0], 618.12));
    // 20 people in care, in the place asked for.
    CHECK(isPounds(costOfRightPlaceDay(accounts.value(), run, 0, results::all, 0, Terms::Cash)[0],
                   (24 * 463.59 + 20 * 154.53) / 20.0));
}

TEST_CASE("What a day costs is told by scenario and year, and not as 0 where there is no such day")
{
    Plan plan = wardPlan(24, 2);
    plan.money.costs = {part("fixed", CostKind::Fixed, 463.59, 24.0), part("variable", CostKind::Variable, 154.53)};
    // Nobody is delayed in the first year.
    const auto run = handRun(
        plan, 2, [](const Spot& at) { return Units{at.scenario == 0 ? 20.0 : 18.0, 0.0, at.period == 0 ? 0.0 : 3.0}; });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    const auto days = dayCostsOf(accounts.value(), run, {.terms = Terms::Cash, .scenarios = {1}, .against = 0});
    REQUIRE(days.size() == 4); // two years of two kinds
    REQUIRE(days[0].pounds);
    CHECK(days[0].day == Day::RightPlace);
    CHECK(days[0].pounds->mean == Approx((24 * 463.59 + 18 * 154.53) / 18.0));
    CHECK(days[0].difference->mean == Approx(24 * 463.59 / 18.0 - 24 * 463.59 / 20.0));
    CHECK_FALSE(days[1].pounds);
    CHECK_FALSE(days[1].difference);
    CHECK(days[3].day == Day::Delayed);
    REQUIRE(days[3].pounds);
    CHECK(days[3].pounds->mean == Approx(618.12));
    CHECK(days[3].difference->mean == Approx(0.0).margin(1e-9));
    plan.money.costs.clear();
    const auto none = accountsOf(plan, run);
    REQUIRE(none.ok());
    CHECK(dayCostsOf(none.value(), run, {}).empty());
    CHECK_FALSE(costOfDay(none.value(), run, Day::RightPlace, {}, 0, Terms::Cash).hasValue());
}

TEST_CASE("Scenarios are compared by what the accounts say, whether or not the run knows a cost of its own")
{
    Plan plan = wardPlan(24);
    plan.money.costs = {part("fixed", CostKind::Fixed, 460.0, 24.0), part("variable", CostKind::Variable, 150.0)};
    const auto run = handRun(plan, 2, [](const Spot& at) { return Units{at.scenario == 0 ? 20.0 : 18.0}; });
    const auto accounts = accountsOf(plan, run);
    REQUIRE(accounts.ok());
    using results::HeadlineId;
    results::ComparisonChoice choice;
    choice.indicators = {HeadlineId::PeopleInHospital, HeadlineId::CareCost};
    // Prices by parts alone: the run has no cost of the units in use.
    CHECK(results::compareKnown(run, choice).indicators.size() == 1);
    const results::ComparisonTable told = money::compareKnown(run, choice, accounts.value());
    REQUIRE(told.indicators == choice.indicators);
    CHECK(told.costsByAccounts);
    REQUIRE((told.rows[0].figures[1] && told.rows[1].figures[1] && told.rows[1].figures[1]->change));
    CHECK(isPounds(told.rows[0].figures[1]->now.mean, 365 * (24 * 460.0 + 20 * 150.0)));
    CHECK(isPounds(told.rows[1].figures[1]->change->difference.mean, -365 * 2 * 150.0));
    CHECK(told.rows[1].figures[1]->change->judgement == results::Judgement::Better);
    CHECK(told.rows[0].figures[0] == results::compareKnown(run, choice).rows[0].figures[0]);
    CHECK_FALSE(money::compareKnown(run, choice, {}).costsByAccounts);
    CHECK(money::compareKnown(run, {}, accounts.value()).indicators.back() == HeadlineId::CareCost);
}

TEST_CASE("A run of another plan has no accounts, and what is missing is named")
{
    Plan plan = wardPlan(20);
    plan.money.costs = {part("variable", CostKind::Variable, 100.0)};
    const auto run = handRun(plan, 2, [](const Spot&) { return Units{1.0}; });
    plan.scenarios.pop_back();
    const auto accounts = accountsOf(plan, run);
    REQUIRE_FALSE(accounts.ok());
    CHECK(accounts.error().code == base::ErrorCode::UnknownName);
    CHECK(accounts.error().detail == "other");
}
