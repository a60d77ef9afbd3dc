// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/reliability/hostile_files.h"
#include "tests/support/small_plan.h"

#include <functional>

namespace homeward::tests {

namespace {

/// A plan to be run, changed in one way.
HostileFile plan(const char* name, const std::function<void(model::Plan&)>& change, bool mayPass = false)
{
    model::Plan made = smallPlan();
    change(made);
    return {name, "plan.json", exchange::planToText(made), {"run", "@", "--output", "OUT.csv"}, mayPass};
}

template <class Item, class Id>
void multiply(std::vector<Item>& items, int times, Id id)
{
    const Item pattern = items.back();
    for (int copy = 0; copy < times; ++copy) {
        items.push_back(pattern);
        id(items.back(), "copy-" + std::to_string(copy));
    }
}

/// People go round between two settings without a stay.
void endlessRound(model::Plan& made)
{
    for (model::Cohort& cohort : made.cohorts)
        for (model::PathwayStep& step : cohort.pathway) {
            step.stay.mean = step.stay.sd = 0.0;
            step.package.reset();
            step.routes = {
                {model::place(step.setting == small::hospital ? small::careHome : small::hospital), 1.0, {}}};
        }
}

} // namespace

std::vector<HostileFile> hostilePlans()
{
    using model::Plan;
    return {
        plan("more futures than a plan has", [](Plan& p) { p.run.replications = 1'000'000'000; }),
        plan("a horizon of a thousand years", [](Plan& p) { p.run.years = 1'000; }),
        plan("years below none", [](Plan& p) { p.run.years = -5; }),
        plan(
            "a run-in of 30,000 days", [](Plan& p) { p.run.runInDays = 30'000; }, true),
        plan("demand that grows by half a million per cent a year",
             [](Plan& p) { p.cohorts[0].demand.trendPerYear = 5'000.0; }),
        plan("as many people as on ten thousand earths", [](Plan& p) { p.areas[0].population[0].people[0] = 8e13; }),
        plan("people by the million on the first day",
             [](Plan& p) { p.areas[0].dayOne.inCare[0].people = 900'000'000; }),
        plan("people below none", [](Plan& p) { p.areas[0].population[0].people[0] = -5.0; }),
        plan("rates above any", [](Plan& p) { p.cohorts[0].demand.rates[0].per1000PerYear = 1e12; }),
        plan("a round that takes no time", endlessRound),
        plan(
            "stays of a second",
            [](Plan& p) {
                for (model::Cohort& cohort : p.cohorts)
                    for (model::PathwayStep& step : cohort.pathway)
                        step.stay = small::spread(model::Family::Lognormal, 1e-5, 1e-5);
            },
            true),
        plan("a spread that no curve has", [](Plan& p) { p.cohorts[0].pathway[0].stay.sd = 1e300; }),
        plan("a route to nowhere",
             [](Plan& p) { p.cohorts[0].pathway[0].routes[0].to = model::place(model::SettingId{"x"}); }),
        plan("shares above one", [](Plan& p) { p.cohorts[0].pathway[0].routes[0].probability = 7.0; }),
        plan("a capacity below none", [](Plan& p) { p.settings[0].capacity.steps[0].units = -1.0; }),
        plan("5,000 settings",
             [](Plan& p) {
                 multiply(p.settings, 5'000, [](auto& s, const std::string& id) { s.id = model::SettingId{id}; });
             }),
        plan("2,000 cohorts",
             [](Plan& p) {
                 multiply(p.cohorts, 2'000, [](auto& c, const std::string& id) { c.id = model::CohortId{id}; });
             }),
        plan("5,000 areas",
             [](Plan& p) {
                 multiply(p.areas, 5'000, [](auto& a, const std::string& id) { a.id = model::AreaId{id}; });
             }),
        plan("5,000 scenarios",
             [](Plan& p) {
                 multiply(p.scenarios, 5'000, [](auto& s, const std::string& id) { s.id = model::ScenarioId{id}; });
             }),
        plan("the same id for all", [](Plan& p) { multiply(p.settings, 9, [](auto&, const std::string&) { }); }),
        plan("a change a thousand times as strong",
             [](Plan& p) { p.scenarios[1].changes[0].effect = model::DemandEffect{1e9}; }),
    };
}

} // namespace homeward::tests
