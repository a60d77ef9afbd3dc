// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/figures.h"
#include "core/results/periods.h"
#include "tests/support/catch.h"

#include <cmath>
#include <functional>

// Runs written by hand, so that money can be worked out on paper.
namespace homeward::tests {

using namespace homeward::model;

/// The place of a value in a run.
struct Spot {
    int scenario = 0;
    int area = 0;
    int setting = 0;
    int period = 0;   ///< financial years, then windows
    int future = 0;
};

/// Units in use, and those of them above capacity, in the mean over a period.
struct Units {
    double used = 0.0;
    double over = 0.0;
    double delayed = 0.0;   ///< people in delayed discharge
};

inline results::RunResult handRun(const Plan& plan, int futures, const std::function<Units(const Spot&)>& units,
                                  const std::vector<results::Window>& windows = {})
{
    results::RunResult run;
    run.start = plan.start;
    run.years = plan.run.years;
    run.replicationsAsked = run.replicationsDone = futures;
    const results::Periods periods = results::periodsOf(plan.start, plan.run.years, results::Grid::Year, windows);
    run.financialYears = periods.financialYears;
    run.windows = periods.windows;
    run.months = periods.months;
    run.grid = results::Grid::Year;
    std::vector<base::Period> all = run.financialYears;
    all.insert(all.end(), run.windows.begin(), run.windows.end());
    for (const Scenario& scenario : plan.scenarios)
        run.scenarios.push_back({scenario.id, scenario.name});
    for (const Area& area : plan.areas)
        run.areas.push_back({area.id, area.name});
    for (const Setting& setting : plan.settings)
        run.settings.push_back({setting.id, setting.name, setting.sphere, setting.unit, setting.countedInHours});
    for (int s = 0; s < static_cast<int>(run.scenarios.size()); ++s)
        for (int a = 0; a < static_cast<int>(run.areas.size()); ++a) {
            results::Block& block = run.blocks.emplace_back();
            for (int f = 0; f < futures; ++f) {
                results::ReplicationSums& sums = block.replications.emplace_back();
                sums.replication = f;
                sums.periods = results::SumsTable(run.settings.size());
                for (int p = 0; p < static_cast<int>(all.size()); ++p)
                    for (int g = 0; g < static_cast<int>(run.settings.size()); ++g) {
                        const Units of = units({s, a, g, p, f});
                        const std::int64_t seconds =
                            all[static_cast<std::size_t>(p)].endSecond - all[static_cast<std::size_t>(p)].firstSecond;
                        results::Sums one;
                        one[results::Level::Used] = std::llround(of.used * results::hundredths) * seconds;
                        one[results::Level::InCare] = std::llround(of.used) * seconds;
                        one[results::Level::DischargeHealthSocial] = std::llround(of.delayed) * seconds;
                        one.over = std::llround(of.over * results::hundredths) * seconds;
                        sums.periods.push(one);
                    }
            }
        }
    return run;
}

/// One hospital of `beds` in one area from 1 April 2026, with a base and a scenario to change.
inline Plan wardPlan(double beds, int years = 1)
{
    Plan plan;
    plan.name = "Ward";
    plan.start = base::Date(2026, 4, 1);
    plan.run.years = years;
    Setting ward;
    ward.id = SettingId{"ward"};
    ward.name = "Ward";
    ward.unit = "beds";
    ward.capacity = {false, {{plan.start, beds}}, {}};
    plan.settings = {ward};
    plan.areas = {Area{}};
    plan.areas[0].id = AreaId{"north"};
    plan.areas[0].name = "North";
    plan.scenarios.resize(2);
    plan.scenarios[0].id = ScenarioId{"base"};
    plan.scenarios[1].id = ScenarioId{"other"};
    plan.money.budgets = {{BudgetId{"hospital"}, "Set-aside hospital"}, {BudgetId{"fund"}, "Transformation fund"}};
    plan.money.priceYear = "2026/27";
    return plan;
}

inline CostPart part(const char* id, CostKind kind, double pounds, double step = 0.0, const char* budget = "hospital")
{
    return {CostPartId{id}, SettingId{"ward"}, {}, kind, pounds, step, BudgetId{budget}, {}, {}};
}

/// A change of the ward's beds from 1 October 2026.
inline Change bedsChange(double added)
{
    Change change;
    change.id = ChangeId{"beds"};
    change.name = "Beds";
    change.start = base::Date(2026, 10, 1);
    change.effect = CapacityEffect{SettingId{"ward"}, CapacityMode::Add, added};
    return change;
}

/// To the penny.
inline bool isPounds(std::optional<double> found, double expected)
{
    UNSCOPED_INFO("found " << found.value_or(std::nan("")) << ", expected " << expected);
    return found && std::abs(*found - expected) < 0.005;
}

} // namespace homeward::tests
