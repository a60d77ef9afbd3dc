// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/whole_search.h"

#include "tests/support/catch.h"

#include <cmath>
#include <set>

using namespace homeward;
using homeward::study::leastThat;

TEST_CASE("The least number is found from every start, for every answer, with every number asked once")
{
    constexpr int low = 3;
    constexpr int high = 40;
    for (int answer = low; answer <= high + 1; ++answer)
        for (int start = low; start <= high; ++start) {
            const int stride = 1 + (answer + start) % 5;
            std::multiset<int> asked;
            const auto found = leastThat(
                [&](int n) {
                    asked.insert(n);
                    return base::Result<bool>(n >= answer);
                },
                low, high, start, stride);
            INFO("answer " << answer << ", start " << start);
            REQUIRE(found.ok());
            CHECK(found.value() == (answer > high ? std::nullopt : std::optional(answer)));
            for (const int n : asked) {
                CHECK(asked.count(n) == 1);
                CHECK((n >= low && n <= high));
            }
        }
}

TEST_CASE("A far answer takes few questions")
{
    int asked = 0;
    const auto found = leastThat(
        [&](int n) {
            ++asked;
            return base::Result<bool>(n >= 700'001);
        },
        0, 1'000'000, 100, 10);
    REQUIRE(found.ok());
    CHECK(found.value() == 700'001);
    CHECK(asked < 2 * 20);   // one bit a question in the bracket, one a question in the bisection
}

TEST_CASE("An error ends the search")
{
    const auto found = leastThat(
        [](int n) {
            return n > 5 ? base::Result<bool>(base::Error{base::ErrorCode::Cancelled, {}, {}, {}, 0}) : false;
        },
        0, 100, 3, 1);
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().code == base::ErrorCode::Cancelled);
}
