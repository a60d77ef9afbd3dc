// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/range_runs.h"

#include "core/study/draw.h"

namespace homeward::study {

namespace {

/// The runs of one study, one after the other, with their combined progress.
class Runs {
public:
    Runs(const sim::RunRequest& request, int alone, const base::CancelToken& cancel,
         const sim::ProgressCallback& progress)
        : m_request(request),
          m_alone(alone > 0 ? alone : request.plan.run.replications),
          m_cancel(cancel),
          m_progress(progress),
          m_count(2 + 2 * static_cast<int>(request.plan.uncertainInputs.size()))
    {
    }

    base::Status drawn(const RangeSink& take)
    {
        sim::RunRequest run = m_request;
        if (base::Status possible = checkInputs(run.plan, 0, run.plan.run.replications, m_cancel); !possible)
            return possible;
        run.inputsOf = inputsOf(run.plan);
        return runOne(std::move(run), {RangeRun::Kind::Drawn, 0}, take);
    }

    /// Runs with every figure at its most likely value, except one at an end of its range.
    base::Status alone(const RangeRun& which, const RangeSink& take)
    {
        std::vector<InputValue> values = mostLikely(m_request.plan);
        if (which.kind == RangeRun::Kind::Low)
            values[which.input].value = m_request.plan.uncertainInputs[which.input].low;
        if (which.kind == RangeRun::Kind::High)
            values[which.input].value = m_request.plan.uncertainInputs[which.input].high;
        auto plan = withInputs(m_request.plan, values);
        if (!plan)
            return plan.error();
        sim::RunRequest run = m_request;
        run.plan = std::move(plan.value());
        run.plan.run.replications = m_alone;
        return runOne(std::move(run), which, take);
    }

    [[nodiscard]] int replicationsRun() const { return m_replicationsRun; }

private:
    base::Status runOne(sim::RunRequest run, const RangeRun& which, const RangeSink& take)
    {
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
        return take(which, result.value());
    }

    const sim::RunRequest& m_request;
    int m_alone;
    const base::CancelToken& m_cancel;
    const sim::ProgressCallback& m_progress;
    int m_count;
    int m_done = 0;
    int m_replicationsRun = 0;
};

} // namespace

base::Result<int> runRanges(const sim::RunRequest& request, int alone, const RangeSink& take,
                            const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    using Kind = RangeRun::Kind;
    Runs runs(request, alone, cancel, progress);
    if (const base::Status status = runs.drawn(take); !status)
        return status.error();
    if (const base::Status status = runs.alone({Kind::MostLikely, 0}, take); !status)
        return status.error();
    for (std::size_t i = 0; i < request.plan.uncertainInputs.size(); ++i)
        for (const Kind end : {Kind::Low, Kind::High})
            if (const base::Status status = runs.alone({end, i}, take); !status)
                return status.error();
    return runs.replicationsRun();
}

} // namespace homeward::study
