// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "test_paths.h"
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
    const Called board = call({"new", "--area", "NHS Lothian", folder.file("fife.homeward")});
    CHECK(board.exitCode == 2);
    CHECK(contains(board.error, "is a health board"));
    CHECK(contains(board.error, "Midlothian"));
    const Called twice = call({"new", "--area", "Stirling", "--area", "Clackmannanshire", folder.file("two.homeward")});
    CHECK(twice.exitCode == 2);
    const Called early = call({"new", "--area", "Orkney", "--start", "2020-04-01", folder.file("early.homeward")});
    CHECK(early.exitCode == 2);
    CHECK(contains(early.error, "2024-04-01"));
}

TEST_CASE("Prices of a new plan are the template's, which are the area's own of an hour already, or none")
{
    const Folder folder;
    const auto priceOf = [&](const std::string& prices) {
        const std::string file = folder.file(prices + ".json");
        const Called made =
            call({"new", "--area", "Orkney", "--template", "small", "--prices", prices, "--years", "1", file});
        INFO(made.out << made.error);
        REQUIRE(made.exitCode == 0);
        CHECK_FALSE(contains(made.out, "times the template's price"));
        CHECK(contains(made.out, "is its own cost of an hour already") == (prices == "own"));
        double pounds = 0.0;
        const auto plan = exchange::readPlanFile(file).value();
        for (const model::Setting& setting : plan.settings)
            if (setting.countedInHours && setting.unitCost)
                pounds += setting.unitCost->perUnitDay;
        // Its parts are of an hour that is used: what is fixed and what varies are together that price.
        double hour = 0.0;
        for (const model::CostPart& part : plan.money.costs)
            if (part.setting.value == "cah"
                && (part.kind == model::CostKind::Fixed || part.kind == model::CostKind::Variable))
                hour += part.pounds;
        CHECK(hour == Approx(7.0 * pounds).epsilon(1e-3));
        return pounds;
    };
    const double pattern = priceOf("template");
    CHECK(pattern > 0.0);
    CHECK(pattern == Approx(37.32 * 0.184286).epsilon(1e-4)); // Orkney's own hour in 2020/21, a day at 2024/25 prices
    CHECK(priceOf("own") == pattern);
    CHECK(priceOf("none") == 0.0);
    CHECK(call({"new", "--area", "Orkney", "--prices", "mine", folder.file("no.json")}).exitCode == 2);
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

TEST_CASE("A plan's template makes a plan of another area, parted into localities")
{
    const Folder folder;
    const std::string orkney = folder.file("orkney.json");
    REQUIRE(call({"new", "--area", "Orkney", "--template", "small", orkney}).exitCode == 0);
    const std::string own = folder.file("own.json");
    const Called made = call({"template", orkney, "--output", own, "--name", "Ours"});
    INFO(made.error);
    REQUIRE(made.exitCode == 0);
    CHECK(exchange::readPlanFile(own).value().name == "Ours");

    const std::string localities = folder.file("localities.csv");
    writeFile(localities, "locality,18-64,65-74,75-84,85+\nNorth,2000,500,300,100\nSouth,4000,900,500,200\n");
    const std::string shetland = folder.file("shetland.json");
    const Called parted = call({"new", "--area", "Shetland", "--template", own, "--localities", localities, shetland});
    INFO(parted.out << parted.error);
    REQUIRE(parted.exitCode == 0);
    CHECK(contains(parted.out, "2 localities"));
    CHECK(exchange::readPlanFile(shetland).value().areas.size() == 2);
    CHECK(call({"check", shetland}).exitCode == 0);

    writeFile(localities, "locality,18-64,65-74,75-84\nNorth,2000,500,300\nSouth,4000,900,500\n");
    const Called short_ = call({"new", "--area", "Shetland", "--localities", localities, folder.file("no.json")});
    CHECK(short_.exitCode == 2);
    CHECK(contains(short_.error, "85+"));
    CHECK(call({"template", orkney, "--output", orkney}).exitCode == 2);
    const Called plan = call({"new", "--area", "Shetland", "--template", orkney, folder.file("no.json")});
    CHECK(plan.exitCode == 2);
    CHECK(contains(plan.error, "homeward-cli template"));
    const Called none = call({"new", "--area", "Shetland", "--template", "huge", folder.file("no.json")});
    CHECK(none.exitCode == 2);
    CHECK(contains(none.error, "whole, small and empty"));
}

TEST_CASE("Figures of a file stand in for those of the program, and a file that is none says where it goes wrong")
{
    const Folder folder;
    std::string text = contentOf(HOMEWARD_SOURCE_DIR "/resources/reference/reference.txt");
    REQUIRE_FALSE(text.empty());
    const std::string file = folder.file("figures.txt");
    writeFile(file, text);
    const std::string plan = folder.file("plan.json");
    const Called made = call({"new", "--area", "Orkney", "--template", "small", "--reference", file, plan});
    INFO(made.out << made.error);
    CHECK(made.exitCode == 0);
    CHECK(call({"calibrate", plan, "--reference", file}).exitCode == 0);

    writeFile(file, "Council,Hours\nOrkney,12\n");
    const Called broken =
        call({"new", "--area", "Orkney", "--template", "small", "--reference", file, folder.file("no.json")});
    CHECK(broken.exitCode == 3);
    CHECK(contains(broken.error, "line 1"));
    CHECK(contains(broken.error, "stay in force"));
    CHECK(contentOf(folder.file("no.json")).empty());
}
