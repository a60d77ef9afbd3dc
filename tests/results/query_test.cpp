// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/query.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"

#include <cmath>

using namespace homeward;
using namespace homeward::results;

namespace {

/// Two scenarios, two areas, a hospital and a home setting, two financial years, three replications. Values are set by
/// `set`; the rest is zero.
class Table {
public:
    Table() : m_grids(4 * 3, tests::SumsGrid(2, 2))
    {
        result.start = base::Date(2026, 4, 1);
        result.years = 2;
        result.replicationsDone = 3;
        result.months = base::monthsFrom(result.start, 2);
        result.financialYears = base::financialYearsFrom(result.start, 2);
        result.scenarios.resize(2);
        result.areas.resize(2);
        result.settings.resize(2);
        result.settings[1].sphere = model::Sphere::Home;
        result.blocks.resize(4);
        for (Block& block : result.blocks) {
            block.monthly = SummaryTable(result.months.size(), 2);
            for (int r = 0; r < 3; ++r)
                block.replications.push_back({r, tests::SumsGrid(2, 2).packed()});
        }
    }
    void set(int scenario, int area, int setting, Measure measure, int year, const std::vector<double>& values)
    {
        const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
        for (std::size_t r = 0; r < values.size(); ++r)
            tests::put(sums(scenario, area, r, year, setting), measure, values[r],
                       static_cast<double>(period.endSecond - period.firstSecond));
        pack(scenario, area);
    }
    /// Waits in seconds of people who start in a year, one replication.
    void wait(int scenario, int area, int setting, int year, std::size_t replication, std::vector<std::int32_t> waits)
    {
        sums(scenario, area, replication, year, setting).waits = WaitHistogram(waits);
        pack(scenario, area);
    }
    RunResult result;

private:
    static std::size_t place(int scenario, int area) { return static_cast<std::size_t>(scenario * 2 + area); }
    Sums& sums(int scenario, int area, std::size_t replication, int year, int setting)
    {
        return m_grids[place(scenario, area) * 3 + replication].at(static_cast<std::size_t>(year),
                                                                   static_cast<std::size_t>(setting));
    }
    void pack(int scenario, int area)
    {
        for (std::size_t r = 0; r < 3; ++r)
            result.blocks[place(scenario, area)].replications[r].periods =
                m_grids[place(scenario, area) * 3 + r].packed();
    }

    std::vector<tests::SumsGrid> m_grids;
};

} // namespace

TEST_CASE("A figure adds over the areas and settings that are chosen")
{
    Table table;
    table.set(0, 0, 0, Measure::PeoplePresent, 1, {1, 2, 3});
    table.set(0, 1, 0, Measure::PeoplePresent, 1, {10, 20, 30});
    table.set(0, 1, 1, Measure::PeoplePresent, 1, {100, 200, 300});
    CHECK(perReplication(table.result, 0, Measure::PeoplePresent, everything, 1) == std::vector<double>{111, 222, 333});
    CHECK(perReplication(table.result, 0, Measure::PeoplePresent, {{{1}}, all}, 1)
          == std::vector<double>{110, 220, 330});
    CHECK(perReplication(table.result, 0, Measure::PeoplePresent, {all, {{0}}}, 1) == std::vector<double>{11, 22, 33});
}

TEST_CASE("A selection of nothing has no value, and never that of everything")
{
    Table table;
    table.set(0, 0, 0, Measure::PeoplePresent, 1, {1, 2, 3});
    const Choice nothing(std::vector<int>{});
    table.result.replicationsDone = 3;
    for (const Selection& selection : {Selection{nothing, all}, Selection{all, nothing}}) {
        CHECK(perReplication(table.result, 0, Measure::PeoplePresent, selection, 1) == ValueList::absent(3));
        CHECK_FALSE(summaryOf(table.result, 0, Measure::Starts, selection, FigurePeriod::wholeRun()).has_value());
        CHECK_FALSE(difference(table.result, 1, 0, Measure::CareDays, selection, 1).has_value());
        CHECK_FALSE(monthlyMeans(table.result, 0, Measure::PeoplePresent, selection).hasValue());
    }
}

TEST_CASE("A mean wait weighs its starts, a longest wait is the longest, and a share is of one setting")
{
    Table table;
    table.set(0, 0, 0, Measure::Starts, 0, {10, 0, 10});
    table.set(0, 0, 0, Measure::Starts, 1, {30, 0, 30});
    table.set(0, 0, 0, Measure::WaitDaysMean, 0, {2, 0, 4});
    table.set(0, 0, 0, Measure::WaitDaysMean, 1, {6, 0, 8});
    constexpr std::int32_t day = 86'400;
    table.wait(0, 0, 0, 0, 0, {9 * day, day});
    table.wait(0, 0, 0, 1, 0, {8 * day});
    table.wait(0, 0, 0, 0, 2, {11 * day});
    table.wait(0, 0, 0, 1, 2, {20 * day, 4 * day});
    const auto of = [&](Measure measure, const Selection& selection) {
        return perReplication(table.result, 0, measure, selection, FigurePeriod::wholeRun());
    };
    const double nan = std::nan("");
    CHECK(of(Measure::WaitDaysMean, everything) == std::vector<double>{5.0, nan, 7.0});
    CHECK(of(Measure::WaitDaysLongest, everything) == std::vector<double>{9.0, nan, 20.0});
    CHECK(of(Measure::ShareOfTimeFull, {{{0}}, {{0}}}).hasValue());
    CHECK_FALSE(of(Measure::ShareOfTimeFull, everything).hasValue());
}

TEST_CASE("The share who wait longer than a time is of all who start, over any years and places")
{
    Table table;
    constexpr std::int32_t day = 86'400;
    table.set(0, 0, 0, Measure::Starts, 0, {10, 10, 10});
    table.set(0, 1, 1, Measure::Starts, 1, {10, 10, 10});
    table.wait(0, 0, 0, 0, 0, {4 * 3600, 4 * 3600 + 1, 3 * day + 1});
    table.wait(0, 1, 1, 1, 0, {3 * day, 28 * day, 29 * day});
    const auto longer = [&](double days, FigurePeriod when) {
        return shareWaitingLonger(table.result, 0, everything, when, days)[0];
    };
    CHECK(longer(4.0 / 24.0, 0).value() == Approx(2.0 / 10.0));
    CHECK(longer(3.0, 0).value() == Approx(1.0 / 10.0));
    CHECK(longer(3.0, FigurePeriod::wholeRun()).value() == Approx(3.0 / 20.0));
    CHECK(longer(28.0, FigurePeriod::wholeRun()).value() == Approx(1.0 / 20.0));
    CHECK_FALSE(shareWaitingLonger(table.result, 1, everything, 0, 3.0).hasValue());
    // The median of the whole run is that of all its starts, not a mean of years: 14 of 20 did not wait.
    const auto p90 = perReplication(table.result, 0, Measure::WaitDaysP90, everything, FigurePeriod::wholeRun())[0];
    CHECK(p90.value() == Approx(3.0 + 0.1 * 25.0).epsilon(0.02));
}

TEST_CASE("Over the whole run levels are averaged over time and sums added")
{
    Table table;
    table.set(0, 0, 0, Measure::PeoplePresent, 0, {10, 10, 10});
    table.set(0, 0, 0, Measure::PeoplePresent, 1, {20, 20, 20});
    table.set(0, 0, 0, Measure::Starts, 0, {5, 5, 5});
    table.set(0, 0, 0, Measure::Starts, 1, {7, 7, 7});
    // 2027/28 has a leap day: 365 and 366 days.
    CHECK(perReplication(table.result, 0, Measure::PeoplePresent, everything, FigurePeriod::wholeRun())[0].value()
          == Approx((10.0 * 365 + 20.0 * 366) / 731));
    CHECK(perReplication(table.result, 0, Measure::Starts, everything, FigurePeriod::wholeRun())[0].value() == 12.0);
}

TEST_CASE("A paired difference knows nothing of the luck that both scenarios share")
{
    Table table;
    table.set(0, 0, 0, Measure::PeoplePresent, 0, {100, 150, 200});
    table.set(1, 0, 0, Measure::PeoplePresent, 0, {97, 146, 198});
    const Summary less = difference(table.result, 1, 0, Measure::PeoplePresent, everything, 0).value();
    CHECK(less.mean == Approx(-3.0));
    CHECK(less.ci95High == Approx(-3.0 + 4.30265 / std::sqrt(3.0)).epsilon(1e-4));
    CHECK(verdictOf(less) == Verdict::Fewer);
    table.set(1, 0, 0, Measure::PeoplePresent, 0, {97, 160, 198});
    CHECK(verdictOf(difference(table.result, 1, 0, Measure::PeoplePresent, everything, 0).value())
          == Verdict::CannotTell);
    CHECK(verdictOf(difference(table.result, 0, 0, Measure::PeoplePresent, everything, 0).value())
          == Verdict::CannotTell);
}

TEST_CASE("Shares of days are of all days, those who wait included for the right place")
{
    Table table;
    table.set(0, 0, 0, Measure::CareDays, 0, {30, 30, 30});
    table.set(0, 0, 1, Measure::CareDays, 0, {60, 60, 60});
    table.set(0, 0, 1, Measure::WaitingDays, 0, {10, 10, 10});
    CHECK(shareAtHomeAndCommunity(table.result, 0, {{0}}, 0)[0].value() == Approx(60.0 / 90.0));
    CHECK(rightPlaceShare(table.result, 0, {{0}}, 0)[0].value() == Approx(90.0 / 100.0));
}

TEST_CASE("Every measure has a name that leads back to it")
{
    for (int m = 0; m < measureCount; ++m) {
        const auto measure = static_cast<Measure>(m);
        REQUIRE_FALSE(nameOf(measure).empty());
        CHECK(measureByName(nameOf(measure)) == measure);
    }
    CHECK_FALSE(measureByName("people_in_cars"));
}
