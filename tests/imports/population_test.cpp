// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imports/import_support.h"

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

TEST_CASE("people by age are taken band by band, with source, year, file and cells")
{
    const std::string bytes =
        "Area,Year,Age,People\nShetland Islands,2026,65-74,2600\nShetland Islands,2026,75-84,1500\n"
        "Shetland Islands,2026,85+,640\nFife,2026,85+,9000\n";
    const model::Plan plan = shetlandPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.shape == Shape::Population);
    const model::Plan after = taken(import, plan);
    CHECK(people(after, 2026, 0) == 4'100.0);
    CHECK(people(after, 2026, 1) == 640.0);
    CHECK(people(after, 2027, 1) == people(plan, 2027, 1));
    REQUIRE(import.changes.size() == 2);
    CHECK(import.changes[0].path.text() == "/areas/north/population/2026/people/0");
    CHECK(import.changes[0].row == 2);
    CHECK(import.changes[0].column == 3);
    CHECK(import.changes[0].cells == 2);
    CHECK(import.changes[0].period == "2026");
    const auto source = std::ranges::find(after.sources, after.areas[0].populationSource, &model::Source::id);
    REQUIRE(source != after.sources.end());
    CHECK(source->title == "file.csv");
    CHECK(source->year == "2026");
    CHECK(source->note.find("From file.csv, cells D2, D4 (first of 3 cells)") == 0);
    CHECK(findingOf(import, FindingKind::OtherAreas).found == "Fife");
}

TEST_CASE("totals beside parts, both sexes, single ages and wide bands are each counted once")
{
    std::string bytes = "Code,Sex,Age,2027,2028\n";
    for (const char* sex : {"Persons", "Females", "Males"}) {
        const int people = sex[0] == 'P' ? 20 : 10;
        for (int age = 60; age <= 90; ++age)
            bytes += "S12000027," + std::string(sex) + "," + std::to_string(age) + (age == 90 ? " and over" : "") + ","
                + std::to_string(people) + "," + std::to_string(people + 1) + "\n";
        bytes += "S12000027," + std::string(sex) + ",All ages,999,999\n";
        bytes += "S12000027," + std::string(sex) + ",65 to 84," + std::to_string(20 * people) + ","
            + std::to_string(20 * (people + 1)) + "\n";
    }
    const model::Plan plan = shetlandPlan();
    const model::Plan after = taken(importOf(bytes, plan), plan);
    CHECK(people(after, 2027, 0) == 400.0);
    CHECK(people(after, 2027, 1) == 120.0);
    CHECK(people(after, 2028, 1) == 126.0);
}

TEST_CASE("women and men are added where there are no persons")
{
    const std::string bytes = "Area,Sex,Year,65 to 84,85 and over\nShetland,F,2026,100,50\nShetland,M,2026,80,20\n";
    const model::Plan plan = shetlandPlan();
    const model::Plan after = taken(importOf(bytes, plan), plan);
    CHECK(people(after, 2026, 0) == 180.0);
    CHECK(people(after, 2026, 1) == 70.0);
}

TEST_CASE("two councils of one partnership are added, and old codes lead to it")
{
    model::Plan plan = shetlandPlan();
    plan.areas.front().name = "Clackmannanshire and Stirling";
    plan.areas.front().code = "S37000005";
    const std::string bytes =
        "Council,Age,2026\nClackmannanshire,65-84,100\nClackmannanshire,85+,10\nStirling,65-84,200\nStirling,85+,20\n";
    CHECK(people(taken(importOf(bytes, plan), plan), 2026, 1) == 30.0);
    plan.areas.front().name = "Fife";
    plan.areas.front().code = "S37000032";
    const std::string old = "Area code,Age,2026\nS12000015,65-84,100\nS12000015,85+,10\n";
    CHECK(people(taken(importOf(old, plan), plan), 2026, 0) == 100.0);
}

TEST_CASE("ages that make up no band stop the import and say which")
{
    const Import import = importOf("Area,Age,2026\nShetland,60-69,100\nShetland,70+,100\n", shetlandPlan());
    CHECK_FALSE(import.mayBeTaken(true));
    const Finding finding = findingOf(import, FindingKind::BandsDoNotFit);
    CHECK(finding.found == "60 to 69, 70 and over");
    CHECK(finding.expected == "65 to 84");
}

TEST_CASE("ages that make up some bands alone are taken where the planner says so, and the others stay")
{
    const model::Plan plan = shetlandPlan();
    const Import import = importOf("Area,Age,2026\nShetland,75+,1500\nShetland,85+,700\n", plan);
    CHECK_FALSE(import.mayBeTaken(false));
    const Finding finding = findingOf(import, FindingKind::BandMissing);
    CHECK(finding.expected == "65 to 84");
    const model::Plan after = taken(import, plan, true);
    CHECK(people(after, 2026, 1) == 700.0);
    CHECK(people(after, 2026, 0) == people(plan, 2026, 0));
}

TEST_CASE("what is wrong with a total that is not needed stops nothing, and the one bad cell of one row is named")
{
    const model::Plan plan = shetlandPlan();
    const std::string head = "Area,All ages,65-84,85+\nShetland,";
    const Import import = importOf("Mid-2026\n" + head + "#REF!,4600,640\n", plan);
    CHECK(people(taken(import, plan), 2026, 0) == 4'600.0);
    const Import bad = importOf("Mid-2026\n" + head + "5240,4600,#REF!\n", plan);
    CHECK(findingOf(bad, FindingKind::NotANumber).column == "D");
    CHECK(people(taken(bad, plan, true), 2026, 0) == 4'600.0);
}

TEST_CASE("a bad cell is named, and the rest is taken only if the planner says so")
{
    const std::string bytes = "Area,Age,2026,2027\nShetland,65-84,4100,4200\nShetland,85+,64O,700\n";
    const model::Plan plan = shetlandPlan();
    const Import import = importOf(bytes, plan);
    CHECK_FALSE(import.mayBeTaken(false));
    const Finding finding = findingOf(import, FindingKind::NotANumber);
    CHECK(finding.row == 3);
    CHECK(finding.column == "C");
    CHECK(finding.found == "64O");
    CHECK(people(taken(import, plan, true), 2026, 0) == 4'100.0);
    CHECK(wording::findingText(finding, "people.csv")
          == "people.csv, row 3, column C (2026): “64O” is not a number. Type a number such as 12.5.");
    const Import other = importOf("Area,Age,2026\nShetland,65-84,4100\nShetland,85+,*\n", plan);
    CHECK(findingOf(other, FindingKind::Suppressed).found == "*");
}

TEST_CASE("a cell that says a figure twice with two values is refused")
{
    const Import import = importOf(
        "Area,Year,Age,People\nShetland,2026,85+,640\nShetland,2026,85+,641\nShetland,2026,65-84,1\n", shetlandPlan());
    CHECK(findingOf(import, FindingKind::TwoValues).expected == "D2");
}

TEST_CASE("a kind of figure is the total, or has to be chosen")
{
    const std::string bytes =
        "Area,Projection,Year,Age,People\nShetland,principal,2026,65-84,4001\nShetland,principal,2026,85+,601\n"
        "Shetland,high,2026,65-84,4400\nShetland,high,2026,85+,660\n";
    const model::Plan plan = shetlandPlan();
    const auto after = importOf(bytes, plan);
    CHECK(people(taken(after, plan), 2026, 0) == 4'001.0);
    std::string other = bytes;
    for (std::size_t at; (at = other.find("principal")) != std::string::npos;)
        other.replace(at, 9, "medium");
    CHECK(findingOf(importOf(other, plan), FindingKind::SeveralKinds).found == "high, medium");
    Choices choices;
    choices.only["Projection"] = "high";
    CHECK(people(taken(importOf(other, plan, choices), plan), 2026, 1) == 660.0);
}

TEST_CASE("notes above and below, two rows of headings and empty rows leave the table as it is")
{
    const std::string bytes = "Table 2: people by age,,,\nSource: the "
                              "council,,,\n,,,\n,Estimates,,Projections\nArea,65 to 84,85 and over,Note\n"
                              "Shetland,4100,640,x\n\nOrkney,4000,600,y\n,,,\nNote: rounded to 10,,,\n";
    Choices choices;
    choices.period = "2026";
    const model::Plan plan = shetlandPlan();
    const Import import = importOf(bytes, plan, choices);
    CHECK(import.layout.headerRows == 2);
    CHECK(import.rows == 2);
    CHECK(people(taken(import, plan), 2026, 1) == 640.0);
}

TEST_CASE("a decimal comma is seen from the figures, and said")
{
    const std::string bytes = "Setting;Beds;Cost per day\nAcute hospital;44;618,50\nCare home;61;230,25\n";
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    const model::Plan after = taken(import, plan);
    CHECK(import.findings.has(FindingKind::DecimalComma));
    REQUIRE(after.settings[0].unitCost);
    CHECK(after.settings[0].unitCost->perUnitDay == 618.5);
}

TEST_CASE("a hidden part leaves the whole unknown, and half of a whole is not the whole")
{
    const std::string head = "Area,Sex,Year,65 to 84,85 and over\n";
    const model::Plan plan = shetlandPlan();
    const Import hidden = importOf(head + "Shetland,F,2026,100,*\nShetland,M,2026,80,20\n", plan);
    const model::Plan after = taken(hidden, plan);
    CHECK(people(after, 2026, 0) == 180.0);
    CHECK(people(after, 2026, 1) == people(plan, 2026, 1));
    const Import half = importOf(head + "Shetland,F,2026,100,50\n", plan);
    CHECK(findingOf(half, FindingKind::PartMissing).found == "females");
    CHECK_FALSE(half.mayBeTaken(true));
    model::Plan two = plan;
    two.areas.front().name = "Clackmannanshire and Stirling";
    two.areas.front().code = "S37000005";
    const Import council = importOf("Council,Age,2026\nStirling,65-84,200\nStirling,85+,20\n", two);
    CHECK(findingOf(council, FindingKind::PartMissing).found == "Stirling");
}

TEST_CASE("a part that comes again is disputed, not added, and a disputed figure is not taken")
{
    const std::string bytes =
        "Area,Sex,Year,Age,People\nShetland,F,2026,85+,50\nShetland,M,2026,85+,20\nShetland,F,2026,85+,55\n"
        "Shetland,F,2026,65-84,9\nShetland,M,2026,65-84,9\n";
    const model::Plan plan = shetlandPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.findings.has(FindingKind::TwoValues));
    const model::Plan after = taken(import, plan, true);
    CHECK(people(after, 2026, 1) == people(plan, 2026, 1));
    CHECK(people(after, 2026, 0) == 18.0);
}

TEST_CASE("a year that only a name says is taken where it is one year")
{
    const std::string bytes = "Area,65 to 84,85 and over\nShetland,4100,640\n";
    const model::Plan plan = shetlandPlan();
    CHECK(people(taken(importOf(bytes, plan, {}, "mye_mid2026_persons.csv"), plan), 2026, 1) == 640.0);
    for (const char* name : {"S12000027.csv", "2018-based.csv", "2026_to_2028.csv", "20260630.csv", "people.csv"})
        CHECK(findingOf(importOf(bytes, plan, {}, name), FindingKind::NoColumn).expected == "period");
}
