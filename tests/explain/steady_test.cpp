// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <cmath>

using namespace homeward;
using explain::Axis;
using explain::Explanation;
using explain::Piece;
using explain::ReasonKind;
using results::HeadlineId;
using tests::Network;

namespace {

/// Forty people a day come to a ward without limits; the second scenario halves them from the first day on.
model::Plan halvedWard(double days, base::Date start = base::Date(2026, 4, 1))
{
    Network net(2);
    net.plan.start = start;
    net.setting("ward", -1);
    net.cohort("people", "ward", 40.0);
    net.step("ward", Network::stay(model::Family::Fixed, days));
    net.plan.run.runInDays = 2.0 * days;
    model::Change change;
    change.id = model::ChangeId{"half"};
    change.name = "Half as many";
    change.start = start;
    change.effect = model::DemandEffect{0.5};
    net.plan.scenarios.push_back({model::ScenarioId{"half"}, "Half as many", {}, {change}});
    return net.plan;
}

results::RunResult runOf(const model::Plan& plan, int futures = 8)
{
    study::RunChoice choice;
    choice.replications = futures;
    auto found = study::runPlan(plan, choice);
    REQUIRE(found.ok());
    return std::move(found.value().run);
}

Explanation explained(const results::RunResult& run, const explain::Figure& figure, const results::Question& question)
{
    auto found = explain::explain(run, figure, question);
    REQUIRE(found);
    return std::move(*found);
}

} // namespace

TEST_CASE("Where half as many come to short stays, fewer stays are the cause and their length is none")
{
    const Explanation found = explained(runOf(halvedWard(5.0)), HeadlineId::PeopleInHospital, {1, 0, results::all, 1});
    REQUIRE(found.reason.first);
    CHECK(found.reason.kind == ReasonKind::Because);
    CHECK(found.reason.first->part.piece == Piece::StaysBegun);
    CHECK_FALSE(found.reason.second);
    CHECK_FALSE(found.reason.opposing);
    REQUIRE(found.flows.size() == 1);
    CHECK(found.flows.front().then.daysInCare == Approx(5.0).epsilon(0.02));
    CHECK(found.flows.front().now.daysInCare == Approx(5.0).epsilon(0.02));
}

TEST_CASE("Where short stays become more and no stay becomes shorter, none is said to be")
{
    Network net(2);
    net.setting("long", -1);
    net.setting("short", -1);
    net.cohort("few", "long", 2.0);
    net.step("long", Network::stay(model::Family::Fixed, 40.0));
    net.cohort("many", "short", 10.0);
    net.step("short", Network::stay(model::Family::Fixed, 2.0));
    net.plan.run.runInDays = 90.0;
    model::Change change;
    change.id = model::ChangeId{"more"};
    change.name = "Three times as many short stays";
    change.start = net.plan.start;
    change.cohorts = {model::CohortId{"many"}};
    change.effect = model::DemandEffect{3.0};
    net.plan.scenarios.push_back({model::ScenarioId{"more"}, "More", {}, {change}});
    const Explanation found = explained(runOf(net.plan), HeadlineId::PeopleInHospital, {1, 0, results::all, 1});
    REQUIRE(found.reason.first);
    CHECK(found.reason.kind == ReasonKind::Because);
    CHECK(found.reason.first->part.piece == Piece::StaysBegun);
    CHECK(found.reason.first->part.place == 1);
    CHECK_FALSE(found.reason.second);
    // Of both places together the mean stay falls from 8 days to 4, and fewer people would be "explained" by that.
    CHECK_FALSE(found.reason.opposing);
    CHECK_FALSE(found.reason.place);
    const explain::Parting* flow = explain::partingBy(found, Axis::Flow);
    REQUIRE(flow != nullptr);
    double sum = 0.0;
    for (const explain::Part& part : flow->parts) {
        sum += part.difference->mean;
        if (part.piece == Piece::DaysInCare)
            CHECK(std::abs(part.difference->mean) < 0.5);
    }
    CHECK(sum == Approx(found.change->difference.mean));
    CHECK(found.flows.size() == 2);
}

TEST_CASE("A place that empties seems to have longer stays than it has, and so nothing is said of them")
{
    const Explanation found =
        explained(runOf(halvedWard(300.0)), HeadlineId::PeopleInHospital, {1, 0, results::all, 0});
    CHECK(explain::partingBy(found, Axis::Flow) == nullptr);
    CHECK(found.flows.empty());
    for (const auto& cause : {found.reason.first, found.reason.second, found.reason.opposing})
        CHECK_FALSE((cause && cause->axis == Axis::Flow));
}

TEST_CASE("Sums of a whole year beside a part of one have no cause; people a day have")
{
    // Starts in January: the first financial year has three months.
    const results::RunResult run = runOf(halvedWard(5.0, base::Date(2026, 1, 1)));
    CHECK(explained(run, HeadlineId::HospitalDays, {0, 0, results::all, 1}).reason.kind == ReasonKind::UnequalYears);
    CHECK(explained(run, HeadlineId::PeopleInHospital, {0, 0, results::all, 1}).reason.kind
          != ReasonKind::UnequalYears);
    CHECK(explained(run, HeadlineId::HospitalDays, {1, 0, results::all, 1}).reason.kind == ReasonKind::Because);
}

TEST_CASE("One future alone has no interval, so that no part is called a cause")
{
    results::RunResult run = runOf(halvedWard(5.0), 2);
    run.replicationsDone = 1;
    const Explanation found = explained(run, HeadlineId::PeopleInHospital, {1, 0, results::all, 1});
    CHECK(found.reason.kind == ReasonKind::OneFuture);
    CHECK_FALSE(found.reason.first);
}

TEST_CASE("A measure that counts nothing has no parts")
{
    const explain::Figure diverted{explain::MeasureOf{results::Measure::Diverted, results::all}};
    const Explanation found = explained(runOf(halvedWard(5.0), 2), diverted, {1, 0, results::all, 0});
    CHECK(found.now.mean == 0.0);
    CHECK(found.partings.empty());
}
