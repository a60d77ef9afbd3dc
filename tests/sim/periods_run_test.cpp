// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"
#include "core/sim/compile.h"
#include "core/sim/replication.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"
#include "tests/support/random_plan.h"

#include <cmath>

using namespace homeward;
using results::FigurePeriod;
using results::Grid;
using results::Measure;

namespace {

sim::RunRequest requestOf(Grid grid)
{
    sim::RunRequest request;
    request.plan = tests::RandomPlan::valid(4);
    request.plan.run.years = 2;
    request.plan.run.replications = 5;
    request.grid = grid;
    return request;
}

results::RunResult resultOf(const sim::RunRequest& request)
{
    auto made = sim::run(request);
    REQUIRE(made.ok());
    return std::move(made.value());
}

/// Means over replications of a measure that adds, over all periods of a table; levels as days.
double totalOf(const results::RunResult& result, const results::SummaryTable& table,
               const std::vector<base::Period>& periods, int setting, Measure measure)
{
    double total = 0.0;
    for (int p = 0; p < static_cast<int>(periods.size()); ++p) {
        const base::Period& period = periods[static_cast<std::size_t>(p)];
        const double days = static_cast<double>(period.endSecond - period.firstSecond) / 86'400.0;
        const double weight = results::joinOf(measure) == results::Join::Level ? days : 1.0;
        total += weight * table.at(p, setting, measure).value().mean;
    }
    return result.replicationsDone * total;
}

/// Whether the years are the same to the bit; pounds, which are added in another order, within rounding.
bool sameYears(const results::Block& a, const results::Block& b, std::size_t settings)
{
    REQUIRE(a.replications.size() == b.replications.size());
    for (std::size_t r = 0; r < a.replications.size(); ++r)
        for (std::size_t p = 0; p < a.replications[r].periods.periods(); ++p)
            for (std::size_t s = 0; s < settings; ++s) {
                results::Sums one = a.replications[r].periods.at(p, s);
                results::Sums other = b.replications[r].periods.at(p, s);
                CHECK(one.cost == Approx(other.cost).epsilon(1e-12));
                one.cost = other.cost = 0.0;
                if (one != other)
                    return false;
            }
    return true;
}

/// The same of the means by month.
bool sameMonths(const results::RunResult& result, const results::SummaryTable& a, const results::SummaryTable& b)
{
    for (int p = 0; p < static_cast<int>(result.months.size()); ++p)
        for (int s = 0; s < static_cast<int>(result.settings.size()); ++s)
            for (int m = 0; m < results::measureCount; ++m) {
                const auto measure = static_cast<Measure>(m);
                const auto one = a.at(p, s, measure);
                const auto other = b.at(p, s, measure);
                if (measure == Measure::CareCost && one && other)
                    CHECK(one->mean == Approx(other->mean).epsilon(1e-12));
                else if (one != other)
                    return false;
            }
    return true;
}

} // namespace

TEST_CASE("Weeks, days, months, years and windows of one run join from the same sums")
{
    const auto byMonth = resultOf(requestOf(Grid::Month));
    for (const Grid grid : {Grid::Week, Grid::Day, Grid::Year}) {
        const auto result = resultOf(requestOf(grid));
        for (std::size_t b = 0; b < result.blocks.size(); ++b) {
            const results::Block& block = result.blocks[b];
            // The years are the same to the bit, however finely they were recorded.
            CHECK(sameYears(block, byMonth.blocks[b], result.settings.size()));
            if (grid == Grid::Year) {
                CHECK(block.monthly.empty());
                continue;
            }
            CHECK(sameMonths(result, block.monthly, byMonth.blocks[b].monthly));
            for (int s = 0; s < static_cast<int>(result.settings.size()); ++s)
                for (const Measure measure : {Measure::Starts, Measure::CareDays, Measure::PeoplePresent})
                    CHECK(totalOf(result, block.steps, result.steps, s, measure)
                          == Approx(totalOf(result, block.monthly, result.months, s, measure)));
        }
    }
}

TEST_CASE("A window of dates is the sum of what lies in it, exactly")
{
    sim::RunRequest request = requestOf(Grid::Month);
    const base::Date start = request.plan.start;
    const base::Date cut = start.plusDays(333);
    request.windows = {{start, cut}, {cut.plusDays(1), start.plusYears(2)}};
    const auto result = resultOf(request);
    REQUIRE(result.windows.size() == 2);
    for (const results::Block& block : result.blocks)
        for (const results::ReplicationSums& one : block.replications)
            for (std::size_t s = 0; s < result.settings.size(); ++s) {
                results::Sums years, windows;
                for (std::size_t p = 0; p < one.periods.periods(); ++p)
                    one.periods.addTo(p < result.financialYears.size() ? years : windows, p, s, true);
                years.cost = windows.cost = 0.0;   // pounds are added in another order
                CHECK((years == windows));
            }
    const auto both = results::perReplication(result, 0, Measure::Starts, results::everything, FigurePeriod::window(0))
        + results::perReplication(result, 0, Measure::Starts, results::everything, FigurePeriod::window(1));
    CHECK(
        both
        == results::perReplication(result, 0, Measure::Starts, results::everything, FigurePeriod::wholeRun()).known());
}

TEST_CASE("All weeks, all days and all months of a run have the same sums, exactly")
{
    for (int n = 0; n < 8; ++n) {
        model::Plan plan = tests::RandomPlan::valid(n);
        plan.run.years = 1;
        std::vector<const model::Area*> areas;
        for (const model::Area& area : plan.areas)
            areas.push_back(&area);
        const sim::Compiled model = sim::compile(plan, plan.scenarios.back(), areas);
        for (const Grid grid : {Grid::Week, Grid::Day}) {
            const results::Periods periods = results::periodsOf(plan.start, 1, grid, {});
            const sim::Recording recording = sim::recordingOf(periods, false);
            for (const sim::Outcome& outcome : sim::replicateAreas(model, 7, 0, recording))
                for (std::size_t s = 0; s < plan.settings.size(); ++s) {
                    const auto all = [&](const std::vector<base::Period>& list) {
                        results::Sums sums;
                        for (const auto& [first, end] : results::cellsIn(recording.cells, list))
                            for (int cell = first; cell < end; ++cell)
                                outcome.cells.addTo(sums, static_cast<std::size_t>(cell), s, true);
                        sums.cost = 0.0; // pounds are added in another order
                        return sums;
                    };
                    REQUIRE((all(periods.steps) == all(periods.months)));
                }
        }
    }
}

TEST_CASE("The longest wait and the centiles of a window are those of all its days")
{
    sim::RunRequest request;
    tests::Network net(1);
    net.setting("ward", 6);
    net.cohort("all", "ward", 3.0);
    net.step("ward", tests::Network::exponential(2.2));
    request.plan = net.plan;
    request.plan.run.replications = 4;
    const base::Date start = request.plan.start;
    request.grid = Grid::Day;
    request.windows = {{start, start.plusYears(1).plusDays(-1)}, {start.plusDays(40), start.plusDays(200)}};
    const auto result = resultOf(request);
    const auto of = [&](Measure measure, FigurePeriod when) {
        return results::perReplication(result, 0, measure, results::everything, when).known();
    };
    // The window over the whole run has the run's own.
    for (const Measure measure : {Measure::WaitDaysLongest, Measure::WaitDaysMedian, Measure::WaitDaysP90})
        CHECK(of(measure, FigurePeriod::window(0)) == of(measure, FigurePeriod::wholeRun()));
    // Of one that cuts months, against the sums of its days.
    for (int r = 0; r < request.plan.run.replications; ++r) {
        const sim::Outcome outcome = sim::replicateAreas(
            sim::compile(request.plan, request.plan.scenarios[0], request.plan.areas[0]), request.plan.run.seed, r,
            sim::recordingOf(results::periodsOf(start, 1, Grid::Day, request.windows), false))[0];
        results::PeriodSums joined;
        joined.places = 1;
        double longest = 0.0;
        for (std::size_t day = 40; day <= 200; ++day) {
            outcome.cells.addTo(joined.sums, day, 0, true);
            results::PeriodSums one;
            one.places = 1;
            outcome.cells.addTo(one.sums, day, 0, true);
            longest = std::max(longest, results::valueOf(Measure::WaitDaysLongest, one).value_or(0.0));
        }
        REQUIRE(longest > 0.0);
        for (const Measure measure : {Measure::WaitDaysLongest, Measure::WaitDaysMedian, Measure::WaitDaysP90})
            CHECK(of(measure, FigurePeriod::window(1))[static_cast<std::size_t>(r)]
                  == results::valueOf(measure, joined).value());
        CHECK(results::valueOf(Measure::WaitDaysLongest, joined) == longest);
    }
}

TEST_CASE("Parts by week join to the run by week")
{
    sim::RunRequest request = requestOf(Grid::Week);
    const auto whole = resultOf(request);
    std::vector<results::PartResult> parts;
    for (int index = 1; index <= 3; ++index) {
        request.part = {index, 3, 0};
        parts.push_back(sim::runPart(request).value());
    }
    auto joined = sim::joinParts(request.plan, std::move(parts));
    REQUIRE(joined.ok());
    CHECK((joined.value().blocks == whole.blocks));
}
