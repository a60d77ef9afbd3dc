// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/results/periods.h"
#include "core/results/query.h"
#include "core/sim/run.h"
#include "core/stats/interval.h"
#include "tests/golden/golden_case.h"
#include "tests/support/catch.h"

#include <cmath>

namespace homeward::tests {

namespace {

using nlohmann::json;
using results::Measure;
using results::RunResult;

/// A mean over replications and its standard error.
struct Found {
    double mean = 0.0;
    double standardError = 0.0;
};

template <class Axis> int placeOf(const std::vector<Axis>& axis, const std::string& id)
{
    for (std::size_t i = 0; i < axis.size(); ++i)
        if (axis[i].id.value == id)
            return static_cast<int>(i);
    FAIL("no " << id);
    return -1;
}

double days(const base::Period& period)
{
    return static_cast<double>(period.endSecond - period.firstSecond) / 86'400.0;
}

/// A measure over the years from `first`; of one that adds the whole, or a day's.
double overYears(const RunResult& result, const results::SumsTable& years, int setting, results::Measure measure,
                 int first, bool perDay)
{
    results::PeriodSums joined;
    joined.places = 1;
    for (std::size_t y = static_cast<std::size_t>(first); y < result.financialYears.size(); ++y) {
        years.addTo(joined.sums, y, static_cast<std::size_t>(setting), true);
        joined.seconds += days(result.financialYears[y]) * static_cast<double>(base::secondsPerDay);
        joined.monthEnds += results::monthEndsIn(result.start, result.financialYears[y].firstSecond,
                                                 result.financialYears[y].endSecond);
    }
    const double value = results::valueOf(measure, joined).value_or(0.0);
    const bool adds = results::joinOf(measure) == results::Join::Sum;
    return adds && perDay ? value / joined.seconds * static_cast<double>(base::secondsPerDay) : value;
}

/// A term of a value, by replication.
std::vector<double> termOf(const RunResult& result, const json& term, int first, bool perDay)
{
    const auto measure = results::measureByName(term.at("measure").get<std::string>());
    REQUIRE(measure.has_value());
    const int setting = placeOf(result.settings, term.at("setting"));
    const int scenario = term.contains("scenario") ? placeOf(result.scenarios, term["scenario"]) : 0;
    const int onlyArea = term.contains("area") ? placeOf(result.areas, term["area"]) : -1;
    const double factor = term.value("factor", 1.0);
    std::vector<double> sums(static_cast<std::size_t>(result.replicationsDone), 0.0);
    for (int area = 0; area < static_cast<int>(result.areas.size()); ++area) {
        if (onlyArea >= 0 && area != onlyArea)
            continue;
        const results::Block& block = result.block(scenario, area);
        const auto& replications = term.contains("cohort")
            ? block.cohorts.at(static_cast<std::size_t>(placeOf(result.cohorts, term["cohort"])))
            : block.replications;
        for (std::size_t r = 0; r < sums.size(); ++r)
            sums[r] += factor
                * overYears(result, replications[r].periods, setting, *measure, first,
                            perDay || term.value("perDay", false));
    }
    return sums;
}

std::vector<double> sumOf(const RunResult& result, const json& terms, int first, bool perDay)
{
    std::vector<double> sums(static_cast<std::size_t>(result.replicationsDone), 0.0);
    for (const json& term : terms) {
        const std::vector<double> values = termOf(result, term, first, perDay);
        for (std::size_t r = 0; r < sums.size(); ++r)
            sums[r] += values[r];
    }
    return sums;
}

/// A ratio of two sums: of the means, with the standard error by linearisation (delta method).
Found ratioOf(const std::vector<double>& above, const std::vector<double>& below)
{
    stats::Welford aboveMoments, belowMoments, gap;
    for (std::size_t r = 0; r < above.size(); ++r) {
        aboveMoments.add(above[r]);
        belowMoments.add(below[r]);
    }
    const double ratio = aboveMoments.mean() / belowMoments.mean();
    for (std::size_t r = 0; r < above.size(); ++r)
        gap.add((above[r] - ratio * below[r]) / belowMoments.mean());
    return {ratio, gap.standardError()};
}

Found monthOf(const RunResult& result, const json& value)
{
    const auto measure = results::measureByName(value.at("measure").get<std::string>());
    REQUIRE(measure.has_value());
    for (std::size_t m = 0; m < result.months.size(); ++m)
        if (result.months[m].label == value["month"].get<std::string>()) {
            const results::Summary summary =
                result.block(0, 0)
                    .monthly.at(static_cast<int>(m), placeOf(result.settings, value.at("setting")), *measure)
                    .value();
            return {summary.mean,
                    (summary.ci95High - summary.mean) / stats::t95(static_cast<std::size_t>(result.replicationsDone))};
        }
    FAIL("no month " << value["month"]);
    return {};
}

Found find(const RunResult& result, const json& value, int firstYear)
{
    if (value.contains("month"))
        return monthOf(result, value);
    const int first = value.value("firstYear", firstYear);
    const std::vector<double> above = sumOf(result, value.at("sum"), first, value.value("perDay", false));
    if (value.contains("over"))
        return ratioOf(above, sumOf(result, value["over"], first, value.value("perDay", false)));
    stats::Welford moments;
    for (const double one : above)
        moments.add(one);
    return {moments.mean(), moments.standardError()};
}

void checkValue(const RunResult& result, const json& value, int firstYear)
{
    const Found found = find(result, value, firstYear);
    const double expected = value.at("expected");
    const double error = std::hypot(found.standardError, value.value("expectedError", 0.0));
    INFO(value.at("name").get<std::string>()
         << ": expected " << expected << ", found " << found.mean << " +- " << found.standardError
         << " (standard error), " << (found.mean - expected) / error << " standard errors apart");
    CHECK(std::abs(found.mean - expected) <= 4.0 * error);
    CHECK(6.0 * error <= value.at("fault").get<double>());
}

void checkLoad(const RunResult& result, const json& load)
{
    const int setting = placeOf(result.settings, load.at("setting"));
    for (const results::OfferedLoad& one : result.loads)
        if (one.setting == setting) {
            INFO("load of " << load["setting"] << ": found " << one.first);
            CHECK(std::abs(one.first - load.at("expected").get<double>()) <= load.at("tolerance").get<double>());
            return;
        }
    FAIL("no load of " << load["setting"]);
}

} // namespace

void checkRun(const GoldenCase& golden)
{
    sim::RunRequest request;
    request.plan = golden.plan;
    request.byCohort = golden.expected.dump().find("\"cohort\"") != std::string::npos;
    const auto run = sim::run(request);
    REQUIRE(run.ok());
    const RunResult& result = run.value();
    CHECK(result.checks.peopleConserved);
    CHECK(result.checks.settingsConserved);
    CHECK(result.checks.littlesLawWorst == 0.0);
    for (const json& value : golden.expected.value("values", json::array()))
        checkValue(result, value, golden.expected.value("firstYear", 1));
    for (const json& load : golden.expected.value("loads", json::array()))
        checkLoad(result, load);
}

} // namespace homeward::tests
