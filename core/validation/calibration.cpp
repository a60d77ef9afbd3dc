// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/validation/parts.h"

namespace homeward::validation {

namespace {

/// Things that a calibration names may have been removed from the plan since. No run depends on that, so these are
/// warnings.
void validateTargets(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    for (std::size_t t = 0; t < plan.calibration.targets.size(); ++t) {
        const CalibrationTarget& target = plan.calibration.targets[t];
        const Spot spot = Spot{"/calibration/targets", target.name} / t;
        for (std::size_t s = 0; s < target.settings.size(); ++s)
            if (!findById(plan.settings, target.settings[s]))
                problems.warning(ProblemCode::UnknownSetting, spot / "settings" / s, target.settings[s].value);
        for (std::size_t c = 0; c < target.cohorts.size(); ++c)
            if (!findById(plan.cohorts, target.cohorts[c]))
                problems.warning(ProblemCode::UnknownCohort, spot / "cohorts" / c, target.cohorts[c].value);
        problems.source(target.source, spot / "source");
    }
}

void validateUnknowns(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    for (std::size_t u = 0; u < plan.calibration.unknowns.size(); ++u) {
        const Unknown& unknown = plan.calibration.unknowns[u];
        const Spot spot = Spot{"/calibration/unknowns", unknown.name} / u;
        for (std::size_t f = 0; f < unknown.figures.size(); ++f)
            if (!figureAt(plan, Path(unknown.figures[f].path)).ok())
                problems.warning(ProblemCode::NoSuchFigure, spot / "figures" / f / "path", unknown.figures[f].path);
    }
}

} // namespace

void validateFit(ProblemList& problems)
{
    validateTargets(problems);
    validateUnknowns(problems);
}

} // namespace homeward::validation
