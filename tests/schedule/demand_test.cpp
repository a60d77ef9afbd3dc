// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/demand.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"

#include <numeric>

using namespace homeward;
using namespace homeward::tests;
using schedule::EntryRate;
using schedule::Horizon;

namespace {

std::shared_ptr<const Horizon> horizonOf(const model::Plan& plan)
{
    return std::make_shared<const Horizon>(schedule::horizonOf(plan));
}

EntryRate rateOf(const model::Plan& plan, const model::Scenario& scenario)
{
    return {plan, scenario, plan.areas[0], plan.cohorts[0], horizonOf(plan)};
}

model::Change demandChange(base::Date start, double factor)
{
    model::Change change;
    change.start = start;
    change.effect = model::DemandEffect{factor};
    return change;
}

/// 20 a day into a ward where everybody stays 30 days, from a Sunday on, half as many on Sundays.
Network sundays(int runInDays)
{
    Network net(1);
    net.plan.start = base::Date(2026, 3, 1);
    REQUIRE(net.plan.start.weekday() == 6);
    net.plan.run.runInDays = runInDays;
    net.setting("ward", -1);
    net.cohort("all", "ward", 20.0).demand.weekdayFactors = {13.0 / 12, 13.0 / 12, 13.0 / 12, 13.0 / 12,
                                                             13.0 / 12, 13.0 / 12, 0.5};
    net.step("ward", Network::stay(model::Family::Fixed, 30.0));
    return net;
}

} // namespace

TEST_CASE("Changes of demand that never overlap are bounded by the largest of them")
{
    Network net(25);
    net.setting("ward", -1);
    net.cohort("all", "ward", 1.0);
    model::Scenario& scenario = net.plan.scenarios[0];
    for (int year = 2026; year < 2051; ++year) {
        model::Change winter = demandChange(base::Date(year, 12, 1), 1.5);
        winter.end = base::Date(year + 1, 3, 1);
        scenario.changes.push_back(winter);
    }
    const EntryRate rate = rateOf(net.plan, scenario);
    CHECK(rate.changes().highest() == Approx(1.5));
    CHECK(rate.changes().at(schedule::secondOf(net.plan.start, base::Date(2040, 1, 1))) == Approx(1.5));
    CHECK(rate.changes().at(schedule::secondOf(net.plan.start, base::Date(2040, 7, 1))) == 1.0);
}

TEST_CASE("Changes of demand that overlap multiply, and one that is growing counts in full in the bound")
{
    Network net(10);
    net.setting("ward", -1);
    net.cohort("all", "ward", 1.0);
    model::Change growing = demandChange(net.plan.start.plusDays(100), 2.0);
    growing.ramp = {model::RampShape::Linear, 12};
    growing.end = net.plan.start.plusDays(200);
    net.plan.scenarios[0].changes = {demandChange(net.plan.start, 1.5), growing,
                                     demandChange(net.plan.start.plusDays(300), 0.5)};
    const EntryRate rate = rateOf(net.plan, net.plan.scenarios[0]);
    CHECK(rate.changes().highest() == Approx(3.0));
    CHECK(rate.perDay(0) == Approx(1.5));
    CHECK(rate.perDay(400 * base::secondsPerDay) == Approx(0.75));
}

TEST_CASE("A run-in holds the first day's population, and what repeats follows the calendar")
{
    const Network net = sundays(70);
    const EntryRate rate = rateOf(net.plan, net.plan.scenarios[0]);
    const std::vector<double> byDay = rate.baseByDay();
    REQUIRE(byDay.size() == 70 + 365);
    CHECK(std::accumulate(byDay.begin(), byDay.begin() + 70, 0.0) / 70.0 == Approx(20.0));
    CHECK(byDay[70] == Approx(10.0));
    CHECK(byDay[69] == Approx(20.0 * 13.0 / 12));
}

TEST_CASE("The daily form is the mean of the day at noon, and no rate is above the bound")
{
    for (int n = 0; n < 100; ++n) {
        const model::Plan plan = RandomPlan::valid(n);
        const auto horizon = horizonOf(plan);
        for (const model::Scenario& scenario : plan.scenarios) {
            const EntryRate rate = rateOf(plan, scenario);
            const std::vector<double> base = rate.baseByDay();
            const std::vector<double> changed = rate.byDay();
            for (int day = 0; day < horizon->days(); day += 7) {
                const auto d = static_cast<std::size_t>(day);
                REQUIRE(changed[d] == rate.meanPerDay(horizon->noon(day)));
                double mean = 0.0;
                for (int hour = 0; hour < 24; ++hour) {
                    const schedule::Second at = std::max(horizon->begin(), horizon->morning(day) + hour * 3'600);
                    REQUIRE(rate.basePerDay(at) <= rate.highestBasePerDay() * (1.0 + 1e-12));
                    mean += rate.basePerDay(at) / 24.0;
                }
                // Within the day only the trend and the population go on; the run may begin within the first.
                if (day > 0)
                    REQUIRE(mean == Approx(base[d]).epsilon(1e-3));
                REQUIRE(rate.changes().at(horizon->noon(day)) <= rate.changes().highest() * (1.0 + 1e-12));
            }
        }
    }
}
