// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"
#include "core/sim/run.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"
#include "tests/support/random_plan.h"

#include <cmath>

using namespace homeward;
using results::Grid;
using results::Measure;
using results::When;

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

} // namespace

TEST_CASE("Weeks, days, months, years and windows of one run join from the same sums")
{
    const auto byMonth = resultOf(requestOf(Grid::Month));
    for (const Grid grid : {Grid::Week, Grid::Day, Grid::Year}) {
        const auto result = resultOf(requestOf(grid));
        for (std::size_t b = 0; b < result.blocks.size(); ++b) {
            const results::Block& block = result.blocks[b];
            // The years are the same to the bit, however finely they were recorded.
            CHECK((block.replications == byMonth.blocks[b].replications));
            if (grid == Grid::Year) {
                CHECK(block.monthly.empty());
                continue;
            }
            CHECK((block.monthly == byMonth.blocks[b].monthly));
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
    const auto both = results::perReplication(result, 0, Measure::Starts, results::everything, When::window(0))
        + results::perReplication(result, 0, Measure::Starts, results::everything, When::window(1));
    CHECK(both == results::perReplication(result, 0, Measure::Starts, results::everything, When::wholeRun()).known());
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
