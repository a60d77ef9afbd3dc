// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out of the program: cells that a spreadsheet would run, warnings of what runs, output that has no room.
#include "core/exchange/plan_json.h"
#include "test_paths.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <cstdlib>

using namespace homeward;
using namespace homeward::tests;

namespace {

using Arguments = std::vector<std::string>;

std::string planFile(const Folder& folder, const model::Plan& plan)
{
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(plan));
    return file;
}

Called ask(const std::string& command, const std::string& plan, const Arguments& more)
{
    Arguments arguments{command, plan, "--replications", "4", "--years", "2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Care at home with next to no hours.
model::Plan overloaded()
{
    model::Plan plan = smallPlan();
    plan.settings[2].capacity.steps[0].units = 100.0;
    plan.areas[0].dayOne.unitsInUse.clear();
    return plan;
}

/// Two areas, of which South is the copy and has the overload to itself.
model::Plan twoAreas()
{
    model::Plan plan = smallPlan();
    for (model::Setting& setting : plan.settings)
        setting.capacity.steps[0].units *= 10.0;
    model::Area south = plan.areas[0];
    south.id = model::AreaId{"south"};
    south.name = "South";
    south.code = "S12000098";
    south.settings = {{small::careAtHome, small::units(100.0), std::nullopt, std::nullopt}};
    south.dayOne.unitsInUse.clear();
    plan.areas.push_back(south);
    return plan;
}

} // namespace

TEST_CASE("No CSV has a cell that a spreadsheet would run")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    const char* const formula = GENERATE("=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1");
    plan.scenarios[1].name = formula;
    plan.scenarios[1].changes[0].name = formula;
    plan.areas[0].name = formula;
    plan.settings[0].name = formula;
    plan.uncertainInputs = {{"/cohorts/85-and-over/pathway/hospital/stay/mean", formula, 5.0, 9.0, 14.0, {}}};
    const std::string file = planFile(folder, plan);
    // Tabs and returns are blanks in the names of areas, scenarios and changes.
    const std::string guarded = std::string("'") + formula;
    std::string inOneLine = guarded;
    std::ranges::replace_if(inOneLine, [](char c) { return c == '\t' || c == '\r'; }, ' ');
    const std::vector<Arguments> commands{{"run"},
                                          {"compare"},
                                          {"waterfall", "--scenario", formula},
                                          {"sensitivity", "--result", "starts", "--alone", "2"},
                                          {"areas", "--measure", "hospital_days"}};
    for (Arguments more : commands) {
        const std::string command = more.front();
        more.erase(more.begin());
        if (std::string_view(formula).starts_with('-') && command == "waterfall")
            continue;   // reads as an option
        more.insert(more.end(), {"--format", "csv"});
        const Called csv = ask(command, file, more);
        INFO(command << ": " << csv.error);
        REQUIRE(csv.exitCode == 0);
        CHECK((contains(csv.out, guarded) || contains(csv.out, inOneLine)));
        for (const char* before : {"\n", ",", "\n\"", ",\""})
            if (formula[0] != '-')   // a number may begin so
                CHECK_FALSE(contains(csv.out, before + std::string(formula)));
    }
}

TEST_CASE("A comparison names what is overloaded, as a run does")
{
    const Folder folder;
    const std::string plan = planFile(folder, overloaded());
    CHECK(contains(ask("run", plan, {}).out, "Overload: Care at home"));
    CHECK(contains(ask("compare", plan, {}).out, "Overload: Care at home"));
    const std::string json = ask("compare", plan, {"--format", "json"}).out;
    CHECK(contains(json, "\"checks\""));
    CHECK(contains(json, "\"overloaded\""));
    CHECK(contains(json, "\"load_last\""));
}

TEST_CASE("Warnings are of the areas and scenarios that run")
{
    const Folder folder;
    const std::string plan = planFile(folder, twoAreas());
    CHECK(contains(ask("run", plan, {}).error, "South"));
    CHECK(contains(ask("run", plan, {"--area", "South"}).error, "South"));
    CHECK_FALSE(contains(ask("run", plan, {"--area", "North"}).error, "South"));
    CHECK_FALSE(contains(ask("compare", plan, {"--area", "North"}).error, "South"));
}

TEST_CASE("A precision holds for every scenario of the run, and a difference needs another one")
{
    const Folder folder;
    const std::string plan = planFile(folder, smallPlan());
    const Called every = ask("run", plan, {"--until", "starts:50%", "--most", "8"});
    REQUIRE(every.exitCode == 0);
    for (const model::Scenario& scenario : smallPlan().scenarios)
        CHECK(contains(every.error, "whole run, " + scenario.name));
    const std::string base = smallPlan().scenarios.front().name;
    const Called paired = ask("run", plan, {"--until", "starts:5000", "--most", "8", "--until-against", base});
    CHECK(contains(paired.error, "Closer to home against " + base));
    const Called none =
        ask("run", plan, {"--until", "starts:5%", "--most", "8", "--until-against", base, "--scenario", base});
    CHECK(none.exitCode == 2);
    CHECK(contains(none.error, "only scenario that runs"));
    const Called alone =
        ask("run", plan,
            {"--until", "starts:5000", "--most", "8", "--until-against", base, "--scenario", "Closer to home"});
    INFO(alone.error);
    CHECK(alone.exitCode == 0);
}

TEST_CASE("A result that nothing chosen counts is refused with words")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    plan.settings[0].sphere = model::Sphere::Community;
    const Called found = ask("run", planFile(folder, plan), {"--until", "delayed_discharge_days:5%"});
    CHECK(found.exitCode == 1);
    CHECK(contains(found.error, "Nothing of what was chosen counts in"));
}

TEST_CASE("A scenario against itself is no result to look for")
{
    const Folder folder;
    const std::string plan = planFile(folder, smallPlan());
    const std::string base = smallPlan().scenarios.front().name;
    const Called found =
        ask("least", plan, {"--result", "starts", "--below", "5", "--setting", "Care home", "--against", base});
    CHECK(found.exitCode == 2);
    CHECK(contains(found.error, "does not differ from itself"));
}

#ifdef __linux__
TEST_CASE("Output that has no room is an error that is told")
{
    const Folder folder;
    const std::string plan = planFile(folder, smallPlan());
    const std::string said = folder.file("said");
    for (const std::string& command :
         {std::string("--help"), std::string("--version"), "run '" + plan + "' --replications 2 --years 1",
          "run '" + plan + "' --replications 2 --years 1 --format csv"}) {
        INFO(command);
        const std::string whole =
            std::string(HOMEWARD_BIN_DIR) + "/homeward-cli" + " " + command + " >/dev/full 2>'" + said + "'";
        const int status = std::system(whole.c_str());
        CHECK(status / 256 == 3);
        CHECK(contains(contentOf(said), "could not be written"));
    }
}
#endif
