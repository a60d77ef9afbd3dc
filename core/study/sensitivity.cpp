// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sensitivity.h"

#include "core/stats/rank.h"
#include "core/study/draw.h"
#include "core/study/range_runs.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

using Values = std::vector<double>;

/// Correlates the values drawn for an input with the result.
void correlate(InputSensitivity& found, const model::UncertainInput& input, std::uint64_t seed, const Values& results)
{
    for (std::size_t r = 0; r < results.size(); ++r)
        found.drawn.push_back(drawnValue(input, seed, static_cast<int>(r)));
    found.rankCorrelation = stats::rankCorrelation(found.drawn, results);
    found.standardError = rankStandardError(found.rankCorrelation, results.size());
}

/// The list that the values of a run belong to.
Values& placeFor(RangeValues& values, const RangeRun& which)
{
    switch (which.kind) {
    case RangeRun::Kind::Drawn: return values.drawn;
    case RangeRun::Kind::MostLikely: return values.mostLikely;
    case RangeRun::Kind::Low: values.low.resize(which.input + 1); return values.low.back();
    case RangeRun::Kind::High: break;
    }
    values.high.resize(which.input + 1);
    return values.high.back();
}

void sortByWhatTheyMove(std::vector<InputSensitivity>& inputs)
{
    const auto more = [](const InputSensitivity& a, const InputSensitivity& b) {
        const double swingA = std::abs(a.swing.mean);
        const double swingB = std::abs(b.swing.mean);
        return swingA != swingB ? swingA > swingB : std::abs(a.rankCorrelation) > std::abs(b.rankCorrelation);
    };
    std::ranges::stable_sort(inputs, more);
}

} // namespace

double rankStandardError(double correlation, std::size_t count)
{
    if (count < 4)
        return 1.0;
    const double squared = correlation * correlation;
    return (1.0 - squared) * std::sqrt((1.0 + squared / 2.0) / static_cast<double>(count - 3));
}

FuturesShare futuresShare(const std::vector<double>& differences)
{
    FuturesShare share;
    share.futures = static_cast<int>(differences.size());
    share.fewer = static_cast<int>(std::ranges::count_if(differences, [](double value) { return value < 0.0; }));
    share.more = static_cast<int>(std::ranges::count_if(differences, [](double value) { return value > 0.0; }));
    share.fewerCi95 = stats::shareLimits(share.fewer, share.futures);
    share.moreCi95 = stats::shareLimits(share.more, share.futures);
    return share;
}

Sensitivity sensitivityFrom(const model::Plan& plan, RangeValues values, int runs, bool isDifference)
{
    Sensitivity found;
    found.replications = static_cast<int>(values.drawn.size());
    found.alone = static_cast<int>(values.mostLikely.size());
    found.runs = runs;
    found.drawn = results::summarise(values.drawn);
    found.mostLikely = results::summarise(values.mostLikely);
    for (std::size_t i = 0; i < values.low.size(); ++i) {
        const model::UncertainInput& input = plan.uncertainInputs[i];
        InputSensitivity& one = found.inputs.emplace_back();
        one.input = i;
        one.path = input.path;
        one.name = input.name;
        one.atLow = results::summarise(values.low[i]);
        one.atHigh = results::summarise(values.high[i]);
        one.swing = *results::summarise(results::ValueList(values.high[i]) - results::ValueList(values.low[i]));
        correlate(one, input, plan.run.seed, values.drawn);
    }
    if (isDifference)
        found.futures = futuresShare(values.drawn);
    found.values = std::move(values.drawn);
    sortByWhatTheyMove(found.inputs);
    return found;
}

base::Result<Sensitivity> sensitivityOf(const SensitivityRequest& request, const base::CancelToken& cancel,
                                        const sim::ProgressCallback& progress)
{
    sim::RunRequest run = request.run;
    run.scenarios = scenariosFor(run.plan, request.result);
    RangeValues values;
    const auto take = [&](const RangeRun& which, const results::RunResult& result) -> base::Status {
        auto found = valuesOf(result, request.result);
        if (!found)
            return found.error();
        placeFor(values, which) = std::move(found.value());
        return base::done();
    };
    const auto runs = runRanges(run, request.alone, take, cancel, progress);
    if (!runs)
        return runs.error();
    return sensitivityFrom(run.plan, std::move(values), runs.value(), request.result.against.has_value());
}

} // namespace homeward::study
