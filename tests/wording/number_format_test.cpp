// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/wording/number_format.h"

#include <limits>

using homeward::wording::numbers;

TEST_CASE("People are whole from ten and have one decimal below")
{
    CHECK(numbers().people(468.4) == "468");
    CHECK(numbers().people(1234.0) == "1,234");
    CHECK(numbers().people(6.68) == "6.7");
    CHECK(numbers().people(9.96) == "10");
    CHECK(numbers().people(0.0) == "0");
    CHECK(numbers().people(std::numeric_limits<double>::quiet_NaN()) == "\u2013");
}

TEST_CASE("A figure that nobody could read digit by digit is a power of ten")
{
    CHECK(numbers().typed(1e300) == "1e300");
    CHECK(numbers().typed(-2.5e20) == "\u22122.5e20");
    CHECK(numbers().whole(999'999'999'999'999.0) == "999,999,999,999,999");
}

TEST_CASE("A figure that rounds to zero has no sign")
{
    CHECK(numbers().fixed(-0.04, 1) == "0.0");
    CHECK(numbers().fixed(-0.06, 1) == "\u22120.1");
    CHECK(numbers().points(0.0004) == "0.0");
    CHECK(numbers().points(0.058) == "+5.8");
    CHECK(numbers().signedTyped(0.0) == "0");
}

TEST_CASE("Figures are typed with the decimals that they need, three at most")
{
    CHECK(numbers().typed(12.5) == "12.5");
    CHECK(numbers().typed(1234567.0) == "1,234,567");
    CHECK(numbers().typed(0.0005) == "0.001");
    CHECK(numbers().typed(-0.25) == "\u22120.25");
    CHECK(numbers().percent(0.97) == "97\u00a0%");
    CHECK(numbers().factor(0.9) == "\u221210\u00a0%");
    CHECK(numbers().factor(1.125) == "+12.5\u00a0%");
}

TEST_CASE("Money has three figures and ranges have one unit of exactness")
{
    CHECK(numbers().money(27'400'000.0) == "\u00a327.4m");
    CHECK(numbers().money(-312'400.0) == "\u2212\u2060\u00a3312k");
    CHECK(numbers().money(950.0) == "\u00a3950");
    CHECK(numbers().range(4.93, 7.66) == "4.9 to 7.7");
    CHECK(numbers().range(71.2, 83.9) == "71 to 84");
}

TEST_CASE("Dates are written out")
{
    CHECK(numbers().date(homeward::base::Date(2028, 4, 1)) == "1 April 2028");
    CHECK(numbers().month(homeward::base::Date(2028, 12, 31)) == "December 2028");
}
