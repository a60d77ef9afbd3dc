// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"
#include "core/stats/queueing.h"
#include "core/stats/random.h"
#include "core/stats/sampler.h"
#include "tests/support/catch.h"

#include <cmath>
#include <string>

using namespace homeward::stats;

namespace {

struct Named {
    std::string name;
    Sampler sampler;
    double mean;
    double sd;
};

std::vector<Named> samplers()
{
    return {{"exponential", Sampler::exponential(7.0), 7.0, 7.0},
            {"lognormal", *Sampler::lognormal(7.0, 9.0), 7.0, 9.0},
            {"gamma, long tail", *Sampler::gamma(560.0, 723.0), 560.0, 723.0},
            {"gamma, short", *Sampler::gamma(6.5, 3.9), 6.5, 3.9},
            {"Weibull", *Sampler::weibull(20.0, 30.0), 20.0, 30.0},
            {"Erlang", *Sampler::erlang(12.0, 6.0), 12.0, 6.0},
            {"uniform", *Sampler::uniform(10.0, 5.0), 10.0, 5.0},
            {"triangular", *Sampler::triangular(10.0, 4.0), 10.0, 4.0},
            {"empirical", *Sampler::empirical({{1.0, 3.0}, {5.0, 1.0}}), 2.0, std::sqrt(3.0)}};
}

} // namespace

TEST_CASE("Every family has the mean and standard deviation that were typed")
{
    for (const Named& named : samplers()) {
        double sum = 0.0;
        double squares = 0.0;
        constexpr int count = 1'000'000;
        for (int i = 0; i < count; ++i) {
            const double x = named.sampler.quantile((i + 0.5) / count);
            sum += x;
            squares += x * x;
        }
        const double mean = sum / count;
        INFO(named.name);
        CHECK(mean == Approx(named.mean).epsilon(1e-3));
        CHECK(std::sqrt(squares / count - mean * mean) == Approx(named.sd).epsilon(1e-2));
        CHECK(named.sampler.mean() == Approx(named.mean));
    }
}

TEST_CASE("Quantile and survival are inverse to each other, in the tails too")
{
    for (const Named& named : samplers()) {
        if (named.name == "empirical")
            continue;
        for (const double u : {0.003, 0.05, 0.5, 0.9, 0.993, 0.9999}) {
            INFO(named.name << " at " << u);
            CHECK(named.sampler.survival(named.sampler.quantile(u)) == Approx(1.0 - u).epsilon(2e-3).margin(1e-5));
        }
    }
}

TEST_CASE("The residual of a stay in progress has the mean of renewal theory")
{
    // E[residual] = E[X^2] / (2 E[X]). Standard error of 200,000 draws: under 1 % of the mean.
    for (const Named& named : samplers()) {
        Welford moments;
        for (std::uint64_t i = 0; i < 200'000; ++i)
            moments.add(named.sampler.residual(uniform(keyed(1, i)), uniform(keyed(2, i))));
        const double expected = (named.sd * named.sd + named.mean * named.mean) / (2.0 * named.mean);
        INFO(named.name << ": " << moments.mean() << " +- " << moments.standardError());
        CHECK(std::abs(moments.mean() - expected) < 4.0 * moments.standardError());
        CHECK(moments.standardError() < 0.01 * expected);
    }
}

TEST_CASE("What no distribution of a family has is refused")
{
    CHECK_FALSE(Sampler::uniform(5.0, 4.0));
    CHECK_FALSE(Sampler::triangular(5.0, 3.0));
    CHECK_FALSE(Sampler::gamma(5.0, 0.0));
    CHECK_FALSE(Sampler::lognormal(0.0, 1.0));
    CHECK_FALSE(Sampler::erlang(5.0, 20.0));
    CHECK_FALSE(Sampler::empirical({}));
    CHECK(Sampler::weibull(5.0, 1.0));
}

TEST_CASE("Keyed draws are uniform and unrelated between neighbours")
{
    Welford values;
    Welford products;
    for (std::uint64_t i = 0; i < 100'000; ++i) {
        const double u = uniform(keyed(42, i));
        REQUIRE(u > 0.0);
        REQUIRE(u < 1.0);
        values.add(u);
        products.add((u - 0.5) * (uniform(keyed(42, i + 1)) - 0.5));
    }
    CHECK(std::abs(values.mean() - 0.5) < 4.0 * values.standardError());
    CHECK(values.variance() == Approx(1.0 / 12.0).epsilon(0.02));
    CHECK(std::abs(products.mean()) < 4.0 * products.standardError());
}

TEST_CASE("Erlang's formulas give the published values")
{
    CHECK(erlangB(3, 2.0) == Approx(0.2105263157894737));
    CHECK(erlangC(3, 2.0) == Approx(0.4444444444444445));
    CHECK(meanQueueMMc(18, 15.0) == Approx(1.806671919980894));
    CHECK(erlangB(32, 28.0) == Approx(0.06649785824233974));
    CHECK(meanWaitMG1(0.5, 1.2, 1.5625) == Approx(2.30625));
}

TEST_CASE("Means, intervals and centiles are those of the textbook")
{
    Welford moments;
    for (const double x : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0})
        moments.add(x);
    CHECK(moments.mean() == Approx(5.0));
    CHECK(moments.variance() == Approx(32.0 / 7.0));
    CHECK(t95(2) == Approx(12.7062).epsilon(1e-4));
    CHECK(t95(30) == Approx(2.04523).epsilon(1e-4));
    CHECK(quantileSorted({1.0, 2.0, 3.0, 4.0}, 0.5) == Approx(2.5));
    CHECK(quantileSorted({1.0, 2.0, 3.0, 4.0, 5.0}, 0.9) == Approx(4.6));
}
