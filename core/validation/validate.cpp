// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/validate.h"

#include "core/model/node.h"
#include "core/validation/parts.h"
#include "core/validation/run_cost.h"

#include <algorithm>
#include <array>

namespace homeward::validation {

namespace {

void validateRun(ProblemList& problems)
{
    const RunSettings& run = problems.plan().run;
    const Spot spot{"/run", {}};
    problems.within(run.years, 1, mostYears, spot / "years");
    problems.inRange(run.replications, ranges::replications, spot / "replications");
    problems.inRange(run.runInDays, ranges::runIn, spot / "runInDays");
}

/// The calibrated year must lie before the start, within what a run can have.
void validateCalibration(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    const auto& from = plan.calibratedFrom;
    if (from && (*from > plan.start || *from < plan.start.plusYears(-mostYears)))
        problems.error(ProblemCode::DatesOutOfOrder, {"/calibratedFrom", {}}, from->iso());
}

/// The parts of a plan that a run may not vary.
constexpr std::array<const char*, 7> frame{"/start",       "/run",  "/uncertainInputs", "/calibration", "/papers",
                                           "/houseStyles", "/typed"};

void validateUncertain(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Once paths(problems);
    for (std::size_t i = 0; i < plan.uncertainInputs.size(); ++i) {
        const UncertainInput& input = plan.uncertainInputs[i];
        const Spot spot = Spot{"/uncertainInputs", input.name.empty() ? input.path : input.name} / i;
        if (input.path.empty())
            problems.error(ProblemCode::Missing, spot / "path");
        else if (!mayVary(plan, Path(input.path)))
            problems.error(ProblemCode::NoSuchFigure, spot / "path", input.path);
        paths.check(input.path, spot / "path");
        const bool low = problems.finite(input.low, spot / "low");
        const bool likely = problems.finite(input.mostLikely, spot / "mostLikely");
        const bool high = problems.finite(input.high, spot / "high");
        if (low && likely && high && !(input.low <= input.mostLikely && input.mostLikely <= input.high))
            problems.error(ProblemCode::RangeOutOfOrder, spot / "mostLikely", {}, input.mostLikely, input.low,
                           input.high);
        problems.source(input.source, spot / "source");
    }
}

void validateLists(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Once sources(problems);
    for (std::size_t i = 0; i < plan.sources.size(); ++i) {
        const Spot spot = Spot{"/sources", {}}.about(plan.sources[i].title) / i / "id";
        if (plan.sources[i].id.empty())
            problems.error(ProblemCode::Missing, spot);
        sources.check(plan.sources[i].id.value, spot, ProblemCode::DuplicateId);
    }
    Names bands(problems);
    for (std::size_t i = 0; i < plan.ageBands.size(); ++i)
        bands.check(plan.ageBands[i].id.value, plan.ageBands[i].name,
                    Spot{"/ageBands", {}}.about(plan.ageBands[i].name) / i);
}

void validatePresence(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    const auto some = [&](bool empty, const char* path) {
        if (empty)
            problems.error(ProblemCode::Missing, {path, {}});
    };
    some(plan.settings.empty(), "/settings");
    some(plan.outcomes.empty(), "/outcomes");
    some(plan.cohorts.empty(), "/cohorts");
    some(plan.areas.empty(), "/areas");
    some(plan.scenarios.empty(), "/scenarios");
}

} // namespace

bool mayVary(const Plan& plan, const Path& path)
{
    return figureAt(plan, path).ok()
        && std::ranges::none_of(frame, [&](const char* top) { return path.isWithin(Path(top)); });
}

std::vector<Problem> validate(const Plan& plan)
{
    ProblemList problems(plan);
    validateRun(problems);
    validateCalibration(problems);
    validatePresence(problems);
    validateLists(problems);
    validateSettings(problems);
    validatePools(problems);
    validateCohorts(problems);
    validateAreas(problems);
    validateScenarios(problems);
    validateFlow(problems);
    validateUncertain(problems);
    validateFit(problems);
    validateMoney(problems);
    validateStaff(problems);
    validatePapers(problems);
    if (!problems.hasErrors()) {
        validateWholeUnits(problems);
        validateRunCost(problems);
    }
    return problems.inOrder();
}

bool hasErrors(const std::vector<Problem>& problems)
{
    return std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::Error; });
}

} // namespace homeward::validation
