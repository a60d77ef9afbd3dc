// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/refit.h"

#include "core/calibrate/new_plan.h"
#include "core/calibrate/own_totals.h"
#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::calibrate {

namespace {

/// Which targets of a task the planner's own figures have changed.
std::vector<bool> changedBy(const model::Plan& plan, const AreaTask& task, const OwnFigures& own)
{
    const Wanted remembered = rememberedWanted(plan, task.area);
    std::vector<bool> changed(task.wanted.size());
    for (std::size_t t = 0; t < changed.size(); ++t)
        changed[t] = (t < own.wanted.size() && own.wanted[t]) || (!task.figures && task.wanted[t] != remembered[t]);
    return changed;
}

void nameOwn(model::Plan& plan, const model::AreaId& area, const std::vector<bool>& changed,
             const model::Source& source)
{
    const auto fit = std::ranges::find(plan.calibration.fits, area, &model::AreaFit::area);
    if (fit == plan.calibration.fits.end() || std::ranges::find(changed, true) == changed.end())
        return;
    if (model::Source* known = model::findById(plan.sources, source.id))
        *known = source;
    else
        plan.sources.push_back(source);
    for (model::TargetFit& target : fit->targets)
        if (const int place = model::indexById(plan.calibration.targets, target.target);
            place >= 0 && changed[static_cast<std::size_t>(place)])
            target.source = source.id;
}

} // namespace

model::Source observedSource(std::string title, std::string note)
{
    model::Source source;
    source.id = model::SourceId{"observed-figures"};
    source.title = std::move(title);
    source.note = std::move(note);
    source.confidence = "local";
    return source;
}

AreaTask taskOf(const model::Plan& plan, const OwnFigures& own)
{
    const Wanted before = rememberedWanted(plan, own.area);
    Wanted wanted = before;
    for (std::size_t t = 0; t < own.wanted.size() && t < wanted.size(); ++t)
        if (own.wanted[t])
            wanted[t] = own.wanted[t];
    spreadTotals(plan, before, own.wanted, wanted);
    return {own.area, nullptr, DelayYears::Last, std::move(wanted)};
}

base::Result<Refit> refit(const model::Plan& plan, const std::vector<AreaTask>& tasks,
                          const std::vector<OwnFigures>& own, const model::Source& source, const Effort& effort,
                          const base::CancelToken& cancel, const Progress& progress)
{
    auto solutions = calibrateAll(plan, tasks, effort, cancel, progress);
    if (!solutions)
        return solutions.error();
    Refit made{plan, std::move(solutions.value())};
    for (const Solution& solution : made.solutions)
        putSolution(made.plan, solution);
    for (std::size_t i = 0; i < tasks.size() && i < own.size(); ++i)
        nameOwn(made.plan, tasks[i].area, changedBy(plan, tasks[i], own[i]), source);
    moveRanges(made.plan);
    return made;
}

} // namespace homeward::calibrate
