// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/live_figures.h"

#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::study;
using tests::Network;

namespace {

/// A ward of 400 beds: people there on average = 40 a day x 5 days, times the change of demand.
model::Plan ward(double factor, int replications = 12)
{
    Network net(2);
    net.setting("ward", 400);
    net.setting("outside", -1, model::Sphere::Home);
    net.cohort("people", "ward", 40.0);
    net.step("ward", Network::stay(model::Family::Fixed, 5.0));
    net.cohort("others", "outside", 1.0);
    net.step("outside", Network::stay(model::Family::Fixed, 1.0));
    net.plan.run.runInDays = 30;
    net.plan.run.replications = replications;
    model::Scenario fewer = net.plan.scenarios.front();
    fewer.id = model::ScenarioId("fewer");
    fewer.name = "Fewer come";
    model::Change change;
    change.id = model::ChangeId("demand");
    change.name = "Fewer";
    change.start = net.plan.start;
    change.cohorts = {model::CohortId("people")};
    change.effect = model::DemandEffect{factor};
    fewer.changes = {change};
    net.plan.scenarios.push_back(fewer);
    return net.plan;
}

LiveOrder order(double was, double now)
{
    LiveOrder made;
    made.plan = ward(now);
    made.scenario = model::ScenarioId("fewer");
    made.was = ward(was).scenarios.back();
    made.year = 1;
    return made;
}

const NeedLine& lineOf(const NeedLines& lines, const std::string& setting)
{
    return *std::ranges::find(lines.settings, model::SettingId(setting), &NeedLine::setting);
}

} // namespace

TEST_CASE("The need of a scenario follows a change exactly, and what it was stays beside it")
{
    const auto lines = needLines(order(1.0, 0.8));
    REQUIRE(lines.ok());
    CHECK(lines.value().years.size() == lineOf(lines.value(), "ward").needed.size());
    const NeedLine& line = lineOf(lines.value(), "ward");
    // Little's law: 40 a day x 5 days; from the second year the first day's people are gone.
    CHECK(line.needed[1] == Approx(160.0).epsilon(0.002));
    CHECK(line.neededWas[1] == Approx(200.0).epsilon(0.002));
    REQUIRE(line.load(1).has_value());
    CHECK(*line.load(1) == Approx(0.4).epsilon(0.002));
    CHECK_FALSE(lineOf(lines.value(), "outside").load(1).has_value());
    CHECK(lineOf(lines.value(), "outside").room.empty());
}

TEST_CASE("A scenario that is as it was needs what it needed")
{
    const auto lines = needLines(order(0.9, 0.9));
    REQUIRE(lines.ok());
    for (const NeedLine& line : lines.value().settings)
        CHECK(line.needed == line.neededWas);
}

TEST_CASE("Live figures refine: two futures, then more, and the last is what a whole run says")
{
    std::vector<int> stages;
    const LiveOrder asked = order(1.0, 0.8);
    const auto live = liveFigures(asked, {}, [&](const LiveFigures& soFar) {
        stages.push_back(soFar.futures);
        CHECK_FALSE(soFar.figures.empty());
    });
    REQUIRE(live.ok());
    CHECK(stages == std::vector<int>{2, 4, 8});
    CHECK(live.value().futures == 12);
    CHECK(live.value().asked == 12);

    // The same two scenarios in a whole run.
    model::Plan plan = asked.plan;
    plan.scenarios.insert(plan.scenarios.begin() + 1, asked.was);
    plan.scenarios[1].id = model::ScenarioId("before");
    plan.scenarios[1].name = "Before";
    plan.scenarios[1].changes.front().id = model::ChangeId("before");
    const auto whole = runPlan(plan, {.scenarios = {model::ScenarioId("before"), asked.scenario}});
    REQUIRE(whole.ok());
    for (const results::Headline& figure : live.value().figures) {
        const auto expected = results::headline(whole.value().run, figure.id, {1, 0, results::all, asked.year});
        REQUIRE(expected.has_value());
        CHECK(figure.now == expected->now);
        CHECK(figure.change->difference == expected->change->difference);
    }
    const auto inHospital =
        std::ranges::find(live.value().figures, results::HeadlineId::PeopleInHospital, &results::Headline::id);
    REQUIRE(inHospital != live.value().figures.end());
    CHECK(inHospital->change->difference.ci95High < -20.0);
}

TEST_CASE("A live run that is called off says so, and one of a scenario that is not there too")
{
    base::CancelToken off;
    off.cancel();
    CHECK(liveFigures(order(1.0, 0.8), off).error().code == base::ErrorCode::Cancelled);
    CHECK(needLines(order(1.0, 0.8), off).error().code == base::ErrorCode::Cancelled);
    LiveOrder wrong = order(1.0, 0.8);
    wrong.scenario = model::ScenarioId("nowhere");
    CHECK(liveFigures(wrong).error().code == base::ErrorCode::UnknownName);
    CHECK(needLines(wrong).error().detail == "nowhere");
}
