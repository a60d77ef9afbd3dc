// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/expected_figure.h"

#include "core/model/lookup.h"
#include "core/sim/run.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::selftest {

namespace {

using results::RunResult;

/// A term's mean by replication over the years asked for; a measure that adds is given a day.
std::vector<double> valuesOf(const RunResult& result, const Case& asked, const MeasureTerm& term)
{
    const int cohort = model::indexById(asked.plan.cohorts, model::CohortId{term.cohort});
    const int setting = model::indexById(asked.plan.settings, model::SettingId{term.setting});
    const auto& replications = term.cohort.empty() ? result.block(0, 0).replications
                                                   : result.block(0, 0).cohorts[static_cast<std::size_t>(cohort)];
    const auto first = static_cast<std::size_t>(asked.firstYear);
    results::PeriodSums period;
    period.seconds =
        static_cast<double>(result.financialYears.back().endSecond - result.financialYears[first].firstSecond);
    period.places = 1;
    const bool adds = results::joinOf(term.measure) == results::Join::Sum;
    std::vector<double> means;
    for (const results::ReplicationSums& replication : replications) {
        period.sums = {};
        for (std::size_t y = first; y < result.financialYears.size(); ++y)
            replication.periods.addTo(period.sums, y, static_cast<std::size_t>(setting), true);
        const double value = results::valueOf(term.measure, period).value_or(0.0);
        means.push_back(adds ? value * static_cast<double>(base::secondsPerDay) / period.seconds : value);
    }
    return means;
}

std::vector<double> sumOf(const RunResult& result, const Case& asked, const std::vector<MeasureTerm>& terms)
{
    std::vector<double> sums(static_cast<std::size_t>(result.replicationsDone), terms.empty() ? 1.0 : 0.0);
    for (const MeasureTerm& term : terms) {
        const std::vector<double> values = valuesOf(result, asked, term);
        for (std::size_t r = 0; r < sums.size(); ++r)
            sums[r] += values[r];
    }
    return sums;
}

/// Ratio of means and its standard error (delta method: Cochran, Sampling Techniques, 1977, ch. 6).
Check checkOf(const RunResult& result, const Case& asked, const ExpectedFigure& figure)
{
    const std::vector<double> numerator = sumOf(result, asked, figure.numerator);
    const std::vector<double> denominator = sumOf(result, asked, figure.denominator);
    stats::Welford numeratorMean, denominatorMean, gap;
    for (std::size_t r = 0; r < numerator.size(); ++r) {
        numeratorMean.add(numerator[r]);
        denominatorMean.add(denominator[r]);
    }
    const double found = numeratorMean.mean() / denominatorMean.mean();
    for (std::size_t r = 0; r < numerator.size(); ++r)
        gap.add((numerator[r] - found * denominator[r]) / denominatorMean.mean());
    const double error = std::hypot(gap.standardError(), figure.expectedError);
    return {figure.key,   figure.expected, found, error, std::abs(found - figure.expected) <= allowedErrors * error,
            figure.source};
}

} // namespace

Check exactly(std::string key, double expected, double found, std::string source)
{
    return {std::move(key), expected, found, 0.0, found == expected, std::move(source)};
}

std::vector<Check> runCase(const Case& asked, const base::CancelToken& cancel)
{
    sim::RunRequest request;
    request.plan = asked.plan;
    request.byCohort = std::ranges::any_of(asked.figures, [](const ExpectedFigure& figure) {
        return std::ranges::any_of(figure.numerator, [](const MeasureTerm& term) { return !term.cohort.empty(); });
    });
    const auto result = sim::run(request, cancel);
    if (cancel.cancelled())
        return {};
    std::vector<Check> checks;
    for (const ExpectedFigure& figure : asked.figures)
        checks.push_back(result ? checkOf(result.value(), asked, figure)
                                : Check{figure.key, figure.expected, 0.0, 0.0, false, figure.source});
    if (!result || !result.value().checks.peopleConserved || !result.value().checks.settingsConserved)
        checks.push_back({"people.conserved", 0.0, 1.0, 0.0, false, asked.plan.name});
    return checks;
}

} // namespace homeward::selftest
