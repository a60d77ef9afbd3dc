// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/fullness.h"
#include "core/stats/queueing.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <cmath>

using namespace homeward;
using namespace homeward::model;
using tests::Network;

namespace {

Network clinic(int beds)
{
    Network network(4);
    Setting& setting = network.setting("clinic", beds);
    setting.fromSettings.kind = setting.fromOutside.kind = FullRuleKind::TurnAway;
    network.cohort("all", "clinic", 2.0);
    network.step("clinic", Network::stay(Family::Gamma, 10.0, 7.0));
    network.plan.scenarios.push_back({ScenarioId{"changed"}, "Changed", {}, {}});
    return network;
}

need::Fullness lastYear(const Network& network, const char* scenario = "base")
{
    const need::NeedRequest request{network.plan, ScenarioId{scenario}, AreaId{"here"}};
    const auto result = need::need(request);
    REQUIRE(result);
    return need::fullnessOf(request, result.value(), 0, result.value().days - 365, result.value().days);
}

void change(Network& network, Effect effect)
{
    Change lever;
    lever.id = ChangeId{"c"};
    lever.start = network.plan.start.plusYears(1);
    lever.effect = std::move(effect);
    network.plan.scenarios[1].changes.push_back(lever);
}

} // namespace

TEST_CASE("Where nobody waits the chance to find a setting full is Erlang's")
{
    const need::Fullness full = lastYear(clinic(25));
    CHECK(full.people == Approx(20.0).epsilon(1e-3));
    CHECK(full.available == 25.0);
    REQUIRE(full.chanceFull());
    CHECK(*full.chanceFull() == Approx(stats::erlangB(25, 20.0)).epsilon(5e-3));
    CHECK(full.unitsFor(0.01) == Approx(stats::unitsForChance(20.0, 0.01)));
}

TEST_CASE("Where people wait, or nothing limits, there is no such chance")
{
    Network network = clinic(25);
    network.plan.settings[0].fromSettings.kind = FullRuleKind::WaitInPlace;
    CHECK_FALSE(lastYear(network).chanceFull());
    CHECK_FALSE(lastYear(clinic(-1)).chanceFull());
    change(network,
           RuleEffect{SettingId{"clinic"}, RuleOrigin::FromSettings, {FullRuleKind::TurnAway, {}, {}, {}, {}}});
    CHECK(lastYear(network, "changed").chanceFull());
}

TEST_CASE("Half a bed is one or none, as in a run")
{
    Network network = clinic(25);
    network.plan.settings[0].capacity.steps[0].units = 0.5;
    CHECK(lastYear(network).available == 1.0);
    network.plan.settings[0].capacity.steps[0].units = 0.4;
    CHECK(lastYear(network).available == 0.0);
}

TEST_CASE("Capacity counts with its changes and its week, in whole units")
{
    Network network = clinic(25);
    network.plan.settings[0].capacity.pattern = {1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5};
    CHECK(*lastYear(network).available == Approx((52.0 * (5.0 * 25.0 + 2.0 * 13.0) + 13.0) / 365.0));
    change(network, CapacityEffect{SettingId{"clinic"}, CapacityMode::Add, 10.0});
    CHECK(*lastYear(network, "changed").available == Approx((52.0 * (5.0 * 35.0 + 2.0 * 18.0) + 18.0) / 365.0));
}

TEST_CASE("Hours are counted in packages")
{
    Network network = clinic(240);
    network.plan.settings[0].countedInHours = true;
    network.plan.cohorts[0].pathway[0].package = Network::stay(Family::Fixed, 8.0);
    const need::Fullness full = lastYear(network);
    CHECK(full.unitsPerPerson == Approx(8.0));
    CHECK(*full.chanceFull() == Approx(stats::erlangB(30, 20.0)).epsilon(0.02));
    CHECK(full.unitsFor(0.01) == Approx(8.0 * stats::unitsForChance(20.0, 0.01)));
}
