// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"

#include "core/calibrate/area_plan.h"
#include "core/model/lookup.h"
#include "core/model/path.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <utility>

namespace homeward::calibrate {

using model::AreaFit;

namespace {

const AreaFit* fitOf(const model::Plan& plan, const model::AreaId& area)
{
    const auto found = std::ranges::find(plan.calibration.fits, area, &AreaFit::area);
    return found == plan.calibration.fits.end() ? nullptr : &*found;
}

AreaFit& madeFit(model::Plan& plan, const model::AreaId& area)
{
    const auto found = std::ranges::find(plan.calibration.fits, area, &AreaFit::area);
    return found == plan.calibration.fits.end() ? plan.calibration.fits.emplace_back(AreaFit{area, {}, {}}) : *found;
}

/// The plan of an area for its base year: a run of one year from the base year's first day.
model::Plan baseYearOf(const model::Plan& plan, const model::Area& area)
{
    model::Plan own = areaPlan(plan, area);
    own.start = plan.calibratedFrom.value_or(plan.start);
    own.calibratedFrom.reset();
    own.run.years = 1;
    own.run.runInDays = 0;
    return own;
}

double rememberedFactor(const AreaFit* fit, const model::UnknownId& unknown)
{
    if (!fit)
        return 1.0;
    const auto found = std::ranges::find(fit->unknowns, unknown, &model::UnknownFit::unknown);
    return found == fit->unknowns.end() ? 1.0 : found->factor;
}

/// Adds the unknowns whose targets have a wanted value. If figures have just been set (`areGiven`), they do not include
/// a factor.
void addUnknowns(AreaProblem& problem, const model::Calibration& calibration, const AreaFit* fit, bool areGiven)
{
    const auto isGiven = [&](const model::SolvedFigure& figure) {
        return std::ranges::find(calibration.givens, figure.path, &model::GivenFigure::path)
            != calibration.givens.end();
    };
    for (const model::Unknown& unknown : calibration.unknowns) {
        const int target = model::indexById(problem.targets, unknown.target);
        if (target < 0 || !problem.wanted[static_cast<std::size_t>(target)])
            continue;
        problem.unknowns.push_back(unknown);
        problem.targetOf.push_back(static_cast<std::size_t>(target));
        const bool set = areGiven && std::ranges::any_of(unknown.figures, isGiven);
        problem.factors.push_back(set ? 1.0 : rememberedFactor(fit, unknown.id));
    }
}

/// The first of these ids where the plan has none of them.
template <class List, class Ids> const std::string* firstOfNone(const List& list, const Ids& ids)
{
    const auto isThere = [&](const auto& id) { return model::findById(list, id) != nullptr; };
    return ids.empty() || std::ranges::any_of(ids, isThere) ? nullptr : &ids.front().value;
}

/// Notes items that unknowns need and the plan does not have. Targets without an unknown may lack their settings.
void noteMissing(const model::Plan& plan, Obstacles& obstacles)
{
    const auto missing = [&](const model::Path& path) {
        note(obstacles, {ObstacleKind::NoSuchFigure, {}, path.text()});
    };
    for (const model::Unknown& unknown : plan.calibration.unknowns) {
        const auto* target = model::findById(plan.calibration.targets, unknown.target);
        if (!target) {
            missing(model::Path("/calibration/unknowns") / unknown.id / "target" / unknown.target);
            continue;
        }
        const model::Path path = model::Path("/calibration/targets") / target->id;
        if (const std::string* setting = firstOfNone(plan.settings, target->settings))
            missing(path / "settings" / *setting);
        if (const std::string* cohort = firstOfNone(plan.cohorts, target->cohorts))
            missing(path / "cohorts" / *cohort);
    }
}

Wanted joined(const Wanted& typed, const Wanted& published)
{
    Wanted wanted = published;
    for (std::size_t t = 0; t < wanted.size() && t < typed.size(); ++t)
        if (typed[t])
            wanted[t] = typed[t];
    return wanted;
}

/// The source of a wanted value: the earlier source if the value has not changed, so that a planner's own figure stays
/// one.
model::SourceId sourceOf(const model::CalibrationTarget& target, double wanted,
                         const std::vector<model::TargetFit>& before)
{
    const auto known = std::ranges::find(before, target.id, &model::TargetFit::target);
    return known != before.end() && known->wanted == wanted ? known->source : target.source;
}

} // namespace

base::Result<Solution> calibrate(const model::Plan& plan, const AreaTask& task, const Effort& effort,
                                 const base::CancelToken& cancel, const Progress& progress)
{
    const model::Area* area = model::findById(plan.areas, task.area);
    if (!area)
        return base::Error{base::ErrorCode::UnknownName, {}, {}, task.area.value};
    // Work and memory grow with their square.
    constexpr std::size_t most = 500;
    for (const auto& [field, count] : {std::pair{"/calibration/targets", plan.calibration.targets.size()},
                                       std::pair{"/calibration/unknowns", plan.calibration.unknowns.size()}})
        if (count > most)
            return base::Error{base::ErrorCode::BadField, {}, field, std::to_string(count)};
    AreaProblem problem{baseYearOf(plan, *area), plan.calibration.targets, {}, {}, {}, {}, plan.calibration.capacities};
    Obstacles obstacles;
    noteMissing(plan, obstacles);
    for (const model::Setting& setting : plan.settings)
        if (model::sharedGroupOf(setting, *area))
            note(obstacles, {ObstacleKind::SharedSetting, {}, setting.name});
    if (task.figures)
        setGivens(problem.plan, plan.calibration.givens, *task.figures, obstacles);
    Wanted published(problem.targets.size());
    if (task.figures)
        published = wantedOf(problem.plan, problem.targets, *task.figures, task.years, obstacles);
    problem.wanted = joined(task.wanted, published);
    // Demand is solved to meet wanted values before anything is run; values beyond those of any area would fill the
    // memory.
    constexpr double mostWanted = 2e6;
    for (const auto& wanted : problem.wanted)
        if (wanted && !(*wanted >= 0.0 && *wanted <= mostWanted))
            return base::Error{base::ErrorCode::BadField, {}, "/calibration/targets", std::to_string(*wanted)};
    addUnknowns(problem, plan.calibration, fitOf(plan, task.area), task.figures != nullptr);
    if (std::ranges::any_of(obstacles, isFatal))
        return Solution{std::move(problem), {}, std::move(obstacles), 0, 0.0};
    if (validation::hasErrors(validation::validate(problem.plan)))
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}};
    auto solved = Solver(std::move(problem), effort, cancel, progress).solve();
    if (solved)
        for (const Obstacle& obstacle : obstacles)
            note(solved.value().obstacles, obstacle);
    return solved;
}

base::Result<std::vector<Solution>> calibrateAll(const model::Plan& plan, const std::vector<AreaTask>& tasks,
                                                 const Effort& effort, const base::CancelToken& cancel,
                                                 const Progress& progress)
{
    std::vector<Solution> solutions;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto within = [&](double share) {
            if (progress)
                progress((static_cast<double>(i) + share) / static_cast<double>(tasks.size()));
        };
        auto solved = calibrate(plan, tasks[i], effort, cancel, within);
        if (!solved)
            return solved.error();
        solutions.push_back(std::move(solved.value()));
    }
    return solutions;
}

void putSolution(model::Plan& plan, const Solution& solution)
{
    const AreaProblem& problem = solution.problem;
    putAreaPlan(plan, problem.plan);
    AreaFit& fit = madeFit(plan, problem.plan.areas.front().id);
    const std::vector<model::TargetFit> before = std::exchange(fit.targets, {});
    for (std::size_t t = 0; t < problem.targets.size(); ++t) {
        if (!problem.wanted[t])
            continue;
        model::TargetFit one{problem.targets[t].id,
                             *problem.wanted[t],
                             std::nullopt,
                             0.0,
                             0.0,
                             sourceOf(problem.targets[t], *problem.wanted[t], before)};
        if (t < solution.found.size()) {
            one.found = solution.found[t].mean;
            one.standardError = solution.found[t].standardError;
            one.yearSd = solution.found[t].sd;
        }
        fit.targets.push_back(one);
    }
    for (std::size_t u = 0; u < problem.unknowns.size(); ++u) {
        const auto known = std::ranges::find(fit.unknowns, problem.unknowns[u].id, &model::UnknownFit::unknown);
        if (known == fit.unknowns.end())
            fit.unknowns.push_back({problem.unknowns[u].id, problem.factors[u]});
        else
            known->factor = problem.factors[u];
    }
}

Wanted rememberedWanted(const model::Plan& plan, const model::AreaId& area)
{
    Wanted wanted(plan.calibration.targets.size());
    if (const AreaFit* fit = fitOf(plan, area))
        for (const model::TargetFit& target : fit->targets)
            if (const int t = model::indexById(plan.calibration.targets, target.target); t >= 0)
                wanted[static_cast<std::size_t>(t)] = target.wanted;
    return wanted;
}

} // namespace homeward::calibrate
