// SPDX-License-Identifier: GPL-3.0-or-later
// Timetables worked by hand, down to the order at one instant.
#include "tests/sim/trace.h"

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using model::FullRuleKind;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

} // namespace

TEST_CASE("A queue of one clinic is served in order of arrival")
{
    // Ciw, trace_waiting: arrivals every 7, service 12.
    Timetable net;
    net.setting("clinic", 1);
    for (int n = 1; n <= 3; ++n) {
        net.person("p" + std::to_string(n), "clinic", 7.0 * n);
        net.step("clinic", fixed(12.0));
    }
    CHECK(net.trace(25.0)
          == Lines{"7: p1 in clinic", "14: p2 waiting for clinic", "19: p1 gone", "19: p2 in clinic",
                   "21: p3 waiting for clinic"});
}

TEST_CASE("Blocking after service holds the first place until the second is free")
{
    // Ciw, trace_blocked: arrivals every 7, first service 12, second 15, no waiting between.
    Timetable net;
    net.setting("first", 1);
    net.setting("second", 1);
    for (int n = 1; n <= 6; ++n) {
        net.person("p" + std::to_string(n), "first", 7.0 * n);
        net.step("first", fixed(12.0), {Network::route("second", 1.0)});
        net.step("second", fixed(15.0));
    }
    CHECK(net.trace(48.0)
          == Lines{"7: p1 in first", "14: p2 waiting for first", "19: p1 in second", "19: p2 in first",
                   "21: p3 waiting for first", "28: p4 waiting for first", "31: p2 delayed in first for second",
                   "34: p1 gone", "34: p2 in second", "34: p3 in first", "35: p5 waiting for first",
                   "42: p6 waiting for first", "46: p3 delayed in first for second"});
}

TEST_CASE("At one instant those who end are tried together: a place given up then is not missed")
{
    // Both stays end on day 10; the ward's rule would turn the first away if it looked before the second had left.
    Timetable net;
    net.setting("clinic", 1);
    net.setting("ward", 1).fromSettings.kind = FullRuleKind::TurnAway;
    net.person("mover", "clinic", 0.0);
    net.step("clinic", fixed(10.0), {Network::route("ward", 1.0)});
    net.step("ward", fixed(5.0));
    net.person("leaver", "ward", 0.0);
    net.step("ward", fixed(10.0));
    CHECK(
        net.trace(20.0)
        == Lines{"0: mover in clinic", "0: leaver in ward", "10: leaver gone", "10: mover in ward", "15: mover gone"});
}

TEST_CASE("A newcomer does not overtake one who waits, even at the instant a place is free")
{
    Timetable net;
    net.setting("ward", 1);
    net.person("first", "ward", 0.0);
    net.step("ward", fixed(10.0));
    net.person("second", "ward", 4.0);
    net.step("ward", fixed(3.0));
    net.person("third", "ward", 10.0);
    net.step("ward", fixed(1.0));
    CHECK(net.trace(20.0)
          == Lines{"0: first in ward", "4: second waiting for ward", "10: first gone", "10: second in ward",
                   "10: third waiting for ward", "13: second gone", "13: third in ward", "14: third gone"});
}

TEST_CASE("A ring of delays moves at once")
{
    Timetable net;
    net.setting("a", 1);
    net.setting("b", 1);
    net.person("x", "a", 0.0);
    net.step("a", fixed(5.0), {Network::route("b", 1.0)});
    net.step("b", fixed(9.0));
    net.person("y", "b", 0.0);
    net.step("b", fixed(8.0), {Network::route("a", 1.0)});
    net.step("a", fixed(9.0));
    CHECK(net.trace(30.0)
          == Lines{"0: x in a", "0: y in b", "5: x delayed in a for b", "8: y delayed in b for a", "8: exchanged b",
                   "8: x in b", "8: exchanged a", "8: y in a", "17: x gone", "17: y gone"});
}

TEST_CASE("A person who returns to the setting it is in does not block itself")
{
    Timetable net;
    net.setting("clinic", 1);
    net.person("again", "clinic", 0.0);
    net.step("clinic", fixed(3.0), {Network::route("clinic", 1.0)});
    CHECK(net.trace(7.0) == Lines{"0: again in clinic", "3: again in clinic", "6: again in clinic"});
}

TEST_CASE("Wait at home frees the place that wait in place would hold")
{
    Timetable net;
    net.setting("first", 1);
    net.setting("second", 1).fromSettings.kind = FullRuleKind::WaitAtHome;
    for (const char* id : {"p1", "p2"}) {
        net.person(id, "first", 0.0);
        net.step("first", fixed(4.0), {Network::route("second", 1.0)});
        net.step("second", fixed(10.0));
    }
    CHECK(net.trace(30.0)
          == Lines{"0: p1 in first", "0: p2 waiting for first", "4: p1 in second", "4: p2 in first",
                   "8: p2 waiting for second", "14: p1 gone", "14: p2 in second", "24: p2 gone"});
}

TEST_CASE("Divert goes to the other setting when that has room, else waits by the other's rule")
{
    Timetable net;
    net.setting("first", 2);
    model::Setting& second = net.setting("second", 0);
    second.fromSettings = {FullRuleKind::Divert, model::SettingId{"third"}, {}, {}, FullRuleKind::TurnAway};
    net.setting("third", 1);
    for (const char* id : {"p1", "p2"}) {
        net.person(id, "first", 0.0);
        net.step("first", fixed(4.0), {Network::route("second", 1.0)});
        net.step("second", fixed(1.0));
        net.step("third", fixed(10.0));
    }
    CHECK(net.trace(20.0)
          == Lines{"0: p1 in first", "0: p2 in first", "4: diverted second", "4: p1 in third", "4: diverted second",
                   "4: p2 delayed in first for third", "14: p1 gone", "14: p2 in third"});
}

TEST_CASE("Diverted to the setting one is in: stays there, delayed for the first choice")
{
    Timetable net;
    net.setting("acute", 2);
    model::Setting& atHome = net.setting("hah", 1);
    atHome.fromSettings = {FullRuleKind::Divert, model::SettingId{"acute"}, {}, {}, FullRuleKind::TurnAway};
    for (const char* id : {"p1", "p2"}) {
        net.person(id, "acute", 0.0);
        net.step("acute", fixed(2.0), {Network::route("hah", 1.0)});
        net.step("hah", fixed(3.0));
    }
    CHECK(net.trace(20.0)
          == Lines{"0: p1 in acute", "0: p2 in acute", "2: p1 in hah", "2: p2 delayed in acute for hah", "5: p1 gone",
                   "5: p2 in hah", "8: p2 gone"});
}

TEST_CASE("Surge takes people in above capacity up to its limit, then the fallback holds")
{
    Timetable net;
    model::Setting& ward = net.setting("ward", 1);
    ward.fromOutside = {FullRuleKind::Surge, {}, 1.0, {}, FullRuleKind::WaitAtHome};
    for (const char* id : {"p1", "p2", "p3"}) {
        net.person(id, "ward", 0.0);
        net.step("ward", fixed(5.0));
    }
    CHECK(net.trace(20.0)
          == Lines{"0: p1 in ward", "0: surged ward", "0: p2 in ward", "0: p3 waiting for ward", "5: p1 gone",
                   "5: p2 gone", "5: p3 in ward", "10: p3 gone"});
}

TEST_CASE("Surge without a limit takes people in where there is no capacity at all")
{
    Timetable net;
    net.setting("ward", 0).fromOutside = {FullRuleKind::Surge, {}, {}, {}, FullRuleKind::TurnAway};
    net.person("p", "ward", 1.0);
    net.step("ward", fixed(5.0));
    CHECK(net.trace(20.0) == Lines{"1: surged ward", "1: p in ward", "6: p gone"});
}

TEST_CASE("A cut of capacity evicts nobody")
{
    Timetable net;
    model::Setting& ward = net.setting("ward", 2);
    ward.capacity.steps.push_back({net.plan.start.plusDays(3), 1.0});
    for (const char* id : {"p1", "p2"}) {
        net.person(id, "ward", 0.0);
        net.step("ward", fixed(id[1] == '1' ? 5.0 : 9.0));
    }
    net.person("p3", "ward", 4.0);
    net.step("ward", fixed(1.0));
    CHECK(net.trace(20.0)
          == Lines{"0: p1 in ward", "0: p2 in ward", "4: p3 waiting for ward", "5: p1 gone", "9: p2 gone",
                   "9: p3 in ward", "10: p3 gone"});
}

TEST_CASE("A longest wait leads out of the queue, from where the person is")
{
    Timetable net;
    net.setting("ward", 2);
    model::Setting& home = net.setting("home", 0);
    home.queueExits = {{model::QueueMembers::Both, 0.0, 6.0, model::PlaceId{"gone"}, {}}};
    net.person("inside", "ward", 0.0);
    net.step("ward", fixed(2.0), {Network::route("home", 1.0)});
    net.step("home", fixed(1.0));
    net.person("outside", "home", 1.0);
    net.step("home", fixed(1.0));
    CHECK(net.trace(20.0)
          == Lines{"0: inside in ward", "1: outside waiting for home", "1: cannot be served home",
                   "2: inside delayed in ward for home", "2: cannot be served home", "7: left queue home",
                   "7: outside gone", "8: left queue home", "8: inside gone"});
}

TEST_CASE("A process delay holds the place, then the person moves")
{
    Timetable net;
    net.setting("ward", 1);
    net.setting("home", 1);
    net.person("p", "ward", 0.0);
    model::Route route = Network::route("home", 1.0);
    route.delays = {{model::DelayReason::Code9, 1.0, fixed(6.0)},
                    {model::DelayReason::HealthAndSocialCare, 1.0, fixed(1.0)}};
    net.step("ward", fixed(2.0), {route});
    net.step("home", fixed(4.0));
    CHECK(net.trace(20.0)
          == Lines{"0: p in ward", "2: p process delay in ward for home", "8: p in home", "12: p gone"});
}

TEST_CASE("A smaller package passes a larger one only where the setting says so")
{
    const bool mayPass = GENERATE(false, true);
    Timetable net;
    model::Setting& care = net.setting("care", 10, model::Sphere::Home);
    care.countedInHours = true;
    care.smallerMayPass = mayPass;
    const auto add = [&](const char* id, double day, double hours) {
        net.person(id, "care", day);
        net.step("care", fixed(10.0)).package = fixed(hours);
    };
    add("six", 0.0, 6.0);
    add("eight", 1.0, 8.0);
    add("three", 2.0, 3.0);
    const Lines lines = net.trace(31.0);
    if (mayPass)
        CHECK(lines
              == Lines{"0: six in care", "1: eight waiting for care", "2: three in care", "10: six gone",
                       "12: three gone", "12: eight in care", "22: eight gone"});
    else
        CHECK(lines
              == Lines{"0: six in care", "1: eight waiting for care", "2: three waiting for care", "10: six gone",
                       "10: eight in care", "20: eight gone", "20: three in care", "30: three gone"});
}
