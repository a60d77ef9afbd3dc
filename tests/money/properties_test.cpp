// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/words.h"
#include "core/money/figures.h"
#include "core/study/draw.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"

#include <cmath>

using namespace homeward;
using namespace homeward::money;
using namespace homeward::model;

namespace {

/// Prices of every kind for every setting, from three budgets that rise apart, and changes that cost.
void addMoney(Plan& plan, unsigned seed)
{
    plan.money.budgets = {{BudgetId{"a"}, "A", 0.02}, {BudgetId{"b"}, "B", 0.05}, {BudgetId{"c"}, "C", 0.0}};
    plan.money.priceYear = "2024/25";
    plan.money.generalInflation = 0.025;
    int n = 0;
    for (const Setting& setting : plan.settings)
        for (const auto& [kind, word] : wordsOf(CostKind())) {
            const BudgetId budget = plan.money.budgets[(seed + static_cast<unsigned>(n)) % 3].id;
            const double step =
                kind == CostKind::Fixed ? static_cast<double>((seed + static_cast<unsigned>(n)) % 5) : 0;
            plan.money.costs.push_back(
                {CostPartId{std::to_string(++n)}, setting.id, {}, kind, 10.0 * n, step, budget, {}, {}});
        }
    for (Change& change : plan.scenarios.back().changes)
        change.cost = ChangeCost{1'000.0, 5'000.0, 0.0, "a", {}, "C", "2025/26", {}, 2.5};
}

std::vector<results::Window> monthsOf(const Plan& plan)
{
    std::vector<results::Window> months;
    for (const base::Period& month : base::monthsFrom(plan.start, plan.run.years))
        months.push_back({plan.start.plusDays(month.firstSecond / base::secondsPerDay),
                          plan.start.plusDays(month.endSecond / base::secondsPerDay - 1)});
    return months;
}

results::RunResult runOf(const Plan& plan)
{
    study::RunChoice choice;
    choice.windows = monthsOf(plan);
    choice.threads = 1;
    auto run = study::runPlan(plan, choice);
    REQUIRE(run.ok());
    return std::move(run.value().run);
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

/// Pounds of the last future.
double at(const Accounts& accounts, const Cut& cut, std::size_t period, Terms terms = Terms::Real)
{
    return pounds(accounts, cut, period, terms)[accounts.futures - 1].value();
}

} // namespace

TEST_CASE("Budgets, areas, settings and parts each add to the total, and months to years")
{
    for (int n = 0; n < 12; ++n) {
        Plan plan = tests::RandomPlan::valid(n);
        addMoney(plan, static_cast<unsigned>(n));
        const results::RunResult run = runOf(plan);
        const auto years = accountsOf(plan, run);
        const auto months = accountsByWindow(plan, run);
        REQUIRE(years.ok());
        REQUIRE(months.ok());
        INFO("plan " << n);
        for (int s = 0; s < static_cast<int>(run.scenarios.size()); ++s)
            for (std::size_t year = 0; year < run.financialYears.size(); ++year) {
                const double total = at(years.value(), {.scenario = s}, year);
                double budgets = 0.0, areas = 0.0, parts = 0.0,
                       settings = at(years.value(), {.scenario = s, .setting = -1}, year);
                for (int payer = 0; payer < 3; ++payer)
                    budgets += at(years.value(), {.scenario = s, .payer = payer}, year);
                for (int area = 0; area < static_cast<int>(run.areas.size()); ++area)
                    areas += at(years.value(), {.scenario = s, .areas = std::vector{area}}, year);
                for (int setting = 0; setting < static_cast<int>(run.settings.size()); ++setting)
                    settings += at(years.value(), {.scenario = s, .setting = setting}, year);
                for (int part = 0; part < partCount; ++part)
                    parts += at(years.value(), {.scenario = s, .part = static_cast<Part>(part)}, year);
                CHECK(near(budgets, total));
                CHECK(near(areas, total));
                CHECK(near(settings, total));
                CHECK(near(parts, total));
                double ofMonths = 0.0;
                for (std::size_t m = 0; m < months.value().periods.size(); ++m)
                    if (months.value().years[m] == years.value().years[year])
                        ofMonths += at(months.value(), {.scenario = s}, m);
                CHECK(near(ofMonths, total));
                CHECK(costOfRightPlaceDay(months.value(), run, s, results::all, months.value().periods.size() - 1,
                                          Terms::Real)
                          .size()
                      == months.value().futures);
                const Released parted = released(years.value(), {s, 0}, year, Terms::Real);
                const std::size_t last = years.value().futures - 1;
                CHECK(near(*parted.spent[last] - *parted.avoided[last] - *parted.cashable[last], *parted.total[last]));
                CHECK(near(*parted.total[last], total - at(years.value(), {.scenario = 0}, year)));
            }
    }
}

TEST_CASE("A plan of unit costs alone costs what its results say that care costs")
{
    int priced = 0;
    for (int n = 0; n < 12; ++n) {
        const Plan plan = tests::RandomPlan::valid(n);
        const results::RunResult run = runOf(plan);
        const auto accounts = accountsOf(plan, run);
        REQUIRE(accounts.ok());
        if (!accounts.value().given())
            continue;
        ++priced;
        for (std::size_t year = 0; year < run.financialYears.size(); ++year) {
            const auto told = results::perReplication(run, 0, results::Measure::CareCost, results::everything,
                                                      static_cast<int>(year));
            INFO("plan " << n << ", year " << year);
            CHECK(near(at(accounts.value(), {}, year), told[accounts.value().futures - 1].value()));
        }
    }
    CHECK(priced > 3);
}

TEST_CASE("Ranges on prices flow through, and leave what is not drawn as it is")
{
    Plan plan = tests::RandomPlan::valid(3);
    addMoney(plan, 3);
    plan.run.replications = 4;
    for (model::Scenario& scenario : plan.scenarios)
        scenario.changes.clear(); // a change of unit costs would multiply the price of its scenario
    plan.uncertainInputs = {{"/money/costs/1/pounds", "Price", 5.0, 10.0, 40.0, {}}};
    const results::RunResult run = runOf(plan);
    const auto accounts = accountsOf(plan, run, study::inputsOf(plan));
    REQUIRE(accounts.ok());
    const Line& drawn = accounts.value().sheets[0].lines.front();
    const Line& typed = accounts.value().sheets[0].lines[1];
    CHECK(drawn.rate.at(0, 0) != drawn.rate.at(0, 1));
    CHECK(typed.rate.at(0, 0) == typed.rate.at(0, 1));
    // The same price in both scenarios: pairs meet the same prices.
    CHECK(drawn.rate.at(0, 2) == accounts.value().sheets[1].lines.front().rate.at(0, 2));
}
