// SPDX-License-Identifier: GPL-3.0-or-later
// What must be said of a run is said in every form of the command line; tests/ui/warnings_everywhere_test.cpp has the
// window, charts and papers.
#include "core/exchange/fingerprint.h"
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "core/study/run_request.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/warned_plan.h"

#include <nlohmann/json.hpp>

using namespace homeward;
using namespace homeward::tests;

namespace {

Called runWarned(const std::string& plan, std::vector<std::string> more)
{
    std::vector<std::string> arguments{"run", plan, "--fixed-inputs"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

void checkText(const std::string& text)
{
    INFO(text);
    CHECK(text.find("Overload: Care at home is asked for ") != std::string::npos);
    CHECK(text.find("The queue for it grows from ") != std::string::npos);
    CHECK(text.find("Cannot be served: Care at home") != std::string::npos);
    CHECK(text.find("Ranges were not drawn: ") != std::string::npos);
    CHECK(text.find("Illustrative: ") != std::string::npos);
    CHECK(text.find("Ranges were not drawn: ") < text.find("Cannot be served: "));
    CHECK(text.find("Cannot be served: ") < text.find("Overload: "));
    CHECK(text.find("Overload: ") < text.find("Illustrative: "));
}

void checkJson(const std::string& text)
{
    const auto checks = nlohmann::json::parse(text).at("checks");
    CHECK(checks.at("overloaded").at(0).at("setting") == "Care at home");
    CHECK(checks.at("cannotBeServed").at(0).at("setting") == "Care at home");
    CHECK(checks.at("cannotBeServed").at(0).at("people") > 0.0);
    CHECK(checks.at("illustrative").at(0) == "If nothing changes");
    CHECK(checks.at("rangesNotDrawn") == 1);
    CHECK(checks.at("inputsChanged") == false);
}

void checkCsv(const std::string& text)
{
    CHECK(text.find(",Care at home,all,offered_load,last day,") != std::string::npos);
    CHECK(text.find(",Care at home,all,people_cannot_be_served,all,") != std::string::npos);
    CHECK(text.find("\nall,all,all,all,ranges_not_drawn,all,1,") != std::string::npos);
    CHECK(text.find("\nIf nothing changes,all,all,all,illustrative,all,1,") != std::string::npos);
}

} // namespace

TEST_CASE("A plan with every warning says each in check, and in the table, summary, CSV and JSON of its run")
{
    const Folder folder;
    const std::string file = folder.file("warned.json");
    writeFile(file, exchange::planToText(warnedPlan()));
    const std::string checked = call({"check", file}).out;
    INFO(checked);
    CHECK(checked.find("warning: Care at home: people need ") != std::string::npos);
    CHECK(checked.find("so queues here grow over the years") != std::string::npos);
    CHECK(checked.find("are above the whole capacity") != std::string::npos);
    CHECK(checked.find("note: Illustrative: ") != std::string::npos);
    checkText(runWarned(file, {}).out);
    checkText(runWarned(file, {"--format", "summary"}).out);
    checkJson(runWarned(file, {"--format", "json"}).out);
    checkCsv(runWarned(file, {"--format", "csv"}).out);
    const std::string need = call({"need", file}).out;
    CHECK(need.find("Ranges were not drawn: ") != std::string::npos);
    // A run that draws its ranges does not say that it did not.
    const std::string drawn = call({"run", file}).out;
    CHECK(drawn.find("Ranges were not drawn") == std::string::npos);
    CHECK(drawn.find("Illustrative: ") != std::string::npos);
}

TEST_CASE("Parts of a run without ranges say so when they are joined")
{
    const Folder folder;
    const std::string file = folder.file("warned.json");
    writeFile(file, exchange::planToText(warnedPlan()));
    for (const char* part : {"1/2", "2/2"})
        REQUIRE(
            runWarned(file, {"--part", part, "--output", folder.file(std::string("part") + part[0] + ".hwr")}).exitCode
            == 0);
    const std::string one = folder.file("part1.hwr"), other = folder.file("part2.hwr");
    checkText(call({"join", one, other}).out);
    checkJson(call({"join", one, other, "--format", "json"}).out);
    CHECK(call({"join", one, other, "--format", "csv"}).out == runWarned(file, {"--format", "csv"}).out);
}

TEST_CASE("A plan file whose results are of other inputs, or without its ranges, says so in check")
{
    const Folder folder;
    const std::string file = folder.file("kept.homeward");
    model::Plan plan = warnedPlan();
    study::RunChoice fixed;
    fixed.fixedInputs = true;
    const auto run = study::runPlan(plan, fixed);
    REQUIRE(run.ok());
    REQUIRE(store::savePlanFile(file, plan, &run.value().run).ok());
    std::string checked = call({"check", file}).out;
    INFO(checked);
    CHECK(checked.find("warning: of the results in the file: Ranges were not drawn") != std::string::npos);
    const auto whole = study::runPlan(plan, {});
    REQUIRE(whole.ok());
    REQUIRE(store::savePlanFile(file, plan, &whole.value().run).ok());
    CHECK(call({"check", file}).out.find("of the results in the file") == std::string::npos);
    plan.settings[0].capacity.steps[0].units += 1.0;
    REQUIRE(store::savePlanFile(file, plan, &whole.value().run).ok());
    checked = call({"check", file}).out;
    CHECK(checked.find("warning: of the results in the file: Inputs have changed since this run.")
          != std::string::npos);
    CHECK(checked.find("Ranges were not drawn") == std::string::npos);
}
