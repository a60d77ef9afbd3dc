// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/refit.h"

#include "core/calibrate/new_plan.h"
#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::calibrate {

namespace {

/// The wanted value of a target, where it is the planner's own.
bool isOwn(const model::Plan& plan, const OwnFigures& own, const model::TargetId& target)
{
    const int place = model::indexById(plan.calibration.targets, target);
    return place >= 0 && static_cast<std::size_t>(place) < own.wanted.size()
        && own.wanted[static_cast<std::size_t>(place)].has_value();
}

void nameOwn(model::Plan& plan, const OwnFigures& own, const model::Source& source)
{
    const auto fit = std::ranges::find(plan.calibration.fits, own.area, &model::AreaFit::area);
    if (fit == plan.calibration.fits.end() || std::ranges::none_of(own.wanted, &std::optional<double>::has_value))
        return;
    if (model::Source* known = model::findById(plan.sources, source.id))
        *known = source;
    else
        plan.sources.push_back(source);
    for (model::TargetFit& target : fit->targets)
        if (isOwn(plan, own, target.target))
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
    Wanted wanted = rememberedWanted(plan, own.area);
    for (std::size_t t = 0; t < own.wanted.size() && t < wanted.size(); ++t)
        if (own.wanted[t])
            wanted[t] = own.wanted[t];
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
    for (const OwnFigures& one : own)
        nameOwn(made.plan, one, source);
    moveRanges(made.plan);
    return made;
}

} // namespace homeward::calibrate
