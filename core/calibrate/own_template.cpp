// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/own_template.h"

#include "core/calibrate/area_plan.h"
#include "core/calibrate/solved_figures.h"
#include "core/model/path.h"

#include <algorithm>

namespace homeward::calibrate {

using namespace model; // about nothing else

namespace {

/// Takes settings and cohorts as the plan's only area has them, with factors reset to 1.
base::Status takeArea(Plan& made, const Plan& plan)
{
    const Area& area = plan.areas.front();
    Plan own = areaPlan(plan, area);
    const auto fit = std::ranges::find(plan.calibration.fits, area.id, &AreaFit::area);
    if (fit != plan.calibration.fits.end()) {
        std::vector<Unknown> unknowns;
        std::vector<double> factors;
        for (const UnknownFit& one : fit->unknowns) {
            const auto known = std::ranges::find(plan.calibration.unknowns, one.unknown, &Unknown::id);
            if (known == plan.calibration.unknowns.end())
                continue;
            unknowns.push_back(*known);
            factors.push_back(one.factor);
        }
        auto figures = SolvedFigures::of(own, unknowns, factors);
        if (!figures)
            return figures.error();
        std::ranges::fill(factors, 1.0);
        (void)figures.value().write(factors);
    }
    made.settings = std::move(own.settings);
    made.cohorts = std::move(own.cohorts);
    return base::done();
}

void moveScenarios(Plan& made, base::Date baseYear)
{
    const auto earlier = made.start.days() - baseYear.days();
    const bool oneArea = made.areas.size() == 1;
    for (Scenario& scenario : made.scenarios) {
        if (!oneArea)
            std::erase_if(scenario.changes, [](const Change& change) { return !change.areas.empty(); });
        for (Change& change : scenario.changes) {
            change.areas.clear();
            change.start = change.start.plusDays(-earlier);
            if (change.end)
                change.end = change.end->plusDays(-earlier);
        }
    }
}

/// A range of the only area's own is one of the template.
void moveRanges(Plan& made)
{
    std::vector<UncertainInput> kept;
    for (UncertainInput input : made.uncertainInputs) {
        if (Path(input.path).isWithin(Path("/areas"))) {
            const Path own = made.areas.size() == 1 ? Path("/areas") / made.areas.front().id : Path();
            if (own.empty() || !Path(input.path).isWithin(own))
                continue;
            input.path = input.path.substr(own.text().size());
        }
        kept.push_back(std::move(input));
    }
    made.uncertainInputs = std::move(kept);
}

} // namespace

base::Result<Plan> templateOf(const Plan& plan, const std::string& name)
{
    if (plan.calibration.unknowns.empty())
        return base::Error{base::ErrorCode::MissingField, {}, "unknowns", plan.name};
    Plan made = plan;
    made.name = name;
    const base::Date baseYear = plan.calibratedFrom.value_or(plan.start);
    if (plan.areas.size() == 1)
        if (const auto taken = takeArea(made, plan); !taken)
            return taken.error();
    for (Setting& setting : made.settings)
        setting.sharedBy.clear();
    moveScenarios(made, baseYear);
    moveRanges(made);
    made.start = baseYear;
    made.calibratedFrom.reset();
    made.areas.clear();
    made.calibration.fits.clear();
    return made;
}

} // namespace homeward::calibrate
