// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::tests;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("A new plan is made for an area by any spelling, runs, and is fitted again to figures of one's own")
{
    const Folder folder;
    const std::string file = folder.file("orkney.json");
    const Called made =
        call({"new", "--area", "orkney islands", "--template", "small", "--start", "2026-04-01", "--years", "2", file});
    INFO(made.out << made.error);
    REQUIRE(made.exitCode == 0);
    CHECK(contains(made.out, "Delayed-discharge bed days, 75 and over"));
    CHECK(contains(made.out, "met"));
    const auto plan = exchange::readPlanFile(file);
    REQUIRE(plan.ok());
    CHECK(plan.value().scenarios.size() == 2);
    CHECK(plan.value().calibratedFrom == base::Date(2024, 4, 1));
    CHECK(call({"check", file}).exitCode == 0);
    CHECK(call({"run", file, "--replications", "2"}).exitCode == 0);

    const std::string targets = folder.file("targets.csv");
    writeFile(targets, "target,band,value\ncare_at_home_people_calibration_target,85+,90\n");
    const std::string own = folder.file("own.json");
    const Called fitted = call({"calibrate", file, "--targets", targets, "--output", own});
    INFO(fitted.out << fitted.error);
    REQUIRE(fitted.exitCode == 0);
    CHECK(contains(fitted.out, "People with care at home, 85 and over"));
    CHECK(exchange::readPlanFile(own).ok());

    writeFile(targets, "target,value\npeople on the moon,90\n");
    const Called unknown = call({"calibrate", file, "--targets", targets});
    CHECK(unknown.exitCode == 2);
    CHECK(contains(unknown.error, "row 2, column target"));
}

TEST_CASE("A new plan replaces no file that was not meant, and an area that is not there gets suggestions")
{
    const Folder folder;
    const std::string file = folder.file("there.homeward");
    writeFile(file, "mine");
    const Called there = call({"new", "--area", "Orkney", "--template", "small", file});
    CHECK(there.exitCode == 2);
    CHECK(contains(there.error, "--replace"));
    CHECK(contentOf(file) == "mine");
    const Called unknown = call({"new", "--area", "Fyfe", folder.file("fife.homeward")});
    CHECK(unknown.exitCode == 2);
    CHECK(contains(unknown.error, "Fife"));
    const Called twice = call({"new", "--area", "Stirling", "--area", "Clackmannanshire", folder.file("two.homeward")});
    CHECK(twice.exitCode == 2);
    const Called early = call({"new", "--area", "Orkney", "--start", "2020-04-01", folder.file("early.homeward")});
    CHECK(early.exitCode == 2);
    CHECK(contains(early.error, "2024-04-01"));
}

TEST_CASE("A plan that names nothing to solve says so")
{
    const Folder folder;
    const std::string file = folder.file("plan.json");
    writeFile(file, R"({"format":"homeward-plan","formatVersion":2,"name":"Bare","start":"2026-04-01"})");
    const Called bare = call({"calibrate", file});
    CHECK(bare.exitCode == 2);
    CHECK(contains(bare.error, "homeward-cli new"));
}
