// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/counted.h"
#include "tests/imports/import_support.h"

// Spreadsheets as councils and the Scottish Government keep them: a service in the title, localities beside their total,
// years and ages across.

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

namespace {

double unitsOf(const model::Plan& plan, std::size_t setting) { return plan.settings[setting].capacity.steps[0].units; }

double peopleIn(const model::Plan& plan, const char* setting, const std::string& cohort = {}, std::size_t area = 0)
{
    double sum = 0.0;
    for (const auto& row : plan.areas[area].dayOne.inCare)
        if (row.setting.value == setting && (cohort.empty() || row.cohort.value == cohort))
            sum += row.people;
    return sum;
}

/// Two localities of one partnership, which no public file knows.
model::Plan localities()
{
    model::Plan plan = smallPlan();
    model::Area second = plan.areas.front();
    second.id = model::AreaId("south");
    second.name = "South and Isles";
    second.code.clear();
    plan.areas.front().code.clear();
    plan.areas.push_back(second);
    return plan;
}

Choices ofSetting(const char* setting)
{
    Choices choices;
    choices.setting = setting;
    return choices;
}

} // namespace

TEST_CASE("the words about figures say what they count")
{
    const std::pair<const char*, Counted> lines[]{
        {"Number of care home residents", Counted::People},
        {"People receiving 10+ hours of care at home a week", Counted::People},
        {"Weekly hours of home care provided to people", Counted::Room},
        {"Number of registered places", Counted::Room},
        {"AverageAvailableStaffedBeds", Counted::Room},
        {"Beds that are occupied", Counted::People},
        {"Net expenditure on care homes (\xC2\xA3"
         "000s)",
         Counted::Pounds},
        {"Number of people admitted to care homes", Counted::Other},
        {"Number of people aged 65+ receiving care at home", Counted::Other},
        {"Residents 85 and over", Counted::Other},
        {"Number of self-funding care home residents", Counted::Other},
        {"Rate of residents per 1,000 population", Counted::Other},
        {"Care home vacancies", Counted::Other},
        {"Percentage occupancy", Counted::Other},
        {"Clients 18-64", Counted::Other},
        {"Average weekly hours", Counted::Other},
        {"Hours per client", Counted::Other},
        {"Hours per week", Counted::Room},
        {"Residents at 31-03-2026", Counted::People},
        {"Table 4", Counted::NotSaid},
    };
    for (const auto& [line, counted] : lines) {
        CAPTURE(line);
        CHECK(countedIn(line) == counted);
    }
}

TEST_CASE("bare figures of a setting go where the words about them say, and nowhere where they say nothing")
{
    const model::Plan plan = smallPlan();
    const std::string rows = "Local authority,2024-25,2025-26 [p]\nNorth,50,55\nFife,2000,2100\n";
    const Choices home = ofSetting("Care home");
    const model::Plan people =
        taken(importOf("Table 1: Number of care home residents by council\n\n" + rows, plan, home), plan);
    CHECK(peopleIn(people, "care-home") == Approx(55.0));
    CHECK(unitsOf(people, 1) == 60.0);
    const model::Plan places = taken(importOf("Table 2: Registered places by council\n\n" + rows, plan, home), plan);
    CHECK(unitsOf(places, 1) == 55.0);
    CHECK(peopleIn(places, "care-home") == peopleIn(plan, "care-home"));
    const Import spent = importOf("Table 3: Expenditure on care homes (\xC2\xA3"
                                  "000s)\n\n"
                                      + rows,
                                  plan, home);
    CHECK(unitsOf(taken(spent, plan), 1) == 60.0);
    CHECK(spent.columns[2].role == Role::Budget);
    CHECK(findingOf(spent, FindingKind::Scaled).expected == "1000");
    const Import silent = importOf("Table 4: Care homes\n\n" + rows, plan, home);
    CHECK(silent.findings.has(FindingKind::NoMeasure));
    CHECK(silent.patch.empty());
    const Import other = importOf("Table 5: Deaths in care homes\n\n" + rows, plan, home);
    CHECK(findingOf(other, FindingKind::OtherMeasure).found == "Table 5: Deaths in care homes");
    CHECK_FALSE(other.mayBeTaken(true));
    // The planner may know better.
    Choices places2 = home;
    places2.shape = Shape::Room;
    CHECK(unitsOf(taken(importOf("Table 4: Care homes\n\n" + rows, plan, places2), plan), 1) == 55.0);
}

TEST_CASE("a heading of some people or some room is not taken for all of them")
{
    const model::Plan plan = smallPlan();
    for (const char* heading : {"Residents aged 65+", "Clients waiting", "Vacant places", "Hours per client"}) {
        CAPTURE(heading);
        const Import import = importOf(std::string("Setting,") + heading + "\nCare home,55\n", plan);
        CHECK(findingOf(import, FindingKind::OtherMeasure).found == heading);
        CHECK(import.patch.empty());
    }
    CHECK(unitsOf(taken(importOf("Setting,Places,Vacant places\nCare home,61,4\n", plan), plan), 1) == 61.0);
}

TEST_CASE("a kind that is chosen says what is counted")
{
    const model::Plan plan = shetlandPlan();
    const std::string bytes = "CA,KeyStatistic,Value\nS12000027,Number of Residents,57\nS12000027,Number of Registered "
                              "Places,64\nS12000027,Percentage Occupancy,89\n";
    Choices choices = ofSetting("Care home");
    choices.only["KeyStatistic"] = "Number of Residents";
    const model::Plan residents = taken(importOf(bytes, plan, choices), plan);
    CHECK(peopleIn(residents, "care-home") == Approx(57.0));
    CHECK(unitsOf(residents, 1) == 60.0);
    choices.only["KeyStatistic"] = "Number of Registered Places";
    CHECK(unitsOf(taken(importOf(bytes, plan, choices), plan), 1) == 64.0);
    choices.only["KeyStatistic"] = "Percentage Occupancy";
    CHECK(importOf(bytes, plan, choices).findings.has(FindingKind::OtherMeasure));
}

TEST_CASE("the title, the sheet or the file says the setting where no column does")
{
    const model::Plan plan = smallPlan();
    const Import import =
        importOf("Home care: people supported at month end\n\nArea,Feb-26,Mar-26\nNorth,99,101\n", plan);
    CHECK(findingOf(import, FindingKind::SettingInTitle).found == "Care at home");
    CHECK(peopleIn(taken(import, plan), "care-at-home") == Approx(101.0));
    CHECK(
        peopleIn(taken(importOf("Area,Clients\nNorth,101\n", plan, {}, "care_at_home 2026.csv"), plan), "care-at-home")
        == Approx(101.0));
    // Two settings say nothing of which.
    const Import two = importOf("Care home and care at home\n\nArea,Clients\nNorth,101\n", plan);
    CHECK(two.shape == Shape::Unknown);
    CHECK(two.patch.empty());
}

TEST_CASE("people of a service by age are not the population of an area, whether ages stand across or below")
{
    const model::Plan plan = smallPlan();
    for (const char* bytes : {"Care home residents by age band\n\nArea,65-74,75-84,85+,Total\nNorth,8,16,36,60\n",
                              "Care home residents by age band\n\nArea,Age,Number\nNorth,65-74,8\nNorth,75-84,16\n"
                              "North,85+,36\nNorth,All ages,60\n"}) {
        CAPTURE(bytes);
        const Import import = importOf(bytes, plan);
        CHECK(import.shape == Shape::People);
        const model::Plan after = taken(import, plan);
        CHECK(peopleIn(after, "care-home", "65-to-84") == Approx(24.0));
        CHECK(peopleIn(after, "care-home", "85-and-over") == Approx(36.0));
        CHECK(after.areas[0].population == plan.areas[0].population);
    }
    // A title that speaks of population is of people who live there.
    CHECK(
        importOf("Population by age, for care home planning\n\nArea,Age,2026\nNorth,65-84,4600\nNorth,85+,640\n", plan)
            .shape
        == Shape::Population);
}

TEST_CASE("a group of which some ages are hidden or missing is not taken for the rest of it")
{
    const model::Plan plan = smallPlan();
    const std::string head = "Setting,Age group,Residents\n";
    const Import hidden = importOf(head + "Care home,65-74,*\nCare home,75-84,16\nCare home,85+,36\n", plan);
    const model::Plan after = taken(hidden, plan);
    CHECK(peopleIn(after, "care-home", "65-to-84") == peopleIn(plan, "care-home", "65-to-84"));
    CHECK(peopleIn(after, "care-home", "85-and-over") == Approx(36.0));
    const Import missing = importOf(head + "Care home,75-84,16\nCare home,85+,36\n", plan);
    CHECK(findingOf(missing, FindingKind::PartMissing).found == "75 to 84");
    CHECK_FALSE(missing.mayBeTaken(true));
}

TEST_CASE("ages beside the settings of the rows are of their people, and never the population of the area")
{
    const model::Plan plan = smallPlan();
    const std::string rows = "Care setting,Age 65-74,Age 75-84,Age 85+,Total\nAcute hospital,10,12,14,36\nCare "
                             "homes,8,16,36,60\nTotal,18,28,50,96\n";
    const Import import = importOf("Snapshot of people in care, 31 March 2026\n\n" + rows, plan);
    CHECK(import.shape == Shape::People);
    const model::Plan after = taken(import, plan);
    CHECK(peopleIn(after, "care-home", "65-to-84") == Approx(24.0));
    CHECK(peopleIn(after, "care-home", "85-and-over") == Approx(36.0));
    CHECK(after.areas[0].population == plan.areas[0].population);
    CHECK(importOf(rows, plan).findings.has(FindingKind::NoMeasure));
}

TEST_CASE("the name of a group on its first row alone is that of the rows beneath it, as a pivot table has it")
{
    const model::Plan plan = smallPlan();
    const std::string title = "People in care, North\n\n";
    const Import import = importOf(title
                                       + "Setting,Age,People\nCare home,65-74,8\n,75-84,16\n,85+,36\nCare at home,"
                                         "65-74,20\n,75-84,30\n,85+,51\n",
                                   plan);
    CHECK(findingOf(import, FindingKind::GroupGoesOn).count == 4);
    const model::Plan after = taken(import, plan);
    CHECK(peopleIn(after, "care-home", "65-to-84") == Approx(24.0));
    CHECK(peopleIn(after, "care-home", "85-and-over") == Approx(36.0));
    CHECK(peopleIn(after, "care-at-home", "85-and-over") == Approx(51.0));
    // A row that names nothing, in a table that names every row, is left out and said.
    const Import open = importOf(title + "Setting,Age,People\nCare home,65-84,24\nCare home,85+,36\n,85+,51\n", plan);
    CHECK(findingOf(open, FindingKind::Unnamed).row == 6);
    CHECK_FALSE(open.findings.has(FindingKind::GroupGoesOn));
    CHECK(peopleIn(taken(open, plan), "care-at-home") == peopleIn(plan, "care-at-home"));
}

TEST_CASE("settings may stand across, and ages below")
{
    const model::Plan plan = smallPlan();
    const Import import =
        importOf("\"People in care, North, March 2026\"\nAge,Acute hospital,Care home\n65-74,5,8\n75-84,6,"
                 "16\n85+,7,36\nTotal,18,60\n",
                 plan);
    CHECK(import.shape == Shape::People);
    const model::Plan after = taken(import, plan);
    CHECK(peopleIn(after, "care-home", "65-to-84") == Approx(24.0));
    CHECK(peopleIn(after, "hospital") == Approx(18.0));
}

TEST_CASE("a point before three digits stays in doubt beside words that hold a point")
{
    const model::Plan plan = smallPlan();
    const Import import = importOf("Setting,People\nAcute hospital,c. 52\nCare home,2.200\n", plan);
    CHECK(findingOf(import, FindingKind::TwoForms).found == "2.200");
    CHECK(findingOf(import, FindingKind::NotANumber).found == "c. 52");
    CHECK(import.patch.empty());
}

TEST_CASE("sums with their unit behind them are read, but not where the heading has a unit too")
{
    const model::Plan plan = smallPlan();
    const std::string rows = "Care home,\xC2\xA3"
                             "3.285m\nAcute hospital,9.855 million\nCare at home,950k\n";
    const model::Plan after = taken(importOf("Setting,Budget\n" + rows, plan), plan);
    for (const model::CostPart& part : after.money.costs)
        if (part.setting.value == "care-home")
            CHECK(part.pounds * 60.0 * 365.0 == Approx(3'285'000.0));
    CHECK(after.money.costs.size() == 3);
    CHECK(findingOf(importOf("Setting,Budget (\xC2\xA3"
                             "000)\n"
                                 + rows,
                             plan),
                    FindingKind::NotANumber)
              .row
          == 2);
}

TEST_CASE("comments and units beside the figures are no kinds of figure")
{
    const model::Plan plan = smallPlan();
    const Import import = importOf("Service,Unit,Capacity,Comment,Lead officer\nAcute hospital,beds,44,winter ward "
                                   "kept,\nCare home,places,61,,\nCare at home,hours,1250,winter ward kept,A B\n",
                                   plan);
    CHECK_FALSE(import.findings.has(FindingKind::SeveralKinds));
    const model::Plan after = taken(import, plan);
    CHECK(unitsOf(after, 0) == 44.0);
    CHECK(unitsOf(after, 2) == 1'250.0);
    // Words that stand in few rows are remarks, under any heading.
    CHECK(
        unitsOf(taken(importOf("Setting,Beds,Said\nAcute hospital,44,yes\nCare home,61,\nCare at home,1250,no\n", plan),
                      plan),
                1)
        == 61.0);
    // A measure in cells is chosen all the same.
    CHECK(importOf("Setting,Type,Beds\nAcute hospital,Staffed,44\nAcute hospital,Funded,48\nCare home,Staffed,61\n"
                   "Care home,Funded,64\n",
                   plan)
              .findings.has(FindingKind::SeveralKinds));
}

TEST_CASE("localities are the plan's areas by any heading, with providers beside their total")
{
    const model::Plan plan = localities();
    const std::string bytes = "Locality,Provider,Hours per week\nNorth,In-house,300\nNorth,External,500\nNorth "
                              "total,,800\nSouth & Isles,In-house,250\nSouth & Isles,External,350\nSouth & Isles "
                              "total,,600\nGrand total,,1400\n";
    const Import import = importOf("Care at home by locality\n\n" + bytes, plan);
    CHECK(import.columns[0].role == Role::Area);
    const model::Plan after = taken(import, plan);
    REQUIRE(after.areas[1].settings.size() == 1);
    CHECK(after.areas[0].settings[0].capacity->steps[0].units == 800.0);
    CHECK(after.areas[1].settings[0].capacity->steps[0].units == 600.0);
}

TEST_CASE("in a plan of one area the total of its localities is taken, or the planner has them added up")
{
    const model::Plan plan = smallPlan();
    const std::string rows = "Locality,Clients\nEast,40\nWest,35\nIsles,30\n";
    const std::string title = "Care at home by locality\n\n";
    for (const char* total : {"Total,105\n", "North,105\n", "North total,105\n"}) {
        CAPTURE(total);
        CHECK(peopleIn(taken(importOf(title + rows + total, plan), plan), "care-at-home") == Approx(105.0));
    }
    const Import open = importOf(title + rows, plan);
    CHECK(findingOf(open, FindingKind::SeveralKinds).heading == "Locality");
    CHECK(open.patch.empty());
    Choices choices;
    choices.only["Locality"] = addedUp;
    const Import added = importOf(title + rows, plan, choices);
    CHECK(peopleIn(taken(added, plan), "care-at-home") == Approx(105.0));
    CHECK(added.changes.front().cells == 3);
    CHECK(peopleIn(taken(importOf(title + rows + "Total,105\n", plan, choices), plan), "care-at-home")
          == Approx(105.0));
    // A part that is hidden leaves the sum unknown.
    const Import hidden = importOf(title + "Locality,Clients\nEast,40\nWest,*\n", plan, choices);
    CHECK(hidden.patch.empty());
    CHECK(hidden.findings.has(FindingKind::Suppressed));
}

TEST_CASE("zones of an area are added up by age where the planner asks")
{
    const model::Plan plan = shetlandPlan();
    std::string bytes = "Year,DataZoneCode,Council,Sex,Age65to84,Age85plus\n";
    for (const char* zone : {"S01010206", "S01010207", "S01010208"})
        for (const char* sex : {"Female", "Male"})
            bytes += std::string("2026,") + zone + ",Shetland Islands," + sex + ",700,110\n";
    CHECK(findingOf(importOf(bytes, plan), FindingKind::SeveralKinds).heading == "DataZoneCode");
    Choices choices;
    choices.only["DataZoneCode"] = addedUp;
    const model::Plan after = taken(importOf(bytes, plan, choices), plan);
    CHECK(people(after, 2026, 0) == 4'200.0);
    CHECK(people(after, 2026, 1) == 660.0);
    bytes.erase(bytes.rfind("2026")); // the men of the last zone
    CHECK(importOf(bytes, plan, choices).findings.has(FindingKind::PartMissing));
}

TEST_CASE("of columns of one figure in several years the planner names the period, and two of one year are told apart")
{
    const model::Plan plan = smallPlan();
    const std::string clients = "Service,Clients Mar-25,Clients (Mar-26)\nCare home,50,55\n";
    CHECK(findingOf(importOf(clients, plan), FindingKind::SeveralColumns).found == "Clients Mar-25, Clients (Mar-26)");
    Choices choices;
    choices.period = "2026-03";
    CHECK(peopleIn(taken(importOf(clients, plan, choices), plan), "care-home") == Approx(55.0));
    choices.period = "2026/27";
    const Import budgets = importOf("Service,Budget 2025/26 \xC2\xA3"
                                    "000,Budget 2026/27 \xC2\xA3"
                                    "000\nCare home,900,940\n",
                                    plan, choices);
    CHECK(taken(budgets, plan).money.costs.front().priceYear == "2026/27");
    CHECK(findingOf(importOf("Service,Gross budget 2026/27,Net budget 2026/27\nCare home,940000,900000\n", plan),
                    FindingKind::SeveralColumns)
              .found
          == "Gross budget 2026/27, Net budget 2026/27");
}

TEST_CASE("a title over merged cells is a line like any other")
{
    sheets::Book book;
    book.file = "estimates.xlsx";
    sheets::Sheet sheet("Sheet1", book.texts);
    const auto text = [&](std::string_view word) {
        return sheets::Cell{0.0, book.texts->put(word), sheets::CellKind::Text};
    };
    const auto number = [](double figure) { return sheets::Cell{figure, 0, sheets::CellKind::Number}; };
    sheet.add(1, std::vector{text("Population (thousands)"), {}, {}});
    sheet.add(3, std::vector{text("Area"), text("Age"), number(2026)});
    sheet.add(4, std::vector{text("Shetland"), text("65-84"), number(4.6)});
    sheet.add(5, std::vector{text("Shetland"), text("85+"), number(0.64)});
    sheet.merged.push_back({1, 1, 0, 2});
    REQUIRE(sheet.fillMerged(1'000));
    book.sheets.push_back(std::move(sheet));
    const model::Plan plan = shetlandPlan();
    const model::Plan after = taken(lookAt(book, plan, {}, reference::builtIn()), plan);
    CHECK(people(after, 2026, 0) == Approx(4'600.0));
}

TEST_CASE("a file that lacks a column of a public one is read by its own columns")
{
    const model::Plan plan = shetlandPlan();
    Choices choices = ofSetting("Care at home");
    choices.only["Measure"] = "Number of people receiving home care";
    const Import import =
        importOf("Financial Year,Location,Age Group,Measure,Value\n2025/26,Shetland,All Ages,Number of "
                 "people receiving home care,99\n2025/26,Shetland,All Ages,Average weekly hours,12\n",
                 plan, choices);
    CHECK(import.shape == Shape::People);
    CHECK(peopleIn(taken(import, plan), "care-at-home") == Approx(99.0));
}

TEST_CASE("a price an hour, a week or a year becomes one of a unit and day")
{
    const model::Plan plan = smallPlan();
    const std::pair<const char*, double> headings[]{{"Cost per day", 70.0},
                                                    {"Weekly fee", 10.0},
                                                    {"Cost per place per year", 70.0 / 365.0},
                                                    {"\xC2\xA3 per week", 10.0},
                                                    {"Unit cost", 70.0}};
    for (const auto& [heading, price] : headings) {
        CAPTURE(heading);
        const model::Plan after = taken(importOf(std::string("Setting,") + heading + "\nCare home,70\n", plan), plan);
        REQUIRE(after.settings[1].unitCost);
        CHECK(after.settings[1].unitCost->perUnitDay == Approx(price));
    }
    // The unit of care at home is an hour of every week.
    const Import hourly = importOf("Setting,Cost per hour\nCare at home,28\n", plan);
    CHECK(taken(hourly, plan).settings[2].unitCost->perUnitDay == Approx(4.0));
    CHECK(hourly.findings.has(FindingKind::PricePerDay));
}

TEST_CASE("a number whose comma parted it into two cells is refused with its row")
{
    const model::Plan plan = smallPlan();
    const Import import = importOf("Setting,Places\nCare home,1,061\nAcute hospital,44\n", plan);
    CHECK(findingOf(import, FindingKind::TooManyCells).row == 2);
    const model::Plan after = taken(import, plan, true);
    CHECK(unitsOf(after, 1) == 60.0);
    CHECK(unitsOf(after, 0) == 44.0);
    // A remark beside the table is none.
    CHECK(unitsOf(taken(importOf("Setting,Places\nCare home,61,two closed\nAcute hospital,44\n", plan), plan), 1)
          == 61.0);
}

TEST_CASE("blanks that do not break, marks without width and curly quotes do not hide a name")
{
    const model::Plan plan = smallPlan();
    const std::string bytes = "\xE2\x80\x9CSetting\xE2\x80\x9D,Places\xE2\x80\x8B\nCare\xC2\xA0home,61\nAcute "
                              "hospital\xE2\x80\x8B,44\n";
    const model::Plan after = taken(importOf(bytes, plan), plan);
    CHECK(unitsOf(after, 0) == 44.0);
    CHECK(unitsOf(after, 1) == 61.0);
}

TEST_CASE("figures with words behind them are each refused")
{
    const Import import = importOf("Setting,Beds\nAcute hospital,44 beds\nCare home,(61)\n", smallPlan());
    CHECK(import.findings.count(Weight::Refused) == 2);
    CHECK(findingOf(import, FindingKind::NotANumber).row == 2);
}

TEST_CASE("headings of wards are shortened, and still say what they are")
{
    const Import import =
        importOf("Ward;Adm. Date;RDD;Disch. Date;Adm. Source;Disch. Destination;Delay Reason\n"
                 "Acute hospital;01/04/2026 14:05;10/04/2026;15/04/2026;Home;Care home;11A Assessment\n",
                 smallPlan());
    CHECK(import.shape == Shape::Stays);
    CHECK(import.columns[1].role == Role::Came);
    CHECK(import.columns[3].role == Role::Left);
    CHECK(import.columns[4].role == Role::From);
}
