// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/run_request.h"

#include "core/exchange/fingerprint.h"
#include "core/model/lookup.h"
#include "core/study/draw.h"
#include "core/validation/validate.h"

namespace homeward::study {

namespace {

template <class List, class Id>
base::Status checkNames(const List& list, const std::vector<Id>& chosen)
{
    for (const Id& id : chosen)
        if (model::indexById(list, id) < 0)
            return base::Error{base::ErrorCode::UnknownName, {}, {}, id.value, 0};
    return base::done();
}

base::Result<PrecisionResult> runAsOften(const sim::RunRequest& request, const base::CancelToken& cancel,
                                         const sim::ProgressCallback& progress)
{
    auto run = sim::run(request, cancel, progress);
    if (!run)
        return run.error();
    return PrecisionResult{std::move(run.value()), {}, {}};
}

/// Runs until the targets are met. The result gets the fingerprint of a plan that asks for as many replications as were
/// run.
base::Result<PrecisionResult> runAsPrecisely(PrecisionRequest precision, const base::CancelToken& cancel,
                                             const sim::ProgressCallback& progress)
{
    auto found = runUntil(precision, cancel, progress);
    if (!found)
        return found;
    precision.run.plan.run.replications = found.value().run.replicationsDone;
    found.value().run.fingerprint = exchange::inputsFingerprint(precision.run.plan);
    return found;
}

} // namespace

model::Plan planToRun(model::Plan plan, const RunChoice& choice)
{
    plan.run.replications = choice.replications.value_or(plan.run.replications);
    plan.run.years = choice.years.value_or(plan.run.years);
    plan.run.seed = choice.seed.value_or(plan.run.seed);
    if (choice.fixedInputs)
        plan.uncertainInputs.clear();
    return plan;
}

base::Result<sim::RunRequest> runRequestOf(model::Plan plan, const RunChoice& choice, const base::CancelToken& cancel)
{
    plan = planToRun(std::move(plan), choice);
    if (const base::Status known = checkNames(plan.scenarios, choice.scenarios); !known)
        return known.error();
    if (const base::Status known = checkNames(plan.areas, choice.areas); !known)
        return known.error();
    if (validation::hasErrors(validation::validate(plan)))
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}, 0};
    if (const base::Status told = results::checkPeriods(plan.start, plan.run.years, choice.grid, choice.windows); !told)
        return told.error();
    // With targets, each batch checks its own draws.
    const int checked = choice.until.empty() ? plan.run.replications : 0;
    if (const base::Status possible = checkInputs(plan, 0, checked, cancel); !possible)
        return possible.error();
    sim::RunRequest request;
    request.scenarios = choice.scenarios;
    request.areas = choice.areas;
    request.byCohort = choice.byCohort;
    request.grid = choice.grid;
    request.windows = choice.windows;
    request.threads = choice.threads;
    request.fingerprint = exchange::inputsFingerprint(plan);
    request.inputsOf = inputsOf(plan);
    request.plan = std::move(plan);
    return request;
}

base::Result<PrecisionResult> runPlan(model::Plan plan, const RunChoice& choice, const base::CancelToken& cancel,
                                      const sim::ProgressCallback& progress)
{
    auto request = runRequestOf(std::move(plan), choice, cancel);
    if (!request)
        return request.error();
    if (choice.until.empty())
        return runAsOften(request.value(), cancel, progress);
    PrecisionRequest precision;
    precision.run = std::move(request.value());
    precision.targets = choice.until;
    precision.most = choice.most;
    return runAsPrecisely(std::move(precision), cancel, progress);
}

} // namespace homeward::study
