// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/funnel.h"
#include "tests/support/catch.h"

#include <cmath>
#include <vector>

using namespace homeward::stats;

namespace {

/// Log relative risks of the 13 trials of BCG vaccine (Colditz and others, JAMA 271, 1994), the worked example of
/// Viechtbauer (Statistics in Medicine 26, 2007) and of the R package metafor.
std::vector<FunnelUnit> vaccineTrials()
{
    struct Trial {
        double ill, well, illControl, wellControl;
    };
    constexpr Trial trials[] = {{4, 119, 11, 128},       {6, 300, 29, 274},        {3, 228, 11, 209},
                                {62, 13536, 248, 12619}, {33, 5036, 47, 5761},     {180, 1361, 372, 1079},
                                {8, 2537, 10, 619},      {505, 87886, 499, 87892}, {29, 7470, 45, 7232},
                                {17, 1699, 65, 1600},    {186, 50448, 141, 27197}, {5, 2493, 3, 2338},
                                {27, 16886, 29, 17825}};
    std::vector<FunnelUnit> units;
    for (const Trial& t : trials) {
        const double treated = t.ill + t.well, control = t.illControl + t.wellControl;
        units.push_back({std::log(t.ill / treated / (t.illControl / control)),
                         std::sqrt(1 / t.ill - 1 / treated + 1 / t.illControl - 1 / control)});
    }
    return units;
}

} // namespace

TEST_CASE("the spread between units is the published one of the vaccine trials", "[funnel]")
{
    const auto between = betweenUnits(vaccineTrials());
    REQUIRE(between);
    CHECK(between->deviation * between->deviation == Approx(0.3088).margin(0.0001));   // method of moments
    CHECK(between->heterogeneity == Approx(0.9212).margin(0.0001));
    CHECK(between->mean == Approx(-0.7141).margin(0.0001));
    // Q-profile: tau squared 0.1197 to 1.1115.
    CHECK(between->ci95.low * between->ci95.low == Approx(0.1197).margin(0.0001));
    CHECK(between->ci95.high * between->ci95.high == Approx(1.1115).margin(0.0001));
}

TEST_CASE("without winsorising, tau squared about the pooled mean is that of the method of moments", "[funnel]")
{
    const std::vector<FunnelUnit> units = vaccineTrials();
    double weights = 0.0, sum = 0.0;
    for (const FunnelUnit& unit : units) {
        weights += 1 / (unit.standardError * unit.standardError);
        sum += unit.value / (unit.standardError * unit.standardError);
    }
    const Spread spread = spreadOf(units, sum / weights, 0.0);
    CHECK(spread.tauSquared == Approx(0.3088).margin(0.0001));
    CHECK(spread.phi == Approx(152.2330 / 13.0).margin(0.0001));   // Q / units
}

TEST_CASE("z-scores at the ends are pulled in, so that an outlier does not hide itself", "[funnel]")
{
    std::vector<FunnelUnit> units;
    for (int i = 0; i < 20; ++i)
        units.push_back({i % 2 == 0 ? 1.5 : -1.5, 1.0});
    const Spread without = spreadOf(units, 0.0);
    CHECK(without.phi == Approx(2.25));
    units.push_back({30.0, 1.0});
    const Spread with = spreadOf(units, 0.0);
    CHECK(with.phi == Approx(2.25));
    CHECK(spreadOf(units, 0.0, 0.0).phi > 40.0);
    CHECK(placeOf(units.back(), 0.0, with, SpreadModel::Multiplicative) == FunnelPlace::FarAbove);
}

TEST_CASE("what chance explains widens no limits", "[funnel]")
{
    std::vector<FunnelUnit> units;
    for (int i = 0; i < 10; ++i)
        units.push_back({i % 2 == 0 ? 0.5 : -0.5, 1.0});
    const Spread spread = spreadOf(units, 0.0);
    CHECK(spread.phi == 1.0);
    CHECK(spread.tauSquared == 0.0);
}

TEST_CASE("limits hold 95 and 99.8 % of chance", "[funnel]")
{
    const Spread chance;
    CHECK(placeOf({1.95, 1.0}, 0.0, chance, SpreadModel::None) == FunnelPlace::Within);
    CHECK(placeOf({1.97, 1.0}, 0.0, chance, SpreadModel::None) == FunnelPlace::Above);
    CHECK(placeOf({-3.08, 1.0}, 0.0, chance, SpreadModel::None) == FunnelPlace::Below);
    CHECK(placeOf({-3.10, 1.0}, 0.0, chance, SpreadModel::None) == FunnelPlace::FarBelow);
    Spread wide;
    wide.phi = 4.0;
    wide.tauSquared = 3.0;
    CHECK(standardErrorWith(1.0, wide, SpreadModel::Multiplicative) == Approx(2.0));
    CHECK(standardErrorWith(1.0, wide, SpreadModel::Additive) == Approx(2.0));
    CHECK(standardErrorWith(2.0, wide, SpreadModel::Additive) == Approx(std::sqrt(7.0)));
}
