// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/pert.h"
#include "core/stats/queueing.h"
#include "core/stats/rank.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace homeward::stats;

TEST_CASE("Erlang's loss formula holds for many servers, and for none")
{
    CHECK(erlangB(0, 5.0) == 1.0);
    CHECK(erlangB(5, 0.0) == 0.0);
    // As many servers as load: B is near sqrt(2 / (pi n)), with the next term of its expansion (Jagerman 1974).
    for (const int n : {1'000, 100'000}) {
        const double expansion = 1.0 / (std::sqrt(std::acos(-1.0) * n / 2.0) + 2.0 / 3.0);
        CHECK(erlangB(n, static_cast<double>(n)) == Approx(expansion).epsilon(1e-3));
    }
    CHECK(erlangB(200'000, 1'000.0) == Approx(0.0).margin(1e-300));
}

TEST_CASE("Between whole servers the chance is in between")
{
    CHECK(erlangB(3.0, 2.0) == Approx(erlangB(3, 2.0)));
    CHECK(erlangB(3.5, 2.0) == Approx((erlangB(3, 2.0) + erlangB(4, 2.0)) / 2.0));
}

TEST_CASE("The units for a chance are the fewest that keep it")
{
    for (const double load : {0.3, 2.0, 28.0, 950.0})
        for (const double chance : {0.5, 0.05, 0.001}) {
            const int units = unitsForChance(load, chance);
            CHECK(erlangB(units, load) <= chance);
            if (units > 0)
                CHECK(erlangB(units - 1, load) > chance);
        }
    CHECK(unitsForChance(0.0, 0.01) == 1);
}

TEST_CASE("A queue with few places lies between loss and an unlimited queue")
{
    CHECK(queueMMcK(4, 4, 3.0).turnedAway == Approx(erlangB(4, 3.0)));
    CHECK(queueMMcK(4, 4, 3.0).meanWaiting == 0.0);
    CHECK(queueMMcK(4, 2'000, 3.0).meanWaiting == Approx(meanQueueMMc(4, 3.0)));
    // M/M/1/2 at load 1: three equally likely states.
    const MMcK one = queueMMcK(1, 2, 1.0);
    CHECK(one.turnedAway == Approx(1.0 / 3.0));
    CHECK(one.meanPresent == Approx(1.0));
    CHECK(one.meanWaiting == Approx(1.0 / 3.0));
    // A heavy load fills all places; the recursion must not overflow.
    const MMcK full = queueMMcK(1, 5'000, 2.0);
    CHECK(full.turnedAway == Approx(0.5));
    CHECK(full.meanPresent == Approx(4'999.0));
}

TEST_CASE("PERT has its mean, and is uniform in nothing but its ends")
{
    double sum = 0.0;
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        const double x = pertQuantile(2.0, 3.0, 10.0, (i + 0.5) / count);
        CHECK((x >= 2.0 && x <= 10.0));
        sum += x;
    }
    CHECK(sum / count == Approx((2.0 + 4.0 * 3.0 + 10.0) / 6.0).epsilon(1e-5));
    // Symmetric: beta(3, 3), whose quartile is 0.35944.
    CHECK(pertQuantile(0.0, 0.5, 1.0, 0.5) == Approx(0.5));
    CHECK(pertQuantile(0.0, 0.5, 1.0, 0.25) == Approx(0.35944).epsilon(1e-4));
    CHECK(pertQuantile(4.0, 4.0, 4.0, 0.9) == 4.0);
    CHECK(pertQuantile(0.0, 0.0, 1.0, 0.5) == Approx(1.0 - std::pow(0.5, 0.2)));
}

TEST_CASE("Rank correlation sees any steady rise, and shares ranks between ties")
{
    CHECK(ranks({10.0, 30.0, 10.0, 20.0}) == std::vector<double>{1.5, 4.0, 1.5, 3.0});
    CHECK(rankCorrelation({1.0, 2.0, 3.0, 4.0}, {1.0, 8.0, 9.0, 1e6}) == Approx(1.0));
    CHECK(rankCorrelation({1.0, 2.0, 3.0}, {3.0, 2.0, 1.0}) == Approx(-1.0));
    CHECK(rankCorrelation({1.0, 2.0, 3.0}, {5.0, 5.0, 5.0}) == 0.0);
    CHECK(rankCorrelation({}, {}) == 0.0);
    // 1 - 6 sum d^2 / (n (n^2 - 1)) without ties: d = 1, 1, 1, 1, 0.
    CHECK(rankCorrelation({1.0, 2.0, 3.0, 4.0, 5.0}, {2.0, 1.0, 4.0, 3.0, 5.0}) == Approx(0.8));
    // With ties: ranks 1.5 1.5 3 4 against 1 2 3.5 3.5.
    CHECK(rankCorrelation({1.0, 1.0, 2.0, 3.0}, {1.0, 2.0, 3.0, 3.0}) == Approx(4.0 / 4.5));
}
