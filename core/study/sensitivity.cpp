// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sensitivity.h"

#include "core/stats/rank.h"
#include "core/study/draw.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

using Values = std::vector<double>;

/// The runs of one study, one after the other, with what they tell of their progress put together.
class Runs {
public:
    Runs(const SensitivityRequest& request, const base::CancelToken& cancel, const sim::ProgressCallback& progress)
        : m_request(request),
          m_cancel(cancel),
          m_progress(progress),
          m_count(2 + 2 * static_cast<int>(request.run.plan.uncertainInputs.size()))
    {
    }

    /// The chosen result with every input drawn.
    base::Result<Values> drawn()
    {
        sim::RunRequest run = m_request.run;
        if (const base::Status possible = checkInputs(run.plan, 0, run.plan.run.replications, m_cancel); !possible)
            return possible.error();
        run.inputsOf = inputsOf(run.plan);
        return valuesOfRun(std::move(run));
    }

    /// The chosen result with every input at its most likely value but one.
    base::Result<Values> alone(std::size_t input, double value)
    {
        std::vector<InputValue> values = mostLikely(m_request.run.plan);
        if (input < values.size())
            values[input].value = value;
        auto plan = withInputs(m_request.run.plan, values);
        if (!plan)
            return plan.error();
        sim::RunRequest run = m_request.run;
        run.plan = std::move(plan.value());
        run.plan.run.replications = aloneReplications();
        return valuesOfRun(std::move(run));
    }

    [[nodiscard]] int aloneReplications() const
    {
        return m_request.alone > 0 ? m_request.alone : m_request.run.plan.run.replications;
    }
    [[nodiscard]] int replicationsRun() const { return m_replicationsRun; }

private:
    base::Result<Values> valuesOfRun(sim::RunRequest run)
    {
        run.scenarios = scenariosFor(run.plan, m_request.result);
        const auto report = [this](const sim::RunProgress& one) {
            sim::RunProgress all = one;
            all.share = (m_done + one.share) / m_count;
            all.partial = nullptr;
            m_progress(all);
        };
        const auto result = sim::run(run, m_cancel, m_progress ? sim::ProgressCallback(report) : nullptr);
        if (!result)
            return result.error();
        ++m_done;
        m_replicationsRun += run.plan.run.replications;
        return valuesOf(result.value(), m_request.result);
    }

    const SensitivityRequest& m_request;
    const base::CancelToken& m_cancel;
    const sim::ProgressCallback& m_progress;
    int m_count;
    int m_done = 0;
    int m_replicationsRun = 0;
};

/// How the values drawn for an input go with the result.
void correlate(InputSensitivity& found, const model::UncertainInput& input, std::uint64_t seed, const Values& results)
{
    Values drawn;
    for (std::size_t r = 0; r < results.size(); ++r)
        drawn.push_back(drawnValue(input, seed, static_cast<int>(r)));
    found.rankCorrelation = stats::rankCorrelation(drawn, results);
    found.standardError = rankStandardError(found.rankCorrelation, results.size());
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

base::Result<Sensitivity> sensitivityOf(const SensitivityRequest& request, const base::CancelToken& cancel,
                                        const sim::ProgressCallback& progress)
{
    const model::Plan& plan = request.run.plan;
    Runs runs(request, cancel, progress);
    const auto drawn = runs.drawn();
    if (!drawn)
        return drawn.error();
    const auto likely = runs.alone(plan.uncertainInputs.size(), 0.0);
    if (!likely)
        return likely.error();
    Sensitivity found;
    found.replications = plan.run.replications;
    found.alone = runs.aloneReplications();
    found.drawn = results::summarise(drawn.value());
    found.mostLikely = results::summarise(likely.value());
    for (std::size_t i = 0; i < plan.uncertainInputs.size(); ++i) {
        const model::UncertainInput& input = plan.uncertainInputs[i];
        const auto low = runs.alone(i, input.low);
        const auto high = runs.alone(i, input.high);
        if (!low || !high)
            return low ? high.error() : low.error();
        InputSensitivity& one = found.inputs.emplace_back();
        one.path = input.path;
        one.name = input.name;
        one.atLow = results::summarise(low.value());
        one.atHigh = results::summarise(high.value());
        one.swing = *results::summarise(results::ValueList(high.value()) - results::ValueList(low.value()));
        correlate(one, input, plan.run.seed, drawn.value());
    }
    found.runs = runs.replicationsRun();
    sortByWhatTheyMove(found.inputs);
    return found;
}

} // namespace homeward::study
