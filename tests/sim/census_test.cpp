// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/replication.h"
#include "tests/sim/trace.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"

using namespace homeward;
using namespace homeward::tests;
using results::Measure;

TEST_CASE("People delayed for more than three days are counted at the month's end")
{
    // From 1 April 2026; April ends on day 30.
    Timetable net;
    net.setting("ward", -1);
    net.setting("home", -1, model::Sphere::Home);
    net.setting("annex", -1);
    const auto person = [&](const char* id, double day, const char* to, double delay) {
        net.person(id, "ward", day);
        model::Route route = Network::route(to, 1.0);
        route.delays = {{model::DelayReason::HealthAndSocialCare, 1.0, Network::stay(model::Family::Fixed, delay)}};
        net.step("ward", Network::stay(model::Family::Fixed, 1.0), {route});
        net.step(to, Network::stay(model::Family::Fixed, 1.0));
    };
    person("long", 10.0, "home", 40.0);            // delayed from day 11 to 51
    person("ends before", 10.0, "home", 18.9);     // to day 29.9
    person("three days to the second", 26.0, "home", 20.0);   // from day 27
    person("a second more", 26.0 - 1.0 / 86'400.0, "home", 20.0);
    person("within hospital", 10.0, "annex", 40.0);
    sim::Compiled model = net.compile(61.0);
    model.months = {{"2026-04", 0, sim::secondsOf(30.0)}, {"2026-05", sim::secondsOf(30.0), model.end}};
    model.years = {{"2026/27", 0, model.end}};
    model.yearOfMonth = {0, 0};
    const auto outcome = sim::replicate(model, 1, 0);
    const auto months = monthsOf(model, outcome);
    const auto inWard = [&](std::size_t month, Measure measure) {
        return months[month * model.settings.size() * static_cast<std::size_t>(results::measureCount)
                      + static_cast<std::size_t>(measure)];
    };
    CHECK(inWard(0, Measure::DelayedOver3Days) == 3.0);
    CHECK(inWard(0, Measure::DischargesDelayedOver3Days) == 2.0);
    CHECK(inWard(1, Measure::DelayedOver3Days) == 0.0);
    // Over the year: the mean of the two months' ends.
    CHECK(yearsOf(model, outcome)[static_cast<std::size_t>(Measure::DelayedOver3Days)] == 1.5);
}
