// SPDX-License-Identifier: GPL-3.0-or-later
// Places held for a person who is elsewhere: kept behind, reserved or granted ahead, or both.
#include "tests/sim/trace.h"
#include "tests/support/measured.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using model::DelayBegins;
using model::Family;
using model::FullRuleKind;
using results::Measure;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

enum class Sought { Meanwhile, First };

/// A route with a process delay of some days.
model::Route delayed(const std::string& to, double days, Sought sought)
{
    model::Route route = Network::route(to, 1.0);
    route.delays = {{model::DelayReason::Code9, 1.0, fixed(days), sought == Sought::Meanwhile,
                     sought == Sought::First ? DelayBegins::Granted : DelayBegins::Ready}};
    return route;
}

/// A resident who leaves a home of one place on day 3 for a hospital that is full until day 6, waits without a setting, and
/// is moved in two days after the place has been granted.
Timetable residentToHospital(double daysKept, bool anotherWaits = true)
{
    Timetable net;
    net.setting("home", 1, model::Sphere::Community);
    net.setting("ward", 1).fromSettings.kind = FullRuleKind::WaitAtHome;
    net.person("long", "ward", 0.0);
    net.step("ward", fixed(6.0));
    net.person("resident", "home", 1.0);
    model::Route route = delayed("ward", 2.0, Sought::First);
    route.keepsPlaceDays = daysKept;
    net.step("home", fixed(2.0), {route});
    net.step("ward", fixed(4.0));
    if (anotherWaits) {
        net.person("other", "home", 4.0);
        net.step("home", fixed(50.0));
    }
    return net;
}

double yearly(const Timetable& net, int setting, Measure measure)
{
    const sim::Compiled model = net.compile(365.0);
    const sim::Outcome outcome = sim::replicate(model, 1, 0);
    CHECK(outcome.peopleConserved);
    CHECK(outcome.settingsConserved);
    CHECK(outcome.littlesLawGap == 0.0);
    return yearsOf(model,
                   outcome)[static_cast<std::size_t>(setting * results::measureCount + static_cast<int>(measure))];
}

} // namespace

TEST_CASE("A place kept stays kept while another is held for the person who waits at home")
{
    CHECK(residentToHospital(30.0).trace(12.5)
          == Lines{"0: long in ward", "1: resident in home", "3: resident waiting for ward",
                   "4: other waiting for home", "6: long gone", "6: resident waiting for ward", "8: resident in ward",
                   "12: resident in home"});
}

TEST_CASE("A place kept beside one that is held is given up when its time is over")
{
    CHECK(residentToHospital(4.0).trace(13.0)
          == Lines{"0: long in ward", "1: resident in home", "3: resident waiting for ward",
                   "4: other waiting for home", "6: long gone", "6: resident waiting for ward", "7: other in home",
                   "8: resident in ward", "12: resident gone"});
}

TEST_CASE("Places kept and granted at once are both in use, and counted as held for a person elsewhere")
{
    // Kept in the home from day 3 to 7, granted in the ward from day 6 to 8.
    const Timetable net = residentToHospital(4.0, false);
    CHECK(yearly(net, 0, Measure::UnitsHeldAway) * 365.0 == Approx(4.0)); // days 3 to 7
    CHECK(yearly(net, 1, Measure::UnitsHeldAway) * 365.0 == Approx(2.0)); // days 6 to 8
    CHECK(yearly(net, 0, Measure::UnitsInUse) * 365.0 == Approx(2.0 + 4.0));
}

TEST_CASE("A place kept for up to so many days is there for a person who returns after exactly so many")
{
    Timetable net;
    net.setting("home", 1, model::Sphere::Community);
    net.setting("ward", 1);
    net.person("resident", "home", 0.0);
    model::Route route = Network::route("ward", 1.0);
    route.keepsPlaceDays = 14.0;
    net.step("home", fixed(2.0), {route});
    net.step("ward", fixed(14.0));
    net.person("other", "home", 5.0);
    net.step("home", fixed(50.0));
    CHECK(net.trace(17.0)
          == Lines{"0: resident in home", "2: resident in ward", "5: other waiting for home", "16: resident in home"});
}

TEST_CASE("A person who returns to a kept place is of its own cohort, not of that of the route it does not follow")
{
    Timetable net;
    net.setting("home", 1, model::Sphere::Community);
    net.setting("ward", 1);
    net.cohort("known", "home", 0.0);
    net.step("home", fixed(50.0));
    net.person("resident", "home", 0.0);
    model::Route route = Network::route("ward", 1.0);
    route.keepsPlaceDays = 14.0;
    net.step("home", fixed(2.0), {route});
    model::Route out = Network::route("gone", 1.0);
    out.becomes = model::CohortId{"known"};
    net.step("ward", fixed(3.0), {out});
    CHECK(net.trace(6.0) == Lines{"0: resident in home", "2: resident in ward", "5: resident in home"});
}

TEST_CASE("Nobody moves on a closed day into a place that is reserved or granted")
{
    // The plan starts on a Wednesday: day 3 is a Saturday.
    for (const Sought sought : {Sought::Meanwhile, Sought::First}) {
        Timetable net;
        net.setting("ward", -1);
        net.setting("home", 5, model::Sphere::Community).admitsOn = {true, true, true, true, true, false, false};
        net.person("x", "ward", 0.0);
        net.step("ward", fixed(1.0), {delayed("home", 2.0, sought)});
        net.step("home", fixed(5.0));
        Lines lines = net.trace(12.0);
        lines.erase(std::ranges::unique(lines).begin(), lines.end()); // the place reserved is told by a line of its own
        CHECK(lines
              == Lines{"0: x in ward", "1: x process delay in ward for home", "3: x delayed in ward for home",
                       "5: x in home", "10: x gone"});
        CHECK(yearly(net, 1, Measure::UnitsHeldAway) * 365.0 == Approx(4.0));
        CHECK(yearly(net, 0, Measure::DelayedForPlace) * 365.0 == Approx(2.0));
        CHECK(yearly(net, 0, Measure::DelayedCode9) * 365.0 == Approx(2.0));
    }
}

TEST_CASE("A person who was diverted is still diverted after a delay that began with the grant")
{
    Timetable net;
    net.setting("ward", -1);
    model::FullRule& rule = net.setting("home", 0, model::Sphere::Community).fromSettings;
    rule.kind = FullRuleKind::Divert;
    rule.divertTo = model::SettingId{"other"};
    net.setting("other", -1, model::Sphere::Community);
    net.person("x", "ward", 1.0);
    net.step("ward", fixed(3.0), {delayed("home", 2.0, Sought::First)});
    net.step("home", fixed(5.0));
    net.step("other", fixed(5.0));
    CHECK(yearly(net, 2, Measure::CareDays) == Approx(5.0));
    CHECK(yearly(net, 2, Measure::RightPlaceDays) == 0.0);
    CHECK(yearly(net, 1, Measure::Diverted) == 1.0);
}

TEST_CASE("Units left in an exchange are turned around")
{
    Timetable net;
    net.setting("a", 1).turnaround = fixed(1.0);
    net.setting("b", 1).turnaround = fixed(1.0);
    net.person("x", "a", 0.0);
    net.step("a", fixed(2.0), {Network::route("b", 1.0)});
    net.step("b", fixed(5.0));
    net.person("y", "b", 0.0);
    net.step("b", fixed(3.0), {Network::route("a", 1.0)});
    net.step("a", fixed(5.0));
    CHECK(yearly(net, 0, Measure::PeopleTurnedAround) == 2.0);
    CHECK(yearly(net, 0, Measure::UnitsInTurnaround) * 365.0 == Approx(2.0));
    CHECK(yearly(net, 0, Measure::UnitsOverCapacity) * 365.0 == Approx(1.0)); // x's unit, while y has another
}

TEST_CASE("In an exchange a delay that begins with the grant is told by its reason")
{
    Timetable net;
    net.setting("a", 1);
    net.setting("b", 1);
    net.person("x", "a", 0.0);
    net.step("a", fixed(2.0), {delayed("b", 2.0, Sought::First)});
    net.step("b", fixed(5.0));
    net.person("y", "b", 0.0);
    net.step("b", fixed(3.0), {Network::route("a", 1.0)});
    net.step("a", fixed(5.0));
    CHECK(yearly(net, 0, Measure::DelayedCode9) * 365.0 == Approx(2.0)); // days 3 to 5
    CHECK(yearly(net, 0, Measure::DelayedForPlace) * 365.0 == Approx(1.0)); // day 2 to 3
    CHECK(yearly(net, 1, Measure::DelayedForPlace) * 365.0 == Approx(2.0)); // y
    CHECK(std::ranges::count(net.trace(20.0), "5: x in b") == 1);
}
