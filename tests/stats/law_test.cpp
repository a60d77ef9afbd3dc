// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sampler.h"
#include "tests/stats/law_support.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace homeward::stats;
using namespace homeward::tests;

namespace {

/// The integral of x^n times the density up to the quantile `u`, over equal steps of the share: the mean of x^n over
/// the values below (midpoints; the steps are fine enough for three digits in tails that are not too long).
double partialMoment(const Law& law, int n, double u)
{
    constexpr int steps = 20'000;
    double sum = 0.0;
    for (int i = 0; i < steps; ++i) {
        const double share = u * (i + 0.5) / steps;
        const double x = share <= 0.5 ? law.inverseBelow(0, share) : law.inverseAbove(0, 1.0 - share);
        sum += n == 1 ? x : x * x;
    }
    return sum * u / steps;
}

} // namespace

TEST_CASE("Shares below and above a value make one, and the inverses lead back")
{
    for (const auto& [name, law] : namedLaws())
        for (const int n : {0, 1})
            for (const double share : {1e-6, 0.01, 0.3, 0.5, 0.7, 0.99}) {
                INFO(name << ", weighted by power " << n << ", share " << share);
                const double x = law->inverseBelow(n, share);
                CHECK(law->below(n, x) == Approx(share).epsilon(1e-7));
                CHECK(law->below(n, x) + law->above(n, x) == Approx(1.0).epsilon(1e-12));
                CHECK(law->above(n, law->inverseAbove(n, share)) == Approx(share).epsilon(1e-7));
            }
}

TEST_CASE("The density is the slope of the share below")
{
    for (const auto& [name, law] : namedLaws())
        for (const double share : {0.05, 0.3, 0.8}) {
            const double x = law->inverseBelow(0, share);
            const double h = 1e-5 * x;
            INFO(name << ", share " << share);
            CHECK((law->below(0, x + h) - law->below(0, x - h)) / (2.0 * h) == Approx(law->density(x)).epsilon(1e-4));
        }
}

TEST_CASE("Weighted shares are the integrals of powers of the value")
{
    for (const auto& [name, law] : namedLaws())
        for (const int n : {1, 2})
            for (const double share : {0.2, 0.6, 0.95}) {
                const double x = law->inverseBelow(0, share);
                INFO(name << ", power " << n << ", share " << share);
                CHECK(law->moment(n) * law->below(n, x) == Approx(partialMoment(*law, n, share)).epsilon(1e-3));
            }
}

TEST_CASE("The mean up to a value is the integral of the survival")
{
    const std::vector<Sampler> samplers{*Sampler::gamma(7.0, 9.0),
                                        *Sampler::lognormal(7.0, 9.0),
                                        *Sampler::weibull(7.0, 4.0),
                                        *Sampler::triangular(7.0, 2.0),
                                        Sampler::fixed(7.0),
                                        *Sampler::empirical({{1.0, 3.0}, {5.0, 1.0}, {12.0, 2.0}}),
                                        *Sampler::bands({{0.0, 2.0, 1.0}, {2.0, 10.0, 4.0}, {12.0, 12.0, 1.0}})};
    for (const Sampler& sampler : samplers) {
        constexpr int steps = 20'000;
        constexpr double upTo = 9.0;
        double sum = 0.0;
        for (int i = 0; i < steps; ++i)
            sum += sampler.survival(upTo * (i + 0.5) / steps) * upTo / steps;
        CHECK(sampler.meanUpTo(upTo) == Approx(sum).epsilon(1e-4));
        CHECK(sampler.meanUpTo(1e9) == Approx(sampler.mean()).epsilon(1e-9));
        CHECK(sampler.meanUpTo(0.0) == 0.0);
    }
}

TEST_CASE("A table of bands spreads its values evenly in each band")
{
    const Sampler hours = *Sampler::bands({{0.0, 10.0, 3.0}, {10.0, 20.0, 1.0}});
    CHECK(hours.mean() == Approx(7.5));
    CHECK(hours.quantile(0.375) == Approx(5.0));
    CHECK(hours.quantile(0.875) == Approx(15.0));
    CHECK(hours.survival(10.0) == Approx(0.25));
    CHECK(hours.highest() == 20.0);
    // E[X^2] = 3/4 * 100/3 + 1/4 * 700/3.
    CHECK(hours.sd() == Approx(std::sqrt(25.0 + 700.0 / 12.0 - 56.25)));
    // Length-biased: the first band has half of the hours, 3 x 5 of 30.
    CHECK(hours.residual(0.5, 1.0) == Approx(10.0));
    CHECK(hours.residual(0.125, 1.0) == Approx(5.0));
}

TEST_CASE("Bands may overlap and hold single values")
{
    const Sampler mixed = *Sampler::bands({{0.0, 10.0, 1.0}, {5.0, 15.0, 1.0}, {7.0, 7.0, 2.0}});
    CHECK(mixed.mean() == Approx((5.0 + 10.0 + 14.0) / 4.0));
    CHECK(mixed.quantile(0.1) == Approx(4.0));
    CHECK(mixed.quantile(0.5) == Approx(7.0));
    CHECK(mixed.survival(7.0) == Approx(0.25 * 0.3 + 0.25 * 0.8));
}
