// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fingerprint.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/plan_upgrade.h"
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

#include <nlohmann/json.hpp>

using namespace homeward;
using Json = nlohmann::ordered_json;

namespace {

model::Plan readBack(const model::Plan& plan)
{
    const auto read = exchange::planFromText(exchange::planToText(plan));
    INFO((read ? std::string() : read.error().field + ": " + read.error().detail));
    REQUIRE(read.ok());
    return read.value();
}

/// Pointers to every plain value below a JSON value.
void collectLeaves(const Json& json, const Json::json_pointer& at, std::vector<Json::json_pointer>& leaves)
{
    if (!json.is_structured()) {
        leaves.push_back(at);
        return;
    }
    for (const auto& item : json.items())
        collectLeaves(item.value(), json.is_array() ? at / std::stoul(item.key()) : at / item.key(), leaves);
}

/// Another value of the same kind: a different word, number or date.
Json changed(const Json& value)
{
    if (value.is_boolean())
        return !value.get<bool>();
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>() - 1;
    if (value.is_number_integer())
        return value.get<int>() - 1;
    if (value.is_number())
        return value.get<double>() / 2.0;
    const std::string text = value.get<std::string>();
    if (base::Date::fromIso(text))
        return base::Date::fromIso(text)->plusDays(1).iso();
    for (const auto& [one, other] : std::vector<std::pair<const char*, const char*>>{{"community", "home"},
                                                                                     {"surge", "divert"},
                                                                                     {"largeHospital", "hospice"},
                                                                                     {"communityHospital", "hospice"},
                                                                                     {"hospice", "communityHospital"},
                                                                                     {"careHome", "hospice"},
                                                                                     {"homeSupported", "hospice"},
                                                                                     {"delayed", "waiting"},
                                                                                     {"empirical", "gamma"},
                                                                                     {"noSetting", "anywhere"},
                                                                                     {"medianP90", "mean"},
                                                                                     {"multiply", "set"},
                                                                                     {"fromOutside", "both"},
                                                                                     {"patientCarerFamily", "code9"},
                                                                                     {"linear", "sCurve"},
                                                                                     {"granted", "ready"},
                                                                                     {"delayedDischargeDays", "people"},
                                                                                     {"delayMean", "stayMean"},
                                                                                     {"chance", "mean"},
                                                                                     {"set", "add"}})
        if (text == one)
            return other;
    return text + "x";
}

bool isKindOfEffect(const Json::json_pointer& at)
{
    return at.back() == "kind" && at.parent_pointer().back() == "effect";
}

/// Another kind of a cost or of a part of a paper, whose words are those of no other list.
std::optional<Json> changedKind(const Json::json_pointer& at, const Json& value)
{
    const Json::json_pointer items = at.parent_pointer().parent_pointer();
    if (at.back() != "kind" || items.empty())
        return std::nullopt;
    const std::string list = items.back();
    if (list == "costs")
        return value == "fixed" ? "variable" : "fixed";
    if (list == "parts")
        return value == "summary" ? "areas" : "summary";
    return std::nullopt;
}

} // namespace

TEST_CASE("A plan of chance values comes back exactly")
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const model::Plan plan = tests::randomPlan(seed);
        REQUIRE(readBack(plan) == plan);
    }
}

TEST_CASE("A whole plan comes back exactly")
{
    const model::Plan plan = tests::smallPlan();
    CHECK(readBack(plan) == plan);
}

TEST_CASE("Valid plans with every feature come back exactly")
{
    for (int n = 0; n < 20; ++n) {
        const model::Plan plan = tests::RandomPlan::valid(n);
        REQUIRE(readBack(plan) == plan);
    }
}

TEST_CASE("Writing what was read gives the same text")
{
    const std::string text = exchange::planToText(tests::filledPlan());
    CHECK(exchange::planToText(exchange::planFromText(text).value()) == text);
}

TEST_CASE("A change of any field survives writing and reading")
{
    const model::Plan plan = tests::filledPlan();
    const Json json = exchange::planToJson(plan);
    std::vector<Json::json_pointer> leaves;
    collectLeaves(json, Json::json_pointer(), leaves);
    REQUIRE(leaves.size() > 200);
    for (const auto& leaf : leaves) {
        if (leaf.back() == "format" || leaf.back() == "formatVersion" || leaf.back() == "formatMinor"
            || isKindOfEffect(leaf))
            continue;
        INFO(leaf.to_string());
        Json other = json;
        other[leaf] = changedKind(leaf, json[leaf]).value_or(changed(json[leaf]));
        const auto read = exchange::planFromJson(other);
        REQUIRE(read.ok());
        CHECK_FALSE(read.value() == plan);
        CHECK(readBack(read.value()) == read.value());
    }
}

TEST_CASE("A plan of defaults is written without them")
{
    model::Plan plan;
    plan.name = "Empty";
    plan.start = base::Date(2026, 4, 1);
    model::ensureBaseScenario(plan);
    CHECK(exchange::planToJson(plan).dump()
          == R"({"format":"homeward-plan","formatVersion":2,"formatMinor":)" + std::to_string(exchange::formatMinor)
              + R"(,"name":"Empty",)"
                R"("start":"2026-04-01","scenarios":[{"id":"base","name":"If nothing changes"}]})");
}

TEST_CASE("A plan without a base scenario is given one")
{
    const auto read =
        exchange::planFromText(R"({"format":"homeward-plan","formatVersion":1,"name":"Empty","start":"2026-04-01"})");
    REQUIRE(read.ok());
    REQUIRE(read.value().scenarios.size() == 1);
    CHECK(read.value().scenarios.front().changes.empty());
}

TEST_CASE("An area may set aside the plan's queue exits with none of its own")
{
    model::Plan plan;
    plan.areas.resize(1);
    plan.areas[0].settings.resize(1);
    plan.areas[0].settings[0].queueExits.emplace();
    model::ensureBaseScenario(plan);
    CHECK(readBack(plan) == plan);
}

TEST_CASE("A fingerprint kept up to date by patches is that of the plan")
{
    for (unsigned seed = 0; seed < 6; ++seed) {
        model::Plan plan = tests::randomPlan(seed);
        if (seed % 2 == 0) // ids twice and ids that are numbers, which go by their places
            plan.areas.assign(3, plan.areas.empty() ? model::Area{} : model::Area(plan.areas[0]));
        tests::RandomEdits edits(seed);
        exchange::InputsFingerprint fingerprint;
        for (int i = 0; i < 150; ++i) {
            REQUIRE(fingerprint.of(plan) == exchange::inputsFingerprint(plan));
            edit::PlanPatch patch = edits.patch(plan);
            if (i % 5 == 4)
                patch = edit::difference(plan, tests::randomPlan(seed + static_cast<unsigned>(i)));
            REQUIRE(edit::apply(plan, patch).ok());
            fingerprint.forget(patch);
        }
    }
}

TEST_CASE("The fingerprint holds what a run depends on and nothing else")
{
    const model::Plan plan = tests::filledPlan();
    const std::string before = exchange::inputsFingerprint(plan);
    const auto after = [&](auto change) {
        model::Plan other = plan;
        change(other);
        return exchange::inputsFingerprint(other);
    };
    CHECK(after([](auto&) { }) == before);
    CHECK(after([](auto& p) { p.name += "x"; }) == before);
    CHECK(after([](auto& p) { p.description += "x"; }) == before);
    CHECK(after([](auto& p) { p.sources.clear(); }) == before);
    CHECK(after([](auto& p) { p.settings[0].name += "x"; }) == before);
    CHECK(after([](auto& p) { p.settings[0].unitCost->budget += "x"; }) == before);
    CHECK(after([](auto& p) { p.scenarios[1].changes[0].cost.reset(); }) == before);
    CHECK(after([](auto& p) { p.cohorts[0].demand.source.value += "x"; }) == before);
    CHECK(after([](auto& p) { p.scenarios[1].changes[0].note += "x"; }) == before);

    CHECK(after([](auto& p) { p.run.seed += 1; }) != before);
    CHECK(after([](auto& p) { p.run.years += 1; }) != before);
    CHECK(after([](auto& p) { p.run.replications += 1; }) != before);
    CHECK(after([](auto& p) { p.run.runInDays += 1; }) != before);
    CHECK(after([](auto& p) { p.start = p.start.plusDays(1); }) != before);
    CHECK(after([](auto& p) { p.scenarios.pop_back(); }) != before);
    CHECK(after([](auto& p) { p.scenarios.push_back({model::ScenarioId{"new"}, "New", {}, {}}); }) != before);
    CHECK(after([](auto& p) { p.scenarios[1].changes[0].on = !p.scenarios[1].changes[0].on; }) != before);
    CHECK(after([](auto& p) { p.cohorts[0].pathway[0].stay.mean *= 2.0; }) != before);
    CHECK(after([](auto& p) { p.settings[0].unitCost.reset(); }) != before);
    CHECK(after([](auto& p) { p.settings[0].admitsOn.push_back(true); }) != before);
    CHECK(after([](auto& p) { p.settings[0].sharedBy.clear(); }) != before);
    CHECK(after([](auto& p) { p.pools.clear(); }) != before);
    CHECK(after([](auto& p) { p.calibratedFrom.reset(); }) != before);
    CHECK(after([](auto& p) { p.uncertainInputs.clear(); }) != before);
    CHECK(after([](auto& p) { p.cohorts[0].pathway[0].routes[0].becomes = {}; }) != before);
}
