// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/public_files.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::reference;
using namespace homeward::tests;

namespace {

constexpr const char* allDelays = "delayed_discharge_bed_days_all_delay_reasons";
constexpr const char* codeNine = "delayed_discharge_bed_days_code_9_awi";
constexpr const char* angus = "S37000003";
constexpr const char* fife = "S37000032";
constexpr const char* twoCouncils = "S37000005";

std::optional<Figure> figureOf(const Rebuilt& rebuilt, const char* area, const char* measure, const char* band,
                               const char* year)
{
    REQUIRE(rebuilt.set);
    return rebuilt.set->figure(area, measure, band, year);
}

TableFault faultOf(const std::string& text)
{
    const Rebuilt rebuilt = rebuiltOf({{"delays.csv", text}});
    CHECK_FALSE(rebuilt.set);
    REQUIRE(rebuilt.faults.size() == 1);
    CHECK(rebuilt.faults[0].file == "delays.csv");
    return rebuilt.faults[0];
}

/// A file without its heading.
std::string rowsOf(const std::string& text) { return text.substr(text.find('\n') + 1); }

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    text.replace(text.find(from), from.size(), to);
    return text;
}

} // namespace

TEST_CASE("Totals beside their parts are not added up")
{
    const Rebuilt rebuilt = rebuiltOf({{"any name.csv", delayFile({"S12000041", "S92000003"}, 2025, 10)}});
    CHECK(figureOf(rebuilt, angus, allDelays, "18+", "2025/26")->value == 960.0); // 12 months x 2 ages x 4 reasons x 10
    CHECK(figureOf(rebuilt, angus, allDelays, "75+", "2025/26")->value == 480.0);
    CHECK(figureOf(rebuilt, angus, codeNine, "75+", "2025/26")->value == 120.0);
    CHECK(figureOf(rebuilt, "S92000003", allDelays, "18+", "2025/26")->value == 960.0);
    CHECK(figureOf(rebuilt, angus, allDelays, "18+", "2025/26")->status == Status::Published);
}

TEST_CASE("Two councils of one partnership are summed, and one of them alone is no figure")
{
    const Rebuilt both = rebuiltOf({{"d.csv", delayFile({"S12000005", "S12000030"}, 2025, 10)}});
    CHECK(figureOf(both, twoCouncils, codeNine, "75+", "2025/26")->value == 240.0);
    CHECK(figureOf(both, twoCouncils, codeNine, "75+", "2025/26")->status == Status::Derived);
    const Rebuilt one = rebuiltOf({{"d.csv", delayFile({"S12000005"}, 2025, 10)}});
    CHECK_FALSE(figureOf(one, twoCouncils, codeNine, "75+", "2025/26"));
}

TEST_CASE("A year that lacks a month, for all areas or for one, gives no figure: missing is not zero")
{
    const Rebuilt part = rebuiltOf({{"d.csv", delayFile({"S12000041"}, 2025, 10, 5)}});
    CHECK_FALSE(figureOf(part, angus, allDelays, "75+", "2025/26"));
    CHECK(part.files[0].partYears == std::vector<std::string>{"2025/26"});
    const std::string text = delayFile({"S12000041"}, 2025, 10) + rowsOf(delayFile({"S12000047"}, 2025, 10, 11));
    const Rebuilt oneArea = rebuiltOf({{"d.csv", text}});
    CHECK(figureOf(oneArea, angus, allDelays, "75+", "2025/26"));
    CHECK_FALSE(figureOf(oneArea, fife, allDelays, "75+", "2025/26"));
}

TEST_CASE("Codes from before boundary changes, qualifier columns and rows of no council are met")
{
    const std::string head = "_id,MonthOfDelay,CA,CAQF,AgeGroup,AgeGroupQF,ReasonForDelay,ReasonForDelayQF,"
                             "NumberOfDelayedBedDays,AverageDailyNumberOfDelayedBeds\n";
    std::string rows;
    for (int month = 4; month < 16; ++month)
        for (const char* area : {"S12000015", "NA", "RA2704", "S12000041"}) {
            const std::string when = std::to_string(202500 + (month > 12 ? 100 + month - 12 : month));
            const bool isBlank = std::string(area) == "S12000041" && month == 7;
            rows += "1," + when + "," + area
                + ",,"
                  "75plus,,Code 9 AWI,,"
                + (isBlank ? "" : "7") + ",0\n";
        }
    const Rebuilt rebuilt = rebuiltOf({{"2026-04_beddays.csv", head + rows}});
    CHECK(figureOf(rebuilt, fife, codeNine, "75+", "2025/26")->value == 84.0);
    CHECK_FALSE(figureOf(rebuilt, angus, codeNine, "75+", "2025/26")); // one month has no figure
    CHECK(rebuilt.files[0].noArea == std::map<std::string, std::size_t>{{"NA", 12}, {"RA2704", 12}});
}

TEST_CASE("Projected and imputed rows of the outcomes profile are not used")
{
    const std::string text = "CPP,Indicator,Type,Year,value,IndicatorFullName,FG\n"
                             "Angus,Emergency Admissions,Raw data,2022/23,20000,x,1\n"
                             "Angus,Emergency Admissions,Projected,2023/24,1,x,1\n"
                             "\"Edinburgh, City of\",Emergency Admissions,Imputed,2022/23,2,x,1\n"
                             "Eilean Siar,Unplanned Hospital Attendances,Raw data,2022/23,30000,x,1\n"
                             "Scotland,Emergency Admissions,Raw data,2022/23,21000,x,1\n";
    const Rebuilt rebuilt = rebuiltOf({{"profile.csv", text}});
    constexpr const char* rate = "emergency_admissions_65plus_per_100_000";
    CHECK(figureOf(rebuilt, angus, rate, "65+", "2022/23")->value == 20000.0);
    CHECK_FALSE(figureOf(rebuilt, angus, rate, "65+", "2023/24"));
    CHECK_FALSE(figureOf(rebuilt, "S37000012", rate, "65+", "2022/23"));
    CHECK(figureOf(rebuilt, "S37000031", "unplanned_hospital_attendances_per_100_000", "all", "2022/23")->value
          == 30000.0);
    // 65 and over: the rate x 28,808 people.
    CHECK(figureOf(rebuilt, angus, "emergency_admissions", "65+", "2022/23")->value == Approx(0.2 * 28808));
    CHECK(figureOf(rebuilt, angus, "emergency_admissions", "85+", "2022/23")->status == Status::Imputed);
}

TEST_CASE("Benchmarks after inflation are not taken for others, and zero is not recorded")
{
    const std::string head = "Local Authority,Indicator2,Title,Year,Value,Domain\n";
    const std::string text = head
        + "Perth & Kinross,SW5,Residential care,2021-22,500.25,x\nPerth & Kinross,SW5-Real,Residential "
          "care,2021-22,400,x\n"
          "Perth & Kinross,SW1,Home "
          "care,2021-22,0,x\nClackmannanshire,SW8,Days,2021-22,100,x\nStirling,SW8,Days,2021-22,200,x\n";
    const Rebuilt rebuilt = rebuiltOf({{"b.csv", text}});
    const auto cost =
        figureOf(rebuilt, "S37000033", "care_home_cost_a_week_65plus_net_council_spend", "65+", "2021/22");
    REQUIRE(cost);
    CHECK(cost->value == 500.25);
    CHECK(cost->how.find("net council spend, not the fee") != std::string_view::npos);
    CHECK_FALSE(figureOf(rebuilt, "S37000033", "home_care_cost_an_hour_65plus", "65+", "2021/22"));
    const auto mean = figureOf(rebuilt, twoCouncils, "days_in_hospital_when_ready_75plus_per_1_000", "75+", "2021/22");
    REQUIRE(mean);
    CHECK(mean->value > 140.0); // Stirling has more people of 75 and over than Clackmannanshire
    CHECK(mean->value < 180.0);
    CHECK(mean->status == Status::Derived);
}

TEST_CASE("A partnership that drops out is filled in and says so, and the first year, a quarter, is left out")
{
    std::string text = "financial_year,sending_location,age_group,service_group,nclient\n";
    const auto add = [&](const char* year, const char* area, int people) {
        for (const char* band : {"18-64 years", "65-74 years", "75-84 years", "85+ years"})
            text += std::string(year) + "," + area + "," + band + ",Meals," + std::to_string(people) + "\n";
        text += std::string(year) + "," + area + ",All Ages,Meals," + std::to_string(4 * people) + "\n";
        text += std::string(year) + "," + area + ",Unknown,Meals,5\n";
    };
    add("2017/18", "Angus", 900);
    for (const char* year : {"2021/22", "2022/23"})
        add(year, "Scotland (All Areas Submitted)", 200);
    add("2021/22", "Angus", 100);
    add("2021/22", "Fife", 50);
    add("2022/23", "Fife", 40);
    add("2022/23", "Falkirk", 0);
    const Rebuilt rebuilt = rebuiltOf({{"s.csv", text}});
    const auto filled = figureOf(rebuilt, angus, "service_people_meals", "all", "2022/23");
    REQUIRE(filled);
    CHECK(filled->value == Approx(320.0)); // 400 x 160 / 200
    CHECK(filled->status == Status::Imputed);
    CHECK(filled->how.find("last submitted 2021/22") != std::string_view::npos);
    CHECK(figureOf(rebuilt, angus, "service_people_meals", "all", "2021/22")->status == Status::Published);
    CHECK_FALSE(figureOf(rebuilt, angus, "service_people_meals", "all", "2017/18"));
    CHECK(rebuilt.files[0].partYears == std::vector<std::string>{"2017/18"});
    const auto zero = figureOf(rebuilt, "S37000013", "service_people_meals", "all", "2022/23");
    REQUIRE(zero);
    CHECK(zero->status == Status::Imputed);
    CHECK(zero->value > 0.0);
    CHECK(zero->how.find("0 in every year") != std::string_view::npos);
}

TEST_CASE("Care at home says what was repeated, missing, broken or contradicted")
{
    std::string text = "\"Time Period\",\"Financial Quarter\",\"Location\",\"Age Group\",\"Measure\",\"Value\"\n";
    const auto add = [&](const char* kind, const char* when, const char* area, const char* people, const char* hours) {
        for (const auto& [measure, value] :
             {std::pair("Number of People", people), std::pair("Number of Hours", hours)})
            text += std::string("\"") + kind + "\",\"" + when + "\",\"" + area + "\",\"All Ages\",\"" + measure + "\","
                + value + "\n";
    };
    for (const char* year : {"2022/23", "2023/24", "2024/25"})
        add("Financial Year", year, "Scotland (Estimated)", "90000", "40000000");
    add("Financial Year", "2022/23", "Angus", "1000", "100000");
    add("Financial Year", "2023/24", "Angus", "1000", "0");
    add("Financial Year", "2024/25", "Angus", "2000", "400000");
    add("Financial Year", "2023/24", "Comhairle nan Eilean Siar", "500", "90000");
    add("Financial Year", "2024/25", "Comhairle nan Eilean Siar", "500", "90000");
    add("Financial Quarter", "Jan-Mar 2025", "Angus", "1400", "130000");
    add("Census Week", "2024/25", "Angus", "800", "7000");
    const Rebuilt rebuilt = rebuiltOf({{"cah.csv", text}});
    constexpr const char* people = "care_at_home_people_in_the_year";
    constexpr const char* hours = "care_at_home_hours_in_the_year";
    const auto missing = figureOf(rebuilt, angus, hours, "all", "2023/24");
    REQUIRE(missing);
    CHECK(missing->status == Status::Imputed);
    CHECK(missing->value == Approx(1000.0 * 500000.0 / 3000.0));
    CHECK(figureOf(rebuilt, angus, people, "all", "2024/25")->how.find("people x 2.00") != std::string_view::npos);
    CHECK(figureOf(rebuilt, "S37000031", people, "all", "2023/24")->status == Status::Published);
    CHECK(figureOf(rebuilt, "S37000031", people, "all", "2024/25")->status == Status::Imputed);
    CHECK(figureOf(rebuilt, angus, "care_at_home_people_in_the_quarter", "all", "2024/25 Q4")->value == 1400.0);
    // On a day 1,400 - 600 / 3 = 1,200, half as many again as the census week.
    const auto target = figureOf(rebuilt, angus, "care_at_home_people_calibration_target", "all", "2024/25");
    REQUIRE(target);
    CHECK(target->value == 1200.0);
    CHECK(target->how.find("census week differs") != std::string_view::npos);
    CHECK(figureOf(rebuilt, angus, "care_at_home_hours_a_week_calibration_target", "all", "2024/25")->value == 10000.0);
}

TEST_CASE("A file with another column says which, in which file and row, and makes no set")
{
    const std::string good = delayFile({"S12000041"}, 2025, 10);
    const TableFault missing = faultOf(replaced(good, "num_delayed_bed_days", "bed_days_lost"));
    CHECK(missing.kind == FaultKind::MissingColumn);
    CHECK(missing.row == 1);
    CHECK(missing.column == "num_delayed_bed_days");
    CHECK(missing.found.find("bed_days_lost") != std::string::npos);
    const TableFault number = faultOf(replaced(good, ",80,", ",eighty,"));
    CHECK(number.kind == FaultKind::BadNumber);
    CHECK(number.row == 2);
    CHECK(number.column == "num_delayed_bed_days");
    CHECK(number.found == "eighty");
    CHECK(faultOf(replaced(good, "2025-04-01", "spring")).kind == FaultKind::BadPeriod);
    CHECK(faultOf(replaced(good, "75plus", "75-79")).kind == FaultKind::UnknownBand);
    CHECK(faultOf(replaced(good, "Code 9 AWI", "Weather")).kind == FaultKind::UnknownWord);
    CHECK(faultOf(replaced(good, ",0\n", "\n")).kind == FaultKind::RowWidth);
    CHECK(faultOf(good + "S12000041,2025-04-01,75plus,Code 9 AWI,11,0\n").kind == FaultKind::TwoValues);
}

TEST_CASE("One file at fault among good ones leaves the set in force")
{
    const Rebuilt rebuilt =
        rebuiltOf({{"a.csv", delayFile({"S12000041"}, 2025, 10)},
                   {"b.csv", "CPP,Indicator,Type,Year,amount\nAngus,Emergency Admissions,Raw data,2022/23,1\n"}});
    CHECK_FALSE(rebuilt.set);
    REQUIRE(rebuilt.faults.size() == 1);
    CHECK(rebuilt.faults[0].file == "b.csv");
}

TEST_CASE("Files that are not understood are listed and change nothing")
{
    const Rebuilt rebuilt =
        rebuiltOf({{"book.xlsx", std::string("PK\x03\x04\0\0", 6)},
                   {"notes.md", "# Notes\n\n- one, two, three\n"},
                   {"other.csv", "place,beds\nAngus,3\n"},
                   {"age_sex.csv", "financial_year,sending_location,stay_type,age_group,sex,rate,nclient\n"}});
    REQUIRE(rebuilt.files.size() == 4);
    CHECK(rebuilt.files[0].outcome == FileOutcome::NotUnderstood);
    CHECK(rebuilt.files[1].outcome == FileOutcome::NotUnderstood);
    CHECK(rebuilt.files[2].outcome == FileOutcome::NotUnderstood);
    CHECK(rebuilt.files[2].detail == "place, beds");
    CHECK(rebuilt.files[3].outcome == FileOutcome::NotUsed);
    REQUIRE(rebuilt.set);
    CHECK(referenceText(*rebuilt.set) == referenceText(builtIn()));
    CHECK(rebuilt.kept.size() == builtIn().measures().size());
}

TEST_CASE("Figures that moved by more than a fifth are listed, against the same year or the last one in force")
{
    const double now = builtIn().figure(angus, codeNine, "75+", "2024/25")->value;
    const int monthly = static_cast<int>(now / 12.0 * 1.5);
    const Rebuilt revised = rebuiltOf({{"d.csv", delayFile({"S12000041"}, 2024, monthly)}});
    const auto isRevised = [&](const Moved& moved) {
        return moved.area == angus && moved.measure == codeNine && moved.band == "75+" && moved.year == "2024/25"
            && moved.before == now && moved.now == 12.0 * monthly;
    };
    CHECK(std::ranges::any_of(revised.moved, isRevised));
    const Rebuilt next = rebuiltOf({{"d.csv", delayFile({"S12000041"}, 2025, monthly)}});
    const auto isNext = [&](const Moved& moved) {
        return moved.area == angus && moved.measure == codeNine && moved.band == "75+" && moved.year == "2025/26"
            && moved.yearBefore == "2024/25";
    };
    CHECK(std::ranges::any_of(next.moved, isNext));
    const Rebuilt close = rebuiltOf({{"d.csv", delayFile({"S12000041"}, 2024, static_cast<int>(now / 12.0))}});
    CHECK(std::ranges::none_of(close.moved,
                               [&](const Moved& moved) { return moved.measure == codeNine && moved.band == "75+"; }));
}

TEST_CASE("Measures older than three years are listed, projections by the estimate that they grow from")
{
    const auto isOld = [](int thisYear, const char* measure) {
        const auto old = oldMeasures(builtIn(), thisYear);
        return std::ranges::any_of(old, [&](const OldMeasure& one) { return one.measure == measure; });
    };
    CHECK_FALSE(isOld(2028, codeNine)); // 2024/25
    CHECK(isOld(2029, codeNine));
    CHECK_FALSE(isOld(2025, "population")); // mid-2022
    CHECK(isOld(2026, "population"));
}

TEST_CASE("Of two editions of a file the one that goes on longer counts")
{
    const std::string older = delayFile({"S12000041"}, 2024, 10);
    const std::string newer = delayFile({"S12000041"}, 2024, 11) + rowsOf(delayFile({"S12000041"}, 2025, 12));
    for (const auto& files : {std::vector<PublicFile>{{"a.csv", older}, {"b.csv", newer}},
                              std::vector<PublicFile>{{"a.csv", newer}, {"b.csv", older}}})
        CHECK(figureOf(rebuiltOf(files), angus, codeNine, "75+", "2024/25")->value == 132.0);
}

TEST_CASE("A mid-year estimate is of the year in its name, and without one only the numbers in force say it")
{
    std::string head = "ltla19_name,ltla19_code,sex,all_ages";
    for (int age = 0; age < 90; ++age)
        head.append(",").append(std::to_string(age));
    const auto file = [&](int each) {
        std::string text = head;
        text += ",90 and over\nAngus,S12000041,Persons,0";
        for (int age = 0; age <= 90; ++age)
            text.append(",").append(std::to_string(each));
        text += "\nAngus,S12000041,Males,0";
        return text.append(91, ',').append("\n");
    };
    const Rebuilt unnamed = rebuiltOf({{"people.csv", file(10)}});
    CHECK_FALSE(unnamed.set);
    REQUIRE(unnamed.faults.size() == 1);
    CHECK(unnamed.faults[0].kind == FaultKind::UnknownYear);
    CHECK(rebuiltOf({{"mid-2023.csv", file(10)}}).set);
}
