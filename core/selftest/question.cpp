// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/question.h"

#include "core/model/lookup.h"
#include "core/sim/run.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::selftest {

namespace {

using results::RunResult;

double secondsOf(const base::Period& period) { return static_cast<double>(period.endSecond - period.firstSecond); }

/// A term's mean by replication over the years asked for; a measure that adds is given a day.
std::vector<double> valuesOf(const RunResult& result, const Case& asked, const Term& term)
{
    const results::Block& block = result.block(0, 0);
    const auto cohort =
        static_cast<std::size_t>(std::max(0, model::indexById(asked.plan.cohorts, model::CohortId{term.cohort})));
    const auto& replications = term.cohort.empty() ? block.replications : block.cohorts[cohort];
    const int setting = model::indexById(asked.plan.settings, model::SettingId{term.setting});
    const bool adds = results::joinOf(term.measure) == results::Join::Sum;
    std::vector<double> means;
    for (const results::ReplicationYears& replication : replications) {
        double sum = 0.0;
        double seconds = 0.0;
        for (auto y = static_cast<std::size_t>(asked.firstYear); y < result.financialYears.size(); ++y) {
            const double length = secondsOf(result.financialYears[y]);
            sum += replication.values[result.index(static_cast<int>(y), setting, term.measure)]
                * (adds ? static_cast<double>(base::secondsPerDay) : length);
            seconds += length;
        }
        means.push_back(sum / seconds);
    }
    return means;
}

std::vector<double> sumOf(const RunResult& result, const Case& asked, const std::vector<Term>& terms)
{
    std::vector<double> sums(static_cast<std::size_t>(result.replicationsDone), terms.empty() ? 1.0 : 0.0);
    for (const Term& term : terms) {
        const std::vector<double> values = valuesOf(result, asked, term);
        for (std::size_t r = 0; r < sums.size(); ++r)
            sums[r] += values[r];
    }
    return sums;
}

/// Ratio of means and its standard error (delta method: Cochran, Sampling Techniques, 1977, ch. 6).
Check answerOf(const RunResult& result, const Case& asked, const Question& question)
{
    const std::vector<double> above = sumOf(result, asked, question.above);
    const std::vector<double> below = sumOf(result, asked, question.below);
    stats::Welford aboveMean, belowMean, gap;
    for (std::size_t r = 0; r < above.size(); ++r) {
        aboveMean.add(above[r]);
        belowMean.add(below[r]);
    }
    const double found = aboveMean.mean() / belowMean.mean();
    for (std::size_t r = 0; r < above.size(); ++r)
        gap.add((above[r] - found * below[r]) / belowMean.mean());
    const double error = std::hypot(gap.standardError(), question.expectedError);
    return {
        question.key,   question.expected, found, error, std::abs(found - question.expected) <= allowedErrors * error,
        question.source};
}

} // namespace

Check exactly(std::string key, double expected, double found, std::string source)
{
    return {std::move(key), expected, found, 0.0, found == expected, std::move(source)};
}

std::vector<Check> answer(const Case& asked, const base::CancelToken& cancel)
{
    sim::RunRequest request;
    request.plan = asked.plan;
    request.byCohort = std::ranges::any_of(asked.questions, [](const Question& question) {
        return std::ranges::any_of(question.above, [](const Term& term) { return !term.cohort.empty(); });
    });
    const auto result = sim::run(request, cancel);
    if (cancel.cancelled())
        return {};
    std::vector<Check> checks;
    for (const Question& question : asked.questions)
        checks.push_back(result ? answerOf(result.value(), asked, question)
                                : Check{question.key, question.expected, 0.0, 0.0, false, question.source});
    if (!result || !result.value().checks.peopleConserved || !result.value().checks.settingsConserved)
        checks.push_back({"people.conserved", 0.0, 1.0, 0.0, false, asked.plan.name});
    return checks;
}

} // namespace homeward::selftest
