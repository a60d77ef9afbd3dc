// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "tests/support/random_plan.h"
#include "tests/validation/problems.h"

#include <map>
#include <set>

using namespace homeward::tests;

namespace {

/// How many of the plans have each feature.
void count(const Plan& plan, std::map<std::string, int>& found)
{
    std::set<std::string> here;
    const auto note = [&](bool there, const char* what) {
        if (there)
            here.insert(what);
    };
    note(plan.areas.size() == 2, "areas");
    note(!plan.pools.empty(), "pool");
    note(plan.calibratedFrom.has_value(), "calibrated");
    for (const Setting& setting : plan.settings) {
        note(!setting.sharedBy.empty(), "shared");
        note(!setting.admitsOn.empty(), "admission");
        note(!setting.priorities.empty(), "priorities");
        note(!setting.capacity.pattern.empty(), "pattern");
        note(setting.unitCost.has_value(), "cost");
        note(setting.turnaround.has_value(), "turnaround");
        note(setting.packageCap.has_value(), "cap");
    }
    for (const Cohort& cohort : plan.cohorts)
        for (const PathwayStep& step : cohort.pathway) {
            note(step.packageEnd.has_value(), "taper");
            note(step.stay.given != Given::MeanSd, "given");
            note(step.stay.maximum.has_value(), "maximum");
            note(step.stay.family == Family::Bands, "bands");
            for (const Route& route : step.routes) {
                note(!route.becomes.empty(), "becomes");
                note(route.stay.has_value(), "stay");
                note(route.keepsPlaceDays.has_value(), "kept");
                note(std::ranges::any_of(route.delays, &ProcessDelay::reserves), "reserves");
                note(std::ranges::any_of(
                         route.delays, [](const ProcessDelay& delay) { return delay.begins == DelayBegins::Granted; }),
                     "granted");
            }
        }
    for (const Change& change : plan.scenarios.back().changes) {
        here.insert("effect" + std::to_string(change.effect.index()));
        if (const auto* effect = std::get_if<RedirectDischargeEffect>(&change.effect))
            note(!effect->onward.empty(), "onward");
    }
    for (const std::string& what : here)
        ++found[what];
}

} // namespace

TEST_CASE("Random plans are valid and between them have every feature")
{
    std::map<std::string, int> found;
    constexpr int plans = 100;
    for (int n = 0; n < plans; ++n) {
        const Plan plan = RandomPlan::valid(n);
        REQUIRE_FALSE(hasErrors(validate(plan)));
        count(plan, found);
    }
    CHECK(found.size() == 20 + std::variant_size_v<Effect>);
    for (const auto& [what, times] : found) {
        INFO(what);
        CHECK(times >= 10);
    }
}

TEST_CASE("A random plan is a function of its seed")
{
    CHECK(RandomPlan(3).make() == RandomPlan(3).make());
    CHECK_FALSE(RandomPlan(3).make() == RandomPlan(4).make());
}
