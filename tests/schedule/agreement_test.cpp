// SPDX-License-Identifier: GPL-3.0-or-later
// The users of the schedule against each other, on random plans: a figure has one meaning.
#include "core/need/need.h"
#include "core/need/network.h"
#include "core/results/capacity_lines.h"
#include "core/schedule/capacity.h"
#include "core/schedule/horizon.h"
#include "core/sim/compile.h"
#include "core/sim/offered_load.h"
#include "core/sim/run.h"
#include "tests/support/random_plan.h"
#include "tests/theory/estimate.h"

#include <cmath>

using namespace homeward;
using namespace homeward::tests;
using results::Measure;

namespace {

/// Every capacity of a plan as `change` makes it, and no pools.
template <class ChangeCapacity>
void setCapacities(model::Plan& plan, ChangeCapacity change)
{
    plan.pools.clear();
    for (model::Setting& setting : plan.settings) {
        change(setting.capacity);
        for (model::SharedSetting& group : setting.sharedBy)
            change(group.capacity);
        setting.admitsOn.clear();
    }
    for (model::Area& area : plan.areas) {
        area.pools.clear();
        for (model::AreaSetting& own : area.settings)
            if (own.capacity)
                change(*own.capacity);
    }
}

std::vector<std::vector<const model::Area*>> groupsOf(const model::Plan& plan)
{
    std::vector<std::vector<const model::Area*>> groups;
    for (const std::vector<int>& together : model::areaGroups(plan)) {
        groups.emplace_back();
        for (const int area : together)
            groups.back().push_back(&plan.areas[static_cast<std::size_t>(area)]);
    }
    return groups;
}

/// A plan that has one rate, route and stay on every day from the two hundredth on.
model::Plan steadyPlan(int n)
{
    model::Plan plan = RandomPlan::valid(n);
    plan.run.years = 6;
    setCapacities(plan, [&](model::Capacity& capacity) { capacity = {false, {{plan.start, 1'000.0}}, {}, {}}; });
    for (model::Area& area : plan.areas)
        if (area.population.size() > 1)
            area.population.resize(1);
    // Need counts people and what they hold; a unit that is turned around is nobody's.
    for (model::Setting& setting : plan.settings)
        setting.turnaround.reset();
    for (model::Cohort& cohort : plan.cohorts) {
        cohort.demand.trendPerYear = 0.0;
        cohort.demand.monthFactors.clear();
        cohort.demand.weekdayFactors.clear();
        cohort.demand.listed.clear();
    }
    for (model::Change& change : plan.scenarios[1].changes) {
        change.on = !std::holds_alternative<model::CapacityEffect>(change.effect);
        // In force from the first day, so that years lie between it and the day that is looked at.
        change.start = plan.start;
        change.ramp = {};
        change.end.reset();
    }
    return plan;
}

/// The mean of a level over the years of an area's outcome; the units of a setting that is shared are the area's own.
double meanOf(const sim::Compiled& model, const sim::Outcome& outcome, int setting, Measure measure)
{
    return measureOf(model, outcome, setting, measure, 0);
}

/// The mean of a measure of need over the years of the model.
double meanOf(const sim::Compiled& model, const need::NeedResult& need, int setting, Measure measure)
{
    double sum = 0.0;
    const auto days = static_cast<int>(model.end / base::secondsPerDay);
    for (int day = 0; day < days; ++day)
        sum += measure == Measure::UnitsInUse ? need.units(setting, day) : need.people(setting, day);
    return sum / days;
}

/// Every gap between need and simulation, in standard errors, of one scenario of 250 random plans.
void compareNeed(std::size_t number)
{
    constexpr int replications = 24;
    stats::Welford squares;
    for (int n = 0; n < 250; ++n) {
        model::Plan plan = RandomPlan::valid(n);
        setCapacities(plan, [](model::Capacity& capacity) { capacity = {true, {}, {}, {}}; });
        for (model::Change& change : plan.scenarios[1].changes)
            change.on = change.on && !std::holds_alternative<model::CapacityEffect>(change.effect);
        const model::Scenario& scenario = plan.scenarios[number];
        for (const auto& group : groupsOf(plan)) {
            const sim::Compiled model = sim::compile(plan, scenario, group);
            std::vector<std::vector<sim::Outcome>> outcomes(group.size());
            for (int r = 0; r < replications; ++r) {
                std::vector<sim::Outcome> played = sim::replicateAreas(model, 5, r);
                for (std::size_t a = 0; a < group.size(); ++a)
                    outcomes[a].push_back(std::move(played[a]));
            }
            for (std::size_t a = 0; a < group.size(); ++a) {
                const auto need = need::need({plan, scenario.id, group[a]->id, 1});
                REQUIRE(need);
                for (int s = 0; s < model.planSettings; ++s)
                    for (const Measure measure : {Measure::PeoplePresent, Measure::UnitsInUse}) {
                        const double expected = meanOf(model, need.value(), s, measure);
                        if (expected < 0.2)
                            continue;
                        const Estimate found = estimate(outcomes[a], [&](const sim::Outcome& outcome) {
                            return meanOf(model, outcome, s, measure);
                        });
                            // The daily grid and the steps of factors keep need within 2 %.
                        const double error = std::hypot(found.standardError, 0.01 * expected);
                        INFO(n << ", " << scenario.id.value << ", " << group[a]->id.value << ", setting " << s
                               << ": expected " << expected << ", found " << found.mean);
                        CHECK(std::abs(found.mean - expected) < 6.0 * error);
                        squares.add(std::pow((found.mean - expected) / error, 2.0));
                    }
            }
        }
    }
    INFO("mean square of " << squares.count() << " standardised gaps: " << squares.mean());
    CHECK(squares.count() > 500);
    CHECK(squares.mean() < 1.5);
}

void compareLoad(std::size_t number)
{
    int looked = 0;
    for (int n = 0; n < 400; ++n) {
        const model::Plan plan = steadyPlan(n);
        const model::Scenario& scenario = plan.scenarios[number];
        for (const auto& group : groupsOf(plan)) {
            const sim::Compiled model = sim::compile(plan, scenario, group);
            const std::vector<double> load = sim::offeredLoad(model, model.end - 1);
            std::vector<double> asked(load.size(), 0.0);
            for (std::size_t a = 0; a < group.size(); ++a) {
                const auto need = need::need({plan, scenario.id, group[a]->id, 1});
                REQUIRE(need);
                for (int s = 0; s < model.planSettings; ++s)
                    asked[static_cast<std::size_t>(model.settingOfRow[a * static_cast<std::size_t>(model.planSettings)
                                                                      + static_cast<std::size_t>(s)])] +=
                        need.value().units(s, need.value().days - 1);
            }
            for (std::size_t s = 0; s < load.size(); ++s, ++looked) {
                INFO(n << ", " << scenario.id.value << ", " << group[0]->id.value << ", setting " << s);
                CHECK(load[s] * 1'000.0 == Approx(asked[s]).epsilon(0.02).margin(0.01));
            }
        }
    }
    CHECK(looked > 500);
}

} // namespace

TEST_CASE("Need is what a simulation without limits gives, on random plans") { compareNeed(0); }

TEST_CASE("Offered load on the last day is need over capacity, on random plans that have settled") { compareLoad(0); }

TEST_CASE("Need is what a simulation without limits gives, with changes") { compareNeed(1); }

TEST_CASE("Offered load on the last day is need over capacity, with changes") { compareLoad(1); }

TEST_CASE("A person who returns to a place kept follows that setting's own routes, whatever a change did to the others")
{
    // On the third day a change sends everyone home from the ward back to the care home, to leave from there at once.
    Network net(1);
    net.setting("home", -1, model::Sphere::Community);
    net.setting("ward", -1);
    net.cohort("resident", "home", 1.0);
    model::Route toWard = Network::route("ward", 1.0);
    toWard.keepsPlaceDays = 50.0;
    net.step("home", Network::stay(model::Family::Fixed, 5.0), {toWard});
    net.step("ward", Network::stay(model::Family::Fixed, 2.0), {Network::route("gone", 1.0)});
    model::Change change;
    change.start = net.plan.start;
    change.effect = model::RedirectDischargeEffect{
        model::SettingId{"ward"}, model::PlaceId{"gone"}, model::PlaceId{"home"}, 1.0, {Network::route("gone", 1.0)}};
    net.plan.scenarios[0].changes = {change};
    const auto model = compiled(net);
    const auto outcomes = play(model, 4);
    const auto need = need::need({net.plan, net.plan.scenarios[0].id, net.plan.areas[0].id, 1});
    REQUIRE(need);
    // Nobody ever leaves: all who have entered are there.
    const double expected =
        meanOf(model, need.value(), 0, Measure::PeoplePresent) + meanOf(model, need.value(), 1, Measure::PeoplePresent);
    CHECK(expected == Approx(365.25 / 2.0).epsilon(0.01));
    const Estimate found = estimate(outcomes, [&](const sim::Outcome& outcome) {
        return meanOf(model, outcome, 0, Measure::PeoplePresent) + meanOf(model, outcome, 1, Measure::PeoplePresent);
    });
    CHECK(std::abs(found.mean - expected) < 5.0 * found.standardError + 1.0);
}

namespace {

/// Units that a compiled setting has in the mean of a month, an equal part of its pool among them; none without a limit.
std::optional<double> unitsIn(const sim::Compiled& model, std::size_t number, const base::Period& month)
{
    const sim::CompiledSetting& setting = model.settings[number];
    const auto own = schedule::meanUnits(setting.capacity, month.firstSecond, month.endSecond);
    if (!own || setting.pool == sim::none)
        return own;
    const sim::CompiledPool& pool = model.pools[static_cast<std::size_t>(setting.pool)];
    const auto shared = schedule::meanUnits(pool.capacity, month.firstSecond, month.endSecond);
    return shared ? std::optional(*own + *shared / static_cast<double>(pool.settings.size())) : std::nullopt;
}

/// Compares the lines of a run with the compiled schedule of one group of areas; how many settings several areas share.
int compareLines(const results::RunResult& result, const model::Plan& plan, int scenario,
                 const std::vector<const model::Area*>& group)
{
    const sim::Compiled model = sim::compile(plan, plan.scenarios[static_cast<std::size_t>(scenario)], group);
    int shared = 0;
    for (std::size_t number = 0; number < model.settings.size(); ++number) {
        std::vector<int> areas;
        const int planSetting = model.planSettingOf[number];
        for (int a = 0; a < model.areas; ++a)
            if (model.settingOfRow[static_cast<std::size_t>(a * model.planSettings + planSetting)]
                == static_cast<int>(number))
                areas.push_back(static_cast<int>(group[static_cast<std::size_t>(a)] - plan.areas.data()));
        shared += areas.size() > 1;
        const auto line = results::capacityLine(result, scenario, areas, {planSetting});
        std::vector<double> parts(model.months.size(), 0.0);
        for (const int area : areas)
            if (const auto part = results::capacityLine(result, scenario, std::vector{area}, {planSetting}))
                for (std::size_t m = 0; m < parts.size(); ++m)
                    parts[m] += part->units[m];
        bool any = false;
        for (std::size_t m = 0; m < model.months.size(); ++m) {
            const auto expected = unitsIn(model, number, model.months[m]);
            any = any || expected.value_or(0.0) > 0.0;
            INFO("setting " << number << ", month " << m);
            if (line)
                REQUIRE(line->units[m] == Approx(expected.value()).margin(1e-6));
            if (line)
                REQUIRE(parts[m] == Approx(line->units[m]).margin(1e-6));
        }
        REQUIRE(line.has_value() == any);
    }
    return shared;
}

} // namespace

TEST_CASE("Lines are drawn from the schedule, and the parts of areas that share a setting are together the whole")
{
    int shared = 0;
    for (int n = 0; n < 250; ++n) {
        const model::Plan plan = RandomPlan::valid(n);
        sim::RunRequest request{plan};
        request.threads = 2;
        const auto run = sim::run(request);
        REQUIRE(run);
        INFO(n);
        for (int scenario = 0; scenario < static_cast<int>(plan.scenarios.size()); ++scenario)
            for (const auto& group : groupsOf(plan))
                shared += compareLines(run.value(), plan, scenario, group);
    }
    CHECK(shared > 50);
}

TEST_CASE("The room of settings and the parts of areas do not change with the seed")
{
    int hours = 0;
    for (int n = 0; n < 60; ++n) {
        model::Plan plan = RandomPlan::valid(n);
        const auto first = sim::run({plan});
        plan.run.seed += 1;
        const auto second = sim::run({plan});
        REQUIRE(first);
        REQUIRE(second);
        for (int s = 0; s < static_cast<int>(plan.settings.size()); ++s)
            for (int area = 0; area < static_cast<int>(plan.areas.size()); ++area) {
                const auto one = results::capacityLine(first.value(), 1, std::vector{area}, {s});
                CHECK(one == results::capacityLine(second.value(), 1, std::vector{area}, {s}));
                hours += one && one->inHours;
            }
    }
    CHECK(hours > 20);
}

TEST_CASE("Hours have room for as many people as would use them without limits, however full they are")
{
    Network net(2);
    net.plan.run.replications = 2;
    net.setting("care", 100, model::Sphere::Home).countedInHours = true;
    net.plan.settings[0].capacity.steps.push_back({net.plan.start.plusYears(1), 40.0});
    net.cohort("light", "care", 1.0);
    net.step("care", Network::stay(model::Family::Fixed, 30.0)).package = Network::stay(model::Family::Fixed, 4.0);
    net.cohort("heavy", "care", 1.0);
    net.step("care", Network::stay(model::Family::Fixed, 30.0)).package = Network::stay(model::Family::Fixed, 12.0);
    const auto run = sim::run({net.plan});
    REQUIRE(run);
    const auto line = results::capacityLine(run.value(), 0, results::all, {0});
    REQUIRE(line);
    CHECK(line->inHours);
    CHECK(line->units.front() == 100.0);
    CHECK(line->units.back() == 40.0);
    CHECK(line->room.front() == Approx(100.0 / 8.0));
    CHECK(line->room.back() == Approx(40.0 / 8.0));
    CHECK(line->roomYearly.back() == Approx(40.0 / 8.0));
}

TEST_CASE("Need and simulation begin at the same moment, whatever is given of the first day")
{
    for (int n = 0; n < 200; ++n) {
        model::Plan plan = RandomPlan::valid(n);
        if (n % 2 == 0)
            plan.run.runInDays = 20.5;
        for (const auto& group : groupsOf(plan))
            for (const model::Area* area : group) {
                const need::Network network = need::networkOf(plan, plan.scenarios[0], *area);
                const sim::Compiled model = sim::compile(plan, plan.scenarios[0], group);
                const schedule::Second morning = schedule::morningOf(model.begin);
                REQUIRE(model.begin == model.dayOne - schedule::secondsOf(plan.run.runInDays));
                REQUIRE(network.timeline.begin == morning / base::secondsPerDay);
                REQUIRE(network.timeline.days == (model.end - morning) / base::secondsPerDay);
                REQUIRE(network.timeline.dayOne == (model.dayOne - morning) / base::secondsPerDay);
            }
    }
}

TEST_CASE("A person delayed on the first day goes on by the first route to the place that has the reason")
{
    Network net(1);
    net.setting("ward", -1);
    net.setting("home", -1, model::Sphere::Home);
    net.cohort("known", "ward", 0.0);
    net.step("ward", Network::exponential(3.0));
    net.step("home", Network::stay(model::Family::Fixed, 300.0));
    net.cohort("new", "ward", 0.0);
    model::Route plain = Network::route("home", 0.3);
    model::Route slow = Network::route("home", 0.3);
    slow.becomes = model::CohortId{"known"};
    slow.delays = {{model::DelayReason::Code9, 0.5, Network::stay(model::Family::Fixed, 20.0)}};
    model::Route slower = slow;
    slower.becomes = {};
    slower.delays[0].duration.mean = 200.0;
    net.step("ward", Network::exponential(3.0), {plain, slow, slower});
    net.step("home", Network::stay(model::Family::Fixed, 300.0));
    const model::CohortId fresh{"new"};
    model::DayOne& first = net.plan.areas[0].dayOne;
    first.delayed = {{fresh, model::SettingId{"ward"}, model::PlaceId{"home"}, model::DelayReason::Code9, 1'000}};

    const auto compiled = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    const sim::StartDelay& start = compiled.startDelays[0];
    CHECK(start.route == compiled.step(1, 0).firstRoute + 1);
    CHECK(start.delay == compiled.routes[static_cast<std::size_t>(start.route)].firstDelay);
    const auto need = need::need({net.plan, net.plan.scenarios[0].id, net.plan.areas[0].id, 1});
    REQUIRE(need);
    CHECK(need.value().people(0, 1, 5) == Approx(1'000.0 * (1.0 - 5.5 / 20.0)).epsilon(0.01));
    CHECK(need.value().people(1, 0, 30) == Approx(1'000.0).epsilon(1e-6));
    CHECK(need.value().people(1, 1, 30) == 0.0);
    const auto outcomes = play(compiled, 20);
    const Estimate home = estimate(outcomes, [&](const sim::Outcome& outcome) {
        return monthsOf(compiled,
                        outcome)[(2 * compiled.settings.size() + 1) * static_cast<std::size_t>(results::measureCount)
                                 + static_cast<std::size_t>(Measure::PeoplePresent)];
    });
    CHECK(home.mean == Approx(1'000.0));

    first.delayed[0].reason.reset();
    const auto waiting = sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
    CHECK(waiting.startDelays[0].route == waiting.step(1, 0).firstRoute);
    CHECK(waiting.startDelays[0].delay == sim::none);
}

TEST_CASE("Units that are reserved ahead are as large as a change of packages makes them")
{
    Network net(3);
    net.setting("ward", 1'000);
    net.setting("care", 1'000, model::Sphere::Home).countedInHours = true;
    net.cohort("all", "ward", 2.0);
    model::Route home = Network::route("care", 1.0);
    home.delays = {{model::DelayReason::Code9, 1.0, Network::stay(model::Family::Fixed, 10.0), true}};
    net.step("ward", Network::exponential(3.0), {home});
    net.step("care", Network::stay(model::Family::Fixed, 30.0)).package = Network::stay(model::Family::Fixed, 8.0);
    model::Change change;
    change.start = net.plan.start;
    change.effect = model::PackageEffect{model::SettingId{"care"}, 1.5};
    net.plan.scenarios[0].changes = {change};
    const double hours = 2.0 * (10.0 + 30.0) * 8.0 * 1.5;
    const auto model = compiled(net);
    CHECK(sim::offeredLoad(model, model.end - 1)[1] * 1'000.0 == Approx(hours));
    const auto need = need::need({net.plan, net.plan.scenarios[0].id, net.plan.areas[0].id, 1});
    REQUIRE(need);
    CHECK(need.value().units(1, need.value().days - 1) == Approx(hours).epsilon(1e-4));
}

TEST_CASE("A run-in from a Sunday with half the entries keeps the mean of the week")
{
    Network net(1);
    net.plan.start = base::Date(2026, 3, 1);
    REQUIRE(net.plan.start.weekday() == 6);
    net.plan.run.runInDays = 70;
    net.setting("ward", -1);
    net.cohort("all", "ward", 20.0).demand.weekdayFactors = {13.0 / 12, 13.0 / 12, 13.0 / 12, 13.0 / 12,
                                                             13.0 / 12, 13.0 / 12, 0.5};
    net.step("ward", Network::stay(model::Family::Fixed, 30.0));
    const auto model = compiled(net);
    const Estimate people = estimate(play(model, 40), [&](const sim::Outcome& outcome) {
        return monthsOf(model, outcome)[static_cast<std::size_t>(Measure::PeoplePresent)];
    });
    CHECK(std::abs(people.mean - 600.0) < 5.0 * people.standardError + 3.0);
    const auto need = need::need({net.plan, net.plan.scenarios[0].id, net.plan.areas[0].id, 1});
    REQUIRE(need);
    CHECK(need.value().people(0, 14) == Approx(600.0).epsilon(0.01));
}
