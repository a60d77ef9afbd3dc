// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/interpret.h"
#include "tests/support/catch.h"

using namespace homeward::imports;
using homeward::base::Date;

namespace {

std::string periodText(std::string_view text)
{
    const auto period = periodIn(text);
    return period ? period->text() : "none";
}

std::string ageText(std::string_view text)
{
    const auto ages = agesIn(text);
    return ages ? agesText(*ages) : "none";
}

} // namespace

TEST_CASE("periods of every kind are told apart")
{
    CHECK(periodText("2022") == "2022");
    CHECK(periodText("mid-2022") == "2022");
    CHECK(periodText("2021/22") == "2021/22");
    CHECK(periodText("2021-22") == "2021/22");
    CHECK(periodText("2020/2021") == "2020/21");
    CHECK(periodText("2020/21 Q4") == "2020/21 Q4");
    CHECK(periodIn("2020/21 Q4")->first == Date(2021, 1, 1));
    CHECK(periodText("2022Q4") == "2022/23 Q3"); // a calendar quarter: October to December
    CHECK(periodText("Jan-Mar 2024") == "2023/24 Q4");
    CHECK(periodText("Dec-22") == "2022-12");
    CHECK(periodText("December 2022") == "2022-12");
    CHECK(periodText("201607") == "2016-07");
    CHECK(periodText("2016-07-01") == "2016-07-01");
    CHECK(periodText("20200105") == "2020-01-05");
    CHECK(periodText("30 June 2022") == "2022-06-30");
    CHECK(periodText("31/03/2011") == "2011-03-31");
    CHECK(periodText("2021/23") == "none");
    CHECK(periodText("12") == "none");
    CHECK(periodText("Fife") == "none");
}

TEST_CASE("dates are read the day first, or the month first where that is asked")
{
    CHECK(dateIn("1/4/2026") == Date(2026, 4, 1));
    CHECK(dateIn("4/1/2026", false) == Date(2026, 4, 1));
    CHECK(dateIn("01.04.26") == Date(2026, 4, 1));
    CHECK(dateIn("1st April 2026") == Date(2026, 4, 1));
    CHECK(dateIn("April 1, 2026") == Date(2026, 4, 1));
    CHECK(dateIn("2026-04-01 13:45") == Date(2026, 4, 1));
    CHECK(dateIn("01-Apr-2026") == Date(2026, 4, 1));
    CHECK_FALSE(dateIn("31/02/2026"));
    CHECK_FALSE(dateIn("soon"));
}

TEST_CASE("ages are read in every spelling of public files")
{
    for (const char* text : {"18-64", "18 to 64", "18–64 years", "age_18_64", "Aged 18 to 64"})
        CHECK(ageText(text) == "18 to 64");
    for (const char* text : {"85+", "85plus", "85 and over", "85 years and over", "Age85plus", "85+ years"})
        CHECK(ageText(text) == "85 and over");
    CHECK(ageText("Under 18") == "0 to 17");
    CHECK(ageText("0-17 years") == "0 to 17");
    CHECK(ageText("7") == "7");
    CHECK(ageText("All Ages") == "all ages");
    CHECK(ageText("2018/19") == "none");
    CHECK(ageText("64-18") == "none");
    CHECK(ageText("Acute hospital") == "none");
    CHECK_FALSE(agesIn("46", false));
}

TEST_CASE("what says that there is no figure is not a number, and hidden is not missing")
{
    for (const char* text : {"", "NA", "n/a", "..", "-", ":", "z", "#N/A", "Not Submitted", "[x]", "\xE2\x80\x93"})
        CHECK(nothingIn(text) == Nothing::Missing);
    for (const char* text : {"*", "c", "[c]", "<5", "< 10", "fewer than 5"})
        CHECK(nothingIn(text) == Nothing::Suppressed);
    for (const char* text : {"0", "-0", "12", "word"})
        CHECK(nothingIn(text) == Nothing::No);
}

TEST_CASE("figures may have thousands, marks behind them and a decimal comma, and no sums of their own")
{
    CHECK(figureIn("41,200", {})->value == 41'200.0);
    CHECK(figureIn("1,234 p", {})->value == 1'234.0);
    CHECK(figureIn("56r", {})->value == 56.0);
    CHECK(figureIn("78 [e]", {})->value == 78.0);
    CHECK(figureIn("12,5", {",", "."})->value == 12.5);
    CHECK(figureIn("1.234,5", {",", "."})->value == 1'234.5);
    CHECK_FALSE(figureIn("=2+2", {}));
    CHECK_FALSE(figureIn("12,5x", {}));
}
