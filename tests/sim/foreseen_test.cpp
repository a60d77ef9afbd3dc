// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a plan before it runs.
#include "core/sim/foreseen.h"

#include "core/model/distribution.h"
#include "core/results/run_notes.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using validation::Problem;
using validation::ProblemCode;

namespace {

/// Care of so many hours a week for ten people at once, each with a package of 4 hours on average.
Network care(double hours, model::Distribution package = Network::stay(Family::Lognormal, 4.0, 4.0))
{
    Network net(2);
    model::Setting& setting = net.setting("care", 0, model::Sphere::Home);
    setting.countedInHours = true;
    setting.capacity.steps = {{net.plan.start, hours}};
    net.cohort("all", "care", 1.0);
    net.step("care", Network::exponential(10.0)).package = package;
    return net;
}

const Problem* find(const std::vector<Problem>& problems, ProblemCode code)
{
    const auto found = std::ranges::find(problems, code, &Problem::code);
    return found == problems.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("A load of 95 % and above is told, with the field of the capacity that holds")
{
    Network net = care(40.0 / 1.37);
    const auto found = sim::foreseen(net.plan);
    const Problem* load = find(found, ProblemCode::Overloaded);
    REQUIRE(load);
    CHECK(load->found == Approx(1.37).epsilon(1e-3));
    CHECK(load->path == "/settings/care/capacity");
    CHECK(load->subject == "care");
    CHECK(load->severity == validation::Severity::Warning);
    CHECK_FALSE(find(sim::foreseen(care(40.0 / 0.94).plan), ProblemCode::Overloaded));
    CHECK(find(sim::foreseen(care(40.0 / 0.96).plan), ProblemCode::Overloaded));

    net.plan.areas[0].settings = {
        {model::SettingId{"care"}, net.plan.settings[0].capacity, std::nullopt, std::nullopt}};
    CHECK(find(sim::foreseen(net.plan), ProblemCode::Overloaded)->path == "/areas/here/settings/care/capacity");
}

TEST_CASE("Queues that grow to millions are told with the memory that they take, where nobody leaves them")
{
    Network net(20);
    net.setting("ward", 50);
    net.cohort("all", "ward", 1'100.0);
    net.step("ward", Network::exponential(0.5));
    // 100 a day are served: 1,000 a day join the queue, for 7,305 days.
    const auto found = sim::foreseen(net.plan);
    const Problem* queue = find(found, ProblemCode::RunLarge);
    REQUIRE(queue);
    CHECK(queue->detail == "queue");
    CHECK(queue->found == Approx(7.305e6).epsilon(0.01));
    CHECK(queue->high == Approx(7.305e6 * 400.0 / 1e9).epsilon(0.01));
    CHECK(queue->path == "/settings/ward/capacity");
    // Nobody comes above the capacity in the first year, twice as many in the last: a queue of what came between.
    net.plan.cohorts[0].demand.countPerYear = 100.0 * 365.25;
    net.plan.cohorts[0].demand.trendPerYear = 0.2;
    const auto grown = sim::foreseen(net.plan);
    REQUIRE(find(grown, ProblemCode::RunLarge));
    const double growth = std::log(1.2);
    const double exact = 36'525.0 * ((std::pow(1.2, 20.0) - 1.0) / growth - 20.0);
    CHECK(find(grown, ProblemCode::RunLarge)->found == Approx(exact).epsilon(0.5));

    net.plan.settings[0].queueExits = {{model::QueueMembers::Both, 0.01, std::nullopt, model::PlaceId{"gone"}, {}}};
    CHECK_FALSE(find(sim::foreseen(net.plan), ProblemCode::RunLarge));
    net.plan.settings[0].queueExits.clear();
    net.plan.settings[0].fromOutside.kind = model::FullRuleKind::TurnAway;
    CHECK_FALSE(find(sim::foreseen(net.plan), ProblemCode::RunLarge));
}

TEST_CASE("The scenario that overloads a setting is named, the base's own load once")
{
    Network net = care(80.0);
    net.plan.scenarios.push_back({model::ScenarioId{"less"}, "Less", {}, {}});
    model::Change cut;
    cut.id = model::ChangeId{"cut"};
    cut.name = "Cut";
    cut.start = net.plan.start.plusDays(100);
    cut.effect = model::CapacityEffect{model::SettingId{"care"}, model::CapacityMode::Set, 30.0};
    net.plan.scenarios[1].changes = {cut};
    const auto found = sim::foreseen(net.plan);
    REQUIRE(std::ranges::count(found, ProblemCode::Overloaded, &Problem::code) == 1);
    CHECK(find(found, ProblemCode::Overloaded)->subject == "care, Less");
    net.plan.settings[0].capacity.steps[0].units = 30.0;
    const auto both = sim::foreseen(net.plan);
    CHECK(std::ranges::count(both, ProblemCode::Overloaded, &Problem::code) == 1);
    CHECK(find(both, ProblemCode::Overloaded)->subject == "care");
}

TEST_CASE("The share of packages above the whole capacity is told, and a cap that keeps the mean ends it")
{
    Network net = care(60.0);
    const double exact = samplerOf(*net.plan.cohorts[0].pathway[0].package)->survival(60.0);
    const auto found = sim::foreseen(net.plan);
    const Problem* never = find(found, ProblemCode::CannotBeServed);
    REQUIRE(never);
    CHECK(never->found == Approx(exact).epsilon(1e-2));
    CHECK(never->high == 60.0);
    CHECK(never->path == "/cohorts/all/pathway/care/package");
    net.plan.settings[0].packageCap = 50.0;
    CHECK_FALSE(find(sim::foreseen(net.plan), ProblemCode::CannotBeServed));
}

TEST_CASE("People of the first day alone are looked at too, along all of their ways")
{
    Network net = care(20.0, Network::stay(Family::Fixed, 25.0));
    net.plan.cohorts[0].demand.countPerYear = 0.0;
    CHECK_FALSE(find(sim::foreseen(net.plan), ProblemCode::CannotBeServed));
    net.setting("ward", -1);
    net.step("ward", Network::exponential(1.0), {Network::route("care", 1.0)});
    net.plan.areas[0].dayOne.inCare = {{model::CohortId{"all"}, model::SettingId{"ward"}, 1}};
    const auto found = sim::foreseen(net.plan);
    REQUIRE(find(found, ProblemCode::CannotBeServed));
    CHECK(find(found, ProblemCode::CannotBeServed)->found == 1.0);
}

TEST_CASE("A capacity of nothing to the end serves nobody; one that opens later, or that nobody asks for, is no matter")
{
    Network net(2);
    net.setting("ward", 0).capacity.steps = {{net.plan.start, 0.4}}; // runs as none
    net.cohort("all", "ward", 0.05);
    net.step("ward", Network::exponential(5.0));
    const auto found = sim::foreseen(net.plan);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == ProblemCode::CannotBeServed);
    CHECK(found[0].detail == "nobody");
    CHECK(found[0].path == "/settings/ward/capacity");
    net.plan.settings[0].capacity.steps.push_back({net.plan.start.plusDays(200), 5.0});
    CHECK_FALSE(find(sim::foreseen(net.plan), ProblemCode::CannotBeServed));
    net.plan.settings[0].capacity.steps.pop_back();
    net.plan.cohorts[0].demand.countPerYear = 0.0;
    CHECK(sim::foreseen(net.plan).empty());
}

TEST_CASE("Where nobody waits, overload is said to turn people away")
{
    Network net(2);
    net.setting("ward", 4).fromOutside.kind = model::FullRuleKind::TurnAway;
    net.plan.settings[0].fromSettings.kind = model::FullRuleKind::TurnAway;
    net.cohort("all", "ward", 1.0);
    net.step("ward", Network::exponential(5.0));
    const auto found = sim::foreseen(net.plan);
    REQUIRE(found.size() == 1);
    CHECK(found[0].detail == "nobody waits");
}

TEST_CASE("No queue is foreseen behind a setting that turns people away and lets too few through to fill it")
{
    Network net(3);
    model::Setting& ward = net.setting("ward", 10);
    ward.fromOutside.kind = ward.fromSettings.kind = model::FullRuleKind::TurnAway;
    net.setting("rehab", 12);
    net.cohort("all", "ward", 3.0);
    net.step("ward", Network::exponential(10.0), {Network::route("rehab", 1.0)});
    net.step("rehab", Network::exponential(9.0));
    // 3 a day x 9 days = 27 of 12 if everybody got through; the ward lets 1 a day through: 9 of 12.
    const auto found = sim::foreseen(net.plan);
    REQUIRE(found.size() == 2);
    CHECK(found[0].detail == "nobody waits");
    CHECK(found[1].detail == "held back");
    CHECK(found[1].found == Approx(27.0 / 12.0));
    // The run agrees: the queue does not grow.
    const auto result = sim::run({net.plan});
    REQUIRE(result.ok());
    const auto notes = results::notesOf(result.value());
    REQUIRE(notes.overloads.size() == 2);
    CHECK_FALSE(notes.overloads[0].anyoneWaits);
    CHECK_FALSE((notes.overloads[1].anyoneWaits && notes.overloads[1].grows));
    // With 8 beds, the nine that get through do fill it.
    net.plan.settings[1].capacity.steps[0].units = 8.0;
    CHECK(sim::foreseen(net.plan)[1].detail.empty());
    const auto fuller = sim::run({net.plan});
    REQUIRE(fuller.ok());
    const auto growing = results::notesOf(fuller.value()).overloads.at(1);
    CHECK(growing.place == "rehab");
    CHECK(growing.anyoneWaits);
    REQUIRE(growing.last);
}

TEST_CASE("Queues that people leave for each other only, without room in any, are told with the hours that they take")
{
    const auto circle = [](double chance) {
        Network net(25);
        for (const char* id : {"a", "b"}) {
            model::Setting& setting = net.setting(id, 0);
            setting.queueExits = {{model::QueueMembers::Both,
                                   chance,
                                   std::nullopt,
                                   model::PlaceId{id == std::string("a") ? "b" : "a"},
                                   {}}};
        }
        net.cohort("all", "a", 500.0);
        net.step("a", Network::exponential(1.0));
        net.step("b", Network::exponential(1.0));
        return net;
    };
    // 500 a day for 9,131 days, each moving 13.8 times a day in half of them on average.
    const auto found = sim::foreseen(circle(0.999999).plan);
    const Problem* large = find(found, ProblemCode::RunLarge);
    REQUIRE(large);
    CHECK(large->detail == "circle");
    CHECK(large->found == Approx(500.0 * 9131.0 * 13.8 * 9131.0 / 2.0 * 60e-9 / 3600.0).epsilon(0.02));
    CHECK_FALSE(find(sim::foreseen(circle(0.0001).plan), ProblemCode::RunLarge));
    // A way out of either ends it.
    Network open = circle(0.999999);
    open.plan.settings[1].queueExits.push_back(
        {model::QueueMembers::Both, 0.1, std::nullopt, model::PlaceId{"gone"}, {}});
    CHECK_FALSE(find(sim::foreseen(open.plan), ProblemCode::RunLarge));
}

TEST_CASE("A queue is said to grow where it does over the years of the run")
{
    Network net(3);
    net.setting("ward", 20);
    net.cohort("all", "ward", 2.74);
    net.step("ward", Network::exponential(10.0));
    const auto result = sim::run({net.plan});
    REQUIRE(result.ok());
    const auto notes = results::notesOf(result.value());
    REQUIRE(notes.overloads.size() == 1);
    const results::OverloadNote& note = notes.overloads.front();
    CHECK(note.grows);
    REQUIRE(note.first);
    REQUIRE(note.last);
    // 0.74 a day more come than the ward serves, 270 a year, once the 20 beds are full.
    CHECK(note.first->people == Approx(115.0).epsilon(0.2));
    CHECK(note.last->people == Approx(655.0).epsilon(0.1));
}

TEST_CASE("A setting without capacity that people reach only past a full one is told before a run")
{
    const auto overflowing = [](bool byExit) {
        Network net(1);
        model::Setting& ward = net.setting("ward", 2);
        if (byExit)
            ward.queueExits = {{model::QueueMembers::Both, 0.1, std::nullopt, model::PlaceId{"annexe"}, {}}};
        else
            ward.fromOutside = {model::FullRuleKind::Divert, model::SettingId{"annexe"}, {}, {}};
        net.setting("annexe", 0);
        net.cohort("all", "ward", 1.0);
        net.step("ward", Network::exponential(5.0));
        net.step("annexe", Network::exponential(5.0));
        return net;
    };
    for (const bool byExit : {true, false}) {
        INFO(byExit);
        const auto found = sim::foreseen(overflowing(byExit).plan);
        const Problem* nobody = find(found, ProblemCode::CannotBeServed);
        REQUIRE(nobody);
        CHECK(nobody->path == "/settings/annexe/capacity");
        Network room = overflowing(byExit);
        room.plan.settings[1].capacity.steps[0].units = 1.0;
        CHECK_FALSE(find(sim::foreseen(room.plan), ProblemCode::CannotBeServed));
    }
}

TEST_CASE("Only the scenarios and areas asked for are looked at")
{
    Network net = care(40.0 / 1.37);
    net.plan.areas.push_back(net.plan.areas[0]);
    net.plan.areas[1].id = model::AreaId{"there"};
    net.plan.areas[1].name = "There";
    net.plan.areas[1].settings = {
        {model::SettingId{"care"}, model::Capacity{true, {}, {}}, std::nullopt, std::nullopt}};
    CHECK(find(sim::foreseen(net.plan), ProblemCode::Overloaded));
    CHECK(find(sim::foreseenIn(net.plan, {}, {model::AreaId{"here"}}), ProblemCode::Overloaded));
    CHECK_FALSE(find(sim::foreseenIn(net.plan, {}, {model::AreaId{"there"}}), ProblemCode::Overloaded));
    CHECK_FALSE(find(sim::foreseenIn(net.plan, {model::ScenarioId{"none"}}, {}), ProblemCode::Overloaded));
}

namespace {

/// Two services of 10 hours a week; people of each go on to the other one with these hours, and come with five.
Network roundabout(model::Distribution wanted)
{
    Network net(2);
    for (const char* id : {"a", "b"}) {
        model::Setting& service = net.setting(id, 10, model::Sphere::Home);
        service.countedInHours = true;
    }
    for (const auto& [id, first, second] : {std::tuple("x", "a", "b"), std::tuple("y", "b", "a")}) {
        net.cohort(id, first, 0.05);
        net.step(first, Network::exponential(10.0), {Network::route(second, 1.0)}).package =
            Network::stay(Family::Fixed, 5.0);
        net.step(second, Network::exponential(10.0)).package = wanted;
    }
    return net;
}

const Problem* ringOf(const std::vector<Problem>& problems)
{
    const auto found = std::ranges::find(problems, std::string("ring"), &Problem::detail);
    return found == problems.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("People who may wait for each other's places for ever are told, with the chance of it")
{
    // Each service full of two people with 5 hours who want 8 of the other: 10 - 10 + 5 is never enough.
    const auto always = sim::foreseen(roundabout(Network::stay(Family::Fixed, 8.0)).plan);
    const Problem* ring = ringOf(always);
    REQUIRE(ring);
    CHECK(ring->code == ProblemCode::CannotBeServed);
    CHECK(ring->severity == validation::Severity::Warning);
    CHECK(ring->subject == "a, b");
    CHECK(ring->path == "/settings/a/capacity");
    CHECK(ring->found == 1.0);

    // Half want 8: all four do in a sixteenth of the cases. A thousand cases give it within 0.03.
    model::Distribution mixed;
    mixed.family = Family::Empirical;
    mixed.table = {{4.0, 1.0}, {8.0, 1.0}};
    const auto sometimes = sim::foreseen(roundabout(mixed).plan);
    REQUIRE(ringOf(sometimes));
    CHECK(ringOf(sometimes)->found == Approx(1.0 / 16.0).margin(0.03));
    CHECK(sim::foreseen(roundabout(mixed).plan) == sometimes);

    // Of people who are there on the first day and never come after it.
    Network still = roundabout(Network::stay(Family::Fixed, 8.0));
    for (model::Cohort& cohort : still.plan.cohorts)
        cohort.demand.countPerYear = 0.0;
    CHECK_FALSE(ringOf(sim::foreseen(still.plan)));
    still.plan.areas[0].dayOne.waiting = {{model::CohortId{"x"}, model::SettingId{"a"}, 2},
                                          {model::CohortId{"y"}, model::SettingId{"b"}, 2}};
    CHECK(ringOf(sim::foreseen(still.plan)));
}

TEST_CASE("A ring that always moves, or that people leave, is not told")
{
    CHECK_FALSE(ringOf(sim::foreseen(roundabout(Network::stay(Family::Fixed, 5.0)).plan)));
    const Network whole = roundabout(Network::stay(Family::Fixed, 8.0));
    SECTION("they wait at home")
    {
        Network net = whole;
        net.plan.settings[0].fromSettings.kind = model::FullRuleKind::WaitAtHome;
        CHECK_FALSE(ringOf(sim::foreseen(net.plan)));
    }
    SECTION("they leave the queue in the end")
    {
        Network net = whole;
        net.plan.settings[1].queueExits = {{model::QueueMembers::Both, 0.01, {}, model::PlaceId{"gone"}, {}}};
        CHECK_FALSE(ringOf(sim::foreseen(net.plan)));
    }
    SECTION("one of the two has no limit")
    {
        Network net = whole;
        net.plan.settings[1].capacity = {true, {}, {}};
        CHECK_FALSE(ringOf(sim::foreseen(net.plan)));
    }
    SECTION("nobody goes back")
    {
        Network net = whole;
        net.plan.cohorts.pop_back();
        CHECK_FALSE(ringOf(sim::foreseen(net.plan)));
    }
}

TEST_CASE("The engine sets the people of such a ring aside, in a run of the plan that was told")
{
    Network net = roundabout(Network::stay(Family::Fixed, 8.0));
    for (model::Cohort& cohort : net.plan.cohorts)
        cohort.demand.countPerYear = 3.0 * 365.25;
    const results::RunResult run = sim::run({net.plan}).value();
    CHECK_FALSE(results::notesOf(run).unserved.empty());
    CHECK(run.checks.peopleConserved);
}
