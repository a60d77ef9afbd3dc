// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/chosen_result.h"

#include "core/results/query.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::study;
using results::Measure;

namespace {

const results::RunResult& smallRun()
{
    static const results::RunResult result = [] {
        sim::RunRequest request{tests::smallPlan()};
        request.plan.run.years = 2;
        request.plan.run.replications = 4;
        auto made = sim::run(request);
        REQUIRE(made.ok());
        return made.value();
    }();
    return result;
}

ChosenResult delays(std::optional<int> year = {})
{
    ChosenResult chosen;
    chosen.measure = Measure::DelayedDays;
    chosen.year = year;
    return chosen;
}

} // namespace

TEST_CASE("A chosen result has a value a replication, over all settings or those chosen")
{
    const auto all = valuesOf(smallRun(), delays());
    REQUIRE(all.ok());
    CHECK(all.value()
          == results::perReplication(smallRun(), 0, Measure::DelayedDays, results::everything,
                                     results::FigurePeriod::wholeRun())
                 .known());
    ChosenResult inHospital = delays(1);
    inHospital.settings = {tests::small::hospital};
    inHospital.scenario = model::ScenarioId{"both"};
    const auto some = valuesOf(smallRun(), inHospital);
    REQUIRE(some.ok());
    CHECK(some.value()
          == results::perReplication(smallRun(), 1, Measure::DelayedDays, {results::all, {{0}}}, 1).known());
}

TEST_CASE("A difference between scenarios is paired")
{
    ChosenResult gain = delays(1);
    gain.scenario = model::ScenarioId{"both"};
    gain.against = model::ScenarioId{"base"};
    const auto values = valuesOf(smallRun(), gain);
    REQUIRE(values.ok());
    CHECK(values.value()
          == (results::perReplication(smallRun(), 1, Measure::DelayedDays, results::everything, 1)
              - results::perReplication(smallRun(), 0, Measure::DelayedDays, results::everything, 1))
                 .known());
    gain.scenario = model::ScenarioId{"base"};
    CHECK(valuesOf(smallRun(), gain).value() == std::vector<double>(4, 0.0));
}

TEST_CASE("A name that the run has not got is said")
{
    const auto missing = [](const ChosenResult& chosen) {
        const auto values = valuesOf(smallRun(), chosen);
        REQUIRE_FALSE(values.ok());
        CHECK(values.error().code == base::ErrorCode::UnknownName);
        return values.error().detail;
    };
    CHECK(missing(delays(2)) == "3");
    ChosenResult chosen = delays();
    chosen.settings = {model::SettingId{"spa"}};
    CHECK(missing(chosen) == "spa");
    chosen = delays();
    chosen.areas = {model::AreaId{"south"}};
    CHECK(missing(chosen) == "south");
    chosen = delays();
    chosen.against = model::ScenarioId{"dream"};
    CHECK(missing(chosen) == "dream");
}

TEST_CASE("A share must be of one setting and area; over the whole run it is joined")
{
    ChosenResult full;
    full.measure = Measure::ShareOfTimeFull;
    full.year = 0;
    const auto all = valuesOf(smallRun(), full);
    REQUIRE_FALSE(all.ok());
    CHECK(all.error().code == base::ErrorCode::DoesNotAdd);
    CHECK(all.error().detail == "share_of_time_full");
    full.settings = {tests::small::careHome};
    CHECK(valuesOf(smallRun(), full).ok());
    full.year.reset();
    CHECK(valuesOf(smallRun(), full).ok());
}

TEST_CASE("A study runs the scenarios that its result needs and no others")
{
    const model::Plan plan = tests::smallPlan();
    CHECK(scenariosFor(plan, delays()) == std::vector{model::ScenarioId{"base"}});
    ChosenResult gain = delays();
    gain.scenario = model::ScenarioId{"both"};
    CHECK(scenariosFor(plan, gain) == std::vector{model::ScenarioId{"both"}});
    gain.against = model::ScenarioId{"base"};
    CHECK(scenariosFor(plan, gain) == std::vector{model::ScenarioId{"both"}, model::ScenarioId{"base"}});
}

TEST_CASE("Delays of discharge without a hospital have no value, rather than none")
{
    ChosenResult chosen;
    chosen.measure = Measure::DelayedDischargeDays;
    CHECK(valuesOf(smallRun(), chosen).ok());
    chosen.settings = {tests::small::careHome, tests::small::careAtHome};
    const auto found = valuesOf(smallRun(), chosen);
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().code == base::ErrorCode::DoesNotAdd);
    CHECK(found.error().hint == "nothing");
}

TEST_CASE("A figure is of the futures that have one, and a mean wait without anybody says so")
{
    // Of so few people a year some futures have nobody in care in the first year.
    sim::RunRequest request{tests::smallPlan()};
    request.plan.run.years = 1;
    request.plan.run.replications = 30;
    request.plan.areas[0].dayOne = {};
    for (model::Cohort& cohort : request.plan.cohorts) {
        cohort.demand.rates.clear();
        cohort.demand.countPerYear = 0.4;
    }
    const auto run = sim::run(request);
    REQUIRE(run.ok());
    ChosenResult share;
    share.figure = results::HeadlineId::RightPlaceShare;
    share.year = 0;
    const auto shares = valuesOf(run.value(), share);
    REQUIRE(shares.ok());
    CHECK(shares.value().size() > 0);
    CHECK(shares.value().size() < 30);
    ChosenResult wait;
    wait.measure = Measure::WaitDaysMean;
    const auto waits = valuesOf(run.value(), wait);
    REQUIRE_FALSE(waits.ok());
    CHECK(waits.error().hint == "nobody");
    CHECK(waits.error().number == static_cast<long>(30 - shares.value().size()));
}
