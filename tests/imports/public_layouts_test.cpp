// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imports/import_support.h"

// Small files in the layouts of public bodies, each taken as a planner would.

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

namespace {

/// The figures of 2026 that every file here has for Shetland, whatever else it holds.
constexpr double older = 4'600.0;
constexpr double oldest = 640.0;

void checkPeople(const std::string& bytes, const Choices& choices = {}, const std::string& file = "file.csv",
                 int year = 2026)
{
    const model::Plan plan = shetlandPlan();
    const Import import = importOf(bytes, plan, choices, file);
    CHECK(import.shape == Shape::Population);
    const model::Plan after = taken(import, plan);
    CHECK(people(after, year, 0) == older);
    CHECK(people(after, year, 1) == oldest);
}

double unitsOf(const model::Plan& plan, std::size_t setting) { return plan.settings[setting].capacity.steps[0].units; }

std::string ages(const std::string& before, const std::string& after = {})
{
    return before + "65-74," + "2900" + after + "\n" + before + "75-84,1700" + after + "\n" + before + "85+,640" + after
        + "\n";
}

} // namespace

TEST_CASE("Public Health Scotland: population by council, a column for each year of age")
{
    std::string head = "Year,CA,CAQF,Sex,SexQF,AllAges";
    std::string all = "2026,S12000027,,All,d,22900";
    std::string male = "2026,S12000027,,Male,,11450";
    std::string scotland = "2026,S92000003,d,All,d,5000000";
    for (int age = 0; age <= 90; ++age) {
        head += age == 90 ? ",Age90plus" : ",Age" + std::to_string(age);
        const int count = age < 65 ? 250 : age < 85 ? 230 : age < 90 ? 100 : 140;
        all += "," + std::to_string(count);
        male += "," + std::to_string(count / 2);
        scotland += "," + std::to_string(count * 200);
    }
    checkPeople(head + "\n" + male + "\n" + all + "\n" + scotland + "\n");
}

TEST_CASE("statistics.gov.scot: codes of areas of several kinds in one column, a measure and units in cells")
{
    std::string bytes = "FeatureCode,FeatureName,FeatureType,DateCode,Measurement,Units,Value,Age,Sex\n";
    for (int zone = 0; zone < 30; ++zone)
        bytes += "S010102" + std::to_string(10 + zone) + ",Zone,2011 Data Zones,2026,Count,People,40,65-84 years,All\n";
    for (const char* sex : {"Male", "All", "Female"}) {
        const int part = sex[0] == 'A' ? 1 : 2;
        bytes += "S12000027,Shetland Islands,Council Areas,2026,Count,People," + std::to_string(4'600 / part)
            + ",65-84 years," + sex + "\nS12000027,Shetland Islands,Council Areas,2026,Count,People,"
            + std::to_string(640 / part) + ",85 And Over," + sex
            + "\nS12000027,Shetland Islands,Council Areas,2026,Count,People,22900,All," + sex + "\n";
    }
    checkPeople(bytes);
}

TEST_CASE("National Records of Scotland: projection of one council, a column for each year, the council in the title")
{
    const std::string table = "Age group,2026,2027\nAll ages,\"22,900\",\"22,950\"\n0-64,\"17,660\",\"17,700\"\n65-74,"
                              "\"2,900\",\"2,910\"\n75-84,\"1,700\",\"1,710\"\n85+,640,650\n";
    const std::string title = "Projected population by age group, 2022-based\n\n";
    checkPeople("Table 3: Shetland Islands\n" + title + table);
    checkPeople(title + table, {}, "shetland_islands.csv");
    // That of another council is none of the plan's.
    const Import other = importOf("Table 3: Aberdeen City\n" + title + table, shetlandPlan());
    CHECK(findingOf(other, FindingKind::NoArea).found == "Aberdeen City");
    CHECK_FALSE(other.mayBeTaken(true));
    Choices choices;
    choices.area = "Shetland";
    checkPeople("Table 3: Aberdeen City\n" + title + table, choices);
}

TEST_CASE("National Records of Scotland: councils beside one another")
{
    const std::string bytes = "Mid-2026 population estimates\nAge,Scotland,Aberdeen City,Shetland "
                              "Islands,Fife\n65-74,580000,20000,2900,42000\n75-84,340000,12000,1700,25000\n85+,130000,"
                              "5000,640,9000\n";
    checkPeople(bytes);
    const std::string without =
        "Mid-2026 population estimates\nAge,Scotland,Aberdeen City,Fife\n65-84,1,2,3\n85+,1,2,3\n";
    CHECK(importOf(without, shetlandPlan()).findings.has(FindingKind::NoArea));
}

TEST_CASE("National Records of Scotland: males, females and persons beside one another, with and without the sum")
{
    const std::string head = "Area,Year,Age,Males,Females";
    checkPeople(head + ",Persons\nShetland Islands,2026,65-84,2300,2300,4600\nShetland Islands,2026,85+,200,440,640\n");
    checkPeople(head + "\nShetland Islands,2026,65-84,2300,2300\nShetland Islands,2026,85+,200,440\n");
    checkPeople("Area,Year,Male 65-84,Male 85+,Female 65-84,Female 85+\nShetland Islands,2026,2300,200,2300,440\n");
    const Import half =
        importOf("Area,Year,Age,Males\nShetland,2026,65-84,2300\nShetland,2026,85+,200\n", shetlandPlan());
    CHECK_FALSE(half.mayBeTaken(true));
}

TEST_CASE("National Records of Scotland: a sheet or a title that is of men alone is half of the people")
{
    const std::string bytes = "Males\nAge,2026\n65-84,2300\n85+,200\n";
    const Import import = importOf(bytes, shetlandPlan());
    CHECK(findingOf(import, FindingKind::PartMissing).found == "males");
    CHECK_FALSE(import.mayBeTaken(true));
}

TEST_CASE("Nomis: a block of words above, areas by name, a title line of two cells")
{
    checkPeople(
        "\"Population estimates - local authority based by single year of age\"\n\"ONS Crown Copyright Reserved "
        "[from Nomis on 3 June 2025]\"\n\n\"geography :\",\"Shetland Islands\"\n\"sex       :\",\"Total\"\n\n"
        "\"Age\",\"2026\",\"2027\"\n\"All Ages\",22940,23000\n\"Aged 65-84\",4600,4650\n\"Aged 85+\",640,650\n\n"
        "\"Figures may not sum due to rounding.\"\n");
}

TEST_CASE("Office for National Statistics: names and codes of everything, figures under the name of an edition")
{
    const std::string bytes = "v4_0,calendar-years,Time,administrative-geography,Geography,sex,Sex,age-groups,Age\n"
                              "4600,2026,2026,S12000027,Shetland Islands,all,All,65-84,65-84\n"
                              "640,2026,2026,S12000027,Shetland Islands,all,All,85+,85+\n";
    Choices choices;
    choices.shape = Shape::Population; // its heading says nothing
    checkPeople(bytes, choices);
}

TEST_CASE("figures in thousands are multiplied, as their heading or title says")
{
    const std::string rows = "Shetland,2026,65-84,4.6\nShetland,2026,85+,0.64\n";
    checkPeople("Area,Year,Age,Population (000s)\n" + rows);
    checkPeople("Area,Year,Age,Population ('000)\n" + rows);
    checkPeople("Population in thousands\nArea,Year,Age,People\n" + rows);
    const Import import = importOf("Area,Year,Age,Population (thousands)\n" + rows, shetlandPlan());
    CHECK(findingOf(import, FindingKind::Scaled).expected == "1000");
}

TEST_CASE("a year may stand in the title, and that of publishing is none")
{
    const std::string rows = ages("Shetland,");
    checkPeople("Mid-year population estimates: mid-2026\nPublished 8 October 2027\nArea,Age,Persons\n" + rows);
    checkPeople("\"Estimates of population, 2026 (2018-based)\"\nArea,Age,Persons\n" + rows);
    const Import two = importOf("Estimates 2026 and 2027\nArea,Age,Persons\n" + rows, shetlandPlan());
    CHECK(findingOf(two, FindingKind::NoColumn).expected == "period");
}

TEST_CASE("the names of areas may lead to footnotes")
{
    checkPeople("Area,Year,Age,People\n" + ages("Shetland Islands [note 1],2026,"));
    checkPeople("Area,Year,Age,People\n" + ages("Shetland Islands*,2026 [p],"));
}

TEST_CASE("people who use a service, and deaths and households by age, are not those who live somewhere")
{
    for (const char* heading : {"Number of people,Rate per 1000 population", "Deaths,Rate", "Households,Share of all",
                                "Clients,%", "Admissions,Stays"}) {
        CAPTURE(heading);
        const Import import = importOf("Financial Year,Location,Age Group," + std::string(heading)
                                           + "\n2025/26,Shetland,65-84,60,20.5\n2025/26,Shetland,85+,200,300.5\n",
                                       shetlandPlan());
        CHECK(import.shape == Shape::Unknown);
        CHECK(import.patch.empty());
        CHECK_FALSE(import.mayBeTaken(true));
    }
}

TEST_CASE("Public Health Scotland: beds by board and specialty, for the setting that the planner names")
{
    const std::string bytes =
        "Quarter,QuarterQF,HB,HBQF,Location,LocationQF,Specialty,SpecialtyQF,SpecialtyName,SpecialtyNameQF,"
        "AllStaffedBeddays,AllStaffedBeddaysQF,TotalOccupiedBeddays,TotalOccupiedBeddaysQF,AverageAvailableStaffedBeds,"
        "AverageAvailableStaffedBedsQF,AverageOccupiedBeds,AverageOccupiedBedsQF,PercentageOccupancy,"
        "PercentageOccupancyQF\n"
        "2025Q3,,S08000026,,S08000026,d,,z,All Acute,d,4048,,3000,,44,,32.6,,74.1,\n"
        "2025Q4,,S08000026,,S08000026,d,,z,All Acute,d,4140,,3000,,45,,32.6,,72.5,\n"
        "2025Q4,,S08000026,,S08000026,d,A1,,General Medicine,,1840,,1500,,20,,16.3,,81.5,\n"
        "2025Q4,,S08000026,,S08000026,d,,z,All Specialties,d,5060,,4000,,55,,43.5,,79.1,\n"
        "2025Q4,,S08000026,,Z102H,,,z,All Acute,d,4140,,3000,,45,,32.6,,72.5,\n"
        "2025Q4,,S08000020,,S08000020,d,,z,All Acute,d,90000,,80000,,978,,869,,88.9,\n";
    const model::Plan plan = shetlandPlan();
    Choices choices;
    CHECK(findingOf(importOf(bytes, plan), FindingKind::NoColumn).expected == "setting");
    choices.setting = "Acute hospital";
    // Two totals of specialties: which is meant has to be said.
    const Import open = importOf(bytes, plan, choices);
    CHECK(findingOf(open, FindingKind::SeveralKinds).heading == "SpecialtyName");
    choices.only["SpecialtyName"] = "All Acute";
    choices.shape = Shape::Room;
    const Import import = importOf(bytes, plan, choices);
    CHECK(unitsOf(taken(import, plan), 0) == 45.0);
    CHECK(import.changes.front().period == "2025/26 Q3");
}

TEST_CASE("Public Health Scotland: care home census, whose measure and groups stand in cells")
{
    std::string bytes = "Date,CA,CAQF,KeyStatistic,MainClientGroup,Sector,Value,ValueQF\n";
    for (const char* date : {"20250331", "20260331"})
        for (const char* area : {"S12000027", "S12000033", "S92000003"})
            for (const char* statistic :
                 {"Total Number of Residents", "Number of Registered Places", "Percentage Occupancy"})
                for (const char* sector : {"All Sectors", "Private"})
                    bytes += std::string(date) + "," + area + ",," + statistic + ",All Adults," + sector + ","
                        + std::to_string((statistic[0] == 'N' ? 160 : 140) + (date[3] == '6' ? 5 : 0)) + ",\n";
    const model::Plan plan = shetlandPlan();
    Choices choices;
    choices.setting = "Care home";
    CHECK(findingOf(importOf(bytes, plan, choices), FindingKind::SeveralKinds).heading == "KeyStatistic");
    choices.only["KeyStatistic"] = "Number of Registered Places";
    CHECK(unitsOf(taken(importOf(bytes, plan, choices), plan), 1) == 165.0);
    choices.period = "20250331";
    CHECK(unitsOf(taken(importOf(bytes, plan, choices), plan), 1) == 160.0);
}

TEST_CASE("social care: services and measures in cells, with areas that are not the plan's")
{
    const std::string bytes =
        "Financial Year,Location,Service,Measure,Value\n2025/26,Shetland,Care home,Number of people,58\n2025/26,"
        "Shetland,Care home,Rate per 1000,12.5\n2025/26,Fife,Care home,Number of people,2120\n2025/26,Fife,Care "
        "home,Rate per 1000,32\n";
    const model::Plan plan = shetlandPlan();
    Choices choices;
    choices.shape = Shape::People;
    CHECK(importOf(bytes, plan, choices).findings.has(FindingKind::SeveralKinds));
    choices.only["Measure"] = "Number of people";
    const model::Plan after = taken(importOf(bytes, plan, choices), plan);
    double sum = 0.0;
    for (const auto& row : after.areas[0].dayOne.inCare)
        sum += row.setting.value == "care-home" ? row.people : 0.0;
    CHECK(sum == Approx(58.0));
}

TEST_CASE("a column of kinds counts for the rows of the plan's areas alone")
{
    // Only Fife has a second kind.
    const std::string bytes = "Area,Setting,Type,Beds\nShetland,Acute hospital,Staffed,44\nShetland,Care "
                              "home,Staffed,61\nFife,Acute hospital,Staffed,400\nFife,Acute hospital,Funded,420\n";
    const model::Plan plan = shetlandPlan();
    CHECK(unitsOf(taken(importOf(bytes, plan), plan), 0) == 44.0);
}

TEST_CASE("known public files that no plan takes say why")
{
    const std::pair<std::string, std::string> files[]{
        {"Month,Country,HBT,TreatmentLocation,DepartmentType,NumberOfAttendancesAggregate,NumberOfAttendancesEpisode\n"
         "202601,S92000003,S08000026,Z102H,Emergency Department,600,590\n",
         "attendances are no part"},
        {"FinancialYear,CA,AdmissionType,Sex,Age,Episodes,Stays,LengthOfStay\n2024/25,S12000027,All "
         "Inpatients,Male,65-69 years,120,100,700\n",
         "emergency admissions of a plan"},
        {"FinancialYear,CA,PercentageSpentInHomeCommunity,PercentageSpentInHospital,NumberOfDeaths\n2024/25,"
         "S12000027,93.1,6.9,210\n",
         "last months"},
        {"month,council,age_group,admissions\nDec-25,Shetland Islands,65+,120\n", "yearly rates"},
        {"Partnership of Residence,Apr-25,May-25\nShetland,210,198\n", "yearly rates"},
        {"year,Time_Period,Partnership,Indicator,numerator,denominator,Rate\n2024/25,2024/25,Shetland "
         "Islands,NI12,2000,18000,11111\n",
         "no place in a plan"}};
    for (const auto& [bytes, why] : files) {
        CAPTURE(bytes);
        const Import import = importOf(bytes, shetlandPlan());
        CHECK(import.shape == Shape::Published);
        CHECK(findingOf(import, FindingKind::NotUsed).expected.find(why) != std::string::npos);
    }
}

TEST_CASE("figures that are twice or half those of the plan are taken, with a word of care")
{
    const model::Plan plan = smallPlan();
    const Import import = importOf("Setting,Beds\nAcute hospital,400\nCare home,61\n", plan);
    const Finding finding = findingOf(import, FindingKind::FarFromPlan);
    CHECK(finding.found == "400");
    CHECK(finding.expected == "40");
    CHECK(finding.count == 1);
    CHECK(import.mayBeTaken(false));
}

TEST_CASE("the sheet that is called as the plan's area is looked at first, and one of all people before one of men")
{
    sheets::Book book;
    book.file = "councils.xlsx";
    const auto add = [&](const char* name, double value) {
        sheets::Sheet sheet(name, book.texts);
        const auto text = [&](std::string_view word) {
            return sheets::Cell{0.0, book.texts->put(word), sheets::CellKind::Text};
        };
        const auto number = [](double figure) { return sheets::Cell{figure, 0, sheets::CellKind::Number}; };
        sheet.add(1, std::vector{text("Age"), number(2026)});
        sheet.add(2, std::vector{text("65-84"), number(value)});
        sheet.add(3, std::vector{text("85+"), number(value / 10)});
        book.sheets.push_back(std::move(sheet));
    };
    add("Aberdeen City", 30'000.0);
    add("Shetland Islands", 4'600.0);
    const model::Plan plan = shetlandPlan();
    const Import import = lookAt(book, plan, {}, reference::builtIn());
    CHECK(import.sheet == "Shetland Islands");
    CHECK(people(taken(import, plan), 2026, 0) == 4'600.0);
    Choices other;
    other.sheet = "Aberdeen City";
    CHECK(lookAt(book, plan, other, reference::builtIn()).findings.has(FindingKind::NoArea));
    book.sheets.clear();
    add("Males", 2'300.0);
    add("Persons", 4'600.0);
    CHECK(lookAt(book, plan, {}, reference::builtIn()).sheet == "Persons");
}

TEST_CASE("linked data: areas, years and columns by their addresses")
{
    const std::string area = "http://statistics.gov.scot/id/statistical-geography/";
    const std::string year = "http://reference.data.gov.uk/id/year/";
    std::string bytes = "http://purl.org/linked-data/sdmx/2009/dimension#refArea,http://purl.org/linked-data/sdmx/2009/"
                        "dimension#refPeriod,Age,Sex,Value\n";
    for (const char* age : {"65-84", "85+"})
        bytes.append(area).append("S12000027,").append(year).append("2023,").append(age).append(",All,1234\n");
    bytes.append(area).append("S12000033,").append(year).append("2023,85+,All,9999\n");
    const model::Plan plan = shetlandPlan();
    const Import import = importOf(bytes, plan);
    CHECK(import.shape == Shape::Population);
    REQUIRE_FALSE(import.changes.empty());
    for (const Change& change : import.changes) {
        CHECK(change.after == model::Value(1234.0));
        CHECK(change.period == "2023");
    }
    CHECK(lastOfAddress("https://a.b/id/S12/") == "S12");
    CHECK(lastOfAddress("Acute hospital / ward 1") == "Acute hospital / ward 1");
}

TEST_CASE("Care Inspectorate: services by the name of their kind, one row each, that the planner adds up")
{
    const model::Plan plan = shetlandPlan();
    Choices choices;
    choices.only["CSNumber"] = std::string(addedUp);
    const Import import =
        importOf("CareService,Subtype,CSNumber,Council_Area_Name,TotalBeds\nCare Home Service,Older "
                 "People,CS1,Shetland Islands,24\nCare Home Service,Older People,CS2,Shetland Islands,37\nCare Home "
                 "Service,Older People,CS3,Orkney Islands,30\n",
                 plan, choices);
    const model::Plan after = taken(import, plan);
    const auto home = std::ranges::find(after.settings, "Care home", &model::Setting::name);
    REQUIRE(home != after.settings.end());
    CHECK(home->capacity.steps.front().units == 61.0);
}

TEST_CASE("counts of discharges are known by the headings that public tables have for them")
{
    const model::Plan plan = smallPlan();
    const Import import =
        importOf("Discharge from,Discharge to,Stays\nAcute hospital,Home,80\nAcute hospital,Died,20\n", plan);
    CHECK(import.shape == Shape::Moves);
    CHECK(taken(import, plan).cohorts[0].pathway[0].routes[0].probability == 0.8);
}
