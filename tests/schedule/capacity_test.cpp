// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/capacity.h"
#include "core/schedule/rules.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"

using namespace homeward;
using namespace homeward::tests;
using schedule::Horizon;
using schedule::oneUnit;

namespace {

constexpr schedule::Second day = base::secondsPerDay;

Network wardOf(int beds)
{
    Network net(2);
    net.setting("ward", beds);
    return net;
}

schedule::CapacitySteps stepsOf(const Network& net, schedule::Second begin = 0)
{
    const Horizon horizon(net.plan.start, net.plan.run.years, 0, begin);
    return schedule::capacityOf(net.plan.scenarios[0], net.plan.settings[0], net.plan.areas[0], horizon);
}

double unitsOn(const schedule::CapacitySteps& steps, schedule::Second at)
{
    return static_cast<double>(schedule::unitsAt(steps, at)) / static_cast<double>(oneUnit);
}

} // namespace

TEST_CASE("A fraction of a bed runs as the nearest whole one, and hours as typed")
{
    Network net = wardOf(0);
    net.plan.settings[0].capacity.steps[0].units = 10.76;
    CHECK(unitsOn(stepsOf(net), 0) == 11.0);
    net.plan.settings[0].countedInHours = true;
    CHECK(unitsOn(stepsOf(net), 0) == 10.76);
}

TEST_CASE("A pattern repeats by weekday, and the mean weighs its parts by their time")
{
    Network net = wardOf(10);
    net.plan.start = base::Date(2026, 4, 6);   // a Monday
    net.plan.settings[0].capacity.pattern = {1, 1, 1, 1, 1, 0.5, 0};
    const schedule::CapacitySteps steps = stepsOf(net);
    CHECK(unitsOn(steps, 4 * day) == 10.0);
    CHECK(unitsOn(steps, 5 * day) == 5.0);
    CHECK(unitsOn(steps, 6 * day + day / 2) == 0.0);
    CHECK(unitsOn(steps, 7 * day) == 10.0);
    CHECK(*schedule::meanUnits(steps, 0, 7 * day) == Approx(55.0 / 7.0));
    CHECK(*schedule::meanUnits(steps, 5 * day + day / 2, 6 * day + day / 2) == Approx(2.5));
    CHECK(*schedule::meanUnits(steps, 3 * day, 3 * day + 60) == Approx(10.0));
}

TEST_CASE("A run-in has the capacity of the first day")
{
    Network net = wardOf(4);
    net.plan.settings[0].capacity.steps = {
        {net.plan.start.plusDays(-300), 9.0}, {net.plan.start.plusDays(-20), 4.0}, {net.plan.start.plusDays(30), 6.0}};
    const schedule::CapacitySteps steps = stepsOf(net, -100 * day);
    CHECK(unitsOn(steps, -100 * day) == 4.0);
    CHECK(unitsOn(steps, -1) == 4.0);
    CHECK(unitsOn(steps, 30 * day) == 6.0);
    const Horizon dated(net.plan.start, 2, -100 * day, -100 * day);
    const auto datedSteps = schedule::capacityOf(net.plan.scenarios[0], net.plan.settings[0], net.plan.areas[0], dated);
    CHECK(unitsOn(datedSteps, -100 * day) == 9.0);
    CHECK(unitsOn(datedSteps, -20 * day) == 4.0);
}

TEST_CASE("A setting without limit has no mean") { CHECK_FALSE(schedule::meanUnits(stepsOf(wardOf(-1)), 0, day)); }

TEST_CASE("The lowest units after each change are the lowest of every day")
{
    int looked = 0;
    for (int n = 0; n < 300; ++n) {
        RandomParts draw(static_cast<unsigned>(n));
        Network net = wardOf(20);
        model::Capacity& typed = net.plan.settings[0].capacity;
        for (int step = draw.between(0, 3); step > 0; --step)
            typed.steps.push_back({typed.steps.back().from.plusDays(draw.between(1, 150)), draw.real(0.0, 30.0)});
        std::vector<model::Change> list(static_cast<std::size_t>(draw.between(1, 4)));
        for (model::Change& change : list) {
            const auto mode = static_cast<model::CapacityMode>(draw.between(0, 2));
            change.start = net.plan.start.plusDays(draw.between(-50, 500));
            change.ramp = {static_cast<model::RampShape>(draw.between(0, 2)), draw.between(0, 9)};
            if (draw.chance(0.5))
                change.end = change.start.plusDays(draw.between(1, 300));
            const bool grows = mode == model::CapacityMode::GrowPerYear;
            change.effect = model::CapacityEffect{model::SettingId{"ward"}, mode,
                                                  grows ? draw.real(-0.5, 0.5) : draw.real(-12.0, 12.0)};
        }
        schedule::Changes changes;
        for (const model::Change& change : list)
            changes.push_back(&change);
        constexpr std::int64_t days = 730;
        const std::vector<double> lowest = schedule::lowestUnits(typed, changes, net.plan.start, days);
        std::vector<double> every(list.size(), 1e9);
        for (std::int64_t d = 0; d < days; ++d) {
            double units = schedule::unitsTyped(typed, net.plan.start.plusDays(d));
            for (std::size_t i = 0; i < list.size(); ++i) {
                units = schedule::unitsAfter(units, list[i], net.plan.start, d);
                every[i] = std::min(every[i], units);
            }
        }
        for (std::size_t i = 0; i < list.size(); ++i, ++looked) {
            INFO(n << ", change " << i);
            REQUIRE(lowest[i] == Approx(every[i]).margin(1e-9));
        }
    }
    CHECK(looked > 300);
}

TEST_CASE("The last rule of the list that is in force holds, and the plan's own after it has ended")
{
    Network net = wardOf(4);
    net.plan.settings[0].fromOutside.kind = model::FullRuleKind::WaitInPlace;
    const auto rule = [&](int from, int until, model::FullRuleKind kind) {
        model::Change change;
        change.start = net.plan.start.plusDays(from);
        change.end = net.plan.start.plusDays(until);
        model::FullRule full;
        full.kind = kind;
        change.effect = model::RuleEffect{model::SettingId{"ward"}, model::RuleOrigin::FromOutside, full};
        return change;
    };
    net.plan.scenarios[0].changes = {rule(10, 40, model::FullRuleKind::TurnAway),
                                     rule(20, 30, model::FullRuleKind::Surge)};
    const Horizon horizon(net.plan.start, 2, 0, 0);
    const auto rules = schedule::rulesOver(net.plan.scenarios[0], net.plan.settings[0], net.plan.areas[0], horizon);
    REQUIRE(rules.size() == 5);
    const model::FullRuleKind kinds[] = {model::FullRuleKind::WaitInPlace, model::FullRuleKind::TurnAway,
                                         model::FullRuleKind::Surge, model::FullRuleKind::TurnAway,
                                         model::FullRuleKind::WaitInPlace};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        CHECK(rules[i].from == static_cast<schedule::Second>(i) * 10 * day);
        CHECK(rules[i].fromOutside->kind == kinds[i]);
        CHECK(rules[i].fromSettings->kind == model::FullRuleKind::WaitInPlace);
    }
    CHECK(rules[2].fromOutsideBy == &net.plan.scenarios[0].changes[1]);
    CHECK(rules[4].fromOutsideBy == nullptr);
}
