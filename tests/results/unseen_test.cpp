// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/unseen.h"

#include "core/stats/interval.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace homeward;
using namespace homeward::results;

TEST_CASE("The bound on what was not seen is the exact Poisson limit")
{
    // With a mean of 3.69 events in all, none is seen in one run of forty.
    CHECK(10.0 * stats::unseenBound(10) == Approx(3.688879));
    CHECK(std::exp(-25.0 * stats::unseenBound(25)) == Approx(0.025));
    CHECK(std::isinf(stats::unseenBound(0)));
}

TEST_CASE("A count that every future gave alike has an interval all the same, never below 0")
{
    const Summary none{};
    const Summary found = allowingForUnseen(none, Measure::Deaths, 10);
    CHECK(found.mean == 0.0);
    CHECK(found.ci95Low == 0.0);
    CHECK(found.ci95High == Approx(0.3688879));
    const Summary three{3.0, 3.0, 3.0, 3.0, 3.0, 3.0};
    CHECK(allowingForUnseen(three, Measure::Starts, 100).ci95Low == Approx(3.0 - 0.03688879));
    CHECK(allowingForUnseen(three, Measure::Starts, 1) == three);
}

TEST_CASE("What varies, and what is no count, keeps its interval")
{
    const Summary varied{3.0, 2.0, 4.0, 2.0, 3.0, 4.0};
    CHECK(allowingForUnseen(varied, Measure::Starts, 10) == varied);
    const Summary level{3.0, 3.0, 3.0, 3.0, 3.0, 3.0};
    CHECK(allowingForUnseen(level, Measure::UnitsAvailable, 10) == level);
}

TEST_CASE("The most that one person adds is one to a count or level, all days to a sum of days, and else unknown")
{
    CHECK(unseenBound(Measure::TurnedAway, 365.0, 10) == Approx(0.3688879));
    CHECK(unseenBound(Measure::PeopleWaiting, 365.0, 10) == Approx(0.3688879));
    CHECK(unseenBound(Measure::DelayedDays, 365.0, 10) == Approx(365.0 * 0.3688879));
    CHECK(std::isinf(unseenBound(Measure::CareCost, 365.0, 10)));
    CHECK(std::isinf(unseenBound(Measure::WaitDaysMean, 365.0, 10)));
}

TEST_CASE("A difference of counts that no future has shown has an interval to both sides")
{
    const ValueList none(std::vector<double>(10, 0.0));
    const Summary found = differenceAllowingForUnseen(Summary{}, none, none, Measure::TurnedAway);
    CHECK(found.mean == 0.0);
    CHECK(found.ci95Low == Approx(-0.3688879));
    CHECK(found.ci95High == Approx(0.3688879));
}

TEST_CASE("A difference keeps its interval where futures differ, though each pair is alike, and of what is no count")
{
    const ValueList varied(std::vector<double>{0.0, 1.0, 0.0, 2.0});
    const ValueList none(std::vector<double>(4, 0.0));
    CHECK(differenceAllowingForUnseen(Summary{}, varied, varied, Measure::TurnedAway) == Summary{});
    CHECK(differenceAllowingForUnseen(Summary{}, none, none, Measure::UnitsAvailable) == Summary{});
}
