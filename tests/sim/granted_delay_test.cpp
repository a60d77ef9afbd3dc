// SPDX-License-Identifier: GPL-3.0-or-later
// A process delay that begins when the next place has been granted: the place is held, and then the person moves.
#include "tests/sim/trace.h"

#include "core/results/measure.h"
#include "core/validation/validate.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using results::Measure;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

model::Route afterGrant(const std::string& to, double days)
{
    model::Route route = Network::route(to, 1.0);
    route.delays = {{model::DelayReason::HealthAndSocialCare, 1.0, fixed(days), false, model::DelayBegins::Granted}};
    return route;
}

/// A ward and a care home of one place; a person takes two days to be moved once the place is granted.
Timetable wardAndHome(model::FullRuleKind whenFull = model::FullRuleKind::WaitInPlace)
{
    Timetable net;
    net.setting("ward", 3);
    net.setting("home", 1, model::Sphere::Community).fromSettings.kind = whenFull;
    net.person("resident", "home", 0.0);
    net.step("home", fixed(10.0));
    net.person("mover", "ward", 1.0);
    net.step("ward", fixed(4.0), {afterGrant("home", 2.0)});
    net.step("home", fixed(6.0));
    net.person("next", "ward", 2.0);
    net.step("ward", fixed(9.0), {Network::route("home", 1.0)});
    net.step("home", fixed(1.0));
    return net;
}

results::PeriodSums sumsOf(const sim::Compiled& model, int setting)
{
    const sim::Outcome outcome = sim::replicate(model, 1, 0);
    CHECK(outcome.peopleConserved);
    CHECK(outcome.settingsConserved);
    CHECK(outcome.littlesLawGap == 0.0);
    results::PeriodSums joined;
    joined.places = 1;
    joined.sums = outcome.periods.at(0, static_cast<std::size_t>(setting));
    joined.seconds = static_cast<double>(model.years[0].endSecond - model.years[0].firstSecond);
    return joined;
}

} // namespace

TEST_CASE("The place is sought first, then held while the delay runs, and nobody else has it")
{
    CHECK(wardAndHome().trace(40.0)
          == Lines{"0: resident in home", "1: mover in ward", "2: next in ward", "5: mover delayed in ward for home",
                   "10: resident gone", "10: mover process delay in ward for home", "11: next delayed in ward for home",
                   "12: mover in home", "18: mover gone", "18: next in home", "19: next gone"});
}

TEST_CASE("The wait for the place is told by itself, and the place held counts as held for a person elsewhere")
{
    const Timetable net = wardAndHome();
    const sim::Compiled model = net.compile(365.0);
    const results::PeriodSums home = sumsOf(model, 1);
    const auto inHome = [&](Measure measure) { return results::valueOf(measure, home).value(); };
    CHECK(inHome(Measure::Waits) == 2.0);
    CHECK(inHome(Measure::WaitDaysLongest) == Approx(7.0)); // the next one's; the mover waited five days
    CHECK(inHome(Measure::WaitDaysMean) == Approx((5.0 + 7.0) / 3.0));
    CHECK(inHome(Measure::UnitsHeldAway) * 365.0 == Approx(2.0));
    const results::PeriodSums ward = sumsOf(model, 0);
    const auto inWard = [&](Measure measure) { return results::valueOf(measure, ward).value(); };
    CHECK(inWard(Measure::DelayedForPlace) * 365.0 == Approx(12.0));
    CHECK(inWard(Measure::DelayedHealthSocial) * 365.0 == Approx(2.0));
}

TEST_CASE("A person who waits at home has the place held until it can move in")
{
    CHECK(wardAndHome(model::FullRuleKind::WaitAtHome).trace(40.0)
          == Lines{"0: resident in home", "1: mover in ward", "2: next in ward", "5: mover waiting for home",
                   "10: resident gone", "10: mover waiting for home", "11: next waiting for home", "12: mover in home",
                   "18: mover gone", "18: next in home", "19: next gone"});
}

TEST_CASE("On the way to an outcome nothing is granted: the delay begins when the person is ready")
{
    Timetable net;
    net.setting("ward", 1);
    net.person("one", "ward", 0.0);
    net.step("ward", fixed(4.0), {afterGrant("gone", 2.0)});
    CHECK(net.trace(10.0) == Lines{"0: one in ward", "4: one process delay in ward for gone", "6: one gone"});
}

TEST_CASE("A person who leaves the queue is spared the delay that the place would have begun")
{
    Timetable net = wardAndHome();
    net.plan.settings[1].queueExits = {{model::QueueMembers::Both, 0.0, 3.0, model::PlaceId{"gone"}, {}}};
    CHECK(net.trace(40.0)
          == Lines{"0: resident in home", "1: mover in ward", "2: next in ward", "5: mover delayed in ward for home",
                   "8: left queue home", "8: mover gone", "10: resident gone", "11: next in home", "12: next gone"});
}

TEST_CASE("A ring of delays moves when everyone whose move takes its time is ready")
{
    Timetable net;
    net.setting("a", 1);
    net.setting("b", 1);
    net.person("one", "a", 0.0);
    net.step("a", fixed(1.0), {afterGrant("b", 2.0)});
    net.step("b", fixed(5.0));
    net.person("two", "b", 0.0);
    net.step("b", fixed(1.0), {afterGrant("a", 2.0)});
    net.step("a", fixed(5.0));
    CHECK(net.trace(10.0)
          == Lines{"0: one in a", "0: two in b", "1: one delayed in a for b", "1: two delayed in b for a",
                   "1: one process delay in a for b", "1: two process delay in b for a", "3: one delayed in a for b",
                   "3: two delayed in b for a", "3: exchanged b", "3: one in b", "3: exchanged a", "3: two in a",
                   "8: one gone", "8: two gone"});
}

TEST_CASE("A delay in progress on the first day holds the place already")
{
    Timetable net;
    net.setting("ward", 2);
    net.setting("home", 1, model::Sphere::Community);
    net.cohort("mover", "ward", 0.0);
    net.step("ward", fixed(4.0), {afterGrant("home", 6.0)});
    net.step("home", fixed(6.0));
    net.person("other", "home", 0.0);
    net.step("home", fixed(1.0));
    net.plan.areas[0].dayOne.delayed = {{model::CohortId{"mover"}, model::SettingId{"ward"}, model::PlaceId{"home"},
                                         model::DelayReason::HealthAndSocialCare, 1}};
    const Lines lines = net.trace(40.0);
    CHECK(std::ranges::count(lines, "0: other waiting for home") == 1);
    REQUIRE(lines.size() > 3);
    CHECK(lines[2].find("mover in home") != std::string::npos);
}

TEST_CASE("A delay cannot both reserve the place ahead and begin when it is granted")
{
    Timetable net = wardAndHome();
    net.plan.cohorts[1].pathway[0].routes[0].delays[0].reserves = true;
    const auto problems = validation::validate(net.plan);
    CHECK(std::ranges::count(problems, validation::ProblemCode::ReservedTooLate, &validation::Problem::code) == 1);
}
