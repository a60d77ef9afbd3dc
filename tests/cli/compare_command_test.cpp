// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

using Arguments = std::vector<std::string>;

std::string planFile(const Folder& folder)
{
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(smallPlan()));
    return file;
}

Called ask(const std::string& command, const std::string& plan, const Arguments& more)
{
    Arguments arguments{command, plan, "--replications", "5", "--years", "2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t linesOf(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

} // namespace

TEST_CASE("compare prints a level for the base and a judged difference for every other scenario")
{
    const Folder folder;
    const std::string plan = planFile(folder);
    const Called table = ask("compare", plan, {"--indicator", "people_in_hospital"});
    INFO(table.error);
    REQUIRE(table.exitCode == 0);
    for (const model::Scenario& scenario : smallPlan().scenarios)
        CHECK(contains(table.out, scenario.name));
    CHECK(contains(table.out, "People in hospital"));
    const Called csv = ask("compare", plan, {"--indicator", "people_in_hospital", "--format", "csv"});
    CHECK(linesOf(csv.out) == 1 + smallPlan().scenarios.size());
    CHECK(csv.out.starts_with("scenario,against,year,indicator,mean,"));
    CHECK(contains(ask("compare", plan, {"--format", "json"}).out, "\"judgement\""));
}

TEST_CASE("compare runs until every figure is as sure as asked")
{
    const Folder folder;
    const Called csv = call({"compare", planFile(folder), "--years", "2", "--indicator", "people_in_hospital",
                             "--precision", "5%", "--most", "300", "--format", "csv"});
    CHECK(csv.exitCode == 0);
    CHECK_FALSE(contains(csv.error, "not every figure"));
}

TEST_CASE("compare --by area has each area by itself, with its own futures where a precision is asked for")
{
    const Folder folder;
    model::Plan plan = smallPlan();
    plan.areas.push_back(plan.areas.front());
    plan.areas.back().id = model::AreaId{"small"};
    plan.areas.back().name = "Small, and far";
    for (model::PopulationYear& year : plan.areas.back().population)
        for (double& people : year.people)
            people *= 0.1;
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(plan));
    const Arguments few{"--by", "area", "--indicator", "people_in_hospital"};
    const Called table = ask("compare", file, few);
    INFO(table.error);
    REQUIRE(table.exitCode == 0);
    CHECK(contains(table.out, "\nSmall, and far\n"));
    const Called csv = call({"compare", file, "--years", "2", "--by", "area", "--indicator", "people_in_hospital",
                             "--precision", "5%", "--most", "12", "--format", "csv"});
    CHECK(csv.out.starts_with("area,scenario,against,"));
    CHECK(contains(csv.out, "\n\"Small, and far\","));
    CHECK(contains(csv.out, ",12,no\n"));
    CHECK(contains(csv.error, "Small, and far: After 12 futures"));
    CHECK(linesOf(csv.out) == 1 + 2 * plan.scenarios.size());
    Arguments json = few;
    json.insert(json.end(), {"--format", "json"});
    CHECK(contains(ask("compare", file, json).out, "\"asSureAsAsked\": true"));
    CHECK(ask("compare", file, {"--by", "weather"}).exitCode == 2);
}

TEST_CASE("compare names the figures, scenarios and years that there are where one is not known")
{
    const Folder folder;
    const std::string plan = planFile(folder);
    const Called figure = ask("compare", plan, {"--indicator", "happiness"});
    CHECK(figure.exitCode == 2);
    CHECK(contains(figure.error, "delayed_in_hospital"));
    CHECK(contains(ask("compare", plan, {"--against", "Nowhere"}).error, smallPlan().scenarios.front().name));
    CHECK(ask("compare", plan, {"--year", "1999/00"}).exitCode == 2);
    CHECK(ask("compare", plan, {"--precision", "much"}).exitCode == 2);
    CHECK(ask("compare", plan, {"--output", plan}).exitCode == 2);
}

TEST_CASE("waterfall parts a scenario into its changes, in order and by itself")
{
    const Folder folder;
    const std::string plan = planFile(folder);
    const model::Scenario scenario = smallPlan().scenarios.back();
    const Called table = ask("waterfall", plan, {"--scenario", scenario.name, "--indicator", "people_in_hospital"});
    INFO(table.error);
    REQUIRE(table.exitCode == 0);
    for (const model::Change& change : scenario.changes)
        if (change.on)
            CHECK(contains(table.out, change.name.substr(0, 50)));
    const Called csv =
        ask("waterfall", plan, {"--scenario", scenario.name, "--indicator", "people_in_hospital", "--format", "csv"});
    CHECK(contains(csv.out, "people_in_hospital,,in all,"));
    CHECK(contains(table.out, "Changes of " + scenario.name));
    CHECK(contains(table.out, ", at full effect on "));
    CHECK(contains(ask("waterfall", plan, {"--scenario", scenario.name, "--format", "json"}).out, "\"total\""));
    CHECK(ask("waterfall", plan, {"--scenario", "Nowhere"}).exitCode == 2);
}
