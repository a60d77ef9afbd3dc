// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/fit.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace homeward::stats;

namespace {

/// Values at the middles of equal shares of a law: a sample without luck.
std::vector<double> spread(const Sampler& law, int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(law.exactQuantile((i + 0.5) / count));
    return values;
}

const Fit& fitOf(const std::vector<Fit>& fits, Family family)
{
    const auto found = std::ranges::find(fits, family, &Fit::family);
    REQUIRE(found != fits.end());
    return *found;
}

} // namespace

TEST_CASE("a sample of a family is fitted best by that family, with its mean and spread")
{
    struct Case {
        Family family;
        double mean, sd;
    };
    // 2,000 values: middles of shares lose the far tail, which costs a lognormal some of its spread.
    for (const Case& each :
         {Case{Family::Lognormal, 11.0, 14.3}, Case{Family::Gamma, 20.0, 9.0}, Case{Family::Weibull, 30.0, 12.0},
          Case{Family::Uniform, 10.0, 4.0}, Case{Family::Triangular, 10.0, 3.0}}) {
        const auto law = solve(each.family, MeanSd{each.mean, each.sd});
        REQUIRE(law.has_value());
        const auto fits = fitsOf(spread(*law, 2'000));
        REQUIRE_FALSE(fits.empty());
        INFO(static_cast<int>(each.family));
        CHECK(fits.front().family == each.family);
        CHECK(std::abs(fits.front().mean / each.mean - 1.0) < 0.02);
        CHECK(std::abs(fits.front().sd / each.sd - 1.0) < 0.05);
    }
}

TEST_CASE("likelihoods are those worked by hand")
{
    const std::vector<double> values{1.0, 2.0, 3.0, 4.0, 10.0};
    const auto fits = fitsOf(values);
    // Mean 4: -5 (1 + ln 4).
    const Fit& exponential = fitOf(fits, Family::Exponential);
    CHECK(exponential.mean == Approx(4.0));
    CHECK(exponential.logLikelihood == Approx(-5.0 * (1.0 + std::log(4.0))));
    CHECK(exponential.aic() == Approx(2.0 + 10.0 * (1.0 + std::log(4.0))));
    // A gamma law of shape 1 is the exponential one, so the best is no worse; its likelihood is flat at the top.
    CHECK(fitOf(fits, Family::Gamma).logLikelihood >= exponential.logLikelihood);
    CHECK(fitOf(fits, Family::Weibull).logLikelihood >= exponential.logLikelihood);
    CHECK(fitOf(fits, Family::Gamma).logLikelihood >= fitOf(fits, Family::Erlang).logLikelihood);
    CHECK(std::ranges::is_sorted(fits, {}, &Fit::aic));
}

TEST_CASE("what is no sample of stays has no fit, and a stay of no day is one of some hours")
{
    CHECK(fitsOf(std::vector<double>{1.0, 2.0, 3.0}).empty());
    CHECK(fitsOf(std::vector<double>(20, 4.0)).empty());
    CHECK(fitsOf(std::vector<double>{1.0, 2.0, 3.0, 4.0, -1.0}).empty());
    CHECK(fitsOf(std::vector<double>{1.0, 2.0, 3.0, 4.0, std::numeric_limits<double>::infinity()}).empty());
    const auto withZero = fitsOf(std::vector<double>{0.0, 1.0, 2.0, 3.0, 4.0});
    const auto withHalf = fitsOf(std::vector<double>{0.5, 1.0, 2.0, 3.0, 4.0});
    REQUIRE(withZero.size() == withHalf.size());
    CHECK(withZero.front().logLikelihood == withHalf.front().logLikelihood);
}
