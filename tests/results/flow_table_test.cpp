// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/flow_table.h"
#include "tests/support/catch.h"

using namespace homeward::results;

namespace {

std::vector<Flow> listOf(std::span<const Flow> flows) { return {flows.begin(), flows.end()}; }

} // namespace

TEST_CASE("Flows of months join into those of years, pair by pair")
{
    FlowTable months;
    months.push(std::vector<Flow>{{fromOutside, 0, 4}, {0, 1, 2}});
    months.push(std::vector<Flow>{});
    months.push(std::vector<Flow>{{fromOutside, 0, 3}, {0, 2, 1}, {1, 0, 5}});
    REQUIRE(months.periods() == 3);
    CHECK(listOf(months.of(1)).empty());
    const FlowTable joined = months.joined({{0, 3}, {1, 2}, {2, 3}});
    REQUIRE(joined.periods() == 3);
    CHECK(listOf(joined.of(0)) == std::vector<Flow>{{fromOutside, 0, 7}, {0, 1, 2}, {0, 2, 1}, {1, 0, 5}});
    CHECK(listOf(joined.of(1)).empty());
    CHECK(listOf(joined.of(2)) == listOf(months.of(2)));
}
