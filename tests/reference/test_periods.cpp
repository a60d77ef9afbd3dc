// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/period.h"
#include "tests/support/catch.h"

using namespace homeward::reference;

TEST_CASE("Quarters are of the financial year, whichever way a file counts them")
{
    CHECK(quarterIn("2020/21 Q4") == "2020/21 Q4");
    CHECK(quarterIn("Jan-Mar 2021") == "2020/21 Q4");
    CHECK(quarterIn("2021Q1") == "2020/21 Q4");
    CHECK(quarterIn("2022Q4") == "2022/23 Q3");
    CHECK(quarterIn("Oct-Dec 2022") == "2022/23 Q3");
    CHECK(quarterIn("Apr-Jun 2018") == "2018/19 Q1");
    for (const char* text : {"2022", "2022/23", "2020/21Q4", "2022Q5", "Mar-Jan 2021", "", "Q4"})
        CHECK_FALSE(quarterIn(text));
}

TEST_CASE("Financial years are read as written with a slash or a dash")
{
    CHECK(financialYearIn("2020/21") == "2020/21");
    CHECK(financialYearIn("2020-21") == "2020/21");
    CHECK(financialYearIn("2020/2021") == "2020/21");
    CHECK(financialYearIn("1999/00") == "1999/00");
    for (const char* text : {"2020", "2020/22", "2020/2022", "20/21", "2020 21", ""})
        CHECK_FALSE(financialYearIn(text));
}

TEST_CASE("Months are read in the ways of public files")
{
    for (const char* text : {"201607", "2016-07-01", "20160701", "2016-07"}) {
        const auto month = monthIn(text);
        REQUIRE(month);
        CHECK(month->year == "2016/17");
        CHECK(month->place == 3);
    }
    CHECK(monthIn("2025-03-01")->year == "2024/25");
    CHECK(monthIn("2025-03-01")->place == 11);
    // As spreadsheets save them.
    for (const char* text : {"Jul-16", "Jul-2016", "July 2016", "01/07/2016", "31/07/2016", "1-Jul-16"}) {
        CAPTURE(text);
        const auto month = monthIn(text);
        REQUIRE(month);
        CHECK(month->year == "2016/17");
        CHECK(month->place == 3);
    }
    for (const char* text : {"2016", "201613", "2016-00", "16-Jul", "Julember 2016", ""})
        CHECK_FALSE(monthIn(text));
}

TEST_CASE("Age groups have one name")
{
    CHECK(bandIn("18plus") == "18+");
    CHECK(bandIn("75plus") == "75+");
    CHECK(bandIn("85+ years") == "85+");
    CHECK(bandIn("85 and over") == "85+");
    CHECK(bandIn("All Ages") == "all");
    CHECK(bandIn("0-17 years") == "0-17");
    CHECK(bandIn("Unknown") == "unknown");
    CHECK_FALSE(bandIn("65-69 years"));
}

TEST_CASE("The last year of a period is the one that it ends in")
{
    CHECK(lastYearOf("2024/25") == 2025);
    CHECK(lastYearOf("2022") == 2022);
    CHECK(lastYearOf("2023/24 Q4") == 2024);
    CHECK(lastYearOf("2022/23 Q3") == 2022);
    CHECK(lastYearOf("2018/19-2020/21") == 2021);
    CHECK(yearBefore("2020/21") == "2019/20");
}
