// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/solve.h"
#include "tests/support/catch.h"

#include <cmath>
#include <initializer_list>

using namespace homeward::stats;

namespace {

constexpr std::initializer_list<Family> allFamilies{Family::Exponential, Family::Lognormal, Family::Gamma,
                                                    Family::Weibull,     Family::Erlang,    Family::Fixed,
                                                    Family::Uniform,     Family::Triangular};
constexpr std::initializer_list<Family> twoParameters{Family::Lognormal, Family::Gamma, Family::Weibull};

} // namespace

TEST_CASE("Mean and median are met where a family has both")
{
    for (const Family family : twoParameters)
        for (const double median : {1.0, 4.0, 6.5, 9.5}) {
            const auto sampler = solve(family, MeanMedian{10.0, median});
            INFO(static_cast<int>(family) << ", median " << median);
            REQUIRE(sampler);
            CHECK(sampler->mean() == Approx(10.0).epsilon(1e-9));
            CHECK(sampler->median() == Approx(median).epsilon(1e-9));
        }
    CHECK(solve(Family::Weibull, MeanMedian{10.0, 10.1})->median() == Approx(10.1));
    CHECK(solve(Family::Exponential, MeanMedian{10.0, 6.9})->mean() == Approx(10.0));
    // Three stages have a median of 0.8914 of the mean.
    CHECK(solve(Family::Erlang, MeanMedian{10.0, 8.9})->sd() == Approx(10.0 / std::sqrt(3.0)));
    CHECK(solve(Family::Erlang, MeanMedian{10.0, 8.9})->mean() == Approx(10.0));
    CHECK(solve(Family::Uniform, MeanMedian{10.0, 10.0})->highest() == Approx(20.0));
    CHECK(solve(Family::Triangular, MeanMedian{10.0, 10.0})->highest() == Approx(20.0));
    CHECK(solve(Family::Fixed, MeanMedian{10.0, 10.0})->quantile(0.3) == 10.0);
}

TEST_CASE("A mean and median that do not go together are refused")
{
    CHECK_FALSE(solve(Family::Lognormal, MeanMedian{10.0, 10.0}));
    CHECK_FALSE(solve(Family::Lognormal, MeanMedian{10.0, 12.0}));
    CHECK_FALSE(solve(Family::Gamma, MeanMedian{10.0, 10.0}));
    CHECK_FALSE(solve(Family::Weibull, MeanMedian{10.0, 10.2}));
    CHECK_FALSE(solve(Family::Erlang, MeanMedian{10.0, 6.0}));
    CHECK_FALSE(solve(Family::Erlang, MeanMedian{10.0, 10.0}));
    CHECK_FALSE(solve(Family::Exponential, MeanMedian{10.0, 8.0}));
    for (const Family family : {Family::Uniform, Family::Triangular, Family::Fixed})
        CHECK_FALSE(solve(family, MeanMedian{10.0, 9.0}));
    for (const Family family : allFamilies) {
        CHECK_FALSE(solve(family, MeanMedian{10.0, -1.0}));
        CHECK_FALSE(solve(family, MeanMedian{-1.0, 1.0}));
        CHECK_FALSE(solve(family, MeanMedian{10.0, std::nan("")}));
    }
}

TEST_CASE("Median and 90th centile are met where a family has both")
{
    for (const Family family : twoParameters)
        for (const double p90 : {10.5, 15.0, 40.0, 200.0}) {
            const auto sampler = solve(family, MedianP90{10.0, p90});
            INFO(static_cast<int>(family) << ", 90th centile " << p90);
            REQUIRE(sampler);
            CHECK(sampler->median() == Approx(10.0).epsilon(1e-9));
            CHECK(sampler->centile(0.9) == Approx(p90).epsilon(1e-9));
        }
    for (const Family family : {Family::Uniform, Family::Triangular}) {
        const auto sampler = solve(family, MedianP90{10.0, 15.0});
        REQUIRE(sampler);
        CHECK(sampler->median() == Approx(10.0));
        CHECK(sampler->centile(0.9) == Approx(15.0));
    }
    CHECK(solve(Family::Exponential, MedianP90{10.0, 33.2})->median() == Approx(10.0));
    CHECK(solve(Family::Erlang, MedianP90{10.0, 20.0})->median() == Approx(10.0));
}

TEST_CASE("A 90th centile that a family cannot have is refused")
{
    for (const Family family : allFamilies) {
        CHECK_FALSE(solve(family, MedianP90{10.0, 9.0}));
        CHECK_FALSE(solve(family, MedianP90{0.0, 9.0}));
    }
    CHECK_FALSE(solve(Family::Exponential, MedianP90{10.0, 30.0}));
    CHECK_FALSE(solve(Family::Erlang, MedianP90{10.0, 40.0}));
    CHECK_FALSE(solve(Family::Uniform, MedianP90{10.0, 18.1}));
    CHECK(solve(Family::Uniform, MedianP90{10.0, 18.0}));
    CHECK_FALSE(solve(Family::Triangular, MedianP90{10.0, 15.6}));
}

TEST_CASE("A mean alone takes the family's usual shape")
{
    const auto sdOf = [](Family family) { return solve(family, MeanAlone{10.0})->sd(); };
    CHECK(sdOf(Family::Exponential) == Approx(10.0));
    CHECK(sdOf(Family::Lognormal) == Approx(10.0));
    CHECK(sdOf(Family::Gamma) == Approx(10.0 / std::sqrt(2.0)));
    CHECK(sdOf(Family::Weibull) == Approx(6.790).epsilon(1e-3));
    CHECK(sdOf(Family::Erlang) == Approx(10.0 / std::sqrt(2.0)));
    CHECK(sdOf(Family::Fixed) == 0.0);
    CHECK(sdOf(Family::Uniform) == Approx(10.0 / std::sqrt(3.0)));
    CHECK(sdOf(Family::Triangular) == Approx(10.0 / std::sqrt(6.0)));
    for (const Family family : allFamilies)
        CHECK(solve(family, MeanAlone{10.0})->mean() == Approx(10.0));
}

TEST_CASE("A maximum keeps the typed mean")
{
    for (const Family family : allFamilies)
        for (const double maximum : {17.0, 25.0, 60.0, 1e5}) {
            const bool wide = family == Family::Lognormal || family == Family::Exponential || family == Family::Uniform;
            if (wide && maximum < 25.0)
                continue;
            const auto sampler = solve(family, MeanAlone{10.0}, maximum);
            INFO(static_cast<int>(family) << ", maximum " << maximum);
            REQUIRE(sampler);
            CHECK(sampler->mean() == Approx(10.0).epsilon(1e-9));
            CHECK(sampler->quantile(1.0 - 1e-12) <= maximum);
            CHECK(sampler->survival(maximum) == Approx(0.0).margin(1e-14));
            CHECK(sampler->meanUpTo(maximum) == Approx(10.0).epsilon(1e-9));
            CHECK(sampler->residual(1.0 - 1e-12, 1.0) <= maximum);
        }
}

TEST_CASE("A maximum changes draws, survival and residual together")
{
    const Sampler sampler = *solve(Family::Gamma, MeanSd{10.0, 9.0}, 25.0);
    double mean = 0.0;
    double residual = 0.0;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const double u = (i + 0.5) / count;
        mean += sampler.quantile(u) / count;
        residual += sampler.residual(u, 0.5) / count;
        if (i % 1'000 == 0)
            CHECK(sampler.survival(sampler.quantile(u)) == Approx(1.0 - u).margin(1e-6));
    }
    CHECK(mean == Approx(10.0).epsilon(1e-5));
    const double square = sampler.sd() * sampler.sd() + 100.0;
    CHECK(residual == Approx(square / 20.0).epsilon(1e-4));
}

TEST_CASE("A maximum keeps both typed centiles")
{
    for (const Family family : twoParameters)
        for (const double maximum : {32.0, 45.0, 90.0}) {
            const auto sampler = solve(family, MedianP90{10.0, 25.0}, maximum);
            INFO(static_cast<int>(family) << ", maximum " << maximum);
            REQUIRE(sampler);
            CHECK(sampler->median() == Approx(10.0).epsilon(1e-6));
            CHECK(sampler->centile(0.9) == Approx(25.0).epsilon(1e-6));
            CHECK(sampler->highest() <= maximum * (1.0 + 1e-12));
        }
}

TEST_CASE("A maximum that leaves no such mean is refused")
{
    // Below its limit an exponential law is at the most flat, with half the limit as its mean.
    CHECK_FALSE(solve(Family::Exponential, MeanAlone{10.0}, 20.0));
    CHECK(solve(Family::Exponential, MeanAlone{10.0}, 20.1));
    // Gamma of shape 2 rises at the most like x: two thirds of the limit.
    CHECK_FALSE(solve(Family::Gamma, MeanAlone{10.0}, 15.0));
    CHECK(solve(Family::Gamma, MeanAlone{10.0}, 15.1));
    for (const Family family : allFamilies) {
        CHECK_FALSE(solve(family, MeanAlone{10.0}, 9.9));
        CHECK_FALSE(solve(family, MeanAlone{10.0}, 0.0));
        CHECK_FALSE(solve(family, MedianP90{10.0, 20.0}, 20.0));
    }
}

TEST_CASE("The least maximum is where the solver begins to find one")
{
    CHECK(*leastMaximum(Family::Exponential, MeanAlone{10.0}) == Approx(20.0).epsilon(2e-3));
    CHECK(*leastMaximum(Family::Gamma, MeanAlone{10.0}) == Approx(15.0).epsilon(2e-3));
    for (const Family family : allFamilies) {
        const double least = *leastMaximum(family, MeanAlone{10.0});
        CHECK(solve(family, MeanAlone{10.0}, least));
    }
}

TEST_CASE("Ranges say what the solver does")
{
    const auto inside = [](const Range& range, double share) { return share > range.low && share < range.high; };
    for (const Family family : allFamilies)
        for (const double share : {0.05, 0.3, 0.5, 0.72, 0.9, 0.999, 1.012, 1.05, 1.6, 3.0, 3.4}) {
            INFO(static_cast<int>(family) << ", " << share);
            if (family != Family::Fixed && family != Family::Exponential)
                CHECK(solve(family, MeanSd{1.0, share}).has_value() == inside(sdOverMean(family), share));
            CHECK(solve(family, MeanMedian{1.0, share}).has_value() == inside(medianOverMean(family), share));
            CHECK(solve(family, MedianP90{1.0, share}).has_value() == inside(p90OverMedian(family), share));
        }
}
