// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/column_widths.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace homeward::paper;

TEST_CASE("Columns fill the width, hold their longest word, and leave what they do not need to others")
{
    const Table table{"t",
                      "T",
                      {{"What", false, 1}, {"Judgement", false, 1}, {"Owner", false, 5}, {"Figures", true, 1}},
                      {{{"A long text of many words that goes on and on for more than one line of a page, and further"},
                        {"better"},
                        {""},
                        {"12"}}},
                      {}};
    const auto widths = columnWidths(table, 60.0);
    REQUIRE(widths.size() == 4);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0.0) == Approx(1.0));
    CHECK(widths[1] * 60.0 >= 9.0 * 1.1 + 2.0 - 1e-6);
    CHECK(widths[3] * 60.0 >= 7.0 * 1.1 + 2.0 - 1e-6);
    CHECK(widths[2] * 60.0 == Approx(5.0 * 1.1 + 2.0)); // an empty column is as wide as its name, whatever its share
    CHECK(widths[0] > 0.5);
}

TEST_CASE("Columns without room for their words share what there is, and few words are not stretched apart unevenly")
{
    Table table{"t", "T", {{"Extraordinarily", false, 1}, {"Extraordinarily", false, 1}}, {}, {}};
    for (const double width : columnWidths(table, 10.0))
        CHECK(width == Approx(0.5));
    for (const double width : columnWidths(table, 200.0))
        CHECK(width == Approx(0.5));
    CHECK(columnWidths(Table{}, 100.0).empty());
}
