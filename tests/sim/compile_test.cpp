// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/compile.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

using namespace homeward;
using namespace homeward::tests;

namespace {

model::Change capacityChange(const Network& net, model::CapacityMode mode, double value, int afterDays = 0)
{
    model::Change change;
    change.start = net.plan.start.plusDays(afterDays);
    change.effect = model::CapacityEffect{model::SettingId{"ward"}, mode, value};
    return change;
}

double unitsAt(const Network& net, std::int64_t day)
{
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    sim::Units units = 0;
    for (const sim::CapacityAt& step : model.settings[0].capacity)
        if (step.from <= day * base::secondsPerDay)
            units = step.units;
    return static_cast<double>(units) / static_cast<double>(sim::oneUnit);
}

Network wardOf(int beds)
{
    Network net(10);
    net.setting("ward", beds);
    net.cohort("all", "ward", 1.0);
    net.step("ward", Network::exponential(1.0));
    return net;
}

} // namespace

TEST_CASE("Capacity changes compose in the order of the list")
{
    Network net = wardOf(10);
    net.plan.scenarios[0].changes = {capacityChange(net, model::CapacityMode::Add, 4.0),
                                     capacityChange(net, model::CapacityMode::Set, 20.0, 50),
                                     capacityChange(net, model::CapacityMode::Add, -3.0, 100)};
    CHECK(unitsAt(net, 0) == 14.0);
    CHECK(unitsAt(net, 50) == 20.0);
    CHECK(unitsAt(net, 100) == 17.0);
}

TEST_CASE("A ramp opens whole beds one after the other and ends where it should")
{
    Network net = wardOf(10);
    model::Change ramped = capacityChange(net, model::CapacityMode::Add, 4.0);
    ramped.ramp = {model::RampShape::Linear, 4};
    net.plan.scenarios[0].changes = {ramped};
    CHECK(unitsAt(net, 0) == 10.0);
    CHECK(unitsAt(net, 61) == 12.0);
    CHECK(unitsAt(net, 122) == 14.0);
}

TEST_CASE("A yearly trend compounds, and has no effect from its end date on")
{
    Network net = wardOf(100);
    model::Change trend = capacityChange(net, model::CapacityMode::GrowPerYear, 0.1);
    net.plan.scenarios[0].changes = {trend};
    CHECK(unitsAt(net, 731) == 121.0);
    trend.end = net.plan.start.plusYears(1);
    net.plan.scenarios[0].changes = {trend};
    CHECK(unitsAt(net, 364) == 110.0);
    CHECK(unitsAt(net, 365) == 100.0);
    CHECK(unitsAt(net, 3000) == 100.0);
}

TEST_CASE("Rates follow the population between mid-years and stay flat outside the years given")
{
    Network net = wardOf(10);
    net.plan.ageBands = {{model::AgeBandId{"all"}, "All"}};
    net.plan.areas[0].population = {{2026, {1000.0}}, {2027, {2000.0}}};
    net.plan.cohorts[0].demand = {};
    net.plan.cohorts[0].demand.rates = {{model::AgeBandId{"all"}, 365.25}};
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    const auto rateOn = [&](base::Date day) {
        return model.streams[0].rate.basePerDay(schedule::secondOf(net.plan.start, day));
    };
    CHECK(rateOn(base::Date(2026, 4, 1)) == Approx(1.0));
    CHECK(rateOn(base::Date(2026, 6, 30)) == Approx(1.0));
    CHECK(rateOn(base::Date(2026, 12, 30)) == Approx(1.0 + 183.0 / 365.0));
    CHECK(rateOn(base::Date(2030, 1, 1)) == Approx(2.0));
}

TEST_CASE("A trend of demand compounds from the start")
{
    Network net = wardOf(10);
    net.plan.cohorts[0].demand.trendPerYear = 0.02;
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    CHECK(model.streams[0].rate.basePerDay(0) == Approx(1.0));
    CHECK(model.streams[0].rate.basePerDay(3652 * base::secondsPerDay) == Approx(1.219).epsilon(1e-3));
}

TEST_CASE("Strength grows linearly or in an S and ends at the end date")
{
    sim::Strength strength{100, 300, 500, false};
    CHECK(strength.at(99) == 0.0);
    CHECK(strength.at(200) == 0.5);
    CHECK(strength.at(300) == 1.0);
    CHECK(strength.at(500) == 0.0);
    strength.sCurve = true;
    CHECK(strength.at(150) == Approx(3.0 / 16.0 - 2.0 / 64.0));
}

TEST_CASE("Capacity that repeats by the hour goes forward in time, the pool's too")
{
    Network net = wardOf(10);
    std::vector<double> byHour(24, 1.0);
    byHour[4] = byHour[23] = 0.5;
    net.plan.settings[0].capacity.pattern = byHour;
    net.plan.pools = {{model::PoolId{"pool"}, "Pool", {model::SettingId{"ward"}}, net.plan.settings[0].capacity}};
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    for (const auto* steps : {&model.settings[0].capacity, &model.pools[0].capacity}) {
        const auto later = std::ranges::adjacent_find(
            *steps, [](const sim::CapacityAt& a, const sim::CapacityAt& b) { return a.from >= b.from; });
        CHECK(later == steps->end());
        CHECK(steps->size() > 1'000);
    }
}
