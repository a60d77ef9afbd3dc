// SPDX-License-Identifier: GPL-3.0-or-later
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
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(smallPlan()));
    return file;
}

model::Plan planIn(const std::string& file)
{
    const auto plan = exchange::readPlanFile(file);
    REQUIRE(plan.ok());
    return plan.value();
}

} // namespace

TEST_CASE("A table is printed with the names of its cells")
{
    const Folder folder;
    const Called called = call({"table", planFile(folder)});
    INFO(called.out << called.error);
    REQUIRE(called.exitCode == 0);
    CHECK(called.out.find("Room") != std::string::npos);
    CHECK(called.out.find("Acute hospital") != std::string::npos);
    CHECK(call({"table", planFile(folder), "--table", "routes"}).exitCode == 2);
    CHECK(call({"table", planFile(folder), "--table", "routes", "--setting", "Acute hospital"}).out.find("60.0")
          != std::string::npos);
}

TEST_CASE("A block is pasted at a cell, and what does not fit is told and changes nothing")
{
    const Folder folder;
    const std::string plan = planFile(folder);
    const std::string block = folder.file("block.txt");
    writeFile(block, "46 beds\t38\n");
    const Called refused = call({"paste", plan, block, "--at", "C2"});
    INFO(refused.out << refused.error);
    CHECK(refused.exitCode == 1);
    CHECK(refused.error.find("Row 1") == std::string::npos);
    CHECK(refused.error.find("Row 2, column C: “46 beds” is not a number. Type a number of beds, such as 46.")
          != std::string::npos);
    CHECK(planIn(plan) == smallPlan());
    CHECK(call({"paste", plan, block, "--at", "C2", "--use-likely", "--dry-run"}).exitCode == 0);
    CHECK(planIn(plan) == smallPlan());
    REQUIRE(call({"paste", plan, block, "--at", "C2", "--use-likely", "--source", "Returns"}).exitCode == 0);
    CHECK(planIn(plan).areas[0].settings[0].capacity->steps[0].units == 46.0);
    CHECK(planIn(plan).sources.back().title == "Returns");
    CHECK(call({"paste", plan, block, "--at", "Z99"}).exitCode == 2);
}

TEST_CASE("What was typed as arithmetic is printed below the table")
{
    const Folder folder;
    const std::string plan = planFile(folder);
    const std::string block = folder.file("block.txt");
    writeFile(block, "=2*23\n");
    REQUIRE(call({"paste", plan, block, "--at", "C2"}).exitCode == 0);
    CHECK(call({"table", plan}).out.find("C2 was typed as =2*23\n") != std::string::npos);
}

TEST_CASE("Stays are fitted to every family, the best first, or the row that is none is told")
{
    const Folder folder;
    const std::string file = folder.file("stays.txt");
    writeFile(file, "Days\n1\n2\n2\n3\n3\n4\n5\n6\n7\n9\n12\n20\n45\n");
    const Called fitted = call({"fit", file});
    INFO(fitted.out << fitted.error);
    REQUIRE(fitted.exitCode == 0);
    CHECK(fitted.out.find("13 stays") != std::string::npos);
    CHECK(fitted.out.find("lognormal") < fitted.out.find("exponential"));
    CHECK(fitted.out.find("best") != std::string::npos);
    writeFile(file, "1\n2\nsoon\n");
    const Called wrong = call({"fit", file});
    CHECK(wrong.exitCode == 3);
    CHECK(wrong.error.find("Row 3: \"soon\"") != std::string::npos);
}

TEST_CASE("A file of nothing that fits is told in a few lines and a count")
{
    const Folder folder;
    const std::string plan = folder.file("plan.json"), block = folder.file("block.txt");
    writeFile(plan, exchange::planToText(smallPlan()));
    std::string rows;
    for (int row = 0; row < 1'000; ++row)
        rows += "word\n";
    writeFile(block, rows);
    const Called pasted = call({"paste", plan, block, "--at", "C1"});
    CHECK(pasted.exitCode == 1);
    CHECK(std::ranges::count(pasted.error, '\n') == 51);
    CHECK(pasted.error.find("And 950 cells more") != std::string::npos);
    const Called fitted = call({"fit", block});
    CHECK(fitted.exitCode == 3);
    CHECK(std::ranges::count(fitted.error, '\n') == 51);
    CHECK(fitted.error.find("And 949 rows more") != std::string::npos);   // the first is a heading
}
