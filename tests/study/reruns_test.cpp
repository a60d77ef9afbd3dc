// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/reruns.h"

#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

#include <set>

using namespace homeward;
using namespace homeward::study;
using homeward::tests::RandomEdits;
using homeward::tests::RandomPlan;

namespace {

/// Timing is all in which runs may differ.
results::RunResult withoutTiming(results::RunResult result)
{
    result.timing.seconds = 0.0;
    result.timing.threads = 0;
    return result;
}

bool isThatOfAFullRun(const results::RunResult& found, const model::Plan& plan, const RunChoice& choice = {})
{
    const auto whole = runPlan(plan, choice);
    REQUIRE(whole.ok());
    return withoutTiming(found) == withoutTiming(whole.value().run);
}

/// Areas that share nothing, and two scenarios.
model::Plan twoAreas()
{
    model::Plan plan = tests::smallPlan();
    plan.run.replications = 3;
    plan.run.years = 2;
    plan.areas.push_back(plan.areas.front());
    plan.areas.back().id = model::AreaId{"other"};
    plan.areas.back().name = "Other";
    return plan;
}

std::shared_ptr<const results::RunResult> runOf(Reruns& reruns, const model::Plan& plan, const RunChoice& choice = {})
{
    const auto found = reruns.run(plan, choice);
    REQUIRE(found.ok());
    return found.value();
}

} // namespace

TEST_CASE("A run after an edit takes over the scenarios and areas that the edit did not touch")
{
    model::Plan plan = twoAreas();
    REQUIRE(plan.scenarios.size() == 2);
    Reruns reruns;
    CHECK(isThatOfAFullRun(*runOf(reruns, plan), plan));
    CHECK(reruns.takenOver() == 0);
    SECTION("nothing was edited")
    {
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 4);
    }
    SECTION("a name was edited, which the result tells all the same")
    {
        plan.scenarios.back().name = "Other words";
        CHECK(runOf(reruns, plan)->scenarios.back().name == "Other words");
        CHECK(reruns.takenOver() == 4);
    }
    SECTION("a scenario was edited")
    {
        plan.scenarios.back().changes.clear();
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 2);
    }
    SECTION("an area was edited")
    {
        for (model::PopulationYear& year : plan.areas.back().population)
            for (double& people : year.people)
                people *= 2.0;
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 2);
    }
    SECTION("a scenario was added before the others, and one taken away")
    {
        plan.scenarios.insert(plan.scenarios.begin() + 1, plan.scenarios.back());
        plan.scenarios[1].id = model::ScenarioId{"added"};
        plan.scenarios[1].name = "Added";
        plan.scenarios[1].letter.clear();
        plan.scenarios[1].changes.clear();
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 4);
        plan.scenarios.erase(plan.scenarios.begin() + 1);
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 4);
    }
    SECTION("a setting was edited, which every area has")
    {
        plan.settings.front().turnaround = tests::Network::exponential(0.25);
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 0);
    }
    SECTION("the run asks for more futures")
    {
        plan.run.replications = 4;
        runOf(reruns, plan);
        CHECK(reruns.takenOver() == 0);
    }
    CHECK(isThatOfAFullRun(*runOf(reruns, plan), plan));
}

TEST_CASE("A range is drawn anew only where it counts")
{
    model::Plan plan = twoAreas();
    plan.uncertainInputs = {{"/cohorts/85-and-over/pathway/hospital/stay/mean", "Stay", 5.0, 8.0, 14.0, {}}};
    Reruns reruns;
    runOf(reruns, plan);
    plan.uncertainInputs.front().high = 15.0;
    CHECK(isThatOfAFullRun(*runOf(reruns, plan), plan));
    CHECK(reruns.takenOver() == 0);
    RunChoice typed;
    typed.fixedInputs = true;
    CHECK(isThatOfAFullRun(*runOf(reruns, plan, typed), plan, typed));
    CHECK(reruns.takenOver() == 0);
}

TEST_CASE("A run that failed or was stopped leaves what may be taken over")
{
    const model::Plan plan = twoAreas();
    Reruns reruns;
    runOf(reruns, plan);
    model::Plan wrong = plan;
    wrong.settings.clear();
    CHECK_FALSE(reruns.run(wrong, {}).ok());
    base::CancelToken stopped;
    stopped.cancel();
    model::Plan longer = plan;
    longer.run.years = 3;
    CHECK_FALSE(reruns.run(longer, {}, stopped).ok());
    runOf(reruns, plan);
    CHECK(reruns.takenOver() == 4);
}

TEST_CASE("What a run tells on the way has as many futures of every block")
{
    model::Plan plan = twoAreas();
    plan.run.replications = 12;
    Reruns reruns;
    runOf(reruns, plan);
    plan.scenarios.back().changes.clear();
    bool level = true;
    const auto found = reruns.run(plan, {}, {}, [&](const sim::RunProgress& progress) {
        if (progress.partial)
            for (const results::Block& block : progress.partial->blocks)
                level = level && static_cast<int>(block.replications.size()) == progress.partial->replicationsDone;
    });
    REQUIRE(found.ok());
    CHECK(level);
}

TEST_CASE("After any edits of random plans, a run is to the bit that of a full run")
{
    std::size_t taken = 0, runs = 0;
    for (int n = 0; n < 12; ++n) {
        INFO("plan " << n);
        model::Plan plan = RandomPlan::valid(500 + n);
        plan.run.years = 1;
        Reruns reruns;
        runOf(reruns, plan);
        RandomEdits edits(static_cast<unsigned>(n));
        for (int trial = 0; trial < 60; ++trial) {
            edit::Draft draft(plan);
            edits.edit(draft);
            const model::Plan& edited = draft.plan();
            if (edited.run.years > 2 || edited.run.replications > 5 || edited.run.replications < 1
                || validation::hasErrors(validation::validate(edited)) || edited == plan)
                continue;
            const edit::PlanPatch patch = draft.patch();
            const auto found = reruns.run(edited, {});
            if (!found.ok() || patch.changes.empty())
                continue;
            INFO("edit " << trial << " at " << patch.changes.front().path.text());
            plan = model::Plan(edited);
            CHECK(isThatOfAFullRun(*found.value(), plan));
            taken += reruns.takenOver() > 0 ? 1 : 0;
            ++runs;
        }
    }
    CHECK(runs > 60);
    CHECK(taken > 20);
}
