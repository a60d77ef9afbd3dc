// SPDX-License-Identifier: GPL-3.0-or-later
// A unit is turned around between two people: neither in use nor free, and counted apart.
#include "tests/sim/trace.h"

#include "core/need/fullness.h"
#include "core/results/measure.h"
#include "core/sim/offered_load.h"
#include "core/stats/queueing.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using results::Measure;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

Timetable ward(int beds, double turnaround)
{
    Timetable net;
    net.setting("ward", beds).turnaround = fixed(turnaround);
    for (const auto& [id, day] : {std::pair{"first", 0.0}, std::pair{"second", 1.0}}) {
        net.person(id, "ward", day);
        net.step("ward", fixed(4.0));
    }
    return net;
}

double valueIn(const Timetable& net, Measure measure)
{
    const sim::Compiled model = net.compile(365.0);
    const sim::Outcome outcome = sim::replicate(model, 1, 0);
    CHECK(outcome.settingsConserved);
    results::PeriodSums joined;
    joined.places = 1;
    joined.sums = outcome.periods.at(0, 0);
    joined.seconds = static_cast<double>(model.years[0].endSecond - model.years[0].firstSecond);
    return results::valueOf(measure, joined).value();
}

} // namespace

TEST_CASE("The next person comes when the unit has been turned around")
{
    CHECK(ward(1, 2.0).trace(30.0)
          == Lines{"0: first in ward", "1: second waiting for ward", "4: turned around ward", "4: first gone",
                   "6: second in ward", "10: turned around ward", "10: second gone"});
    CHECK(ward(2, 2.0).trace(30.0)
          == Lines{"0: first in ward", "1: second in ward", "4: turned around ward", "4: first gone",
                   "5: turned around ward", "5: second gone"});
}

TEST_CASE("Units in turnaround are in nobody's use and not free, and are counted with the people before them")
{
    const Timetable net = ward(1, 2.0);
    CHECK(valueIn(net, Measure::PeopleTurnedAround) == 2.0);
    CHECK(valueIn(net, Measure::UnitsInTurnaround) * 365.0 == Approx(4.0));
    CHECK(valueIn(net, Measure::UnitsInUse) * 365.0 == Approx(8.0));
    CHECK(valueIn(net, Measure::ShareOfTimeFull) * 365.0 == Approx(12.0));
    CHECK(valueIn(net, Measure::UnitsOverCapacity) == 0.0);
    CHECK(valueIn(ward(1, 0.0), Measure::PeopleTurnedAround) == 0.0);
}

TEST_CASE("A place kept for a person is turned around only when it is given up")
{
    const auto linesFor = [](double daysAway) {
        Timetable net;
        net.setting("home", 1, model::Sphere::Community).turnaround = fixed(1.0);
        net.setting("ward", 1);
        net.person("resident", "home", 0.0);
        model::Route away = Network::route("ward", 1.0);
        away.keepsPlaceDays = 5.0;
        net.step("home", fixed(3.0), {away});
        net.step("ward", fixed(daysAway));
        Lines lines = net.trace(11.0);
        std::erase_if(lines, [](const std::string& line) { return line.find("turned around") == std::string::npos; });
        return lines;
    };
    CHECK(linesFor(2.0).empty());                                // back on day 5, away again on day 8 for two days
    CHECK(linesFor(50.0) == Lines{"8: turned around home"});
}

TEST_CASE("A ring moves at once, and the units that its people leave are turned around like all others")
{
    Timetable net;
    net.setting("a", 1).turnaround = fixed(1.0);
    net.setting("b", 1).turnaround = fixed(1.0);
    net.person("one", "a", 0.0);
    net.step("a", fixed(1.0), {Network::route("b", 1.0)});
    net.step("b", fixed(5.0));
    net.person("two", "b", 0.0);
    net.step("b", fixed(1.0), {Network::route("a", 1.0)});
    net.step("a", fixed(5.0));
    const Lines lines = net.trace(5.0);
    CHECK(std::ranges::count(lines, "1: one in b") == 1);
    CHECK(std::ranges::count(lines, "1: two in a") == 1);
    CHECK(std::ranges::count(lines, "1: turned around a") == 1);
    CHECK(std::ranges::count(lines, "1: turned around b") == 1);
}

TEST_CASE("Offered load and the chance to find a setting full count the turnaround")
{
    Network net(2);
    model::Setting& clinic = net.setting("clinic", 10);
    clinic.fromSettings.kind = clinic.fromOutside.kind = model::FullRuleKind::TurnAway;
    clinic.turnaround = Network::exponential(0.5);
    net.cohort("all", "clinic", 2.0);
    net.step("clinic", Network::exponential(4.0));
    const sim::Compiled model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    CHECK(sim::offeredLoad(model, 0).front() == Approx(0.9));
    const need::NeedRequest request{net.plan, model::ScenarioId{"base"}, model::AreaId{"here"}};
    const auto needed = need::need(request);
    REQUIRE(needed);
    const need::Fullness full = need::fullnessOf(request, needed.value(), 0, 365, 730);
    REQUIRE(full.chanceFull());
    CHECK(*full.chanceFull() == Approx(stats::erlangB(10, 9.0)).epsilon(1e-3));
}
