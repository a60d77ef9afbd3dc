// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/need.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <array>
#include <cmath>

using namespace homeward;
using namespace homeward::model;
using tests::Network;

namespace {

need::NeedResult needOf(const Network& network, const char* scenario = "base")
{
    auto result = need::need({network.plan, ScenarioId{scenario}, AreaId{"here"}});
    REQUIRE(result);
    return std::move(result.value());
}

double lastPeople(const need::NeedResult& result, int setting) { return result.people(setting, result.days - 1); }
double lastUnits(const need::NeedResult& result, int setting) { return result.units(setting, result.days - 1); }

Distribution gamma(double mean, double sd) { return Network::stay(Family::Gamma, mean, sd); }

void change(Network& network, Effect effect, Ramp ramp = {})
{
    if (network.plan.scenarios.size() == 1)
        network.plan.scenarios.push_back({ScenarioId{"changed"}, "Changed", {}, {}});
    Change lever;
    lever.id = ChangeId{"c" + std::to_string(network.plan.scenarios[1].changes.size())};
    lever.start = network.plan.start.plusYears(1);
    lever.ramp = ramp;
    lever.effect = std::move(effect);
    network.plan.scenarios[1].changes.push_back(lever);
}

/// A (10 days) to B (20 days) with 0.5, B back to A with 0.4; one a day enters A.
Network cycle()
{
    Network network(6);
    network.setting("a", -1);
    network.setting("b", -1);
    network.cohort("all", "a", 1.0);
    network.step("a", gamma(10.0, 6.0), {Network::route("b", 0.5), Network::route("gone", 0.5)});
    network.step("b", gamma(20.0, 25.0), {Network::route("a", 0.4), Network::route("gone", 0.6)});
    return network;
}

} // namespace

TEST_CASE("People who go round are counted as often as they come: the traffic equations")
{
    const need::NeedResult result = needOf(cycle());
    const double a = 1.0 / (1.0 - 0.5 * 0.4);
    CHECK(lastPeople(result, 0) == Approx(10.0 * a).epsilon(1e-3));
    CHECK(lastPeople(result, 1) == Approx(20.0 * a * 0.5).epsilon(1e-3));
    CHECK(result.starts(0, result.days - 1) == Approx(a).epsilon(1e-3));
    CHECK(lastUnits(result, 0) == Approx(lastPeople(result, 0)));
}

TEST_CASE("Stays far below a day go round within it")
{
    Network network(2);
    network.setting("a", -1);
    network.setting("b", -1);
    network.cohort("all", "a", 1.0);
    network.step("a", Network::exponential(0.1), {Network::route("b", 0.9), Network::route("gone", 0.1)});
    network.step("b", Network::stay(Family::Fixed, 0.0), {Network::route("a", 1.0)});
    const need::NeedResult result = needOf(network);
    CHECK(result.starts(0, 400) == Approx(10.0).epsilon(1e-3));
    CHECK(lastPeople(result, 0) == Approx(1.0).epsilon(1e-3));
    CHECK(lastPeople(result, 1) == Approx(0.0).margin(1e-4));
}

TEST_CASE("A cycle of exponential stays follows its differential equations from empty")
{
    Network network(1);
    network.setting("a", -1);
    network.setting("b", -1);
    network.cohort("all", "a", 1.0);
    network.step("a", Network::exponential(12.0), {Network::route("b", 0.6), Network::route("gone", 0.4)});
    network.step("b", Network::exponential(30.0), {Network::route("a", 0.5), Network::route("gone", 0.5)});
    const need::NeedResult result = needOf(network);
    std::array<double, 2> x{};
    constexpr int parts = 1'000;
    for (int day = 0; day < 60; ++day) {
        std::array<double, 2> mean{};
        for (int i = 0; i < parts; ++i) {
            const double a = 1.0 - x[0] / 12.0 + 0.5 * x[1] / 30.0;
            const double b = 0.6 * x[0] / 12.0 - x[1] / 30.0;
            x = {x[0] + a / parts, x[1] + b / parts};
            mean = {mean[0] + x[0] / parts, mean[1] + x[1] / parts};
        }
        if (day % 10 == 9) {
            CHECK(result.people(0, day) == Approx(mean[0]).epsilon(2e-3));
            CHECK(result.people(1, day) == Approx(mean[1]).epsilon(2e-3));
        }
    }
}

TEST_CASE("A setting that begins with its long-run people keeps them: what is left of stays is drawn right")
{
    Network network = cycle();
    const double a = 1.0 / (1.0 - 0.2);
    for (Cohort& cohort : network.plan.cohorts)
        cohort.demand.countPerYear = 100.0 * 365.25;
    network.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"a"}, std::round(1'000.0 * a)},
                                           {CohortId{"all"}, SettingId{"b"}, std::round(1'000.0 * a)}};
    const need::NeedResult result = needOf(network);
    for (int day = 0; day < result.days; day += 7) {
        CHECK(result.people(0, day) == Approx(1'250.0).epsilon(1e-3));
        CHECK(result.people(1, day) == Approx(1'250.0).epsilon(1e-3));
    }
}

TEST_CASE("Those who wait on day one start at once, those in a process delay after what is left of it")
{
    Network network = cycle();
    network.plan.cohorts[0].demand.countPerYear = 0.0;
    network.plan.cohorts[0].pathway[0].stay = Network::stay(Family::Fixed, 10.0);
    network.plan.cohorts[0].pathway[0].routes[0].delays = {{DelayReason::Code9, 0.5, Network::exponential(40.0)}};
    DayOne& first = network.plan.areas[0].dayOne;
    first.waiting = {{CohortId{"all"}, SettingId{"a"}, 8}};
    first.delayed = {{CohortId{"all"}, SettingId{"a"}, PlaceId{"b"}, std::nullopt, 5},
                     {CohortId{"all"}, SettingId{"a"}, PlaceId{"b"}, DelayReason::Code9, 100}};
    const need::NeedResult result = needOf(network);
    CHECK(result.people(0, 0) == Approx(8.0 + 100.0 * 40.0 * (1.0 - std::exp(-1.0 / 40.0))).margin(0.3));
    // Those who came with the ten days are gone on; 4 go to B, half of them by way of the delay; few are back.
    CHECK(result.people(0, 12) == Approx(100.0 * std::exp(-12.5 / 40.0) + 2.0 + 4.0).margin(3.5));
    CHECK(result.people(1, 0) == Approx(5.0).margin(1.5));
}

TEST_CASE("A process delay is time in place, of at most one reason")
{
    Network network = cycle();
    Route& route = network.plan.cohorts[0].pathway[0].routes[0];
    route.delays = {{DelayReason::HealthAndSocialCare, 0.5, Network::exponential(8.0)},
                    {DelayReason::Code9, 0.3, gamma(30.0, 10.0)}};
    const need::NeedResult result = needOf(network);
    const double a = 1.0 / (1.0 - 0.2);
    CHECK(lastPeople(result, 0) == Approx(a * (10.0 + 0.5 * (0.5 * 8.0 + 0.3 * 30.0))).epsilon(1e-3));
    // Above one in all, the later reasons get what the earlier ones leave.
    route.delays[1].chance = 0.7;
    CHECK(lastPeople(needOf(network), 0) == Approx(a * (10.0 + 0.5 * (0.3 * 8.0 + 0.7 * 30.0))).epsilon(1e-3));
    // A unit reserved ahead is held during the delay.
    route.delays = {{DelayReason::Code9, 1.0, Network::exponential(8.0), true}};
    const need::NeedResult reserved = needOf(network);
    CHECK(lastUnits(reserved, 1) - lastPeople(reserved, 1) == Approx(a * 0.5 * 8.0).epsilon(1e-3));
}

TEST_CASE("Stays by destination and another cohort for those who return")
{
    Network network(6);
    network.setting("a", -1);
    network.setting("b", -1);
    network.cohort("known", "a", 0.0);
    network.step("a", gamma(4.0, 2.0));
    network.cohort("new", "a", 1.0);
    network.step("a", gamma(10.0, 6.0), {Network::route("b", 0.25), Network::route("gone", 0.75)});
    network.step("b", gamma(20.0, 10.0), {Network::route("a", 1.0)});
    network.plan.cohorts[1].pathway[0].routes[0].stay = gamma(40.0, 20.0);
    network.plan.cohorts[1].pathway[1].routes[0].becomes = CohortId{"known"};
    const need::NeedResult result = needOf(network);
    const int last = result.days - 1;
    CHECK(result.people(0, 1, last) == Approx(0.25 * 40.0 + 0.75 * 10.0).epsilon(1e-3));
    CHECK(result.people(1, 1, last) == Approx(0.25 * 20.0).epsilon(1e-3));
    CHECK(result.people(0, 0, last) == Approx(0.25 * 4.0).epsilon(1e-3));
}

TEST_CASE("A place kept is in use until its days are over, and people who are in time return to it")
{
    // From the care home one in two goes to hospital (exponential, 10 days), where the place is kept for 14 days.
    Network network(20);
    network.setting("home", -1);
    network.setting("hospital", -1);
    network.cohort("all", "home", 1.0);
    network.step("home", gamma(50.0, 20.0), {Network::route("hospital", 0.5), Network::route("gone", 0.5)});
    network.step("hospital", Network::exponential(10.0), {Network::route("gone", 0.8), Network::route("died", 0.2)});
    network.plan.outcomes.push_back({OutcomeId{"died"}, "Died", std::nullopt, true});
    network.plan.cohorts[0].pathway[0].routes[0].keepsPlaceDays = 14.0;
    const need::NeedResult result = needOf(network);
    const double inTime = 1.0 - std::exp(-1.4);
    const double home = 1.0 / (1.0 - 0.5 * inTime * 0.8);
    CHECK(lastPeople(result, 0) == Approx(50.0 * home).epsilon(1e-3));
    CHECK(lastPeople(result, 1) == Approx(10.0 * 0.5 * home).epsilon(1e-3));
    CHECK(lastUnits(result, 0) - lastPeople(result, 0) == Approx(0.5 * home * 10.0 * inTime).epsilon(1e-3));
}

TEST_CASE("Packages count in hours, and step down in a straight line")
{
    Network network(6);
    network.setting("care", -1).countedInHours = true;
    network.cohort("all", "care", 2.0);
    PathwayStep& step = network.step("care", gamma(60.0, 40.0));
    step.package = Network::stay(Family::Fixed, 12.0);
    CHECK(lastUnits(needOf(network), 0) == Approx(2.0 * 60.0 * 12.0).epsilon(1e-3));
    step.packageEnd = 4.0;
    CHECK(lastUnits(needOf(network), 0) == Approx(2.0 * 60.0 * 8.0).epsilon(2e-3));
    // Half of the packages, those of 2 hours, are below the end and keep their size.
    step.package = Network::stay(Family::Empirical, 0.0);
    step.package->table = {{2.0, 1.0}, {12.0, 1.0}};
    CHECK(lastUnits(needOf(network), 0) == Approx(2.0 * 60.0 * 5.0).epsilon(2e-3));
    // From the long-run people with the long-run hours nothing drifts.
    network.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"care"}, 120}};
    const need::NeedResult steady = needOf(network);
    for (int day = 0; day < steady.days; day += 30)
        CHECK(steady.units(0, day) == Approx(600.0).epsilon(3e-3));
    // Given hours scale the packages of day one.
    network.plan.areas[0].dayOne.unitsInUse = {{SettingId{"care"}, 420.0}};
    CHECK(needOf(network).units(0, 0) == Approx(300.0).epsilon(0.05));
}

TEST_CASE("Changes of demand, entry, discharge, stay, delay and package reach their new level")
{
    Network network = cycle();
    network.plan.settings[1].countedInHours = true;
    network.plan.cohorts[0].pathway[1].package = Network::stay(Family::Fixed, 5.0);
    network.plan.cohorts[0].pathway[0].routes[0].delays = {{DelayReason::Code9, 0.5, Network::exponential(8.0)}};
    change(network, DemandEffect{1.5}, {RampShape::Linear, 12});
    change(network, RedirectEntryEffect{SettingId{"a"}, SettingId{"b"}, 0.2});
    change(network, RedirectDischargeEffect{SettingId{"a"}, PlaceId{"b"}, PlaceId{"gone"}, 0.3, {}},
           {RampShape::SCurve, 6});
    change(network, StayEffect{SettingId{"b"}, 0.7}, {RampShape::Linear, 12});
    change(network, StayEffect{SettingId{"b"}, 0.9});
    change(network, ProcessDelayEffect{SettingId{"a"}, {}, std::nullopt, DelayPart::Chance, 0.5});
    change(network, ProcessDelayEffect{{}, PlaceId{"b"}, DelayReason::Code9, DelayPart::Mean, 0.25},
           {RampShape::Linear, 3});
    change(network, PackageEffect{SettingId{"b"}, 1.2}, {RampShape::Linear, 12});
    const need::NeedResult changed = needOf(network, "changed");
    const double toB = 0.5 * 0.7;
    const double a = 1.5 * (0.8 + 0.2 * 0.4) / (1.0 - toB * 0.4);
    const double b = 1.5 * 0.2 + toB * a;
    CHECK(lastPeople(changed, 0) == Approx(a * (10.0 + toB * 0.5 * 0.5 * 8.0 * 0.25)).epsilon(2e-3));
    CHECK(lastPeople(changed, 1) == Approx(b * 20.0 * 0.63).epsilon(2e-3));
    CHECK(lastUnits(changed, 1) == Approx(b * 20.0 * 0.63 * 5.0 * 1.2).epsilon(2e-3));
    // Nothing works before the changes begin, and in the base nothing ever does.
    const need::NeedResult base = needOf(network);
    for (int day = 0; day < 365; day += 30)
        CHECK(changed.people(0, day) == Approx(base.people(0, day)));
    CHECK(lastPeople(base, 0) == Approx((10.0 + 0.5 * 0.5 * 8.0) / 0.8).epsilon(1e-3));
}

TEST_CASE("Onward routes of those moved are their own")
{
    Network network = cycle();
    network.setting("c", -1);
    network.step("c", gamma(5.0, 2.0));
    change(network,
           RedirectDischargeEffect{SettingId{"a"},
                                   PlaceId{"gone"},
                                   PlaceId{"c"},
                                   1.0,
                                   {Network::route("a", 0.5), Network::route("gone", 0.5)}});
    const need::NeedResult result = needOf(network, "changed");
    const double a = 1.0 / (1.0 - 0.2 - 0.25);
    CHECK(lastPeople(result, 2) == Approx(0.5 * a * 5.0).epsilon(1e-3));
    CHECK(lastPeople(result, 0) == Approx(a * 10.0).epsilon(1e-3));
}

TEST_CASE("A calibrated year runs before the start with its own rates")
{
    Network network(2);
    network.setting("a", -1);
    network.cohort("all", "a", 1.0).demand.trendPerYear = 0.1;
    network.step("a", Network::stay(Family::Fixed, 10.0));
    network.plan.areas[0].dayOne.waiting = {{CohortId{"all"}, SettingId{"a"}, 50}};
    CHECK(needOf(network).people(0, 0) == Approx(50.5).epsilon(1e-3));
    network.plan.calibratedFrom = network.plan.start.plusYears(-1);
    const need::NeedResult later = needOf(network);
    CHECK(later.days == 731);
    // The trend counts from the calibrated year; the people of its first day are gone.
    CHECK(later.people(0, 0) == Approx(10.0 * std::pow(1.1, (365.5 - 5.0) / 365.25)).epsilon(1e-3));
}

TEST_CASE("A run-in fills a setting at the rates of the first day")
{
    Network network(1);
    network.setting("a", -1);
    network.cohort("all", "a", 3.0).demand.trendPerYear = 0.2;
    network.step("a", gamma(10.0, 5.0));
    network.plan.run.runInDays = 200;
    CHECK(needOf(network).people(0, 0) == Approx(30.0).epsilon(2e-3));
}

TEST_CASE("A run-in of part of a day fills a setting for that part")
{
    Network network(1);
    network.setting("a", -1);
    network.cohort("all", "a", 30.0);
    network.step("a", Network::stay(Family::Fixed, 100.0));
    for (const double days : {0.0, 0.25, 1.0, 10.5}) {
        network.plan.run.runInDays = days;
        CHECK(needOf(network).people(0, 0) == Approx(30.0 * (days + 0.5)));
    }
}

TEST_CASE("People given replace the people that a run-in has brought there, and the others stay")
{
    for (const bool exponential : {true, false}) {
        Network network(2);
        network.setting("a", -1);
        network.setting("b", -1);
        network.cohort("all", "a", 2.0);
        network.step("a", exponential ? Network::exponential(10.0) : gamma(10.0, 4.0),
                     {Network::route("b", 0.5), Network::route("gone", 0.5)});
        network.plan.cohorts[0].pathway[0].routes[0].delays = {{DelayReason::Code9, 0.5, Network::exponential(16.0)}};
        network.step("b", exponential ? Network::exponential(30.0) : gamma(30.0, 15.0));
        network.plan.run.runInDays = 450;
        const need::NeedResult bare = needOf(network);
        // A count as large as the run-in leads to changes nothing.
        network.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"a"}, 20.0}};
        const need::NeedResult same = needOf(network);
        for (int day = 0; day < bare.days; day += 10) {
            INFO("day " << day);
            REQUIRE(same.people(0, day) == Approx(bare.people(0, day)).epsilon(2e-3));
            REQUIRE(same.people(1, day) == Approx(bare.people(1, day)).epsilon(2e-3));
        }
        // Thirty more in a setting; half of them go on to the other.
        network.plan.areas[0].dayOne.inCare[0].people = 50.0;
        const need::NeedResult more = needOf(network);
        CHECK(more.people(0, 0) == Approx(bare.people(0, 0) + 30.0).epsilon(0.03));
        CHECK(more.people(1, 0) == Approx(bare.people(1, 0)).epsilon(0.03));
        CHECK(more.people(1, 25) > bare.people(1, 25) + 5.0);
        // Nobody in the other one, and nobody delayed in the first.
        network.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"b"}, 0.0}};
        CHECK(needOf(network).people(1, 0) < 1.0);
        CHECK(needOf(network).people(0, 0) == Approx(bare.people(0, 0)).epsilon(2e-3));
        network.plan.areas[0].dayOne.delayed = {
            {CohortId{"all"}, SettingId{"a"}, PlaceId{"b"}, DelayReason::Code9, 0.0}};
        CHECK(needOf(network).people(0, 0) == Approx(20.0).epsilon(0.02));
        CHECK(bare.people(0, 0) == Approx(28.0).epsilon(2e-3));
    }
}

TEST_CASE("People in process delays who are not given are the expected number where there is no run-in")
{
    Network network(2);
    network.setting("a", -1);
    network.cohort("all", "a", 2.0);
    network.step("a", gamma(10.0, 4.0), {Network::route("gone", 1.0)});
    network.plan.cohorts[0].pathway[0].routes[0].delays = {{DelayReason::Code9, 0.5, gamma(16.0, 9.0)},
                                                           {DelayReason::HealthAndSocialCare, 0.5, gamma(4.0, 9.0)}};
    network.plan.areas[0].dayOne.inCare = {{CohortId{"all"}, SettingId{"a"}, 20.0}};
    const need::NeedResult steady = needOf(network);
    for (int day = 0; day < steady.days; day += 20)
        REQUIRE(steady.people(0, day) == Approx(20.0 + 16.0 + 4.0).epsilon(2e-3));
}

TEST_CASE("Listed arrivals are entries of their days, and the factors of hours keep the mean of a day")
{
    Network network(1);
    network.setting("a", -1);
    Demand& demand = network.cohort("all", "a", 0.0).demand;
    demand.listed = {{network.plan.start.plusDays(10), 9.0, 12, {}, {}},
                     {network.plan.start.plusDays(100), 9.0, 3, 7, {}}};
    network.step("a", Network::stay(Family::Fixed, 5.0));
    const need::NeedResult listed = needOf(network);
    CHECK(listed.starts(0, 10) == 12.0);
    CHECK(listed.starts(0, 11) == 0.0);
    CHECK(listed.people(0, 12) == Approx(12.0));
    CHECK(listed.people(0, 16) == Approx(0.0).margin(1e-4));
    CHECK(listed.starts(0, 107) == 3.0);
    change(network, DemandEffect{0.5});
    network.plan.scenarios[1].changes[0].start = network.plan.start;
    CHECK(needOf(network, "changed").starts(0, 10) == 6.0);
    demand.listed.clear();
    demand.countPerYear = 3'652.5;
    const need::NeedResult even = needOf(network);
    demand.hourFactors.assign(8, 0.0);
    demand.hourFactors.resize(24, 1.5);
    for (int day = 0; day < even.days; day += 10)
        REQUIRE(needOf(network).people(0, day) == even.people(0, day));
}

TEST_CASE("A scenario or area that the plan has not is an error")
{
    const Network network = cycle();
    CHECK(need::need({network.plan, ScenarioId{"none"}, AreaId{"here"}}).error().code == base::ErrorCode::UnknownName);
    CHECK(need::need({network.plan, ScenarioId{"base"}, AreaId{"none"}}).error().detail == "none");
}
