// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "core/stats/interval.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"
#include "tests/support/network.h"

#include <cmath>
#include <functional>

namespace homeward::tests {

/// Mean and standard error over replications of a measure of one setting, joined over the years from `firstYear`.
struct Estimate {
    double mean = 0.0;
    double standardError = 0.0;
};

inline double measureOf(const sim::Compiled& model, const sim::Outcome& outcome, int setting, results::Measure measure,
                        int firstYear)
{
    results::PeriodSums joined;
    joined.places = 1;
    for (std::size_t y = static_cast<std::size_t>(firstYear); y < model.years.size(); ++y) {
        outcome.periods.addTo(joined.sums, y, static_cast<std::size_t>(setting), true);
        joined.seconds += static_cast<double>(model.years[y].endSecond - model.years[y].firstSecond);
    }
    return results::valueOf(measure, joined).value_or(0.0);
}

inline std::vector<sim::Outcome> play(const sim::Compiled& model, int replications, std::uint64_t seed = 7)
{
    std::vector<sim::Outcome> outcomes;
    for (int r = 0; r < replications; ++r) {
        outcomes.push_back(sim::replicate(model, seed, r));
        CHECK(outcomes.back().peopleConserved);
        CHECK(outcomes.back().settingsConserved);
        CHECK(outcomes.back().littlesLawGap == 0.0);
    }
    return outcomes;
}

inline Estimate estimate(const std::vector<sim::Outcome>& outcomes,
                         const std::function<double(const sim::Outcome&)>& of)
{
    stats::Welford moments;
    for (const sim::Outcome& outcome : outcomes)
        moments.add(of(outcome));
    return {moments.mean(), moments.standardError()};
}

inline Estimate estimate(const sim::Compiled& model, const std::vector<sim::Outcome>& outcomes, int setting,
                         results::Measure measure, int firstYear = 1)
{
    return estimate(outcomes, [&](const sim::Outcome& o) { return measureOf(model, o, setting, measure, firstYear); });
}

inline sim::Compiled compiled(const Network& network)
{
    return sim::compile(network.plan, network.plan.scenarios.front(), network.plan.areas.front());
}

/// Within four standard errors of the exact value, and the standard error small enough to see a fault of `fault`
/// (relative to the exact value, or absolute below one) at six of them.
inline void checkAgainst(const Estimate& found, double exact, double fault)
{
    INFO("found " << found.mean << " +- " << found.standardError << " (standard error), exact " << exact);
    CHECK(std::abs(found.mean - exact) <= 4.0 * found.standardError);
    CHECK(6.0 * found.standardError <= fault);
}

} // namespace homeward::tests
