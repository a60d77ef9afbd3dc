// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

using namespace homeward::tests;

TEST_CASE("A place on the map lies on the map")
{
    const auto after = [](int column, int row) {
        return problemsAfter([&](Plan& plan) { plan.settings[0].mapPlace = MapPlace{column, row}; });
    };
    CHECK(after(9, 99).empty());
    CHECK(only(after(10, 0), ProblemCode::OutOfRange, "/settings/0/mapPlace/column"));
    CHECK(only(after(0, -1), ProblemCode::Negative, "/settings/0/mapPlace/row"));
}
