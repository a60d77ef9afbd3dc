// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imports/import_support.h"

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

TEST_CASE("room and costs of settings are taken by the names that services use")
{
    const std::string bytes = "Service,Beds or places,Cost per day\nAcute hospital,44,618.50\nNursing "
                              "home,61,230\nhomecare,\"1,300\",£10.07\n";
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.shape == Shape::Room);
    const model::Plan after = taken(import, plan);
    CHECK(after.settings[0].capacity.steps[0].units == 44.0);
    CHECK(after.settings[1].capacity.steps[0].units == 61.0);
    CHECK(after.settings[2].capacity.steps[0].units == 1'300.0);
    CHECK(after.settings[2].unitCost->perUnitDay == Approx(10.07));
    CHECK(import.changes.size() == 6);
    // The room and the cost of one setting have sources of their own, which name their cells.
    const auto note = [&](const model::SourceId& id) {
        return std::ranges::find(after.sources, id, &model::Source::id)->note;
    };
    CHECK(note(after.settings[0].capacity.source) == "From file.csv, cell B2.");
    CHECK(note(after.settings[0].unitCost->source) == "From file.csv, cell C2.");
}

TEST_CASE("a setting that the plan has not got is refused with the nearest name")
{
    const Import import = importOf("Setting,Beds\nAcute hospitl,44\nCare home,61\n", smallPlan());
    const Finding finding = findingOf(import, FindingKind::UnknownSetting);
    CHECK(finding.row == 2);
    CHECK(finding.nearest == std::vector<std::string>{"Acute hospital"});
    CHECK_FALSE(import.mayBeTaken(false));
    CHECK(taken(import, smallPlan(), true).settings[1].capacity.steps[0].units == 61.0);
}

TEST_CASE(
    "a setting may be named in the plural or with other signs; what is still not known is refused with the nearest")
{
    const model::Plan plan = smallPlan();
    for (const char* name : {"Acute hospitals", "acute-hospital", "Acute Hospital ", "ACUTE  HOSPITALS", "Hospitals"}) {
        CAPTURE(name);
        const model::Plan after = taken(importOf(std::string("Setting,Beds\n") + name + ",44\n", plan), plan);
        CHECK(after.settings[0].capacity.steps[0].units == 44.0);
    }
    for (const char* name : {"Care homes", "care-home", "Care-Homes", "Nursing homes", "carehomes"}) {
        CAPTURE(name);
        const model::Plan after = taken(importOf(std::string("Setting,Places\n") + name + ",61\n", plan), plan);
        CHECK(after.settings[1].capacity.steps[0].units == 61.0);
    }
    const Import refused = importOf("Setting,Places\nCare hme,61\nCare home (nursing),20\n", plan);
    for (const Finding& finding : refused.findings.all())
        if (finding.kind == FindingKind::UnknownSetting) {
            CAPTURE(finding.found);
            REQUIRE_FALSE(finding.nearest.empty());
            CHECK(finding.nearest.front() == "Care home");
        }
    CHECK(refused.findings.count(Weight::Refused) == 2);
    // Two settings that differ in the plural alone are told apart by their own names, and by no other.
    model::Plan two = plan;
    two.settings[0].name = "Ward";
    two.settings[1].name = "Wards";
    CHECK(taken(importOf("Setting,Beds\nWards,61\n", two), two).settings[1].capacity.steps[0].units == 61.0);
}

TEST_CASE("a part of an area is another place, in a cell and in a title, and no slip of the area's name")
{
    model::Plan plan = smallPlan();
    plan.areas.front().name = "Fife";
    plan.areas.front().code = "S37000032";
    const std::string head = "Area,Setting,Places\n";
    const Import rows =
        importOf(head + "Fife,Care home,61\nNorth East Fife,Care home,20\nFife West,Care home,15\n", plan);
    CHECK(findingOf(rows, FindingKind::OtherAreas).count == 2);
    CHECK_FALSE(rows.findings.has(FindingKind::UnknownArea));
    CHECK(taken(rows, plan).settings[1].capacity.steps[0].units == 61.0);
    // A slip, or a word of what the area is, is asked about.
    for (const char* name : {"Fyfe", "Fife locality"}) {
        CAPTURE(name);
        CHECK(findingOf(importOf(head + "Fife,Care home,61\n" + name + ",Acute hospital,44\n", plan),
                        FindingKind::UnknownArea)
                  .nearest
              == std::vector<std::string>{"Fife"});
    }
    const std::string table = "Setting,Places\nCare home,20\n";
    for (const char* title : {"North East Fife: places", "Places in Fife, west", "Central Fife"}) {
        CAPTURE(title);
        const Import part = importOf(std::string(title) + "\n\n" + table, plan);
        const Finding stop = findingOf(part, FindingKind::NoArea);
        CHECK(wording::findingText(stop, "file").find("the file is of " + stop.found) != std::string::npos);
        CHECK(stop.found.find("Fife") != std::string::npos);
        CHECK(part.patch.empty());
    }
    CHECK(taken(importOf("Places in Fife, 2026\n\n" + table, plan), plan).settings[1].capacity.steps[0].units == 20.0);
    // Names of areas that begin with such a word are whole.
    plan.areas.front().name = "East Renfrewshire";
    plan.areas.front().code = "S37000011";
    CHECK(taken(importOf("East Renfrewshire: places\n\n" + table, plan), plan).settings[1].capacity.steps[0].units
          == 20.0);
}

TEST_CASE("people by setting stretch the groups that are there, and the latest period counts")
{
    const std::string bytes =
        "Setting,Date,People\nCare home,31/03/2025,50\nCare home,31/03/2026,58\nTotal,31/03/2026,58\n";
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.shape == Shape::People);
    const model::Plan after = taken(import, plan);
    double sum = 0.0;
    for (const auto& row : after.areas[0].dayOne.inCare)
        sum += row.setting.value == "care-home" ? row.people : 0.0;
    CHECK(sum == Approx(58.0));
    CHECK(import.changes.size() == 2); // two groups
    CHECK(findingOf(import, FindingKind::OtherPeriods).count == 1);
}

TEST_CASE("in a plan of several areas a row changes the area's own figure")
{
    model::Plan plan = shetlandPlan();
    model::Area second = plan.areas.front();
    second.id = model::AreaId("orkney");
    second.name = "Orkney Islands";
    second.code = "S37000022";
    plan.areas.push_back(second);
    const Import import =
        importOf("Partnership,Setting,Beds\nOrkney,Acute hospital,20\nShetland,Acute hospital,40\n", plan);
    const model::Plan after = taken(import, plan);
    CHECK(after.settings[0].capacity == plan.settings[0].capacity);
    REQUIRE(after.areas[1].settings.size() == 1);
    CHECK(after.areas[1].settings[0].capacity->steps[0].units == 20.0);
}

TEST_CASE("a file that is of no area of the plan stops, and says which areas the plan has")
{
    const Import import = importOf("Council,Setting,Beds\nFife,Acute hospital,20\n", shetlandPlan());
    CHECK(findingOf(import, FindingKind::NoArea).expected == "Shetland");
    CHECK_FALSE(import.mayBeTaken(true));
    Choices choices;
    choices.roles["Council"] = Role::Ignored;
    CHECK(taken(importOf("Council,Setting,Beds\nFife,Acute hospital,20\n", shetlandPlan(), choices), shetlandPlan())
              .settings[0]
              .capacity.steps[0]
              .units
          == 20.0);
}

TEST_CASE("counts from where to where become shares that add up to one, for every group")
{
    const std::string bytes = "From,To,People\nAcute hospital,Own home,60\nAcute hospital,Died,10\nAcute hospital,Care "
                              "home,20\nAcute hospital,Care at home,10\nCommunity,Acute hospital,500\n";
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.shape == Shape::Moves);
    const model::Plan after = taken(import, plan);
    for (const model::Cohort& cohort : after.cohorts) {
        double sum = 0.0;
        for (const model::Route& route : cohort.pathway[0].routes) {
            sum += route.probability;
            if (route.to.value == "care-home") {
                CHECK(route.probability == 0.2);
                CHECK(route.delays.size() == 2); // what is not in the file stays
            }
        }
        CHECK(sum == Approx(1.0));
    }
}

TEST_CASE("counts are known by the words that wards have for them")
{
    const model::Plan plan = smallPlan();
    const Import rows = importOf("Discharged from,Discharged to,No. of people\nAcute hospital,Own home,60\nAcute "
                                 "hospital,Care Homes,25\nAcute hospital,Deaths,15\n",
                                 plan);
    CHECK(rows.shape == Shape::Moves);
    const Import matrix =
        importOf("From / To,Own home,Care home,Died,Total\nAcute hospital,60,25,15,100\nTotal,60,25,15,100\n", plan);
    CHECK(matrix.shape == Shape::Moves);
    for (const Import* import : {&rows, &matrix}) {
        const model::Plan after = taken(*import, plan);
        for (const model::Route& route : after.cohorts[0].pathway[0].routes)
            if (route.to.value == "care-home")
                CHECK(route.probability == Approx(0.25));
    }
}

TEST_CASE("counts by group give shares by group, in rows, by age or in columns, and say where they cannot")
{
    model::Plan plan = smallPlan();
    plan.cohorts[0].name = "Emergency, 85 and over";
    plan.cohorts[1].name = "Emergency, 65 to 84";
    plan.cohorts.push_back(plan.cohorts[0]);
    plan.cohorts[2].id = model::CohortId{"planned"};
    plan.cohorts[2].name = "Planned, 85 and over";
    const auto shareOf = [](const model::Plan& of, std::size_t cohort, const char* to) {
        const auto& routes = of.cohorts[cohort].pathway[0].routes;
        const auto route = std::ranges::find(routes, to, [](const auto& one) { return one.to.value; });
        return route == routes.end() ? 0.0 : route->probability;
    };
    const Import rows = importOf("From,To,Client group,People\n"
                                 "Acute hospital,Home,\"Emergency, 85 and over\",50\n"
                                 "Acute hospital,Care home,\"Emergency, 85 and over\",50\n"
                                 "Acute hospital,Home,\"Emergency, 65 to 84\",90\n"
                                 "Acute hospital,Died,\"Emergency, 65 to 84\",10\n",
                                 plan);
    const std::string counts = "Acute hospital,Home,90,50\nAcute hospital,Care home,0,50\nAcute hospital,Died,10,0\n";
    const Import headings = importOf("From,To,\"Emergency, 65 to 84\",\"Emergency, 85 and over\"\n" + counts, plan);
    const Import ages = importOf("From,To,65-84,85+\n" + counts, plan);
    for (const Import* import : {&rows, &headings, &ages}) {
        CHECK(import->shape == Shape::Moves);
        CHECK_FALSE(import->findings.has(FindingKind::GroupsAlike));
        const model::Plan after = taken(*import, plan);
        CHECK(shareOf(after, 1, "home") == Approx(0.9));
        CHECK(shareOf(after, 1, "died") == Approx(0.1));
        CHECK(shareOf(after, 0, "home") == Approx(0.5));
        CHECK(shareOf(after, 0, "care-home") == Approx(0.5));
        // A column of ages is of all groups of that age.
        CHECK(shareOf(after, 2, "home") == Approx(import == &ages ? 0.5 : shareOf(plan, 2, "home")));
    }
    const Import alike = importOf("From,To,People\nAcute hospital,Home,60\nAcute hospital,Died,40\n", plan);
    CHECK(findingOf(alike, FindingKind::GroupsAlike).found == "Acute hospital");
    CHECK(weightOf(FindingKind::GroupsAlike) == Weight::Warning);
}

TEST_CASE("counts of several years are added up, those of a named one alone, and two counts of one thing are refused")
{
    const model::Plan plan = smallPlan();
    const auto shareHome = [&](const std::string& bytes, const Choices& choices = {}) {
        return taken(importOf(bytes, plan, choices), plan).cohorts[0].pathway[0].routes[0].probability;
    };
    const std::string wide = "From,To,2023/24,2024/25\nAcute hospital,Home,50,80\nAcute hospital,Died,50,20\n";
    const std::string rows = "From,To,Year,People\nAcute hospital,Home,2023/24,50\nAcute hospital,Died,2023/24,50\n"
                             "Acute hospital,Home,2024/25,80\nAcute hospital,Died,2024/25,20\n";
    Choices latest;
    latest.period = "2024/25";
    for (const std::string& bytes : {wide, rows}) {
        CHECK(shareHome(bytes) == Approx(0.65));
        CHECK(shareHome(bytes, latest) == Approx(0.8));
    }
    CHECK(shareHome("From,To,Men,Women\nAcute hospital,Home,50,80\nAcute hospital,Died,50,20\n") == Approx(0.65));
    const Import two =
        importOf("From,To,Admissions,Discharges\nAcute hospital,Home,50,80\nAcute hospital,Died,50,20\n", plan);
    CHECK_FALSE(two.mayBeTaken(true));
}

TEST_CASE("counts may stand as a matrix")
{
    const std::string bytes = "From,Home,Died,Care home\nAcute hospital,80,10,10\n";
    const model::Plan plan = smallPlan();
    const model::Plan after = taken(importOf(bytes, plan), plan);
    const auto& routes = after.cohorts[0].pathway[0].routes;
    REQUIRE(routes.size() == 3); // nobody went to care at home
    CHECK(routes[0].probability == 0.8);
}

TEST_CASE("a table that is nothing known says what its columns are")
{
    const Import import = importOf("Colour,Size\nred,12\nblue,13\n", smallPlan());
    CHECK(import.shape == Shape::Unknown);
    CHECK(findingOf(import, FindingKind::NoPlace).found == "Colour, Size");
    CHECK(importOf("only words\nand more words\n", smallPlan()).findings.has(FindingKind::NoHeader));
}

TEST_CASE("what the plan has already changes nothing")
{
    const Import import = importOf("Setting,Beds\nAcute hospital,40\nCare home,60\n", smallPlan());
    CHECK(import.patch.empty());
    CHECK(findingOf(import, FindingKind::Same).count == 2);
}

TEST_CASE("admissions and bed days by age are not taken for people who live somewhere")
{
    const std::string bytes =
        "Council,Month,Age group,Bed days\nShetland,Dec-22,65 to 84,100\nShetland,Dec-22,85 and over,60\n";
    const Import import = importOf(bytes, shetlandPlan());
    CHECK(import.shape == Shape::Unknown);
    CHECK(import.patch.empty());
    CHECK(import.findings.has(FindingKind::NoPlace));
}

TEST_CASE("a hidden count leaves all shares from there as they are")
{
    const std::string bytes = "From,To,People\nAcute hospital,Own home,60\nAcute hospital,Died,*\nCare home,Died,10\n";
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.patch.empty()); // all who leave the care home died before too
    CHECK(import.findings.has(FindingKind::Suppressed));
    const Import total =
        importOf("From,To,People\nAcute hospital,Home,60\nAcute hospital,Died,40\nAcute hospital,Total,100\n", plan);
    CHECK(taken(total, plan).cohorts[0].pathway[0].routes[0].probability == 0.6);
}

TEST_CASE("a figure that is given twice with two values is not taken, and a row without a period is none of the latest")
{
    const model::Plan plan = smallPlan();
    const Import twice = importOf("Setting,Beds\nAcute hospital,44\nAcute hospital,45\nCare home,61\n", plan);
    CHECK(findingOf(twice, FindingKind::TwoValues).row == 3);
    const model::Plan after = taken(twice, plan, true);
    CHECK(after.settings[0].capacity == plan.settings[0].capacity);
    CHECK(after.settings[1].capacity.steps[0].units == 61.0);
    const Import undated = importOf("Setting,Date,Beds\nAcute hospital,2026-03-31,44\nCare home,,61\n", plan);
    CHECK(taken(undated, plan).settings[1].capacity == plan.settings[1].capacity);
    Choices choices;
    choices.period = "2025-03-31";
    CHECK(importOf("Setting,Date,Beds\nAcute hospital,2026-03-31,44\nCare home,2026-03-31,61\n", plan, choices)
              .patch.empty());
}

TEST_CASE("people by setting may be of groups: ages that make up a group add up, and their sum stands beside them")
{
    const model::Plan plan = smallPlan();
    const std::string head = "Setting,Age group,Residents\n";
    const std::string rows = "Care home,65-74,8\nCare home,75-84,16\nCare home,85+,36\n";
    const auto peopleOf = [](const model::Plan& after, const char* cohort) {
        double sum = 0.0;
        for (const auto& row : after.areas[0].dayOne.inCare)
            sum += row.setting.value == "care-home" && row.cohort.value == cohort ? row.people : 0.0;
        return sum;
    };
    for (const std::string& total : {std::string(), std::string("Care home,All ages,60\n")}) {
        const Import import = importOf(head + rows + total, plan);
        CHECK(import.shape == Shape::People);
        const model::Plan after = taken(import, plan);
        CHECK(peopleOf(after, "65-to-84") == Approx(24.0));
        CHECK(peopleOf(after, "85-and-over") == Approx(36.0));
    }
    const Import twice = importOf(head + rows + "Care home,85+,40\n", plan);
    CHECK(findingOf(twice, FindingKind::TwoValues).row == 5);
    CHECK(findingOf(importOf(head + "Care home,60-90,8\n", plan), FindingKind::NotAnAge).row == 2);
}
