// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/reliability/hostile_files.h"
#include "tests/support/small_plan.h"

#include <functional>

namespace homeward::tests {

namespace {

using model::Plan;

/// A plan that is run for a year: no list of it may cost more than its length.
HostileFile crowd(const char* name, const std::function<void(Plan&)>& change, const char* command = "run")
{
    Plan made = smallPlan();
    made.run.years = 1;
    made.run.replications = 1;
    change(made);
    return {name, "plan.json", exchange::planToText(made), {command, "@", "--output", "OUT.csv"}, true};
}

template <class Item>
void fill(std::vector<Item>& items, int count)
{
    const Item pattern = items.front();
    items.assign(static_cast<std::size_t>(count), pattern);
}

void manyOnDayOne(Plan& p)
{
    fill(p.areas[0].dayOne.inCare, 30'000);
    for (std::size_t i = 0; i < p.areas[0].dayOne.inCare.size(); ++i) {
        p.areas[0].dayOne.inCare[i].people = 0.002;
        p.areas[0].dayOne.inCare[i].setting = i % 2 == 0 ? small::careAtHome : small::hospital;
    }
}

void manySteps(Plan& p)
{
    auto& steps = p.settings[0].capacity.steps;
    for (int day = 1; day < 60'000; ++day)
        steps.push_back({steps.front().from.plusDays(day), 40.0});
}

void manyValues(Plan& p)
{
    model::Distribution& stay = p.cohorts[0].pathway[0].stay;
    stay = {};
    stay.family = model::Family::Empirical;
    for (int i = 1; i <= 50'000; ++i)
        stay.table.push_back({0.001 * i, 1.0});
}

void manyRoutes(Plan& p)
{
    auto& routes = p.cohorts[0].pathway[0].routes;
    routes = {{model::place(small::home), 1.0 / 20'000.0, {}}};
    fill(routes, 20'000);
}

void manyChanges(Plan& p)
{
    auto& changes = p.scenarios[1].changes;
    changes = {small::change("c", "C", model::DemandEffect{1.0001})};
    fill(changes, 5'000);
    for (std::size_t i = 0; i < changes.size(); ++i)
        changes[i].id = model::ChangeId{"c" + std::to_string(i)};
}

} // namespace

std::vector<HostileFile> hostileCrowds()
{
    return {
        crowd("30,000 rows of the first day", manyOnDayOne),
        crowd("30,000 rows of the first day, by hand", manyOnDayOne, "need"),
        crowd("60,000 steps of capacity", manySteps),
        crowd("50,000 values of a stay", manyValues),
        crowd("20,000 routes to one place", manyRoutes),
        crowd("5,000 changes of demand", manyChanges),
        crowd("50,000 ways out of a queue",
              [](Plan& p) {
                  p.settings[0].queueExits[0].dailyChance = 1e-7;
                  fill(p.settings[0].queueExits, 50'000);
              }),
        crowd("50,000 priorities",
              [](Plan& p) {
                  p.settings[0].priorities = {{model::WaitingPlace::Setting, small::careHome, {}, 1}};
                  fill(p.settings[0].priorities, 50'000);
              }),
        crowd("50,000 uncertain figures",
              [](Plan& p) {
                  p.uncertainInputs.resize(1);
                  fill(p.uncertainInputs, 50'000);
              }),
        crowd("50,000 sources",
              [](Plan& p) {
                  fill(p.sources, 50'000);
                  for (std::size_t i = 1; i < p.sources.size(); ++i)
                      p.sources[i].id = model::SourceId{"s" + std::to_string(i)};
              }),
    };
}

} // namespace homeward::tests
