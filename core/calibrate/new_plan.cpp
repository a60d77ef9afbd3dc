// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/new_plan.h"

#include "core/calibrate/price_parts.h"
#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::Path;
using model::UncertainInput;

namespace {

/// The population by the plan's bands; 0 in bands without a figure for the area.
std::vector<model::PopulationYear> populationOf(const model::Plan& plan, const AreaFigures& area)
{
    std::vector<model::PopulationYear> years;
    for (const model::PopulationYear& known : area.population) {
        model::PopulationYear year{known.year, {}};
        for (const model::AgeBand& band : plan.ageBands) {
            const auto found = std::ranges::find(area.bands, band.id);
            const auto place = static_cast<std::size_t>(found - area.bands.begin());
            year.people.push_back(place < known.people.size() ? known.people[place] : 0.0);
        }
        years.push_back(std::move(year));
    }
    return years;
}

model::Area areaOf(const model::Plan& plan, const AreaFigures& figures)
{
    model::Area area;
    area.id = model::AreaId{figures.id};
    area.name = figures.name;
    area.code = figures.code;
    area.population = populationOf(plan, figures);
    const auto source = [&](const char* id) {
        return model::findById(plan.sources, model::SourceId{id}) ? model::SourceId{id} : model::SourceId{};
    };
    area.populationSource = source("population");
    area.dayOne.source = source("first-day");
    return area;
}

void addAreas(model::Plan& plan, const std::vector<AreaFigures>& areas)
{
    for (const AreaFigures& figures : areas)
        plan.areas.push_back(areaOf(plan, figures));
}

bool isTyped(const AreaFigures& area, const model::CalibrationTarget& target)
{
    return std::ranges::any_of(target.figures, [&](const model::ReferenceFigure& figure) {
        const AreaFigure* known = latest(area, figure.measure, figure.band);
        return known && known->typed;
    });
}

/// Targets that rest on typed figures say so.
void nameTyped(model::Plan& plan, const NewPlanRequest& request)
{
    if (request.typedSource.id.value.empty())
        return;
    plan.sources.push_back(request.typedSource);
    for (const AreaFigures& area : request.areas)
        for (model::AreaFit& fit : plan.calibration.fits)
            for (model::TargetFit& target : fit.targets)
                if (fit.area.value == area.id
                    && isTyped(area, *model::findById(plan.calibration.targets, target.target)))
                    target.source = request.typedSource.id;
}

/// Moves the template's changes, which are dated from its base year, to the start of the plan.
void moveScenarios(model::Plan& plan, base::Date start)
{
    for (model::Scenario& scenario : plan.scenarios)
        for (model::Change& change : scenario.changes) {
            const auto later = change.start.days() - plan.start.days();
            change.start = start.plusDays(later);
            if (change.end)
                change.end = start.plusDays(change.end->days() - plan.start.days());
        }
}

/// The path to the area's own value of a figure: `/areas/A/cohorts/...`.
Path ownPath(const model::Area& area, const Path& path) { return Path("/areas/" + area.id.value + path.text()); }

UncertainInput around(UncertainInput input, double figure)
{
    if (input.mostLikely != 0.0 && figure != input.mostLikely) {
        const double times = figure / input.mostLikely;
        input.low *= times;
        input.high *= times;
    }
    input.mostLikely = figure;
    return input;
}

} // namespace

std::string namesOf(const std::vector<AreaFigures>& areas)
{
    std::string names;
    for (std::size_t i = 0; i < areas.size(); ++i)
        names += (i == 0 ? "" : i + 1 == areas.size() ? " and " : ", ") + areas[i].name;
    return names;
}

void moveRanges(model::Plan& plan)
{
    std::vector<UncertainInput> moved;
    for (const UncertainInput& input : plan.uncertainInputs) {
        const Path path(input.path);
        bool everyAreaOwn = !plan.areas.empty();
        for (const model::Area& area : plan.areas) {
            const Path own = ownPath(area, path);
            const auto figure = figureAt(plan, own);
            everyAreaOwn = everyAreaOwn && figure.ok();
            if (!figure)
                continue;
            UncertainInput one = around(input, figure.value());
            one.path = own.text();
            one.name += ", " + area.name;
            moved.push_back(std::move(one));
        }
        if (const auto figure = figureAt(plan, path); figure && !everyAreaOwn)
            moved.push_back(around(input, figure.value()));
    }
    plan.uncertainInputs = std::move(moved);
}

base::Result<std::vector<Solution>> solveAreas(const NewPlanRequest& request, const base::CancelToken& cancel,
                                               const Progress& progress)
{
    model::Plan plan = request.pattern;
    addAreas(plan, request.areas);
    if (plan.calibration.unknowns.empty())
        return std::vector<Solution>();
    std::vector<AreaTask> tasks;
    for (std::size_t i = 0; i < request.areas.size(); ++i)
        tasks.push_back({plan.areas[i].id, &request.areas[i], request.delays, {}});
    return calibrateAll(plan, tasks, request.effort, cancel, progress);
}

base::Result<model::Plan> planOf(const NewPlanRequest& request, const std::vector<Solution>& solutions)
{
    const base::Date baseYear = request.pattern.start;
    if (request.start < baseYear)
        return base::Error{base::ErrorCode::BadField, {}, "start", request.start.iso()};
    model::Plan plan = request.pattern;
    moveScenarios(plan, request.start);
    plan.name = request.name.empty() ? namesOf(request.areas) : request.name;
    plan.run.years = request.years;
    plan.start = request.start;
    if (request.start > baseYear)
        plan.calibratedFrom = baseYear;
    addAreas(plan, request.areas);
    for (const Solution& solution : solutions)
        putSolution(plan, solution);
    nameTyped(plan, request);
    setPrices(plan, request.prices, request.areas);
    if (request.prices != PriceSet::None)
        partPrices(plan, reference::builtIn());
    moveRanges(plan);
    return plan;
}

base::Result<NewPlan> newPlan(const NewPlanRequest& request, const base::CancelToken& cancel, const Progress& progress)
{
    if (request.start < request.pattern.start)
        return base::Error{base::ErrorCode::BadField, {}, "start", request.start.iso()};
    auto solutions = solveAreas(request, cancel, progress);
    if (!solutions)
        return solutions.error();
    auto plan = planOf(request, solutions.value());
    if (!plan)
        return plan.error();
    return NewPlan{std::move(plan.value()), std::move(solutions.value())};
}

} // namespace homeward::calibrate
