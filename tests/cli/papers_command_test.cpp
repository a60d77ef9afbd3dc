// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/paper/writers.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("A paper takes a house style and makes a template, and another plan makes a paper of it")
{
    const Folder folder;
    const std::string plan = folder.file("plan.json"), other = folder.file("other.json"),
                      house = folder.file("Council.docx"), form = folder.file("form.json");
    writeFile(plan, exchange::planToText(smallPlan()));
    writeFile(other, exchange::planToText(smallPlan()));
    paper::Document empty;
    empty.title = "House";
    writeFile(house, paper::writeDocx(empty, {}).value());

    CHECK(call({"papers", plan}).out == "The plan has no papers.\n");
    REQUIRE(call({"papers", plan, "--house-style", house}).exitCode == 0);
    const std::string listed = call({"papers", plan}).out;
    CHECK(listed.find("Council.docx") != std::string::npos);
    CHECK(listed.find("board-paper") != std::string::npos);
    REQUIRE(call({"papers", plan, "--save-template", form}).exitCode == 0);
    REQUIRE(call({"papers", other, "--from-template", form}).exitCode == 0);
    CHECK(call({"papers", other}).out.find("Council.docx") != std::string::npos);
    REQUIRE(call({"papers", plan, "--no-house-style"}).exitCode == 0);
    const auto read = exchange::readPlanFile(plan);
    REQUIRE(read.ok());
    CHECK(read.value().papers.size() == 1);
    CHECK(read.value().houseStyles.empty());
}

TEST_CASE("A file that is no house style or no template is refused in words, and the plan stays as it was")
{
    const Folder folder;
    const std::string plan = folder.file("plan.json"), wrong = folder.file("wrong.docx");
    const std::string before = exchange::planToText(smallPlan());
    writeFile(plan, before);
    writeFile(wrong, "no Word file");
    const Called style = call({"papers", plan, "--house-style", wrong});
    CHECK(style.exitCode == 3);
    CHECK(style.error.find("is no Word document") != std::string::npos);
    CHECK(call({"papers", plan, "--from-template", plan}).exitCode != 0);
    CHECK(call({"papers", plan, "--save-template", plan}).exitCode == 2);
    CHECK(call({"papers", plan, "--paper", "None", "--no-house-style"}).exitCode == 2);
    CHECK(contentOf(plan) == before);
}

TEST_CASE("The target of a paper is set by names, and a wrong one is refused with those there are")
{
    const Folder folder;
    const std::string plan = folder.file("plan.json");
    writeFile(plan, exchange::planToText(smallPlan()));
    REQUIRE(call({"papers", plan, "--figure", "hospital_days", "--least", "Care home", "--in", "North", "--at-most",
                  "9000"})
                .exitCode
            == 0);
    const auto read = exchange::readPlanFile(plan);
    REQUIRE(read.ok());
    REQUIRE(read.value().papers.size() == 1);
    const std::string asked = "least:figure=hospital_days;setting=care-home;area=north;below=9000";
    bool isKept = false;
    for (const model::PaperPart& part : read.value().papers[0].parts)
        for (const model::PaperTableId& table : part.tables.value_or(std::vector<model::PaperTableId>()))
            isKept = isKept || table.value == asked;
    CHECK(isKept);
    const std::string before = contentOf(plan);
    const Called figure = call({"papers", plan, "--figure", "happiness"});
    CHECK(figure.exitCode == 2);
    CHECK(figure.error.find("delayed_in_hospital") != std::string::npos);
    CHECK(call({"papers", plan, "--least", "Moon"}).exitCode == 2);
    CHECK(contentOf(plan) == before);
}
