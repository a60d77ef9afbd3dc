// SPDX-License-Identifier: GPL-3.0-or-later
// People who leave a setting to wait at home: their priority and their ways out of the queue are those of people who wait.
#include "tests/sim/trace.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using model::Family;
using model::FullRuleKind;
using model::QueueMembers;
using Lines = std::vector<std::string>;

namespace {

model::Distribution fixed(double days) { return Network::stay(Family::Fixed, days); }

/// A ward without limit, and a care home of one place that is taken until day `until`.
Timetable wardAndHome(double until, FullRuleKind whenFull)
{
    Timetable net;
    net.setting("ward", -1);
    net.setting("home", 1).fromSettings.kind = whenFull;
    net.person("long", "home", 0.0);
    net.step("home", fixed(until));
    return net;
}

/// Goes to the ward on a day, and is ready for the home a day later.
void patient(Timetable& net, const std::string& id, double day)
{
    net.person(id, "ward", day);
    net.step("ward", fixed(1.0), {Network::route("home", 1.0)});
    net.step("home", fixed(5.0));
}

void newcomer(Timetable& net, const std::string& id, double day)
{
    net.person(id, "home", day);
    net.step("home", fixed(5.0));
}

model::QueueExit exitAfter(QueueMembers who, double days) { return {who, 0.0, days, model::PlaceId{"gone"}, {}}; }

/// From a day on, people from other settings wait at home.
model::Change waitAtHomeFrom(const Timetable& net, int day)
{
    model::Change change;
    change.start = net.plan.start.plusDays(day);
    model::FullRule rule;
    rule.kind = FullRuleKind::WaitAtHome;
    change.effect = model::RuleEffect{model::SettingId{"home"}, model::RuleOrigin::FromSettings, rule};
    return change;
}

} // namespace

TEST_CASE("A person who leaves a setting to wait at home has the priority of people who wait in none")
{
    Timetable net = wardAndHome(6.0, FullRuleKind::WaitAtHome);
    net.plan.settings[1].priorities = {{model::WaitingPlace::NoSetting, {}, {}, 1}};
    patient(net, "x", 1.0);
    newcomer(net, "y", 4.0);
    CHECK(net.trace(20.0)
          == Lines{"0: long in home", "1: x in ward", "2: x waiting for home", "4: y waiting for home", "6: long gone",
                   "6: x in home", "11: x gone", "11: y in home", "16: y gone"});
}

TEST_CASE("A delayed person who moves out to wait at home takes the priority of people who wait")
{
    Timetable net = wardAndHome(12.0, FullRuleKind::WaitInPlace);
    net.plan.settings[1].priorities = {{model::WaitingPlace::NoSetting, {}, {}, 2},
                                       {model::WaitingPlace::Anywhere, {}, {}, 1}};
    patient(net, "x", 4.0);
    newcomer(net, "y", 4.0);
    net.plan.scenarios[0].changes = {waitAtHomeFrom(net, 9)};
    // From day 9 on both wait in no setting, and y was there first.
    const Lines lines = net.trace(30.0);
    CHECK(std::ranges::count(lines, "9: x waiting for home") == 1);
    CHECK(std::ranges::count(lines, "12: y in home") == 1);
    CHECK(std::ranges::count(lines, "17: x in home") == 1);
}

TEST_CASE("A person who moves out to wait at home leaves by the exits of people who wait, from then on")
{
    Timetable net = wardAndHome(100.0, FullRuleKind::WaitInPlace);
    patient(net, "x", 1.0);
    net.plan.scenarios[0].changes = {waitAtHomeFrom(net, 9)};
    Timetable waiting = net;
    waiting.plan.settings[1].queueExits = {exitAfter(QueueMembers::Waiting, 5.0)};
    CHECK(waiting.trace(50.0)
          == Lines{"0: long in home", "1: x in ward", "2: x delayed in ward for home", "9: x waiting for home",
                   "14: left queue home", "14: x gone"});
    Timetable delayed = net;
    delayed.plan.settings[1].queueExits = {exitAfter(QueueMembers::Delayed, 9.0)};
    CHECK(std::ranges::count(delayed.trace(50.0), "11: left queue home") == 0);
    // An exit of both counts from the beginning of the whole wait.
    Timetable both = net;
    both.plan.settings[1].queueExits = {exitAfter(QueueMembers::Both, 9.0)};
    CHECK(std::ranges::count(both.trace(50.0), "11: left queue home") == 1);
}

TEST_CASE("A waiting place that comes free is taken up, with its ways out")
{
    Timetable net = wardAndHome(60.0, FullRuleKind::WaitAtHome);
    net.plan.settings[1].fromSettings.queueLimit = 1;
    net.plan.settings[1].fromSettings.fallback = FullRuleKind::WaitInPlace;
    net.plan.settings[1].queueExits = {exitAfter(QueueMembers::Waiting, 5.0)};
    patient(net, "x", 1.0);
    patient(net, "y", 2.0);
    CHECK(net.trace(30.0)
          == Lines{"0: long in home", "1: x in ward", "2: x waiting for home", "2: y in ward",
                   "3: y delayed in ward for home", "7: left queue home", "7: x gone", "7: y waiting for home",
                   "12: left queue home", "12: y gone"});
}

TEST_CASE("A death out of a queue in no setting is a death in front of the setting waited for")
{
    Timetable net = wardAndHome(60.0, FullRuleKind::WaitAtHome);
    net.plan.outcomes.push_back({model::OutcomeId{"died"}, "Died", std::nullopt, true});
    net.plan.settings[1].queueExits = {{QueueMembers::Both, 0.0, 3.0, model::PlaceId{"died"}, {}}};
    newcomer(net, "x", 1.0);
    CHECK(net.trace(30.0)
          == Lines{"0: long in home", "1: x waiting for home", "4: left queue home", "4: died home", "4: x gone"});
}

TEST_CASE("A change of a daily chance works from its first day on, not from the noon before")
{
    Timetable net = wardAndHome(60.0, FullRuleKind::WaitAtHome);
    net.plan.settings[1].queueExits = {{QueueMembers::Both, 1e-6, {}, model::PlaceId{"gone"}, {}}};
    model::Change change;
    change.start = net.plan.start.plusDays(9);
    change.effect = model::LeaveQueueEffect{model::SettingId{"home"}, {}, model::FactorMode::Set, 0.999};
    net.plan.scenarios[0].changes = {change};
    constexpr int people = 50;
    for (int n = 0; n < people; ++n)
        newcomer(net, std::to_string(n), 1.75);
    int left = 0;
    for (const std::string& line : net.trace(12.0)) {
        if (line.find("left queue") == std::string::npos)
            continue;
        ++left;
        CHECK(std::stod(line) >= 9.0);
    }
    CHECK(left > people - 3);
}
