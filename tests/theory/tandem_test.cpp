// SPDX-License-Identifier: GPL-3.0-or-later
// Acute beds followed by community beds with blocking after service, exact by Markov chain: 20 acute beds, mean stay 7,
// 40 waiting places, 2 arrivals a day; 30 % go on to 10, 8 or 12 community beds, mean stay 14.
#include "tests/theory/estimate.h"

using namespace homeward;
using namespace homeward::tests;
using results::Measure;

namespace {

struct Case {
    int communityBeds;
    double lost, queue, inService, blocked, community;
};

sim::Compiled tandem(int communityBeds)
{
    Network net(25);
    model::Setting& acute = net.setting("acute", 20);
    acute.fromOutside.queueLimit = 40;
    acute.fromOutside.fallback = model::FullRuleKind::TurnAway;
    net.setting("community", communityBeds, model::Sphere::Community);
    net.cohort("all", "acute", 2.0);
    net.step("acute", Network::exponential(7.0), {Network::route("gone", 0.7), Network::route("community", 0.3)});
    net.step("community", Network::exponential(14.0));
    return compiled(net);
}

} // namespace

TEST_CASE("Two stations in tandem with blocking agree with the exact chain", "[theory]")
{
    const auto exact = GENERATE(Case{10, 0.00219128, 2.81106451, 13.96932209, 1.71597261, 8.38159325},
                                Case{8, 0.06938516, 20.62594508, 13.02860773, 6.05044606, 7.81716464},
                                Case{12, 0.00002809, 0.4560725, 13.99960672, 0.37179722, 8.39976403});
    const auto model = tandem(exact.communityBeds);
    const auto outcomes = play(model, 150);
    // One community bed more or less moves the blocked by a third and more.
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleInCare), exact.inService, 0.2);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleDelayed), exact.blocked, 0.1 + 0.1 * exact.blocked);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleWaiting), exact.queue, 0.2 + 0.15 * exact.queue);
    checkAgainst(estimate(model, outcomes, 1, Measure::PeoplePresent), exact.community, 0.2);
    const Estimate lost = estimate(outcomes, [&](const sim::Outcome& o) {
        const double away = measureOf(model, o, 0, Measure::TurnedAway, 1);
        return away / (away + measureOf(model, o, 0, Measure::Starts, 1));
    });
    checkAgainst(lost, exact.lost, 0.02);
}

TEST_CASE("A community bed more than the chain has is seen", "[theory]")
{
    const auto model = tandem(11);
    const Estimate blocked = estimate(model, play(model, 60), 0, Measure::PeopleDelayed);
    CHECK(std::abs(blocked.mean - 1.71597261) > 6.0 * blocked.standardError);
}

TEST_CASE("A limited buffer between two stations holds people back as in the exact chain", "[theory]")
{
    // M/M tandem, rate 0.5, stays 0.7 and 0.9, one server each, one waiting place between (Rossetti, KSL book, ch. 7;
    // exact by Markov chain).
    Network net(25);
    net.setting("first", 1);
    model::Setting& second = net.setting("second", 1);
    second.fromSettings.kind = model::FullRuleKind::WaitAtHome;
    second.fromSettings.queueLimit = 1;
    second.fromSettings.fallback = model::FullRuleKind::WaitInPlace;
    net.cohort("all", "first", 0.5);
    net.step("first", Network::exponential(0.7), {Network::route("second", 1.0)});
    net.step("second", Network::exponential(0.9));
    const auto model = compiled(net);
    const auto outcomes = play(model, 60);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeoplePresent), 0.420731, 0.02);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleWaiting), 0.335357, 0.03);
    checkAgainst(estimate(model, outcomes, 0, Measure::PeopleDelayed), 0.070731, 0.01);
    const Estimate atSecond = estimate(outcomes, [&](const sim::Outcome& o) {
        return measureOf(model, o, 1, Measure::PeoplePresent, 1) + measureOf(model, o, 1, Measure::PeopleWaiting, 1);
    });
    checkAgainst(atSecond, 0.645045, 0.03);
}
