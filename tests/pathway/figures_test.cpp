// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/figures.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"

#include <algorithm>

using namespace homeward;
using pathway::MapFigures;
using results::Measure;

namespace {

results::RunResult someRun(int n)
{
    model::Plan plan = tests::RandomPlan::valid(n);
    plan.run.replications = 3;
    const auto result = sim::run({plan});
    REQUIRE(result.ok());
    return result.value();
}

double startsAWeek(const results::RunResult& result, int scenario, int setting, int year)
{
    const auto starts =
        results::summaryOf(result, scenario, Measure::Starts, {results::all, std::vector{setting}}, year);
    const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
    return starts->mean / (static_cast<double>(period.endSecond - period.firstSecond) / (7.0 * 86'400.0));
}

} // namespace

TEST_CASE(
    "What comes into a setting on the map is its starts, and flows, people and differences agree with the results")
{
    for (const int n : {0, 3, 5}) {
        INFO("plan " << n);
        const auto result = someRun(n);
        const int scenario = static_cast<int>(result.scenarios.size()) - 1;
        const int year = static_cast<int>(result.financialYears.size()) - 1;
        const MapFigures figures = pathway::mapFigures(result, {scenario, 0, results::all, year});
        REQUIRE(figures.counted);
        CHECK(figures.compared == (scenario != 0));
        for (int s = 0; s < static_cast<int>(result.settings.size()); ++s) {
            const pathway::SettingFigures& here = figures.settings[static_cast<std::size_t>(s)];
            CHECK(here.comeIn.now == Approx(startsAWeek(result, scenario, s, year)));
            CHECK(here.comeIn.then == Approx(startsAWeek(result, 0, s, year)));
            CHECK(here.people.difference.mean == Approx(here.people.now - here.people.then).margin(1e-9));
            double sum = here.comeFromOutside.now;
            for (const pathway::FlowFigures& flow : figures.flows)
                sum += flow.to == s ? flow.perWeek.now : 0.0;
            CHECK(sum == Approx(here.comeIn.now));
        }
        for (const pathway::FlowFigures& flow : figures.flows) {
            CHECK(flow.from >= 0);
            CHECK(flow.to < static_cast<int>(result.settings.size() + result.outcomes.size()));
            CHECK(flow.most >= flow.perWeek.now - 1e-9);
            CHECK(flow.most >= flow.usual - 1e-9);
        }
        double left = 0.0;
        for (std::size_t o = 0; o < result.outcomes.size(); ++o) {
            double sum = 0.0;
            for (const pathway::FlowFigures& flow : figures.flows)
                if (flow.to == static_cast<int>(result.settings.size() + o))
                    sum += flow.perWeek.now;
            // Some go there from outside: they never found a place.
            CHECK(figures.outcomes[o].now >= sum - 1e-9);
            left += figures.outcomes[o].now;
        }
        CHECK(left > 0.0);
    }
}

TEST_CASE("A year without its flows has people and no flows")
{
    auto result = someRun(1);
    result.outcomes.clear();
    for (results::Block& block : result.blocks)
        for (results::ReplicationSums& one : block.replications)
            one.flows = {};
    const MapFigures figures = pathway::mapFigures(result, {0, 0, results::all, 0});
    CHECK_FALSE(figures.counted);
    CHECK(figures.flows.empty());
    CHECK(figures.settings.size() == result.settings.size());
    double people = 0.0;
    for (const pathway::SettingFigures& here : figures.settings)
        people += here.people.now;
    CHECK(people > 0.0);
}

TEST_CASE("Figures of a run stand at the settings of the plan as it is now")
{
    model::Plan plan = tests::RandomPlan::valid(3);
    plan.run.replications = 2;
    const auto ran = sim::run({plan});
    REQUIRE(ran.ok());
    const MapFigures figures = pathway::mapFigures(ran.value(), {0, 0, results::all, 0});
    CHECK(pathway::alignedTo(plan, ran.value(), figures) == figures);
    // The first setting goes to the end, and a new one comes before it.
    std::rotate(plan.settings.begin(), plan.settings.begin() + 1, plan.settings.end());
    plan.settings.insert(plan.settings.begin(), model::Setting());
    plan.settings.front().id = model::SettingId("fresh");
    const MapFigures aligned = pathway::alignedTo(plan, ran.value(), figures);
    REQUIRE(aligned.settings.size() == plan.settings.size());
    CHECK(aligned.settings.back() == figures.settings.front());
    CHECK(aligned.settings.front() == pathway::SettingFigures());
    CHECK(aligned.flows.size() == figures.flows.size());
    plan.settings.pop_back();
    for (const pathway::FlowFigures& flow : pathway::alignedTo(plan, ran.value(), figures).flows)
        CHECK(flow.from < static_cast<int>(plan.settings.size()));
}
