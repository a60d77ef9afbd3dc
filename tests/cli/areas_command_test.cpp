// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("areas prints the 31 partnerships with what chance explains, in three formats")
{
    const Called table = call({"areas", "--like", "Shetland"});
    REQUIRE(table.exitCode == 0);
    CHECK(contains(table.out, "Observed: Public Health Scotland"));
    CHECK(contains(table.out, "Beyond chance, about two areas in three lie within"));
    CHECK(contains(table.out, "chance and the usual spread explain it"));
    CHECK(contains(table.out, "Highland"));
    const Called csv = call({"areas", "--measure", "care-at-home", "--told", "crude", "--format", "csv"});
    CHECK(std::ranges::count(csv.out, '\n') == 33);
    CHECK(contains(call({"areas", "--format", "json"}).out, "\"betweenAreas\""));
}

TEST_CASE("areas says what there is for a measure, year or area that is not known")
{
    const Called measure = call({"areas", "--measure", "happiness"});
    CHECK(measure.exitCode == 2);
    CHECK(contains(measure.error, "delayed-days: "));
    const Called year = call({"areas", "--year", "1999/00"});
    CHECK(year.exitCode == 2);
    CHECK(contains(year.error, "2024/25"));
    const Called like = call({"areas", "--like", "Shetlund"});
    CHECK(like.exitCode == 2);
    CHECK(contains(like.error, "Shetland"));
}

TEST_CASE("areas of a plan are modelled, and said to be")
{
    const Folder folder;
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(smallPlan()));
    const Called table = call({"areas", file, "--replications", "4", "--years", "2"});
    INFO(table.error);
    REQUIRE(table.exitCode == 0);
    CHECK(contains(table.out, "Modelled: Days of delayed discharge"));
    const Called csv = call(
        {"areas", file, "--replications", "4", "--years", "2", "--measure", "people_in_hospital", "--format", "csv"});
    CHECK(csv.out.starts_with("area,scenario,year,indicator,people,"));
    CHECK(std::ranges::count(csv.out, '\n') == 1 + static_cast<long>(smallPlan().areas.size()) + 1);
    CHECK(call({"areas", file, "--measure", "delayed-days"}).exitCode == 2);
}
