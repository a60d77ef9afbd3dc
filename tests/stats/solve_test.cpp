// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/solve.h"
#include "tests/support/catch.h"

#include <cmath>
#include <initializer_list>

using namespace homeward::stats;

namespace {

constexpr std::initializer_list<Kind> allKinds{Kind::Exponential, Kind::Lognormal, Kind::Gamma,   Kind::Weibull,
                                               Kind::Erlang,      Kind::Fixed,     Kind::Uniform, Kind::Triangular};
constexpr std::initializer_list<Kind> twoParameters{Kind::Lognormal, Kind::Gamma, Kind::Weibull};

} // namespace

TEST_CASE("Mean and median are met where a family has both")
{
    for (const Kind kind : twoParameters)
        for (const double median : {1.0, 4.0, 6.5, 9.5}) {
            const auto sampler = solve(kind, MeanMedian{10.0, median});
            INFO(static_cast<int>(kind) << ", median " << median);
            REQUIRE(sampler);
            CHECK(sampler->mean() == Approx(10.0).epsilon(1e-9));
            CHECK(sampler->median() == Approx(median).epsilon(1e-9));
        }
    CHECK(solve(Kind::Weibull, MeanMedian{10.0, 10.1})->median() == Approx(10.1));
    CHECK(solve(Kind::Exponential, MeanMedian{10.0, 6.9})->mean() == Approx(10.0));
    // Three stages have a median of 0.8914 of the mean.
    CHECK(solve(Kind::Erlang, MeanMedian{10.0, 8.9})->sd() == Approx(10.0 / std::sqrt(3.0)));
    CHECK(solve(Kind::Erlang, MeanMedian{10.0, 8.9})->mean() == Approx(10.0));
    CHECK(solve(Kind::Uniform, MeanMedian{10.0, 10.0})->highest() == Approx(20.0));
    CHECK(solve(Kind::Triangular, MeanMedian{10.0, 10.0})->highest() == Approx(20.0));
    CHECK(solve(Kind::Fixed, MeanMedian{10.0, 10.0})->quantile(0.3) == 10.0);
}

TEST_CASE("A mean and median that do not go together are refused")
{
    CHECK_FALSE(solve(Kind::Lognormal, MeanMedian{10.0, 10.0}));
    CHECK_FALSE(solve(Kind::Lognormal, MeanMedian{10.0, 12.0}));
    CHECK_FALSE(solve(Kind::Gamma, MeanMedian{10.0, 10.0}));
    CHECK_FALSE(solve(Kind::Weibull, MeanMedian{10.0, 10.2}));
    CHECK_FALSE(solve(Kind::Erlang, MeanMedian{10.0, 6.0}));
    CHECK_FALSE(solve(Kind::Erlang, MeanMedian{10.0, 10.0}));
    CHECK_FALSE(solve(Kind::Exponential, MeanMedian{10.0, 8.0}));
    for (const Kind kind : {Kind::Uniform, Kind::Triangular, Kind::Fixed})
        CHECK_FALSE(solve(kind, MeanMedian{10.0, 9.0}));
    for (const Kind kind : allKinds) {
        CHECK_FALSE(solve(kind, MeanMedian{10.0, -1.0}));
        CHECK_FALSE(solve(kind, MeanMedian{-1.0, 1.0}));
        CHECK_FALSE(solve(kind, MeanMedian{10.0, std::nan("")}));
    }
}

TEST_CASE("Median and 90th centile are met where a family has both")
{
    for (const Kind kind : twoParameters)
        for (const double p90 : {10.5, 15.0, 40.0, 200.0}) {
            const auto sampler = solve(kind, MedianP90{10.0, p90});
            INFO(static_cast<int>(kind) << ", 90th centile " << p90);
            REQUIRE(sampler);
            CHECK(sampler->median() == Approx(10.0).epsilon(1e-9));
            CHECK(sampler->centile(0.9) == Approx(p90).epsilon(1e-9));
        }
    for (const Kind kind : {Kind::Uniform, Kind::Triangular}) {
        const auto sampler = solve(kind, MedianP90{10.0, 15.0});
        REQUIRE(sampler);
        CHECK(sampler->median() == Approx(10.0));
        CHECK(sampler->centile(0.9) == Approx(15.0));
    }
    CHECK(solve(Kind::Exponential, MedianP90{10.0, 33.2})->median() == Approx(10.0));
    CHECK(solve(Kind::Erlang, MedianP90{10.0, 20.0})->median() == Approx(10.0));
}

TEST_CASE("A 90th centile that a family cannot have is refused")
{
    for (const Kind kind : allKinds) {
        CHECK_FALSE(solve(kind, MedianP90{10.0, 9.0}));
        CHECK_FALSE(solve(kind, MedianP90{0.0, 9.0}));
    }
    CHECK_FALSE(solve(Kind::Exponential, MedianP90{10.0, 30.0}));
    CHECK_FALSE(solve(Kind::Erlang, MedianP90{10.0, 40.0}));
    CHECK_FALSE(solve(Kind::Uniform, MedianP90{10.0, 18.1}));
    CHECK(solve(Kind::Uniform, MedianP90{10.0, 18.0}));
    CHECK_FALSE(solve(Kind::Triangular, MedianP90{10.0, 15.6}));
}

TEST_CASE("A mean alone takes the family's usual shape")
{
    const auto sdOf = [](Kind kind) { return solve(kind, MeanAlone{10.0})->sd(); };
    CHECK(sdOf(Kind::Exponential) == Approx(10.0));
    CHECK(sdOf(Kind::Lognormal) == Approx(10.0));
    CHECK(sdOf(Kind::Gamma) == Approx(10.0 / std::sqrt(2.0)));
    CHECK(sdOf(Kind::Weibull) == Approx(6.790).epsilon(1e-3));
    CHECK(sdOf(Kind::Erlang) == Approx(10.0 / std::sqrt(2.0)));
    CHECK(sdOf(Kind::Fixed) == 0.0);
    CHECK(sdOf(Kind::Uniform) == Approx(10.0 / std::sqrt(3.0)));
    CHECK(sdOf(Kind::Triangular) == Approx(10.0 / std::sqrt(6.0)));
    for (const Kind kind : allKinds)
        CHECK(solve(kind, MeanAlone{10.0})->mean() == Approx(10.0));
}

TEST_CASE("A maximum keeps the typed mean")
{
    for (const Kind kind : allKinds)
        for (const double maximum : {17.0, 25.0, 60.0, 1e5}) {
            const bool wide = kind == Kind::Lognormal || kind == Kind::Exponential || kind == Kind::Uniform;
            if (wide && maximum < 25.0)
                continue;
            const auto sampler = solve(kind, MeanAlone{10.0}, maximum);
            INFO(static_cast<int>(kind) << ", maximum " << maximum);
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
    const Sampler sampler = *solve(Kind::Gamma, MeanSd{10.0, 9.0}, 25.0);
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
    for (const Kind kind : twoParameters)
        for (const double maximum : {32.0, 45.0, 90.0}) {
            const auto sampler = solve(kind, MedianP90{10.0, 25.0}, maximum);
            INFO(static_cast<int>(kind) << ", maximum " << maximum);
            REQUIRE(sampler);
            CHECK(sampler->median() == Approx(10.0).epsilon(1e-6));
            CHECK(sampler->centile(0.9) == Approx(25.0).epsilon(1e-6));
            CHECK(sampler->highest() <= maximum * (1.0 + 1e-12));
        }
}

TEST_CASE("A maximum that leaves no such mean is refused")
{
    // Below its limit an exponential law is at the most flat, with half the limit as its mean.
    CHECK_FALSE(solve(Kind::Exponential, MeanAlone{10.0}, 20.0));
    CHECK(solve(Kind::Exponential, MeanAlone{10.0}, 20.1));
    // Gamma of shape 2 rises at the most like x: two thirds of the limit.
    CHECK_FALSE(solve(Kind::Gamma, MeanAlone{10.0}, 15.0));
    CHECK(solve(Kind::Gamma, MeanAlone{10.0}, 15.1));
    for (const Kind kind : allKinds) {
        CHECK_FALSE(solve(kind, MeanAlone{10.0}, 9.9));
        CHECK_FALSE(solve(kind, MeanAlone{10.0}, 0.0));
        CHECK_FALSE(solve(kind, MedianP90{10.0, 20.0}, 20.0));
    }
}

TEST_CASE("The least maximum is where the solver begins to find one")
{
    CHECK(*leastMaximum(Kind::Exponential, MeanAlone{10.0}) == Approx(20.0).epsilon(2e-3));
    CHECK(*leastMaximum(Kind::Gamma, MeanAlone{10.0}) == Approx(15.0).epsilon(2e-3));
    for (const Kind kind : allKinds) {
        const double least = *leastMaximum(kind, MeanAlone{10.0});
        CHECK(solve(kind, MeanAlone{10.0}, least));
    }
}

TEST_CASE("Ranges say what the solver does")
{
    const auto inside = [](const Range& range, double share) { return share > range.low && share < range.high; };
    for (const Kind kind : allKinds)
        for (const double share : {0.05, 0.3, 0.5, 0.72, 0.9, 0.999, 1.012, 1.05, 1.6, 3.0, 3.4}) {
            INFO(static_cast<int>(kind) << ", " << share);
            if (kind != Kind::Fixed && kind != Kind::Exponential)
                CHECK(solve(kind, MeanSd{1.0, share}).has_value() == inside(sdOverMean(kind), share));
            CHECK(solve(kind, MeanMedian{1.0, share}).has_value() == inside(medianOverMean(kind), share));
            CHECK(solve(kind, MedianP90{1.0, share}).has_value() == inside(p90OverMedian(kind), share));
        }
}
