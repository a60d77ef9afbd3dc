// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/targets_file.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using calibrate::readTargets;

namespace {

model::Plan planWithTargets()
{
    model::Plan plan = tests::smallPlan();
    model::CalibrationTarget people;
    people.id = model::TargetId{"people-85"};
    people.name = "People with care at home, 85 and over";
    people.figures = {{"care_at_home_people", "85+", 1.0}};
    plan.calibration.targets = {people};
    return plan;
}

base::Error faultOf(const std::string& text)
{
    const auto rows = readTargets(text);
    REQUIRE_FALSE(rows.ok());
    return rows.error();
}

} // namespace

TEST_CASE("A planner's figures are read whatever the order of columns, quotes, separators and line ends")
{
    const auto comma = readTargets("\xEF\xBB\xBFValue,Target\r\n12.5,\"People, all\"\r\n\r\n 7 ,b\r\n");
    REQUIRE(comma.ok());
    REQUIRE(comma.value().size() == 2);
    CHECK(comma.value()[0].target == "People, all");
    CHECK(comma.value()[0].value == 12.5);
    CHECK(comma.value()[1].value == 7.0);
    CHECK(comma.value()[1].line == 4);
    const auto semicolon = readTargets("target;area;band;value\na;North;85+;1250");
    REQUIRE(semicolon.ok());
    CHECK(semicolon.value().front().area == "North");
    CHECK(semicolon.value().front().band == "85+");
    CHECK(semicolon.value().front().value == 1250.0);
}

TEST_CASE("A fault in a planner's figures says its row and column and what was found")
{
    CHECK(faultOf("").code == base::ErrorCode::MissingField);
    CHECK(faultOf("target,area\na,b").field == "column value");
    CHECK(faultOf("target,count\na,1").detail == "count");
    for (const char* value : {"", "many", "-3", "nan", "1,5x"}) {
        const base::Error fault = faultOf("target;value\na;1\nb;" + std::string(value));
        CHECK(fault.field == "row 3, column value");
        CHECK(fault.detail == value);
    }
}

TEST_CASE("A row names a target by its id, its name, or its published figure and band")
{
    const model::Plan plan = planWithTargets();
    const model::Area& north = plan.areas.front();
    for (const calibrate::TargetRow& row :
         std::vector<calibrate::TargetRow>{{"people-85", "", "", 80.0, 2},
                                           {"People with care at home, 85 and over", "North", "", 80.0, 2},
                                           {"care_at_home_people", "north", "85+", 80.0, 2}}) {
        INFO(row.target);
        const auto wanted = calibrate::wantedOf(plan, north, {row});
        REQUIRE(wanted.ok());
        CHECK(wanted.value() == calibrate::Wanted{80.0});
    }
    const auto unknown = calibrate::wantedOf(plan, north, {{"care_at_home_people", "", "65+", 1.0, 9}});
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().field == "row 9, column target");
    const auto elsewhere = calibrate::wantedOf(plan, north, {{"people-85", "Nowhere", "", 1.0, 3}});
    REQUIRE_FALSE(elsewhere.ok());
    CHECK(elsewhere.error().field == "row 3, column area");
}
