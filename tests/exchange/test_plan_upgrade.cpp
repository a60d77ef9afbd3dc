// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/exchange/plan_upgrade.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"

#include <nlohmann/json.hpp>

using namespace homeward;
using base::ErrorCode;
using Json = nlohmann::ordered_json;

namespace {

Json filled() { return exchange::planToJson(tests::filledPlan()); }

} // namespace

TEST_CASE("A plan of every version before is read as it was")
{
    for (int version = 1; version <= exchange::formatVersion; ++version) {
        Json json = filled();
        json["formatVersion"] = version;
        const auto read = exchange::planFromJson(json);
        INFO(version);
        REQUIRE(read.ok());
        CHECK(read.value() == tests::filledPlan());
    }
}

TEST_CASE("The steps to the present version end there, and leave a plan of it alone")
{
    Json json = filled();
    exchange::upgradePlan(json, exchange::formatVersion);
    CHECK(json == filled());
    json["formatVersion"] = 1;
    json["formatMinor"] = 7;   // version 1 had none
    exchange::upgradePlan(json, 1);
    Json expected = filled();
    expected.erase("formatMinor");
    CHECK(json == expected);
    Json list = Json::array();
    exchange::upgradePlan(list, 1);
    CHECK(list == Json::array());
}

TEST_CASE("What is not known in the file of a newer Homeward is told as newer, else as a mistake")
{
    const auto errorOf = [](const auto& change, int minor) {
        Json json = filled();
        if (minor > 0)
            json["formatMinor"] = minor;
        change(json);
        return exchange::planFromJson(json);
    };
    const auto newField = [](Json& json) { json["settings"][0]["colour"] = "blue"; };
    const auto newWord = [](Json& json) { json["settings"][0]["sphere"] = "ocean"; };
    const int newer = exchange::formatMinor + 1;

    CHECK(errorOf(newField, 0).error().code == ErrorCode::UnknownField);
    CHECK(errorOf(newWord, 0).error().code == ErrorCode::BadField);
    for (const auto& read : {errorOf(newField, newer), errorOf(newWord, newer)}) {
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().code == ErrorCode::NewerVersion);
        CHECK(read.error().number == exchange::formatVersion);
        CHECK(read.error().field.starts_with("/settings/0/"));
    }
    const auto nothingNew = errorOf([](Json&) { }, newer);
    REQUIRE(nothingNew.ok());
    CHECK(nothingNew.value() == tests::filledPlan());
}

TEST_CASE("A text that is not UTF-8 is not written in place of another")
{
    model::Plan plan = tests::filledPlan();
    plan.settings[0].name = "Ward \xff";
    const auto written = exchange::writePlanFile(plan, "never-written.json");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error() == base::Error{ErrorCode::BadField, "never-written.json", "/settings/0/name", "UTF-8", 0});
}
