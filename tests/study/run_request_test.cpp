// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/run_request.h"

#include "core/exchange/fingerprint.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::study;
using homeward::tests::smallPlan;

namespace {

model::Plan planWithRange(double low, double high)
{
    model::Plan plan = smallPlan();
    plan.run.replications = 3;
    plan.run.years = 1;
    plan.uncertainInputs = {
        {"/cohorts/85-and-over/pathway/hospital/stay/mean", "Stay", low, (low + high) / 2.0, high, {}}};
    return plan;
}

base::ErrorCode errorOf(const model::Plan& plan, const RunChoice& choice)
{
    const auto request = runRequestOf(plan, choice);
    REQUIRE_FALSE(request.ok());
    return request.error().code;
}

} // namespace

TEST_CASE("A request draws the plan's ranges unless its inputs are fixed")
{
    const auto drawing = runRequestOf(planWithRange(5.0, 14.0), {});
    REQUIRE(drawing.ok());
    REQUIRE(drawing.value().inputsOf);
    CHECK(drawing.value().fingerprint == exchange::inputsFingerprint(planWithRange(5.0, 14.0)));
    RunChoice typed;
    typed.fixedInputs = true;
    const auto fixed = runRequestOf(planWithRange(5.0, 14.0), typed);
    REQUIRE(fixed.ok());
    CHECK_FALSE(fixed.value().inputsOf);
    CHECK(fixed.value().fingerprint != drawing.value().fingerprint);
}

TEST_CASE("A choice overrides the plan's run settings, and the fingerprint is that of what runs")
{
    RunChoice choice;
    choice.replications = 2;
    choice.years = 3;
    choice.seed = 99;
    choice.threads = 1;
    choice.byCohort = true;
    choice.scenarios = {smallPlan().scenarios.back().id};
    const auto request = runRequestOf(smallPlan(), choice);
    REQUIRE(request.ok());
    CHECK(request.value().plan.run.replications == 2);
    CHECK(request.value().plan.run.years == 3);
    CHECK(request.value().plan.run.seed == 99);
    CHECK(request.value().threads == 1);
    CHECK(request.value().byCohort);
    CHECK(request.value().scenarios == choice.scenarios);
    CHECK(request.value().fingerprint == exchange::inputsFingerprint(request.value().plan));
}

TEST_CASE("What cannot run is refused before it runs")
{
    RunChoice scenario;
    scenario.scenarios = {model::ScenarioId{"none"}};
    CHECK(errorOf(smallPlan(), scenario) == base::ErrorCode::UnknownName);
    RunChoice area;
    area.areas = {model::AreaId{"none"}};
    CHECK(errorOf(smallPlan(), area) == base::ErrorCode::UnknownName);
    CHECK(errorOf(planWithRange(-9.0, -7.0), {}) == base::ErrorCode::InputNotPossible);
    model::Plan wrong = planWithRange(5.0, 14.0);
    wrong.run.years = 0;
    CHECK(errorOf(wrong, {}) == base::ErrorCode::PlanHasProblems);
}

TEST_CASE("Weeks and days are for three years at most, and windows for dates of the run")
{
    model::Plan plan = smallPlan();
    plan.run.years = 4;
    RunChoice choice;
    for (const results::Grid grid : {results::Grid::Week, results::Grid::Day}) {
        choice.grid = grid;
        CHECK(errorOf(plan, choice) == base::ErrorCode::GridTooFine);
        choice.years = 3;
        CHECK(runRequestOf(plan, choice).ok());
        choice.years.reset();
    }
    choice.grid = results::Grid::Month;
    const base::Date start = plan.start;
    for (const results::Window& window : {results::Window{start.plusDays(9), start.plusDays(8)},
                                          results::Window{start.plusDays(-9), start.plusDays(-1)},
                                          results::Window{start.plusYears(4), start.plusYears(5)}}) {
        choice.windows = {{start, start}, window};
        CHECK(errorOf(plan, choice) == base::ErrorCode::WindowOutsideRun);
        // A caller without a choice is refused too.
        sim::RunRequest request;
        request.plan = plan;
        request.windows = {window};
        CHECK(sim::run(request).error().code == base::ErrorCode::WindowOutsideRun);
    }
    sim::RunRequest request;
    request.plan = plan;
    request.grid = results::Grid::Day;
    CHECK(sim::run(request).error().code == base::ErrorCode::GridTooFine);
    CHECK(sim::runPart(request).error().code == base::ErrorCode::GridTooFine);
}

TEST_CASE("A run to a precision has the fingerprint of a plan of as many replications")
{
    RunChoice choice;
    ChosenResult people;
    people.measure = results::Measure::PeoplePresent;
    people.scenario = smallPlan().scenarios.front().id;
    choice.until = {{people, 1e9, false}};
    choice.years = 1;
    const auto found = runPlan(planWithRange(5.0, 14.0), choice);
    REQUIRE(found.ok());
    CHECK(found.value().reached());
    model::Plan ran = planToRun(planWithRange(5.0, 14.0), choice);
    ran.run.replications = found.value().run.replicationsDone;
    CHECK(found.value().run.fingerprint == exchange::inputsFingerprint(ran));
    RunChoice asMany = choice;
    asMany.until.clear();
    asMany.replications = ran.run.replications;
    const auto direct = runPlan(planWithRange(5.0, 14.0), asMany);
    REQUIRE(direct.ok());
    CHECK(direct.value().run.blocks == found.value().run.blocks);
}
