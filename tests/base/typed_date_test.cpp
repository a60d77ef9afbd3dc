// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_date.h"
#include "tests/support/catch.h"

using homeward::base::Date;
using homeward::base::dateOfSpreadsheet;
using homeward::base::likelyDate;
using homeward::base::typedDate;

TEST_CASE("A date is read as planners write one, the day before the month")
{
    const Date april(2026, 4, 1);
    for (const char* text : {"2026-04-01", "2026-4-1", "2026/04/01", "01/04/2026", "1/4/26", "1.4.2026", "1 April 2026",
                             "1-Apr-26", "01 apr 2026"}) {
        INFO(text);
        CHECK(typedDate(text) == april);
    }
}

TEST_CASE("What is no date, or none that a plan can have, is not read")
{
    for (const char* text : {"", "soon", "2026", "04/2026", "31/02/2026", "2025-02-30", "13/13/2026", "1 Avril 2026",
                             "01/04/2300", "1/4/2026/7", "--", "1/-4/2026"}) {
        INFO(text);
        CHECK_FALSE(typedDate(text));
    }
}

TEST_CASE("The number of a day in a spreadsheet is a date where it can be meant as one")
{
    CHECK(dateOfSpreadsheet(46'113) == Date(2026, 4, 1));
    CHECK(dateOfSpreadsheet(20'000) == Date(1954, 10, 3));
    CHECK_FALSE(dateOfSpreadsheet(2'026));
    CHECK_FALSE(dateOfSpreadsheet(20'260'401));
}

TEST_CASE("A date that is not read is guessed where it most likely means one")
{
    const Date april(2026, 4, 1);
    for (const char* text : {"01/04/2026 00:00", "2026-04-01T09:30:00", "46113", "Apr-26", "April 2026", "04/2026",
                             "2026-04", "1st April 2026"}) {
        INFO(text);
        CHECK_FALSE(typedDate(text));
        CHECK(likelyDate(text) == april);
    }
    // The month cannot stand first where the day can.
    CHECK(likelyDate("4/13/2026") == Date(2026, 4, 13));
    CHECK(likelyDate("Apr 13, 2026") == Date(2026, 4, 13));
    for (const char* text : {"1.4", "1.4.", "1/4", "1 Apr"}) {
        INFO(text);
        CHECK(likelyDate(text, 2026) == april);
        CHECK_FALSE(likelyDate(text));
    }
    for (const char* text : {"", "soon", "31/02/2026", "5", "13/13/2026", "1:2", "...", "12.5 days"}) {
        INFO(text);
        CHECK_FALSE(likelyDate(text));
    }
}
