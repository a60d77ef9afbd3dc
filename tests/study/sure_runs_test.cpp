// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sure_runs.h"

#include "core/results/futures.h"
#include "core/results/query.h"
#include "tests/support/catch.h"
#include "tests/support/large_and_small.h"

using namespace homeward;
using namespace homeward::study;
using results::HeadlineId;

namespace {

ComparisonRequest within(double share)
{
    ComparisonRequest asked;
    asked.indicators = {HeadlineId::PeopleInHospital};
    asked.precision = ComparisonPrecision{share, true, 2'000};
    return asked;
}

results::RunResult ranOf(const model::Plan& plan, std::size_t futures, std::vector<model::AreaId> areas = {})
{
    RunChoice choice;
    choice.replications = static_cast<int>(futures);
    choice.areas = std::move(areas);
    auto ran = runPlan(plan, choice);
    REQUIRE(ran.ok());
    return std::move(ran.value().run);
}

} // namespace

TEST_CASE("A run until each area is sure has the areas that the comparison by area has, and one result of them all")
{
    const model::Plan plan = tests::largeAndSmall();
    SureRuns runs;
    const auto found = runs.run(plan, within(0.05));
    REQUIRE(found.ok());
    const results::RunResult& run = *found.value();
    const auto byArea = compareAreas(plan, within(0.05));
    REQUIRE(byArea.ok());
    for (std::size_t area = 0; area < 2; ++area) {
        const auto futures = results::futuresOf(run, std::vector{static_cast<int>(area)});
        CHECK(futures == static_cast<std::size_t>(byArea.value()[area].run.replicationsDone));
        const results::RunResult alone = ranOf(plan, futures, {plan.areas[area].id});
        for (int scenario = 0; scenario < static_cast<int>(run.scenarios.size()); ++scenario)
            CHECK(run.block(scenario, static_cast<int>(area)) == alone.block(scenario, 0));
    }
    const results::FuturesRange range = results::futuresRangeOf(run);
    CHECK(range.most > 2 * range.fewest);
    CHECK(run.replicationsDone == range.fewest);
    CHECK(run.complete());
}

TEST_CASE("Figures of several areas are of the futures that all of them have: those of a run of so many")
{
    const model::Plan plan = tests::largeAndSmall();
    SureRuns runs;
    const auto found = runs.run(plan, within(0.05));
    REQUIRE(found.ok());
    const results::RunResult& run = *found.value();
    const results::RunResult whole = ranOf(plan, static_cast<std::size_t>(run.replicationsDone));
    using results::Measure;
    for (const Measure measure : {Measure::PeoplePresent, Measure::CareCost, Measure::Starts}) {
        CHECK(results::perReplication(run, 1, measure, results::everything, 1)
              == results::perReplication(whole, 1, measure, results::everything, 1));
        CHECK(results::difference(run, 1, 0, measure, results::everything, 1)
              == results::difference(whole, 1, 0, measure, results::everything, 1));
    }
    for (const results::HeadlineKind& kind : results::headlineKinds())
        CHECK(kind.values(run, 1, results::all, 1) == kind.values(whole, 1, results::all, 1));
}

TEST_CASE("A run until each area is sure tells a first result, and takes over what an edit has not touched")
{
    model::Plan plan = tests::largeAndSmall();
    SureRuns runs;
    int told = 0;
    const auto first = runs.run(plan, within(0.05), {}, [&](const sim::RunProgress& progress) {
        if (progress.partial && ++told == 1)
            CHECK(progress.partial->replicationsDone == 2);
    });
    REQUIRE(first.ok());
    CHECK(told > 0);
    CHECK(runs.takenOver() == 0);
    for (model::PopulationYear& year : plan.areas.back().population)
        for (double& people : year.people)
            people *= 1.5;
    const auto again = runs.run(plan, within(0.05));
    REQUIRE(again.ok());
    CHECK(runs.takenOver() == 1);
    SureRuns others;
    const auto fresh = others.run(plan, within(0.05));
    REQUIRE(fresh.ok());
    results::RunResult left = *again.value(), right = *fresh.value();
    left.timing = right.timing = {};
    CHECK(left == right);
    CHECK(again.value()->blocks != first.value()->blocks);
    // A narrower interval is another question.
    REQUIRE(runs.run(plan, within(0.03)).ok());
    CHECK(runs.takenOver() == 0);
}
