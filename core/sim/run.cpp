// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/run.h"

#include "core/base/caught.h"
#include "core/base/threads.h"
#include "core/results/periods.h"
#include "core/sim/kept_run.h"
#include "core/sim/run_axes.h"
#include "core/sim/run_job.h"
#include "core/validation/validate.h"

namespace homeward::sim {

namespace {

using results::Part;
using results::PartResult;

/// Does the work of a request on its threads, and returns what `finish` makes of it. Turns exceptions into errors.
template <class Made, class Finish>
base::Result<Made> onThreads(const RunRequest& request, const TakenOver& taken, const base::CancelToken& cancel,
                             const ProgressCallback& progress, Finish finish)
try {
    if (validation::hasErrors(validation::validate(request.plan)))
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}};
    const model::Plan& plan = request.plan;
    if (const auto told = results::checkPeriods(plan.start, plan.run.years, request.grid, request.windows); !told)
        return told.error();
    auto axes = axesOf(request);
    if (!axes)
        return axes.error();
    RunJob job(request, std::move(axes.value()), taken, cancel, progress);
    const int threads = base::threadCount(request.threads);
    base::forEach(job.itemCount(), threads, [&job](std::size_t item) { job.work(item); });
    if (cancel.cancelled())
        return base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
    return finish(job, threads);
} catch (...) {
    return base::caughtError();
}

} // namespace

base::Result<results::RunResult> run(const RunRequest& request, const base::CancelToken& cancel,
                                     const ProgressCallback& progress)
{
    RunRequest whole = request;
    whole.part = {};
    return onThreads<results::RunResult>(whole, {}, cancel, progress,
                                         [](RunJob& job, int threads) { return job.result(threads); });
}

base::Result<KeptRun> runKeeping(const RunRequest& request, const TakenOver& taken, const base::CancelToken& cancel,
                                 const ProgressCallback& progress)
{
    RunRequest whole = request;
    whole.part = {};
    return onThreads<KeptRun>(whole, taken, cancel, progress,
                              [](RunJob& job, int threads) { return job.kept(threads); });
}

base::Result<PartResult> runPart(const RunRequest& request, const base::CancelToken& cancel,
                                 const ProgressCallback& progress)
{
    const Part& part = request.part;
    if (part.count < 1 || part.index < 1 || part.index > part.count || part.firstReplication < 0
        || part.firstReplication > request.plan.run.replications)
        return base::Error{
            base::ErrorCode::UnknownName, {}, {}, std::to_string(part.index) + "/" + std::to_string(part.count)};
    return onThreads<PartResult>(request, {}, cancel, progress, [](RunJob& job, int threads) {
        PartResult result = job.part();
        result.head.timing.threads = threads;
        return result;
    });
}

} // namespace homeward::sim
