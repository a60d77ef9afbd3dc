// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/linear.h"
#include "tests/support/catch.h"

using namespace homeward;

TEST_CASE("A system of linear equations is solved, whatever the order of its rows")
{
    // x = 1, y = -2, z = 3; the first pivot is 0 until rows are moved.
    const auto found = stats::solveLinear({{0.0, 2.0, 1.0}, {1.0, 1.0, 1.0}, {2.0, -1.0, 1.5}}, {-1.0, 2.0, 8.5});
    REQUIRE(found.has_value());
    CHECK((*found)[0] == Approx(1.0));
    CHECK((*found)[1] == Approx(-2.0));
    CHECK((*found)[2] == Approx(3.0));
}

TEST_CASE("A system without a single solution has none")
{
    CHECK_FALSE(stats::solveLinear({{1.0, 2.0}, {2.0, 4.0}}, {1.0, 2.0}).has_value());
    CHECK_FALSE(stats::solveLinear({{0.0}}, {1.0}).has_value());
    CHECK(stats::solveLinear({}, {})->empty());
}
