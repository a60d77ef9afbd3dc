// SPDX-License-Identifier: GPL-3.0-or-later
// People who need more than all that a setting has: they wait, hold up nobody, and are counted.
#include "tests/sim/trace.h"
#include "tests/support/measured.h"

#include "core/results/query.h"
#include "core/sim/run.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using results::Measure;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

/// A service of so many hours a week.
model::Setting& service(Timetable& net, const std::string& id, double hours)
{
    model::Setting& care = net.setting(id, static_cast<int>(hours), model::Sphere::Home);
    care.countedInHours = true;
    return care;
}

/// A person who needs so many hours in `care` for so many days.
void needs(Timetable& net, const std::string& id, double day, double hours, double days)
{
    net.person(id, "care", day);
    net.step("care", fixed(days)).package = fixed(hours);
}

/// People and days that could not be served in a setting, and its starts, over the run.
struct Told {
    double people = 0.0;
    double days = 0.0;
    double starts = 0.0;
};
Told told(const Timetable& net, double untilDay, int setting = 0)
{
    sim::Compiled model = net.compile(untilDay);
    const sim::Outcome outcome = sim::replicate(model, 1, 0);
    CHECK(outcome.peopleConserved);
    CHECK(outcome.settingsConserved);
    results::PeriodSums joined;
    joined.places = 1;
    for (std::size_t year = 0; year < model.years.size(); ++year) {
        outcome.periods.addTo(joined.sums, year, static_cast<std::size_t>(setting), true);
        joined.seconds += static_cast<double>(model.years[year].endSecond - model.years[year].firstSecond);
    }
    const auto value = [&](Measure measure) { return results::valueOf(measure, joined).value(); };
    return {value(Measure::PeopleCannotBeServed), value(Measure::DaysCannotBeServed), value(Measure::Starts)};
}

} // namespace

TEST_CASE("A package above the whole capacity waits and holds up nobody")
{
    Timetable net;
    service(net, "care", 20.0);
    needs(net, "first", 0.0, 18.0, 10.0);
    needs(net, "big", 1.0, 25.0, 10.0);
    needs(net, "small", 2.0, 5.0, 10.0);
    needs(net, "smaller", 3.0, 4.0, 10.0);
    CHECK(net.trace(30.0)
          == Lines{"0: first in care", "1: big waiting for care", "1: cannot be served care",
                   "2: small waiting for care", "3: smaller waiting for care", "10: first gone", "10: small in care",
                   "10: smaller in care", "20: small gone", "20: smaller gone"});
}

TEST_CASE("Even where smaller packages may pass, and where nobody else is there, the big one only waits")
{
    Timetable net;
    service(net, "care", 20.0).smallerMayPass = true;
    needs(net, "big", 1.0, 25.0, 10.0);
    needs(net, "small", 2.0, 5.0, 10.0);
    CHECK(net.trace(30.0)
          == Lines{"1: big waiting for care", "1: cannot be served care", "2: small in care", "12: small gone"});
}

TEST_CASE("People and days that cannot be served are counted until the capacity is there")
{
    Timetable net;
    model::Setting& care = service(net, "care", 20.0);
    care.capacity.steps.push_back({net.plan.start.plusDays(41), 30.0});
    needs(net, "big", 1.0, 25.0, 10.0);
    const Told found = told(net, 365.0);
    CHECK(found.people == 1.0);
    CHECK(found.days == Approx(40.0));
    CHECK(found.starts == 1.0);
    CHECK(net.trace(60.0)
          == Lines{"1: big waiting for care", "1: cannot be served care", "41: big in care", "51: big gone"});
}

TEST_CASE("After a cut people in the line stand aside, and come back at the place of their ticket")
{
    Timetable net;
    model::Setting& care = service(net, "care", 30.0);
    care.capacity.steps.push_back({net.plan.start.plusDays(4), 20.0});
    care.capacity.steps.push_back({net.plan.start.plusDays(12), 26.0});
    needs(net, "first", 0.0, 20.0, 20.0);
    needs(net, "big", 1.0, 25.0, 5.0);
    needs(net, "small", 5.0, 7.0, 5.0);
    CHECK(net.trace(40.0)
          == Lines{"0: first in care", "1: big waiting for care", "4: cannot be served care",
                   "5: small waiting for care", "20: first gone", "20: big in care", "25: big gone",
                   "25: small in care", "30: small gone"});
}

TEST_CASE("A capacity that repeats counts with its most: nobody is told by night that they cannot be served")
{
    Timetable net;
    net.setting("clinic", 1).capacity.pattern = [] {
        std::vector<double> byHour(24, 0.0);
        byHour[9] = byHour[10] = 1.0;
        return byHour;
    }();
    net.person("night", "clinic", 0.0);
    net.step("clinic", fixed(0.01));
    CHECK(net.trace(2.0) == Lines{"0: night waiting for clinic", "0.375000: night in clinic", "0.385000: night gone"});
}

TEST_CASE("A capacity of nothing to the end serves nobody, and says so")
{
    Timetable net;
    net.setting("care", 0);
    net.person("all", "care", 0.0);
    net.step("care", fixed(1.0));
    const Told found = told(net, 365.0);
    CHECK(found.people == 1.0);
    CHECK(found.days == Approx(365.0));
    CHECK(found.starts == 0.0);
}

TEST_CASE("A person who cannot be served leaves by the ways out of the queue")
{
    Timetable net;
    service(net, "care", 20.0).queueExits = {{model::QueueMembers::Both, 0.0, 7.0, model::PlaceId{"gone"}, {}}};
    needs(net, "big", 1.0, 25.0, 10.0);
    CHECK(net.trace(30.0)
          == Lines{"1: big waiting for care", "1: cannot be served care", "8: left queue care", "8: big gone"});
    CHECK(told(net, 365.0).days == Approx(7.0));
}

TEST_CASE("Delayed in place for a service that is too small, a person holds its bed and no place in the line")
{
    Timetable net;
    net.setting("ward", 2);
    service(net, "care", 20.0);
    for (const auto& [id, hours] : {std::pair{"big", 25.0}, std::pair{"small", 5.0}}) {
        net.person(id, "ward", 0.0);
        net.step("ward", fixed(3.0), {Network::route("care", 1.0)});
        net.step("care", fixed(10.0)).package = fixed(hours);
    }
    CHECK(net.trace(30.0)
          == Lines{"0: big in ward", "0: small in ward", "3: small in care", "3: big delayed in ward for care",
                   "3: cannot be served care", "13: small gone"});
    CHECK(told(net, 365.0, 1).days == Approx(362.0));
}

TEST_CASE("A pool counts with what it has in all")
{
    Timetable net;
    service(net, "care", 20.0);
    service(net, "other", 10.0);
    net.plan.pools = {{model::PoolId{"winter"}, "Winter", {model::SettingId{"care"}, model::SettingId{"other"}}, {}}};
    net.plan.pools[0].capacity.steps = {{net.plan.start, 6.0}};
    needs(net, "big", 0.0, 25.0, 10.0);
    needs(net, "bigger", 1.0, 27.0, 10.0);
    CHECK(net.trace(30.0)
          == Lines{"0: big in care", "1: bigger waiting for care", "1: cannot be served care", "10: big gone"});
}

namespace {

/// People who hold hours in one service and, after five days, want others in another.
Timetable ring(double hoursOfB)
{
    Timetable net;
    service(net, "a", 10.0);
    service(net, "b", hoursOfB);
    return net;
}
void moves(Timetable& net, const std::string& id, const std::string& from, double held, const std::string& to,
           double wanted)
{
    net.person(id, from, 0.0);
    net.step(from, fixed(5.0), {Network::route(to, 1.0)}).package = fixed(held);
    net.step(to, fixed(5.0)).package = fixed(wanted);
}

} // namespace

TEST_CASE("A person held up for ever by one who cannot be served cannot be served either")
{
    Timetable net = ring(4.0);
    moves(net, "x", "a", 10.0, "b", 6.0);
    moves(net, "y", "b", 4.0, "a", 10.0);
    CHECK(net.trace(60.0)
          == Lines{"0: x in a", "0: y in b", "5: x delayed in a for b", "5: cannot be served b",
                   "5: y delayed in b for a", "5: cannot be served a"});
    CHECK(told(net, 365.0, 0).days == Approx(360.0));
    CHECK(told(net, 365.0, 1).days == Approx(360.0));
}

TEST_CASE("A ring that no move resolves is told, holds up nobody, and ends with a capacity that is enough")
{
    Timetable net = ring(10.0);
    for (const char* id : {"x1", "x2"})
        moves(net, id, "a", 5.0, "b", 8.0);
    for (const char* id : {"y1", "y2"})
        moves(net, id, "b", 5.0, "a", 8.0);
    const Told inA = told(net, 365.0, 0);
    const Told inB = told(net, 365.0, 1);
    CHECK(inA.people == 2.0);
    CHECK(inB.people == 2.0);
    CHECK(inA.days == Approx(2.0 * 360.0));
    CHECK(inB.days == Approx(2.0 * 360.0));

    net.plan.settings[1].capacity.steps.push_back({net.plan.start.plusDays(15), 20.0});
    CHECK(told(net, 365.0, 0).days == Approx(2.0 * 10.0));
    CHECK(told(net, 365.0, 0).starts == 4.0);
    CHECK(told(net, 365.0, 1).starts == 4.0);
}

namespace {

/// Counts how often it is told that someone cannot be served, or can be again.
struct UnservableCount : sim::Observer {
    void moved(const sim::Move& /*move*/, sim::Second /*at*/) override { }
    void counted(sim::CountedEvent /*what*/, int /*setting*/, int /*cohort*/, sim::Second /*at*/) override { }
    void capacitySet(int /*setting*/, sim::Units /*units*/, sim::Second /*at*/) override { }
    void unservable(int /*setting*/, int /*cohort*/, int by, sim::Second /*at*/) override
    {
        (by > 0 ? set : back) += 1;
    }

    int set = 0;
    int back = 0;
};

} // namespace

TEST_CASE("Nobody stuck is looked at again where the hours of a pool change and its most does not")
{
    // Each look costs as much as people are stuck: with hours that change by day and night, most of a run.
    Timetable net = ring(10.0);
    for (const char* id : {"x1", "x2"})
        moves(net, id, "a", 5.0, "b", 8.0);
    for (const char* id : {"y1", "y2"})
        moves(net, id, "b", 5.0, "a", 8.0);
    net.plan.pools = {{model::PoolId{"night"}, "Night", {model::SettingId{"a"}, model::SettingId{"b"}}, {}}};
    model::Capacity& hours = net.plan.pools[0].capacity;
    hours.steps = {{net.plan.start, 2.0}};
    hours.pattern.assign(24, 0.0);
    std::fill_n(hours.pattern.begin() + 20, 4, 1.0);
    const sim::Compiled model = net.compile(365.0);
    UnservableCount count;
    sim::Engine engine(model, 1, 0, count);
    engine.run();
    CHECK(count.set == 4);
    CHECK(count.back == 0);
}

TEST_CASE("A ring whose members may move once others have left is not given up")
{
    Timetable net = ring(10.0);
    moves(net, "x", "a", 5.0, "b", 8.0);
    moves(net, "y", "b", 5.0, "a", 8.0);
    net.person("other", "b", 0.0);
    net.step("b", fixed(20.0)).package = fixed(5.0);
    net.person("another", "a", 0.0);
    net.step("a", fixed(20.0)).package = fixed(5.0);
    CHECK(told(net, 365.0, 0).people == 0.0);
    CHECK(told(net, 365.0, 0).starts == 3.0);
    CHECK(told(net, 365.0, 1).starts == 3.0);
}

TEST_CASE("Nobody is told as not served because the run ends before units that repeat come back")
{
    Timetable net;
    net.setting("clinic", 10).capacity.pattern.assign(24, 0.0);
    std::fill_n(net.plan.settings[0].capacity.pattern.begin() + 8, 8, 1.0);
    net.person("evening", "clinic", 364.9);
    net.step("clinic", fixed(0.1));
    CHECK(told(net, 365.0).people == 0.0);
    // The last day is a Wednesday: the next units come a week after its first hour.
    net.plan.settings[0].capacity.pattern.assign(168, 0.0);
    net.plan.settings[0].capacity.pattern[48] = 1.0; // Wednesday, the first hour
    CHECK(told(net, 365.0).people == 0.0);
    net.plan.settings[0].capacity.pattern[48] = 0.0;
    CHECK(told(net, 365.0).people == 1.0);
}

TEST_CASE(
    "A change makes no package larger than the cap of the setting, and all of them as large on average as it says")
{
    Network net(1);
    model::Setting& care = net.setting("care", -1, model::Sphere::Home);
    care.countedInHours = true;
    care.packageCap = 12.0;
    net.cohort("all", "care", 30.0);
    net.step("care", fixed(1.0)).package = Network::stay(Family::Lognormal, 8.0, 6.0);
    model::Change change;
    change.start = net.plan.start;
    change.effect = model::PackageEffect{model::SettingId{"care"}, 1.2};
    net.plan.scenarios[0].changes = {change};
    struct Packages : sim::Observer {
        void moved(const sim::Move& move, sim::Second) override
        {
            if (!move.starts)
                return;
            sum += move.now.units / 100.0;
            most = std::max(most, move.now.units / 100.0);
            ++count;
        }
        void counted(sim::CountedEvent, int, int, sim::Second) override { }
        void capacitySet(int, sim::Units, sim::Second) override { }
        double sum = 0.0;
        double most = 0.0;
        int count = 0;
    };
    for (const auto& [ramp, mean] : {std::pair(0, 9.6), std::pair(24, 0.0)}) {
        net.plan.scenarios[0].changes[0].ramp = {model::RampShape::Linear, ramp};
        Packages packages;
        const sim::Compiled model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
        sim::Engine(model, 1, 0, packages).run();
        REQUIRE(packages.count > 10'000);
        CHECK(packages.most <= 12.0);
        // Over the first half of a ramp the factor grows from 1 to 1.1. The standard error is below 0.035.
        CHECK(packages.sum / packages.count == Approx(mean > 0.0 ? mean : 8.0 * 1.05).margin(0.15));
    }
}

TEST_CASE("Surge without a limit waits for a day that takes people in")
{
    Timetable net; // from a Wednesday on: day 3 is a Saturday
    model::Setting& ward = net.setting("ward", 1);
    ward.fromSettings.kind = model::FullRuleKind::Surge;
    ward.fromOutside.kind = model::FullRuleKind::Surge;
    ward.admitsOn = {true, true, true, true, true, false, false};
    net.person("x", "ward", 3.5);
    net.step("ward", fixed(3.0));
    CHECK(net.trace(30.0) == Lines{"3.500000: x waiting for ward", "5: x in ward", "8: x gone"});
}
