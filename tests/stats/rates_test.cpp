// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/rates.h"
#include "tests/support/catch.h"

#include <array>
#include <cmath>
#include <vector>

using namespace homeward::stats;

TEST_CASE("limits of a count are exact below ten and Byar's from there", "[rates]")
{
    // Garwood's exact limits, as in the tables of Breslow and Day, 1987, p. 71.
    CHECK(poissonLimits(0.0).low == 0.0);
    CHECK(poissonLimits(0.0).high == Approx(3.689).margin(0.001));
    CHECK(poissonLimits(1.0).low == Approx(0.0253).margin(0.0001));
    CHECK(poissonLimits(1.0).high == Approx(5.572).margin(0.001));
    CHECK(poissonLimits(5.0).low == Approx(1.623).margin(0.001));
    CHECK(poissonLimits(5.0).high == Approx(11.668).margin(0.001));
    // Byar's are within a hundredth of the exact 4.795 and 18.390 at ten, and within a thousandth of them at a hundred.
    CHECK(poissonLimits(10.0).low == Approx(4.795).margin(0.02));
    CHECK(poissonLimits(10.0).high == Approx(18.390).margin(0.01));
    CHECK(poissonLimits(100.0).low == Approx(81.364).margin(0.005));
    CHECK(poissonLimits(100.0).high == Approx(121.627).margin(0.005));
}

TEST_CASE("a directly standardised rate has Dobson's interval on Byar's limits", "[rates]")
{
    // The 19 age bands and the European Standard Population 2013 of the worked example that comes with the R package
    // PHEindicatormethods; the rate and limits by its published formulas, in exact arithmetic elsewhere.
    constexpr std::array people{84935, 80367, 72122, 79259, 99806, 87362, 81579, 71103, 70001, 69007,
                                63203, 52638, 46087, 40887, 32604, 28399, 21625, 13021, 7355};
    constexpr std::array events{27,  45,  55,  100, 125, 300, 295, 270, 275, 450,
                                455, 459, 345, 300, 270, 265, 100, 90,  35};
    constexpr std::array standard{5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000,
                                  7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000};
    std::vector<Stratum> strata;
    for (std::size_t i = 0; i < people.size(); ++i)
        strata.push_back(
            {static_cast<double>(events[i]), static_cast<double>(people[i]), static_cast<double>(standard[i])});
    const auto rate = directlyStandardised(strata, 100'000.0);
    REQUIRE(rate);
    CHECK(rate->value == Approx(464.9157).margin(0.0001));
    CHECK(rate->ci95.low == Approx(450.6883).margin(0.0001));
    CHECK(rate->ci95.high == Approx(479.4689).margin(0.0001));
}

TEST_CASE("one band standardises to its crude rate, limits included", "[rates]")
{
    const std::vector<Stratum> strata{{50.0, 1000.0, 7.0}};
    const auto standardised = directlyStandardised(strata, 1000.0);
    const auto crude = crudeRate(50.0, 1000.0, 1000.0);
    REQUIRE(standardised);
    REQUIRE(crude);
    CHECK(standardised->value == Approx(crude->value));
    CHECK(standardised->ci95.low == Approx(crude->ci95.low));
    CHECK(standardised->ci95.high == Approx(crude->ci95.high));
}

TEST_CASE("days that come in spells have an interval wider by the root of the dispersion", "[rates]")
{
    const auto single = crudeRate(100'000.0, 1e6, 1000.0);
    const auto spells = crudeRate(100'000.0, 1e6, 1000.0, 22.0);
    REQUIRE(single);
    REQUIRE(spells);
    const double ratio = (spells->ci95.high - spells->ci95.low) / (single->ci95.high - single->ci95.low);
    CHECK(ratio == Approx(std::sqrt(22.0)).epsilon(0.01));
}

TEST_CASE("no rate is made up without people or events", "[rates]")
{
    CHECK_FALSE(crudeRate(3.0, 0.0, 1000.0));
    CHECK_FALSE(directlyStandardised(std::vector<Stratum>{{0.0, 10.0, 1.0}}, 1000.0));
    CHECK_FALSE(directlyStandardised(std::vector<Stratum>{{5.0, 10.0, 1.0}, {0.0, 0.0, 1.0}}, 1000.0));
}

TEST_CASE("limits of a share are Wilson's, as in the worked examples of Newcombe", "[rates]")
{
    // Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
    CHECK(shareLimits(81, 263).low == Approx(0.2553).margin(0.0001));
    CHECK(shareLimits(81, 263).high == Approx(0.3662).margin(0.0001));
    CHECK(shareLimits(15, 148).low == Approx(0.0624).margin(0.0001));
    CHECK(shareLimits(15, 148).high == Approx(0.1605).margin(0.0001));
    CHECK(shareLimits(0, 20).low == 0.0);
    CHECK(shareLimits(0, 20).high == Approx(0.1611).margin(0.0001));
    CHECK(shareLimits(29, 29).low == Approx(0.8831).margin(0.0001));
    CHECK(shareLimits(29, 29).high == 1.0);
    CHECK(shareLimits(0, 0) == Limits{0.0, 1.0});
}
