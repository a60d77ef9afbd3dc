// SPDX-License-Identifier: GPL-3.0-or-later
// What else is in the plan leaves a person's draws as they are (model: random numbers): results are the same bit for bit.
#include "core/model/lookup.h"
#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"
#include "tests/support/random_plan.h"

#include <bit>
#include <functional>
#include <map>

using namespace homeward;
using namespace homeward::tests;

namespace {

constexpr int randomPlans = 60;

/// Every measure of every month by area and setting, as bits.
using Told = std::map<std::pair<std::string, std::string>, std::vector<std::uint64_t>>;
using AreaList = std::vector<const model::Area*>;

AreaList areasOf(const model::Plan& plan)
{
    AreaList areas;
    for (const model::Area& area : plan.areas)
        areas.push_back(&area);
    return areas;
}

Told told(const model::Plan& plan, const model::Scenario& scenario, const AreaList& areas)
{
    const sim::Compiled compiled = sim::compile(plan, scenario, areas);
    const auto outcomes = sim::replicateAreas(compiled, plan.run.seed, 1);
    Told result;
    const std::size_t measures = static_cast<std::size_t>(results::measureCount);
    for (std::size_t a = 0; a < areas.size(); ++a) {
        const std::vector<double> months = monthsOf(compiled, outcomes[a]);
        for (std::size_t i = 0; i < months.size(); ++i) {
            // An area's part of shared units is by need, which hangs on the areas beside it.
            if (static_cast<results::Measure>(i % measures) == results::Measure::UnitsAvailable)
                continue;
            result[{areas[a]->id.value,
                    plan.settings[i / measures % plan.settings.size()].id.value + ' '
                        + std::string(results::nameOf(static_cast<results::Measure>(i % measures)))}]
                .push_back(std::bit_cast<std::uint64_t>(months[i]));
        }
    }
    return result;
}

Told told(const model::Plan& plan, const model::Scenario& scenario) { return told(plan, scenario, areasOf(plan)); }

/// The first area, setting and measure of the first that the second has not got, or has otherwise; empty = none.
std::string firstDifference(const Told& part, const Told& whole)
{
    for (const auto& [key, values] : part) {
        const auto found = whole.find(key);
        if (found == whole.end() || found->second != values)
            return key.first + ' ' + key.second;
    }
    return {};
}

/// Takes what people of different areas compete for out of a plan.
void unlimit(model::Plan& plan)
{
    plan.pools.clear();
    for (model::Area& area : plan.areas)
        area.pools.clear();
    for (model::Setting& setting : plan.settings)
        for (model::SharedSetting& group : setting.sharedBy)
            group.capacity = {true, {}, {}, {}};
    // A change of capacity would limit them again.
    for (model::Scenario& scenario : plan.scenarios)
        std::erase_if(scenario.changes, [](const model::Change& change) {
            return std::holds_alternative<model::CapacityEffect>(change.effect);
        });
    for (model::Setting& setting : plan.settings)
        if (!setting.sharedBy.empty())
            setting.admitsOn.clear();
}

void onRandomPlans(const std::function<void(model::Plan&, const model::Scenario&)>& check)
{
    for (int n = 0; n < randomPlans; ++n) {
        model::Plan plan = RandomPlan(2'000u + static_cast<unsigned>(n)).make();
        for (std::size_t s = 0; s < plan.scenarios.size(); ++s) {
            model::Plan copy = plan;
            INFO("plan " << n << ", scenario " << s);
            check(copy, plan.scenarios[s]);
        }
    }
}

} // namespace

TEST_CASE("An area that is run alone gives what it gives among others")
{
    onRandomPlans([](model::Plan& plan, const model::Scenario& scenario) {
        unlimit(plan);
        const model::Scenario& own = *model::findById(plan.scenarios, scenario.id);
        const Told together = told(plan, own);
        for (const model::Area& area : plan.areas)
            REQUIRE(firstDifference(told(plan, own, {&area}), together) == "");
        AreaList reversed = areasOf(plan);
        std::ranges::reverse(reversed);
        REQUIRE(firstDifference(told(plan, own, reversed), together) == "");
    });
}

TEST_CASE("A setting that is shared, and has units for all, gives what the areas' own would give")
{
    onRandomPlans([](model::Plan& plan, const model::Scenario& scenario) {
        unlimit(plan);
        const Told shared = told(plan, *model::findById(plan.scenarios, scenario.id));
        for (model::Setting& setting : plan.settings)
            if (!setting.sharedBy.empty()) {
                setting.sharedBy.clear();
                setting.capacity = {true, {}, {}, {}};
            }
        REQUIRE(firstDifference(told(plan, *model::findById(plan.scenarios, scenario.id)), shared) == "");
    });
}

TEST_CASE("The order of the lists of a plan does not matter")
{
    onRandomPlans([](model::Plan& plan, const model::Scenario& scenario) {
        const Told before = told(plan, scenario);
        std::ranges::reverse(plan.settings);
        std::ranges::reverse(plan.cohorts);
        std::ranges::reverse(plan.outcomes);
        std::ranges::reverse(plan.areas);
        for (model::Cohort& cohort : plan.cohorts)
            std::ranges::reverse(cohort.pathway);
        REQUIRE(firstDifference(told(plan, scenario), before) == "");
    });
}

TEST_CASE("A setting, a cohort and an area that people never meet leave their results as they are")
{
    onRandomPlans([](model::Plan& plan, const model::Scenario& scenario) {
        const Told before = told(plan, scenario);
        model::Setting setting;
        setting.id = model::SettingId{"another setting"};
        setting.capacity.steps = {{plan.start, 3.0}};
        plan.settings.insert(plan.settings.begin(), setting);
        model::Cohort cohort;
        cohort.id = model::CohortId{"another cohort"};
        cohort.demand.countPerYear = 400.0;
        cohort.demand.hourFactors.assign(12, 0.5);
        cohort.demand.hourFactors.resize(24, 1.5);
        cohort.demand.listed = {{plan.start, 9.0, 5, 1, {}}};
        cohort.entries = {{setting.id, 1.0}};
        cohort.pathway = {{setting.id, Network::exponential(4.0), {}, {Network::route("gone", 1.0)}, {}, {}}};
        plan.cohorts.insert(plan.cohorts.begin(), cohort);
        model::Area area = plan.areas.front();
        area.id = model::AreaId{"another area"};
        plan.areas.insert(plan.areas.begin(), area);
        REQUIRE(firstDifference(before, told(plan, scenario)) == "");
    });
}

TEST_CASE("A setting that people never meet leaves a run-in before a first day that is given as it was")
{
    Network net(1);
    net.plan.run.runInDays = 60.0;
    net.setting("ward", 8);
    net.cohort("all", "ward", 2.0);
    net.step("ward", Network::exponential(3.0));
    const model::CohortId all{"all"};
    const model::SettingId ward{"ward"};
    net.plan.areas[0].dayOne.inCare = {{all, ward, 5.5}};
    net.plan.areas[0].dayOne.delayed = {{all, ward, model::PlaceId{"gone"}, model::DelayReason::Code9, 0.0}};
    net.plan.areas[0].dayOne.waiting = {{all, ward, 1.5}};
    const Told before = told(net.plan, net.plan.scenarios[0]);
    net.setting("annex", 3);
    net.cohort("others", "annex", 1.0);
    net.step("annex", Network::exponential(3.0));
    CHECK(firstDifference(before, told(net.plan, net.plan.scenarios[0])) == "");
    // Another area, of which nothing is given.
    model::Area area = net.plan.areas[0];
    area.id = model::AreaId{"there"};
    area.dayOne = {};
    net.plan.areas.push_back(area);
    CHECK(firstDifference(before, told(net.plan, net.plan.scenarios[0])) == "");
}

TEST_CASE("A change that is switched off, or moved past one of other places, leaves the draws of the others")
{
    Network net(2);
    for (const char* id : {"ward", "home", "hub"})
        net.setting(id, -1);
    net.cohort("all", "ward", 4.0);
    for (const char* id : {"ward", "home", "hub"})
        net.step(id, Network::exponential(3.0));
    const auto redirect = [&](const char* id, const char* to, double share) {
        model::Change change;
        change.id = model::ChangeId{id};
        change.start = net.plan.start;
        change.effect = model::RedirectEntryEffect{model::SettingId{"ward"}, model::SettingId{to}, share};
        return change;
    };
    const auto toldOf = [&](std::vector<model::Change> changes) {
        net.plan.scenarios[0].changes = std::move(changes);
        return told(net.plan, net.plan.scenarios[0]);
    };
    model::Change off = redirect("first", "home", 0.5);
    off.on = false;
    model::Change nothing = redirect("first", "home", 0.0);
    const model::Change second = redirect("second", "home", 0.3);
    const Told both = toldOf({nothing, second});
    CHECK(toldOf({off, second}) == both);
    // Two changes between the same places have draws of their own.
    CHECK_FALSE(toldOf({redirect("first", "home", 0.3), second}) == both);
    CHECK(toldOf({redirect("hub", "hub", 0.0), nothing, second}) == both);
    CHECK(toldOf({nothing, redirect("hub", "hub", 0.0), second}) == both);
}
