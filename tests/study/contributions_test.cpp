// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/contributions.h"

#include "tests/support/catch.h"
#include "tests/support/network.h"

using namespace homeward;
using namespace homeward::study;
using results::Contribution;
using results::Contributions;
using results::HeadlineId;
using tests::Network;

namespace {

model::Change halved(const std::string& id, const std::string& name, const std::string& cohort)
{
    model::Change change;
    change.id = model::ChangeId{id};
    change.name = name;
    change.start = base::Date(2026, 4, 1);
    change.cohorts = {model::CohortId{cohort}};
    change.effect = model::DemandEffect{0.5};
    return change;
}

/// Two streams of 40 people a day, each staying five days in a ward without limits: 400 people present.
Network ward()
{
    Network net(2);
    net.setting("ward", 10'000);
    for (const char* cohort : {"young", "old"}) {
        net.cohort(cohort, "ward", 40.0);
        net.step("ward", Network::stay(model::Family::Fixed, 5.0));
    }
    net.plan.run.runInDays = 30;
    net.plan.run.replications = 20;
    return net;
}

model::Plan with(Network net, std::vector<model::Change> changes)
{
    net.plan.scenarios.push_back({model::ScenarioId{"closer"}, "Closer to home", {}, std::move(changes)});
    return net.plan;
}

LadderRun ladder(const model::Plan& plan)
{
    auto run = runLadder(plan, model::ScenarioId{"closer"}, {});
    REQUIRE(run.ok());
    return std::move(run.value());
}

Contributions people(const LadderRun& run)
{
    auto found = contributionsTo(run, HeadlineId::PeopleInHospital, results::all, 0);
    REQUIRE(found);
    return std::move(*found);
}

double sumInOrder(const Contributions& found)
{
    double sum = 0.0;
    for (const Contribution& part : found.parts)
        sum += part.inOrder.mean;
    return sum;
}

} // namespace

TEST_CASE("Contributions in order add to the whole difference")
{
    const auto found = people(ladder(with(ward(),
                                          {halved("a", "Fewer young", "young"), halved("b", "Fewer old", "old"),
                                           halved("c", "Fewer young again", "young")})));
    REQUIRE(found.parts.size() == 3);
    CHECK(sumInOrder(found) == Approx(found.total.mean).epsilon(1e-9));
    CHECK(found.to.mean - found.from.mean == Approx(found.total.mean).epsilon(1e-9));
    CHECK(found.from.mean == Approx(400.0).epsilon(0.02));
}

TEST_CASE("Changes of different people leave nothing over: in order and by itself each brings the same, exactly")
{
    const auto found =
        people(ladder(with(ward(), {halved("a", "Fewer young", "young"), halved("b", "Fewer old", "old")})));
    REQUIRE(found.leftOver);
    for (const Contribution& part : found.parts)
        CHECK(part.alone->mean == Approx(part.inOrder.mean).epsilon(1e-9));
    CHECK(std::abs(found.leftOver->mean) < 1e-9);
}

TEST_CASE("Two changes of one stream multiply, and what they take from each other is left over")
{
    const auto found =
        people(ladder(with(ward(), {halved("a", "Fewer", "young"), halved("b", "Fewer still", "young")})));
    // 200 people of the stream: to 100 and to 50 in order, each by 100 alone.
    CHECK(found.parts[0].inOrder.mean == Approx(-100.0).epsilon(0.05));
    CHECK(found.parts[1].inOrder.mean == Approx(-50.0).epsilon(0.08));
    CHECK(found.parts[1].alone->mean == Approx(-100.0).epsilon(0.05));
    CHECK(found.leftOver->mean == Approx(50.0).epsilon(0.1));
    CHECK(found.leftOver->ci95Low > 0.0);
}

TEST_CASE("Changes of one programme of work are one contribution at the place of the first, neighbours or not")
{
    auto first = halved("a", "Fewer young", "young");
    auto last = halved("c", "Fewer old", "old");
    first.programme = "Prevention";
    last.programme = "Prevention";
    const auto run = ladder(with(ward(), {first, halved("b", "Fewer still", "young"), last}));
    REQUIRE(run.groups.size() == 2);
    CHECK(run.groups[0].name == "Prevention");
    CHECK(run.groups[0].changes == std::vector{model::ChangeId{"a"}, model::ChangeId{"c"}});
    const auto found = people(run);
    CHECK(found.parts[0].inOrder.mean == Approx(-200.0).epsilon(0.05));
    CHECK(found.parts[1].inOrder.mean == Approx(-50.0).epsilon(0.08));
    CHECK(sumInOrder(found) == Approx(found.total.mean).epsilon(1e-9));
}

TEST_CASE("Two changes without a programme stay two contributions")
{
    const auto run = ladder(with(ward(), {halved("a", "Fewer young", "young"), halved("b", "Fewer old", "old")}));
    CHECK(run.groups.size() == 2);
}

TEST_CASE("A change that is switched off is no contribution")
{
    auto off = halved("c", "Never", "old");
    off.on = false;
    const auto run = ladder(with(ward(), {halved("a", "Fewer young", "young"), halved("b", "Fewer old", "old"), off}));
    REQUIRE(run.groups.size() == 2);
    CHECK(people(run).total.mean == Approx(-200.0).epsilon(0.05));
}

TEST_CASE("A scenario without changes has no contributions and no difference")
{
    const auto found = people(ladder(with(ward(), {})));
    CHECK(found.parts.empty());
    CHECK(found.total.mean == 0.0);
    CHECK(found.from.mean == found.to.mean);
}

TEST_CASE("A change drawn from a range has one draw wherever it stands in the ladder")
{
    model::Plan plan = with(ward(), {halved("a", "Fewer young", "young"), halved("b", "Fewer old", "old")});
    plan.uncertainInputs = {{"/scenarios/closer/changes/a/effect/factor", "Fewer young", 0.2, 0.5, 0.8, {}}};
    const auto found = people(ladder(plan));
    REQUIRE(found.parts[0].alone);
    CHECK(found.parts[1].alone->mean == Approx(found.parts[1].inOrder.mean).epsilon(1e-9));
    CHECK(found.parts[0].inOrder.p90 - found.parts[0].inOrder.p10 > 20.0);
}

TEST_CASE("A scenario that the plan has not got is named")
{
    const auto run = runLadder(ward().plan, model::ScenarioId{"nowhere"}, {});
    REQUIRE_FALSE(run.ok());
    CHECK(run.error().code == base::ErrorCode::UnknownName);
    CHECK(run.error().detail == "nowhere");
}
