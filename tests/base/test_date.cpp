// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "tests/support/catch.h"

using namespace homeward::base;

TEST_CASE("A date is read from its ISO form and nothing else")
{
    const auto date = Date::fromIso("2028-02-29");
    REQUIRE(date);
    CHECK(date->year() == 2028);
    CHECK(date->month() == 2);
    CHECK(date->day() == 29);
    CHECK(date->iso() == "2028-02-29");
    for (const char* wrong : {"", "2027-02-29", "2028-2-29", "29/02/2028", "2028-02-29 ", "2028-00-10", "2028-13-01",
                              "2028--1-01", "abcd-ef-gh", "0206-04-01", "2028-02-2x"})
        CHECK_FALSE(Date::fromIso(wrong));
}

TEST_CASE("Days are counted from the first of January 1970")
{
    CHECK(Date(1970, 1, 1).days() == 0);
    CHECK(Date(2026, 4, 1).days() == 20'544);
    CHECK(Date::fromDays(20'544) == Date(2026, 4, 1));
    CHECK(Date(2026, 4, 1).plusDays(-1) == Date(2026, 3, 31));
}

TEST_CASE("Weeks start on Monday")
{
    CHECK(Date(2026, 4, 6).weekday() == 0);
    CHECK(Date(2026, 4, 5).weekday() == 6);
    CHECK(Date(1969, 12, 31).weekday() == 2);
}

TEST_CASE("A month later is the same day, or that month's last")
{
    CHECK(Date(2026, 1, 31).plusMonths(1) == Date(2026, 2, 28));
    CHECK(Date(2028, 1, 31).plusMonths(1) == Date(2028, 2, 29));
    CHECK(Date(2026, 11, 15).plusMonths(3) == Date(2027, 2, 15));
    CHECK(Date(2028, 2, 29).plusYears(1) == Date(2029, 2, 28));
}

TEST_CASE("Leap years have their day: four years are 1,461 days")
{
    CHECK(Date(2026, 4, 1).plusYears(4).days() - Date(2026, 4, 1).days() == 1'461);
    CHECK(Date(2100, 3, 1).days() - Date(2100, 2, 28).days() == 1);   // 2100 is none
}

TEST_CASE("Financial years run from April to March")
{
    CHECK(financialYear(Date(2026, 4, 1)) == 2026);
    CHECK(financialYear(Date(2027, 3, 31)) == 2026);
    CHECK(financialYear(Date(2027, 4, 1)) == 2027);
    CHECK(financialYearLabel(2026) == "2026/27");
    CHECK(financialYearLabel(2099) == "2099/00");
}

TEST_CASE("Months of a plan that starts in April are whole and follow each other")
{
    const auto months = monthsFrom(Date(2026, 4, 1), 2);
    REQUIRE(months.size() == 24);
    CHECK(months.front() == Period{"2026-04", 0, 30 * secondsPerDay});
    CHECK(months.back().label == "2028-03");
    CHECK(months.back().endSecond == (365 + 366) * secondsPerDay);
    for (std::size_t i = 1; i < months.size(); ++i)
        CHECK(months[i].firstSecond == months[i - 1].endSecond);
}

TEST_CASE("A plan that starts within a month has part months at both ends")
{
    const auto months = monthsFrom(Date(2026, 4, 16), 1);
    REQUIRE(months.size() == 13);
    CHECK(months.front() == Period{"2026-04", 0, 15 * secondsPerDay});
    CHECK(months.back().label == "2027-04");
    CHECK(months.back().endSecond - months.back().firstSecond == 15 * secondsPerDay);
}

TEST_CASE("Financial years join their months")
{
    std::vector<int> yearOf;
    const auto years = financialYearsFrom(Date(2026, 1, 1), 2, &yearOf);
    REQUIRE(years.size() == 3);
    CHECK(years[0] == Period{"2025/26", 0, 90 * secondsPerDay});
    CHECK(years[1].label == "2026/27");
    CHECK(years[1].endSecond - years[1].firstSecond == 365 * secondsPerDay);
    CHECK(years[2].endSecond == 730 * secondsPerDay);
    REQUIRE(yearOf.size() == 24);
    CHECK(yearOf[2] == 0);
    CHECK(yearOf[3] == 1);
    CHECK(yearOf[15] == 2);
}
