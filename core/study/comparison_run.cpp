// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/comparison_run.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::study {

namespace {

model::ScenarioId againstOf(const model::Plan& plan, const ComparisonRequest& request)
{
    return request.against.empty() ? plan.scenarios.front().id : request.against;
}

results::ComparisonTable comparisonOf(const results::RunResult& run, const model::ScenarioId& against,
                                      const ComparisonRequest& request)
{
    results::ComparisonChoice choice;
    choice.against = model::indexById(run.scenarios, against);
    choice.year = request.year.value_or(lastWholeYear(run));
    choice.indicators = request.indicators;
    return results::compareKnown(run, choice);
}

/// A target for every figure that two replications find something for.
base::Result<std::vector<PrecisionTarget>> targetsOf(const model::Plan& plan, const model::ScenarioId& against,
                                                     const ComparisonRequest& request, const RunChoice& choice,
                                                     const base::CancelToken& cancel)
{
    RunChoice quick = choice;
    quick.replications = 2;
    auto glance = runPlan(plan, quick, cancel);
    if (!glance)
        return glance.error();
    const results::RunResult& run = glance.value().run;
    const results::ComparisonTable comparison = comparisonOf(run, against, request);
    std::vector<PrecisionTarget> targets;
    for (const results::ComparisonRow& row : comparison.rows)
        for (const auto& figure : row.figures) {
            if (!figure)
                continue;
            ChosenResult chosen;
            chosen.figure = figure->id;
            chosen.scenario = run.scenarios[static_cast<std::size_t>(row.scenario)].id;
            chosen.year = comparison.year;
            targets.push_back({chosen, request.precision->halfWidth, request.precision->relative});
        }
    return targets;
}

} // namespace

std::vector<model::ScenarioId> scenariosOf(const model::Plan& plan, const ComparisonRequest& request)
{
    std::vector<model::ScenarioId> ids = request.scenarios;
    const model::ScenarioId against = againstOf(plan, request);
    if (!ids.empty() && std::ranges::find(ids, against) == ids.end())
        ids.insert(ids.begin(), against);
    return ids;
}

base::Result<ComparisonResult> runComparison(const model::Plan& plan, const ComparisonRequest& request,
                                             const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    const model::ScenarioId against = againstOf(plan, request);
    RunChoice choice = request.run;
    choice.scenarios = scenariosOf(plan, request);
    choice.until.clear();
    if (request.precision) {
        auto targets = targetsOf(plan, against, request, choice, cancel);
        if (!targets)
            return targets.error();
        choice.until = std::move(targets.value());
        choice.most = request.precision->most;
    }
    auto found = runPlan(plan, choice, cancel, progress);
    if (!found)
        return found.error();
    ComparisonResult made{std::move(found.value().run), {}, true};
    made.reached = std::ranges::all_of(found.value().targets, &PrecisionReached::reached);
    made.comparison = comparisonOf(made.run, against, request);
    return made;
}

int lastWholeYear(const results::RunResult& run)
{
    for (int year = static_cast<int>(run.financialYears.size()); year-- > 0;) {
        const base::Period& period = run.financialYears[static_cast<std::size_t>(year)];
        if (period.endSecond - period.firstSecond >= 365 * base::secondsPerDay)
            return year;
    }
    return static_cast<int>(run.financialYears.size()) - 1;
}

} // namespace homeward::study
