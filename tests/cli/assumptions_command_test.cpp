// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

std::string planFile(const Folder& folder)
{
    model::Plan plan = smallPlan();
    plan.settings[0].capacity.source = {};
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(plan));
    return file;
}

} // namespace

TEST_CASE("The assumptions command lists every figure with its source, group by group")
{
    const Folder folder;
    const Called called = call({"assumptions", planFile(folder)});
    INFO(called.out << called.error);
    REQUIRE(called.exitCode == 0);
    CHECK(called.out.find("have no owner yet") != std::string::npos);
    CHECK(called.out.find("Room and delays (") != std::string::npos);
    CHECK(called.out.find("Capacity of Acute hospital") != std::string::npos);
    CHECK(called.out.find("no source") != std::string::npos);
}

TEST_CASE("The assumptions command writes CSV and JSON, and those alone that are asked for")
{
    const Folder folder;
    const std::string plan = planFile(folder);
    const std::string csv = folder.file("register.csv");
    const Called called = call({"assumptions", plan, "--format", "csv", "--only", "no-source", "--output", csv});
    REQUIRE(called.exitCode == 0);
    const std::string text = contentOf(csv);
    CHECK(text.starts_with("group,name,value,"));
    CHECK(text.find("/settings/hospital/capacity/steps/2026-04-01/units") != std::string::npos);
    CHECK(text.find("care-home/capacity") == std::string::npos);
    const Called json = call({"assumptions", plan, "--format", "json"});
    REQUIRE(json.exitCode == 0);
    const auto read = exchange::parseJson(json.out);
    REQUIRE(read.ok());
    CHECK(read.value()["assumptions"].size() > 20);
    CHECK(call({"assumptions", plan, "--only", "nonsense"}).exitCode == 2);
    CHECK(call({"assumptions", plan, "--output", plan}).exitCode == 2);
}
