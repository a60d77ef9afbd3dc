// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/compile.h"
#include "core/sim/offered_load.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("Offered load counts those who come back")
{
    // Half of those who leave the ward return from home care: x = 2 + y / 2, y = x / 2, so x = 8 / 3, y = 4 / 3.
    Network net(2);
    net.setting("ward", 20);
    net.setting("care", 10, model::Sphere::Home);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(6.0), {Network::route("care", 0.5), Network::route("gone", 0.5)});
    net.step("care", Network::exponential(3.0), {Network::route("ward", 0.5), Network::route("gone", 0.5)});
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    const auto load = sim::offeredLoad(model, 0);
    CHECK(load[0] == Approx(8.0 / 3.0 * 6.0 / 20.0));
    CHECK(load[1] == Approx(4.0 / 3.0 * 3.0 / 10.0));
}

TEST_CASE("Offered load counts hours where the setting is counted in hours")
{
    Network net(2);
    model::Setting& care = net.setting("care", 100, model::Sphere::Home);
    care.countedInHours = true;
    net.cohort("all", "care", 0.5);
    net.step("care", Network::exponential(20.0)).package = Network::stay(model::Family::Gamma, 8.0, 4.0);
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    CHECK(sim::offeredLoad(model, 0)[0] == Approx(0.8));
}

TEST_CASE("Offered load follows capacity and the changes of its moment")
{
    Network net(2);
    net.setting("ward", 10);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(4.0));
    model::Change more;
    more.start = net.plan.start.plusDays(100);
    more.effect = model::DemandEffect{1.5};
    model::Change beds = more;
    beds.effect = model::CapacityEffect{model::SettingId{"ward"}, model::CapacityMode::Add, 10.0};
    net.plan.scenarios[0].changes = {more, beds};
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    CHECK(sim::offeredLoad(model, 0)[0] == Approx(0.8));
    CHECK(sim::offeredLoad(model, model.end - 1)[0] == Approx(0.6));
}

namespace {

/// Both ends of the run.
void checkLoad(const Network& net, double expected)
{
    const auto model = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    CHECK(sim::offeredLoad(model, 0)[0] == Approx(expected));
    CHECK(sim::offeredLoad(model, model.end - 1)[0] == Approx(expected));
}

Network ward(double beds, double perDay, double days)
{
    Network net(2);
    net.setting("ward", static_cast<int>(beds));
    net.cohort("all", "ward", perDay);
    net.step("ward", Network::exponential(days));
    return net;
}

} // namespace

TEST_CASE("Offered load is of the mean of what repeats, not of the moment")
{
    Network weekdays = ward(10, 12.0, 1.0);
    weekdays.plan.cohorts[0].demand.weekdayFactors = {1.4, 1.0, 0.2, 1.4, 1.0, 1.0, 1.0};
    checkLoad(weekdays, 1.2);
    Network hours = ward(10, 8.0, 1.0);
    hours.plan.cohorts[0].demand.hourFactors.assign(24, 0.5);
    std::fill_n(hours.plan.cohorts[0].demand.hourFactors.begin(), 12, 1.5);
    checkLoad(hours, 0.8);
    // January and March have as many days, so that the mean of a year is 1; the run ends in March.
    Network months = ward(10, 8.0, 1.0);
    months.plan.cohorts[0].demand.monthFactors = {0.7, 1.0, 1.3, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
    checkLoad(months, 0.8);
}

TEST_CASE("Capacity that repeats counts in the mean of a week")
{
    Network clinic = ward(10, 2.0, 0.1);
    clinic.plan.settings[0].capacity.pattern.assign(24, 0.0);
    std::fill_n(clinic.plan.settings[0].capacity.pattern.begin() + 8, 8, 1.0);
    checkLoad(clinic, 0.2 / (10.0 / 3.0));
    Network week = ward(10, 2.0, 2.0);
    week.plan.settings[0].capacity.pattern = {1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0};
    checkLoad(week, 4.0 / (50.0 / 7.0));
}
