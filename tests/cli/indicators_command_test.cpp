// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <nlohmann/json.hpp>

using namespace homeward;
using namespace homeward::tests;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("The national indicators of a scenario are told as a table, as CSV and as JSON", "[indicators]")
{
    model::Plan plan = smallPlan();
    plan.run.years = 2;
    plan.run.replications = 3;
    plan.areas.front().code = "S37000026";
    const Folder folder;
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(plan));
    const Called table = call({"indicators", file, "--definitions"});
    CHECK(table.exitCode == 0);
    CHECK(contains(table.out, "Delayed-discharge bed days"));
    CHECK(contains(table.out, "Readmissions within 28 days:"));
    const Called csv = call({"indicators", file, "--format", "csv"});
    CHECK(csv.out.starts_with("scenario,year,area,indicator,ages,place,unit,value,"));
    CHECK(contains(csv.out, ",balance_of_care,all,care_home,share,"));
    const Called json = call({"indicators", file, "--format", "json"});
    const auto parsed = nlohmann::json::parse(json.out);
    CHECK(parsed.at("indicators").size() > 5);
    CHECK(call({"indicators", file, "--scenario", "nobody"}).exitCode == 2);
}
