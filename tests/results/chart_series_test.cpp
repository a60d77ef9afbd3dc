// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/chart_series.h"
#include "core/results/headlines.h"
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"

using namespace homeward;
using results::Grouping;
using results::Measure;
using results::Quantity;
using results::Verdict;

namespace {

results::WhereSeries seriesOf(const results::RunResult& result, Quantity quantity = Quantity::People,
                              Grouping by = Grouping::Setting, int year = 5)
{
    results::WhereOptions options;
    options.quantity = quantity;
    options.by = by;
    options.selectedYear = year;
    return results::whereSeries(result, 2, 0, results::all, options);
}

} // namespace

TEST_CASE("the stack runs from hospital over community to home, with hours of care on top")
{
    const auto series = seriesOf(test::syntheticResult());
    std::vector<std::string> names;
    for (const auto& layer : series.layers)
        names.push_back(layer.name);
    CHECK(names
          == std::vector<std::string>{"Acute hospital", "Intermediate care", "Care home", "Hospital at home",
                                      "Reablement", "Care at home"});
    CHECK(series.layers[2].shade == 1);
    CHECK(series.layers[5].shade == 2);
}

TEST_CASE("layers add up to their sphere and spheres to the total, every month")
{
    const auto series = seriesOf(test::syntheticResult());
    for (std::size_t m = 0; m < series.months.size(); ++m) {
        double layers = 0.0, spheres = 0.0;
        for (const auto& layer : series.layers)
            layers += layer.monthly[m];
        for (const auto& sphere : series.spheres)
            spheres += sphere.monthly[m];
        REQUIRE(layers == Approx(series.totalMonthly[m]));
        REQUIRE(spheres == Approx(series.totalMonthly[m]));
    }
}

TEST_CASE("grouped by sphere there is one layer a sphere with the same total")
{
    const auto result = test::syntheticResult();
    const auto series = seriesOf(result, Quantity::People, Grouping::Sphere);
    REQUIRE(series.layers.size() == 3);
    CHECK(series.layers[2].setting == -1);
    CHECK(series.layers[2].yearly[5] == Approx(series.spheres[2].yearly[5]));
    CHECK(series.totalYearly[5] == Approx(seriesOf(result).totalYearly[5]));
}

TEST_CASE("shares add up to one and keep the people as their total")
{
    const auto series = seriesOf(test::syntheticResult(), Quantity::Share);
    for (std::size_t m = 0; m < series.months.size(); m += 7) {
        double sum = 0.0;
        for (const auto& layer : series.layers)
            sum += layer.monthly[m];
        CHECK(sum == Approx(1.0));
    }
    CHECK(series.totalMonthly[0] > 500.0);
    CHECK(series.capacity.empty());
    CHECK(series.layers[5].againstYearly[5] < series.layers[5].yearly[5]);
}

namespace {

/// Two futures of very different size: of the first the acute hospital and care at home hold half each, of the second a
/// tenth and nine tenths.
results::RunResult unlikeFutures()
{
    auto result = test::syntheticResult(2);
    constexpr std::size_t acute = 0, careAtHome = 5;
    constexpr std::array<std::array<double, 2>, 2> people{{{100.0, 100.0}, {10.0, 90.0}}};
    for (auto& block : result.blocks)
        for (std::size_t r = 0; r < people.size(); ++r) {
            tests::SumsGrid grid(result.financialYears.size(), result.settings.size());
            for (std::size_t y = 0; y < result.financialYears.size(); ++y) {
                const base::Period& year = result.financialYears[y];
                const auto seconds = static_cast<double>(year.endSecond - year.firstSecond);
                tests::put(grid.at(y, acute), Measure::PeoplePresent, people[r][0], seconds);
                tests::put(grid.at(y, careAtHome), Measure::PeoplePresent, people[r][1], seconds);
            }
            block.replications[r].periods = grid.packed();
        }
    return result;
}

} // namespace

TEST_CASE(
    "the share of a year is the mean of the shares of the futures: of layers, spheres, now and the headline alike")
{
    const auto result = unlikeFutures();
    constexpr double home = (0.5 + 0.9) / 2.0;
    for (const Quantity quantity : {Quantity::People, Quantity::Days, Quantity::Share}) {
        const auto series = seriesOf(result, quantity);
        const auto& sphere = series.spheres[static_cast<std::size_t>(model::Sphere::Home)];
        for (const double share :
             {sphere.shareYearly[5], sphere.againstShareYearly[5], sphere.shareNow, series.layers[5].shareYearly[5],
              series.layers[5].againstShareYearly[5], series.layers[5].shareNow})
            CHECK(share == Approx(home));
    }
    const auto drawn = seriesOf(result, Quantity::Share);
    CHECK(drawn.layers[5].yearly[5] == Approx(home));
    CHECK(drawn.layers[5].againstYearly[5] == Approx(home));
    CHECK(drawn.layers[5].now == Approx(home));
    CHECK(drawn.layers[0].yearly[5] + drawn.layers[5].yearly[5] == Approx(1.0));
    CHECK(results::headline(result, results::HeadlineId::HomeAndCommunityShare, {2, 0, results::all, 5})->now.mean
          == Approx(home));
}

TEST_CASE("days are people times the days of the year")
{
    const auto result = test::syntheticResult();
    const auto people = seriesOf(result);
    const auto days = seriesOf(result, Quantity::Days);
    CHECK(days.totalYearly[5] == Approx(people.totalYearly[5] * 365.0).epsilon(0.005));
    CHECK(days.totalMonthly[10] == Approx(people.totalMonthly[10] * results::daysOfEvenMonth));
    CHECK(days.delayedYearly[5] == Approx(people.delayedYearly[5] * 365.0).epsilon(0.02));
}

TEST_CASE("hours of home care become room for people at the mean package expected")
{
    const auto series = seriesOf(test::syntheticResult());
    const auto line =
        std::find_if(series.capacity.begin(), series.capacity.end(), [](const auto& c) { return c.inHours; });
    REQUIRE(line != series.capacity.end());
    CHECK(line->unitsYearly[5] == Approx(4700.0 * 1.18));
    CHECK(line->roomYearly[5] == Approx(4700.0 * 1.18 / 12.5));
    double under = 0.0;
    for (std::size_t i = 0; i + 1 < series.layers.size(); ++i)
        under += series.layers[i].monthly[40];
    CHECK(line->heights[40] == Approx(under + line->room[40]));
}

TEST_CASE("beds are summed from the ground up, and a sphere with an unlimited setting has no line")
{
    auto result = test::syntheticResult();
    const auto series = seriesOf(result);
    REQUIRE(series.capacity.front().sphere == model::Sphere::Hospital);
    CHECK(series.capacity.front().heights[0] == Approx(44.0));
    CHECK(series.capacity.front().unit == "beds");

    const int acute = 0;
    for (auto& block : result.blocks) {
        for (int m = 0; m < 120; ++m)
            block.monthly.set(m, acute, Measure::UnitsAvailable, std::nullopt);
    }
    const auto without = seriesOf(result);
    CHECK(without.capacity.size() == series.capacity.size() - 1);
    CHECK(without.capacity.front().sphere == model::Sphere::Community);

    result.hoursPerPerson.clear(); // as stored by an earlier version
    CHECK(seriesOf(result).capacity.empty());
}

TEST_CASE("the finding pairs the scenario with the base, future by future")
{
    const auto result = test::syntheticResult();
    const auto finding = seriesOf(result).finding;
    CHECK(finding.year == 5);
    CHECK(finding.againstBase[2].verdict == Verdict::More);
    CHECK(finding.againstBase[0].verdict == Verdict::Fewer);
    CHECK(finding.mostChanged == model::Sphere::Home);
    const auto home = results::settingsIn(result, model::Sphere::Home);
    CHECK(finding.againstBase[2].difference
          == results::difference(result, 2, 0, Measure::PeoplePresent, {results::all, home}, 5).value());
    CHECK(finding.delayedAgainstBase.now < finding.delayedAgainstBase.before);
}

TEST_CASE("a scenario beside itself changes nothing, and no sphere is named")
{
    const auto result = test::syntheticResult();
    const auto finding = results::whereSeries(result, 0, 0, results::all).finding;
    for (const auto& comparison : finding.againstBase) {
        CHECK(comparison.difference.mean == 0.0);
        CHECK(comparison.verdict == Verdict::CannotTell);
    }
    CHECK_FALSE(finding.mostChanged.has_value());
}

TEST_CASE("without a chosen year the last whole one is taken, and choosing another moves only the finding")
{
    const auto result = test::syntheticResult();
    auto series = results::whereSeries(result, 2, 0, results::all);
    CHECK(series.options.selectedYear == 9);
    const auto layers = series.layers;
    results::chooseYear(series, result, results::all, 3);
    CHECK(series.options.selectedYear == 3);
    CHECK(series.finding.year == 3);
    CHECK(series.layers == layers);
    CHECK(series == seriesOf(result, Quantity::People, Grouping::Setting, 3));
}

TEST_CASE("areas join by adding")
{
    const auto result = test::syntheticResult(4, 2);
    const auto one = results::whereSeries(result, 0, 0, {{0}});
    const auto both = results::whereSeries(result, 0, 0, results::all);
    CHECK(both.totalYearly[4] == Approx(2.0 * one.totalYearly[4]));
    CHECK(both.delayedMonthly[50] == Approx(2.0 * one.delayedMonthly[50]));
}
