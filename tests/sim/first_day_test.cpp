// SPDX-License-Identifier: GPL-3.0-or-later
// The first day: whole people of expected numbers, in every replication.
#include "core/sim/engine.h"
#include "core/sim/replication.h"
#include "core/stats/queueing.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"
#include "tests/theory/estimate.h"

#include <array>
#include <map>
#include <tuple>

using namespace homeward;
using namespace homeward::tests;
using model::CohortId;
using model::DelayReason;
using model::PlaceId;
using model::SettingId;

namespace {

/// Counts the people that are put into the model on the first day, by cohort and by what they wait for.
class Census : public sim::Observer {
public:
    void moved(const sim::Move& move, sim::Second at) override
    {
        if (at > 0 || move.before.kind != sim::StateKind::Gone)
            return;
        const sim::PersonState& now = move.now;
        ++people[{now.kind, now.cohort, now.setting, now.wanted, now.reason}];
    }
    void counted(sim::CountedEvent, int, int, sim::Second) override { }
    void capacitySet(int, sim::Units, sim::Second) override { }

    using Cell = std::tuple<sim::StateKind, int, int, int, int>;
    std::map<Cell, int> people;
};

/// Four cohorts in two settings, by small expected numbers.
Network smallCells()
{
    Network net(1);
    net.setting("ward", 40);
    net.setting("home", 0, model::Sphere::Community);
    for (const char* id : {"a", "b", "c", "d"}) {
        net.cohort(id, "ward", 0.0);
        model::Route onward = Network::route("home", 1.0);
        onward.delays = {{DelayReason::Code9, 0.2, Network::exponential(30.0)},
                         {DelayReason::PatientCarerFamily, 0.2, Network::exponential(5.0)}};
        net.step("ward", Network::exponential(300.0), {onward});
        net.step("home", Network::exponential(300.0));
    }
    model::DayOne& day = net.plan.areas[0].dayOne;
    double expected = 0.15;
    for (const char* id : {"a", "b", "c", "d"}) {
        const CohortId cohort{id};
        day.inCare.push_back({cohort, SettingId{"ward"}, expected});
        day.delayed.push_back({cohort, SettingId{"ward"}, PlaceId{"home"}, DelayReason::Code9, 0.9 * expected});
        day.delayed.push_back(
            {cohort, SettingId{"ward"}, PlaceId{"home"}, DelayReason::PatientCarerFamily, 1.7 * expected});
        day.delayed.push_back({cohort, SettingId{"ward"}, PlaceId{"home"}, std::nullopt, 0.6 * expected});
        day.waiting.push_back({cohort, SettingId{"home"}, 1.1 * expected});
        expected += 0.21;
    }
    return net;
}

std::vector<Census> censuses(const Network& net, int replications)
{
    const sim::Compiled model = compiled(net);
    std::vector<Census> taken(static_cast<std::size_t>(replications));
    for (int r = 0; r < replications; ++r)
        sim::Engine(model, 11, r, taken[static_cast<std::size_t>(r)]).run();
    return taken;
}

} // namespace

TEST_CASE("Expected numbers of the first day are kept in every cell, and their totals are rounded once")
{
    constexpr int replications = 4'000;
    const Network net = smallCells();
    const std::vector<Census> taken = censuses(net, replications);
    struct Kind {
        sim::StateKind state;
        int reason;
        double factor;
    };
    // The delayed for want of a place are first in care, with their stay over.
    const std::array<Kind, 4> kinds{
        {{sim::StateKind::ProcessDelay, static_cast<int>(DelayReason::Code9), 0.9},
         {sim::StateKind::ProcessDelay, static_cast<int>(DelayReason::PatientCarerFamily), 1.7},
         {sim::StateKind::InCare, sim::none, 1.6},
         {sim::StateKind::Waiting, sim::none, 1.1}}};
    for (const Kind& kind : kinds) {
        double expectedTotal = 0.0;
        std::vector<double> totals(replications, 0.0);
        for (int cohort = 0; cohort < 4; ++cohort) {
            const double expected = kind.factor * (0.15 + 0.21 * cohort);
            expectedTotal += expected;
            double sum = 0.0;
            for (std::size_t r = 0; r < taken.size(); ++r) {
                double here = 0.0;
                for (const auto& [cell, count] : taken[r].people)
                    if (std::get<0>(cell) == kind.state && std::get<1>(cell) == cohort
                        && std::get<4>(cell) == kind.reason)
                        here += count;
                sum += here;
                totals[r] += here;
            }
            INFO("kind " << static_cast<int>(kind.state) << " " << kind.reason << ", cohort " << cohort);
            // A cell is one of two or three neighbouring whole numbers: its standard deviation is below 1.
            CHECK(std::abs(sum / replications - expected) < 5.0 / std::sqrt(replications));
            CHECK(sum > 0.0);
        }
        // People in care and people delayed for a place are two totals.
        const double most = kind.state == sim::StateKind::InCare ? 2.0 : 1.0;
        for (const double total : totals)
            REQUIRE(std::abs(total - expectedTotal) < most);
    }
}

TEST_CASE("Whole numbers of the first day are those numbers in every replication")
{
    Network net = smallCells();
    model::DayOne& day = net.plan.areas[0].dayOne;
    for (model::StartInCare& row : day.inCare)
        row.people = 3.0;
    day.delayed.clear();
    day.waiting.clear();
    for (const Census& census : censuses(net, 200))
        for (int cohort = 0; cohort < 4; ++cohort)
            REQUIRE(census.people.at({sim::StateKind::InCare, cohort, 0, sim::none, sim::none}) == 3);
}

TEST_CASE("The order of the rows of the first day does not change who is there")
{
    Network net = smallCells();
    const std::vector<Census> before = censuses(net, 50);
    std::ranges::reverse(net.plan.areas[0].dayOne.inCare);
    std::ranges::reverse(net.plan.areas[0].dayOne.waiting);
    const std::vector<Census> after = censuses(net, 50);
    for (std::size_t r = 0; r < before.size(); ++r)
        REQUIRE(before[r].people == after[r].people);
}

namespace {

/// How many people are in each state in each setting when the first day has begun, and how many ended a stay by then
/// from the plan's start on.
class Snapshot : public sim::Observer {
public:
    void moved(const sim::Move& move, sim::Second at) override
    {
        if (at > 0)
            return;
        if (move.before.kind != sim::StateKind::Gone)
            --people[{move.before.kind, placeOf(move.before)}];
        if (move.now.kind != sim::StateKind::Gone)
            ++people[{move.now.kind, placeOf(move.now)}];
        endsOnTheDay += at == 0 && move.leaves;
    }
    void counted(sim::CountedEvent, int, int, sim::Second) override { }
    void capacitySet(int, sim::Units, sim::Second) override { }

    std::map<std::pair<sim::StateKind, int>, int> people;
    int endsOnTheDay = 0;

private:
    static int placeOf(const sim::PersonState& state)
    {
        return state.setting != sim::none ? state.setting : state.wanted;
    }
};

/// People of a state in a setting on the first day.
Estimate onDayOne(const Network& net, sim::StateKind state, int setting, int replications)
{
    const sim::Compiled model = compiled(net);
    stats::Welford moments;
    for (int r = 0; r < replications; ++r) {
        Snapshot snapshot;
        sim::Engine engine(model, 3, r, snapshot);
        engine.run();
        CHECK(engine.people().conserved());
        CHECK(snapshot.endsOnTheDay == 0);
        moments.add(snapshot.people[{state, setting}]);
    }
    return {moments.mean(), moments.standardError()};
}

/// One a day into a ward for five days, then forty days at home.
Network wardAndHome(double runInDays)
{
    Network net(1);
    net.plan.run.runInDays = runInDays;
    net.setting("ward", -1);
    net.setting("home", -1, model::Sphere::Home);
    net.cohort("all", "ward", 1.0);
    net.step("ward", Network::exponential(5.0), {Network::route("home", 1.0)});
    net.step("home", Network::exponential(40.0));
    return net;
}

} // namespace

TEST_CASE("A setting with a count starts with it, one without from the run-in")
{
    Network net = wardAndHome(400.0);
    net.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"ward"}, 9.0}};
    const Estimate ward = onDayOne(net, sim::StateKind::InCare, 0, 200);
    CHECK(ward.mean == 9.0);
    CHECK(ward.standardError == 0.0);
    checkAgainst(onDayOne(net, sim::StateKind::InCare, 1, 200), 40.0, 4.0);

    // People who make way for the given counts do not count as leaving: ends of the first month are those of 5 days' mean.
    net.plan.areas[0].dayOne.inCare[0].people = 5.0;
    const auto model = compiled(net);
    const Estimate ends = estimate(play(model, 200), [&](const sim::Outcome& outcome) {
        return monthsOf(model, outcome)[static_cast<std::size_t>(results::Measure::Ends)];
    });
    checkAgainst(ends, 30.0, 3.0);

    // An earlier calibrated year has its run-in before it.
    net.plan.calibratedFrom = net.plan.start.plusDays(-1);
    net.plan.areas[0].dayOne.inCare[0].people = 200.0;
    CHECK(compiled(net).begin == -401 * base::secondsPerDay);
    const Estimate later = onDayOne(net, sim::StateKind::InCare, 0, 100);
    CHECK(std::abs(later.mean - (200.0 * std::exp(-0.2) + 5.0 * (1.0 - std::exp(-0.2)))) < 5.0 * later.standardError);
}

TEST_CASE("Where the people who wait are not given, they are as many as the base plan lets expect")
{
    Network net(1);
    net.plan.run.runInDays = 400.0;
    net.setting("ward", 10);
    net.cohort("all", "ward", 9.0);
    net.step("ward", Network::exponential(1.0));
    net.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"ward"}, 10.0}};
    checkAgainst(onDayOne(net, sim::StateKind::Waiting, 0, 900), stats::meanQueueMMc(10, 9.0), 2.0);
    net.plan.areas[0].dayOne.waiting = {{CohortId{"all"}, SettingId{"ward"}, 2.5}};
    CHECK(std::abs(onDayOne(net, sim::StateKind::Waiting, 0, 400).mean - 2.5) < 0.15);
}

TEST_CASE("People given as waiting or delayed take free units on the first day, after a run-in too")
{
    for (const double runInDays : {0.0, 30.0}) {
        Network net(1);
        net.plan.run.runInDays = runInDays;
        net.setting("ward", 9);
        net.setting("home", 3, model::Sphere::Home);
        net.cohort("all", "ward", 0.0);
        net.step("ward", Network::stay(model::Family::Fixed, 20.0), {Network::route("home", 1.0)});
        net.step("home", Network::stay(model::Family::Fixed, 20.0));
        model::DayOne& day = net.plan.areas[0].dayOne;
        day.inCare = {{CohortId{"all"}, SettingId{"ward"}, 2.0}};
        day.waiting = {{CohortId{"all"}, SettingId{"ward"}, 11.0}};
        day.delayed = {{CohortId{"all"}, SettingId{"ward"}, PlaceId{"home"}, {}, 4.0}};
        INFO("run-in of " << runInDays << " days");
        Snapshot snapshot;
        const sim::Compiled model = compiled(net);
        sim::Engine(model, 3, 0, snapshot).run();
        // Six are in the ward, four of them delayed: three go home, and six of the eleven find a bed.
        CHECK(snapshot.people[{sim::StateKind::InCare, 1}] == 3);
        CHECK(snapshot.people[{sim::StateKind::DelayedForPlace, 0}] == 1);
        CHECK(snapshot.people[{sim::StateKind::InCare, 0}] == 8);
        CHECK(snapshot.people[{sim::StateKind::Waiting, 0}] == 5);
    }
}

TEST_CASE("Where the people in process delays are not given, they are as many as the base plan lets expect")
{
    for (const double runInDays : {0.0, 400.0}) {
        Network net = wardAndHome(runInDays);
        model::Route& route = net.plan.cohorts[0].pathway[0].routes[0];
        route.delays = {{DelayReason::HealthAndSocialCare, 0.5, Network::exponential(12.0)},
                        {DelayReason::Code9, 0.2, Network::stay(model::Family::Gamma, 60.0, 50.0)}};
        net.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"ward"}, 5.0},
                                           {CohortId{"all"}, SettingId{"home"}, 40.0}};
        INFO("run-in of " << runInDays << " days");
        // One a day: half for 12 days, a fifth for 60.
        checkAgainst(onDayOne(net, sim::StateKind::ProcessDelay, 0, 300), 18.0, 2.0);
        const auto model = compiled(net);
        const auto outcomes = play(model, 300);
        for (const std::size_t month : {std::size_t{0}, std::size_t{3}, std::size_t{11}}) {
            const Estimate delayed = estimate(outcomes, [&](const sim::Outcome& outcome) {
                return monthsOf(model, outcome)[month * 2 * static_cast<std::size_t>(results::measureCount)
                                                + static_cast<std::size_t>(results::Measure::PeopleDelayed)];
            });
            INFO("month " << month);
            checkAgainst(delayed, 18.0, 2.0);
        }
        // A count of nobody is a count.
        net.plan.areas[0].dayOne.delayed = {
            {CohortId{"all"}, SettingId{"ward"}, PlaceId{"home"}, DelayReason::Code9, 0.0}};
        CHECK(onDayOne(net, sim::StateKind::ProcessDelay, 0, 50).mean == 0.0);
    }
}

TEST_CASE("The hours given for the first day are those of everyone there, from the run-in too")
{
    Network net(1);
    net.plan.run.runInDays = 300.0;
    net.setting("care", -1, model::Sphere::Home).countedInHours = true;
    net.setting("home", 0, model::Sphere::Community);
    net.cohort("all", "care", 0.5);
    net.step("care", Network::exponential(40.0), {Network::route("home", 0.05), Network::route("gone", 0.95)}).package =
        Network::stay(model::Family::Lognormal, 8.0, 5.0);
    net.step("home", Network::exponential(40.0));
    model::DayOne& day = net.plan.areas[0].dayOne;
    day.inCare = {{CohortId{"all"}, SettingId{"care"}, 20.0}};
    day.unitsInUse = {{SettingId{"care"}, 900.0}};
    const sim::Compiled model = compiled(net);
    class Hours : public sim::Observer {
    public:
        void moved(const sim::Move& move, sim::Second at) override
        {
            if (at <= 0)
                hundredths += move.now.units - move.before.units;
        }
        void counted(sim::CountedEvent, int, int, sim::Second) override { }
        void capacitySet(int, sim::Units, sim::Second) override { }
        std::int64_t hundredths = 0;
    };
    for (int r = 0; r < 20; ++r) {
        Hours hours;
        sim::Engine(model, 3, r, hours).run();
        REQUIRE(hours.hundredths == 90'000);
    }
}

TEST_CASE("A process delay of the first day that reserves the place holds it from the first day on")
{
    Network net(1);
    net.setting("ward", -1);
    net.setting("home", 1, model::Sphere::Community);
    net.cohort("x", "ward", 0.0);
    model::Route route = Network::route("home", 1.0);
    route.delays = {{DelayReason::Code9, 1.0, Network::stay(model::Family::Fixed, 20.0), true}};
    net.step("ward", Network::exponential(10.0), {route});
    net.step("home", Network::exponential(10.0));
    // The other is delayed for want of a place: it is not before x, whose place was sought earlier.
    model::DayOne& day = net.plan.areas[0].dayOne;
    day.delayed = {{CohortId{"x"}, SettingId{"ward"}, PlaceId{"home"}, std::nullopt, 1},
                   {CohortId{"x"}, SettingId{"ward"}, PlaceId{"home"}, DelayReason::Code9, 1}};
    struct Held : sim::Observer {
        void moved(const sim::Move& move, sim::Second at) override
        {
            if (at == 0 && move.now.away == 1)
                units = move.now.unitsAway;
            starts += at == 0 && move.starts && move.now.setting == 1;
        }
        void counted(sim::CountedEvent, int, int, sim::Second) override { }
        void capacitySet(int, sim::Units, sim::Second) override { }
        int units = 0;
        int starts = 0;
    };
    for (int replication = 0; replication < 20; ++replication) {
        Held held;
        sim::Engine(compiled(net), 3, replication, held).run();
        REQUIRE(held.units == 100);
        REQUIRE(held.starts == 0);
    }
}

TEST_CASE("Hours in use on the first day are met where packages step down, and by those who are delayed")
{
    Network net(1);
    for (const char* id : {"care", "home"}) {
        net.setting(id, -1, model::Sphere::Home).countedInHours = true;
        net.cohort(id, id, 0.0);
        model::PathwayStep& step = net.step(id, Network::exponential(100.0));
        step.package = Network::stay(model::Family::Gamma, 10.0, 5.0);
        step.packageEnd = 2.0;
    }
    net.plan.settings[1].capacity = {};
    net.plan.settings[1].capacity.steps = {{net.plan.start, 0.0}};
    net.plan.cohorts[0].pathway[0].routes = {Network::route("home", 1.0)};
    net.plan.cohorts[0].pathway.push_back(net.plan.cohorts[1].pathway[0]);
    model::DayOne& day = net.plan.areas[0].dayOne;
    day.inCare = {{CohortId{"care"}, SettingId{"care"}, 50}};
    day.delayed = {{CohortId{"care"}, SettingId{"care"}, PlaceId{"home"}, std::nullopt, 10}};
    day.unitsInUse = {{SettingId{"care"}, 700.0}};
    struct Hours : sim::Observer {
        void moved(const sim::Move& move, sim::Second at) override
        {
            if (at == 0)
                units += move.now.units - move.before.units;
            else
                grown += move.before.setting == move.now.setting && move.now.units > move.before.units;
        }
        void counted(sim::CountedEvent, int, int, sim::Second) override { }
        void capacitySet(int, sim::Units, sim::Second) override { }
        sim::Units units = 0;
        int grown = 0;
    };
    Hours hours;
    sim::Engine(compiled(net), 3, 0, hours).run();
    CHECK(hours.units == 70'000);
    CHECK(hours.grown == 0);
}

TEST_CASE("A turnaround of the run-in makes way for the people given, with its unit")
{
    Network net(1);
    net.setting("ward", 5).turnaround = Network::stay(model::Family::Fixed, 10.0);
    net.cohort("all", "ward", 1.0);
    net.step("ward", Network::exponential(3.0));
    net.plan.run.runInDays = 50;
    net.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"ward"}, 5}};
    const sim::Compiled model = compiled(net);
    for (int replication = 0; replication < 10; ++replication) {
        const sim::Outcome outcome = sim::replicate(model, 5, replication);
        REQUIRE(yearsOf(model, outcome)[static_cast<std::size_t>(results::Measure::UnitsOverCapacity)] == 0.0);
        REQUIRE(yearsOf(model, outcome)[static_cast<std::size_t>(results::Measure::PeopleTurnedAround)] > 0.0);
    }
}
