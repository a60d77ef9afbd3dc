// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/expected_figure.h"
#include "core/selftest/small_network.h"
#include "core/stats/queueing.h"

namespace homeward::selftest {

namespace {

using enum results::Measure;

/// 20 acute beds with 40 waiting places; 30 % go on to 10 community beds; exact by a chain of 1,681 states.
Case acuteToCommunity()
{
    const char* const source = "Markov chain";
    SmallNetwork net("Acute to community", 25, 60);
    net.limited("acute", 20, 40);
    net.setting("community", 10);
    net.cohort("all", "acute", 2.0);
    net.step("acute", exponential(7.0), {route("gone", 0.7), route("community", 0.3)});
    net.step("community", exponential(14.0));
    return {net.plan(),
            {{"tandem.blocked", {{PeopleDelayed, "acute"}}, {}, 1.71597261, source},
             {"tandem.waiting", {{PeopleWaiting, "acute"}}, {}, 2.81106451, source},
             {"tandem.community", {{PeoplePresent, "community"}}, {}, 8.38159325, source}}};
}

Case knight()
{
    const char* const source = "Knight 2014, corrected";
    SmallNetwork net("Two beds, two beds", 25, 60);
    net.limited("first", 2, 2);
    net.setting("second", 2);
    net.cohort("all", "first", 1.0);
    net.step("first", exponential(1.0), {route("gone", 0.5), route("second", 0.5)});
    net.step("second", exponential(5.0));
    return {net.plan(),
            {{"knight.wait", {{WaitingDays, "first"}}, {{Starts, "first"}}, 1.1902210518287253, source},
             {"knight.turnedAway",
              {{TurnedAway, "first"}},
              {{TurnedAway, "first"}, {Starts, "first"}},
              0.313337022,
              source}}};
}

Case buffered()
{
    const char* const source = "Rossetti, KSL book, ch. 7, corrected";
    SmallNetwork net("One waiting place between", 25, 80);
    net.setting("first", 1);
    model::FullRule& rule = net.setting("second", 1).fromSettings;
    rule.kind = model::FullRuleKind::WaitAtHome;
    rule.queueLimit = 1;
    rule.fallback = model::FullRuleKind::WaitInPlace;
    net.cohort("all", "first", 0.5);
    net.step("first", exponential(0.7), {route("second", 1.0)});
    net.step("second", exponential(0.9));
    return {net.plan(),
            {{"buffer.blocked", {{PeopleDelayed, "first"}}, {}, 0.070731, source},
             {"buffer.waiting", {{PeopleWaiting, "first"}}, {}, 0.335357, source}}};
}

/// Waits in M/M/1 with two classes: W0 / (1 - r1) and W0 / ((1 - r1)(1 - r)).
Case priority()
{
    const char* const source = "Cobham 1954";
    SmallNetwork net("Urgent first", 25, 100);
    net.setting("clinic", 1).priorities = {{model::WaitingPlace::Anywhere, {}, model::CohortId{"urgent"}, 1},
                                           {model::WaitingPlace::Anywhere, {}, model::CohortId{"routine"}, 2}};
    for (const auto& [id, perDay] : {std::pair{"urgent", 0.3}, std::pair{"routine", 0.4}}) {
        net.cohort(id, "clinic", perDay);
        net.step("clinic", exponential(1.0));
    }
    const double residual = 0.7;
    const auto wait = [&](const std::string& key, const std::string& cohort, double expected) {
        return ExpectedFigure{key, {{WaitingDays, "clinic", cohort}}, {{Starts, "clinic", cohort}}, expected, source};
    };
    return {net.plan(),
            {wait("priority.urgent", "urgent", residual / 0.7),
             wait("priority.routine", "routine", residual / (0.7 * 0.3))}};
}

/// Entries by the traffic equations: 1 / 0.76 a day at the first, half of them at the second.
Case feedback()
{
    const char* const source = "Jackson 1957";
    SmallNetwork net("Feedback", 25, 60);
    for (const auto& [id, beds] : {std::pair{"a", 2}, std::pair{"b", 1}, std::pair{"c", 3}})
        net.setting(id, beds).fromSettings.kind = model::FullRuleKind::WaitAtHome;
    net.cohort("all", "a", 1.0);
    net.step("a", exponential(1.0), {route("b", 0.5), route("c", 0.3), route("gone", 0.2)});
    net.step("b", exponential(0.8), {route("a", 0.4), route("c", 0.2), route("gone", 0.4)});
    net.step("c", exponential(2.0), {route("a", 0.1), route("gone", 0.9)});
    const double flow = 1.0 / 0.76;
    const auto people = [&](const std::string& id, int beds, double load) {
        return ExpectedFigure{"feedback." + id,
                              {{PeoplePresent, id}, {PeopleWaiting, id}},
                              {},
                              load + stats::meanQueueMMc(beds, load),
                              source};
    };
    return {net.plan(), {people("a", 2, flow), people("b", 1, 0.4 * flow), people("c", 3, 0.8 * flow)}};
}

/// PathSimR's own example after 200 days from empty; what is expected was simulated by another program.
Case stroke()
{
    const char* const source = "PathSimR, stroke";
    SmallNetwork net("Stroke", 1, 400);
    net.plan().run.runInDays = 200;
    net.setting("hasu", 40);
    net.setting("asu", 35);
    net.setting("sa1", 20);
    net.setting("sa2", 20);
    net.cohort("stroke", "hasu", 5.14);
    const auto out = [](double probability, double delay) {
        model::Route made = route("gone", probability);
        made.delays = {{model::DelayReason::HealthAndSocialCare, 1.0, exponential(delay)}};
        return made;
    };
    net.step("hasu", exponential(3.3),
             {route("asu", 0.42), out(0.075, 1.5), out(0.15, 0.5), out(0.03, 2.0), route("gone", 0.325)});
    net.step("asu", exponential(7.7),
             {route("sa1", 0.35), route("sa2", 0.225), out(0.27, 1.5), out(0.09, 0.5), out(0.02, 2.0),
              route("gone", 0.045)});
    for (const char* id : {"sa1", "sa2"})
        net.step(id, exponential(24.0), {out(0.71, 2.0), out(0.29, 1.5)});
    return {net.plan(),
            {{"stroke.asu", {{PeoplePresent, "asu"}}, {}, 25.38, source, 0.117},
             {"stroke.sa1", {{PeoplePresent, "sa1"}}, {}, 19.067, source, 0.0214}},
            0};
}

} // namespace

std::vector<Case> networks() { return {acuteToCommunity(), knight(), buffered(), priority(), feedback(), stroke()}; }

} // namespace homeward::selftest
