// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/expected_figure.h"
#include "core/selftest/small_network.h"
#include "core/stats/queueing.h"

#include <algorithm>
#include <cmath>

namespace homeward::selftest {

namespace {

using enum results::Measure;
using model::Family;

const std::string ward = "ward";

SmallNetwork oneSetting(const std::string& name, double perDay, const model::Distribution& stay, int replications)
{
    SmallNetwork net(name, 25, replications);
    net.cohort("all", ward, perDay);
    net.step(ward, stay);
    return net;
}

ExpectedFigure shareTurnedAway(const std::string& key, double expected, const std::string& source)
{
    return {key, {{TurnedAway, ward}}, {{TurnedAway, ward}, {Starts, ward}}, expected, source};
}

ExpectedFigure meanWait(const std::string& key, double expected, const std::string& source)
{
    return {key, {{WaitingDays, ward}}, {{Starts, ward}}, expected, source};
}

Case erlangCase()
{
    SmallNetwork net = oneSetting("M/M/20", 2.0, exponential(8.0), 120);
    net.setting(ward, 20);
    const double queue = stats::meanQueueMMc(20, 16.0);
    return {net.plan(),
            {{"erlangC.waiting", {{PeopleWaiting, ward}}, {}, queue, "Erlang 1917"},
             meanWait("erlangC.wait", queue / 2.0, "Erlang 1917"),
             {"erlangC.share", {{Waits, ward}}, {{Starts, ward}}, stats::erlangC(20, 16.0), "Erlang 1917"}}};
}

Case lossCase()
{
    SmallNetwork net = oneSetting("M/G/32/32", 1.0, spread(Family::Lognormal, 28.0, 30.0), 60);
    net.setting(ward, 32).fromOutside.kind = model::FullRuleKind::TurnAway;
    return {net.plan(), {shareTurnedAway("erlangB.turnedAway", stats::erlangB(32, 28.0), "Erlang 1917")}};
}

Case limitedQueueCase()
{
    SmallNetwork net = oneSetting("M/M/20/25", 2.0, exponential(8.0), 80);
    net.limited(ward, 20, 5);
    const stats::MMcK exact = stats::queueMMcK(20, 25, 16.0);
    return {net.plan(),
            {shareTurnedAway("limitedQueue.turnedAway", exact.turnedAway, "Kleinrock 1975"),
             {"limitedQueue.waiting", {{PeopleWaiting, ward}}, {}, exact.meanWaiting, "Kleinrock 1975"}}};
}

Case unlimitedCase()
{
    SmallNetwork net = oneSetting("M/G/infinity", 5.0, spread(Family::Lognormal, 6.0, 9.0), 30);
    net.setting(ward, -1);
    return {net.plan(), {{"unlimited.present", {{PeoplePresent, ward}}, {}, 30.0, "Palm 1943"}}};
}

Case singleServerCase()
{
    SmallNetwork net = oneSetting("M/G/1", 0.5, spread(Family::Gamma, 1.2, 1.5), 100);
    net.setting(ward, 1);
    return {net.plan(),
            {meanWait("singleServer.wait", stats::meanWaitMG1(0.5, 1.2, 1.5625), "Pollaczek 1930, Khinchine 1932")}};
}

/// People who leave the queue at a daily chance of a tenth: M/M/4 with patience (Palm 1946), by birth and death.
Case patienceCase()
{
    SmallNetwork net = oneSetting("M/M/4 with patience", 1.0, exponential(5.0), 80);
    net.setting(ward, 4).queueExits = {{model::QueueMembers::Both, 0.1, {}, model::PlaceId{"gone"}, {}}};
    const double leaving = -std::log(0.9);
    double chance = 1.0;
    double sum = 1.0;
    double waiting = 0.0;
    for (int n = 1; n <= 200; ++n) {
        chance /= 0.2 * std::min(n, 4) + leaving * std::max(n - 4, 0);
        sum += chance;
        waiting += chance * std::max(n - 4, 0);
    }
    return {net.plan(), {{"patience.waiting", {{PeopleWaiting, ward}}, {}, waiting / sum, "Palm 1946"}}};
}

/// A care home that starts from its stationary count: a fresh stay instead of a residual one would show in year 1.
Case firstDayCase()
{
    SmallNetwork net("A first day", 3, 150);
    net.setting(ward, -1);
    net.cohort("all", ward, 100.0 / 900.0);
    net.step(ward, spread(Family::Gamma, 900.0, 1'162.0));
    net.plan().areas[0].dayOne.inCare = {{model::CohortId{"all"}, model::SettingId{ward}, 100}};
    return {net.plan(), {{"firstDay.present", {{PeoplePresent, ward}}, {}, 100.0, "Cox 1962"}}, 0};
}

} // namespace

std::vector<Case> singleSettings()
{
    return {erlangCase(),       lossCase(),     limitedQueueCase(), unlimitedCase(),
            singleServerCase(), patienceCase(), firstDayCase()};
}

} // namespace homeward::selftest
