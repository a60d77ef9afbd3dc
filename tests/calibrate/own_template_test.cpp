// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/own_template.h"

#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/model/node.h"
#include "core/reference/reference_set.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;

namespace {

std::vector<calibrate::AreaFigures> figuresOf(const char* name)
{
    const reference::ReferenceSet& set = reference::builtIn();
    return {calibrate::figuresOf(set, set.areas().partnership(name)->code)};
}

model::Plan planOf(const model::Plan& pattern, const char* area, base::Date start)
{
    const auto areas = figuresOf(area);
    calibrate::NewPlanRequest request{pattern, areas, start};
    request.effort = {20, 1, 0};
    auto made = calibrate::newPlan(request);
    REQUIRE(made.ok());
    return std::move(made.value().plan);
}

} // namespace

TEST_CASE("A plan becomes a template again: what was solved is taken out, what the planner changed stays")
{
    const model::Plan pattern = calibrate::templateNamed("small").value();
    model::Plan plan = planOf(pattern, "Shetland", base::Date(2026, 4, 1));
    plan.cohorts.front().name = "Young emergencies";
    const auto made = calibrate::templateOf(plan, "Ours");
    REQUIRE(made.ok());
    const model::Plan& own = made.value();
    CHECK(own.name == "Ours");
    CHECK(own.start == pattern.start);
    CHECK_FALSE(own.calibratedFrom);
    CHECK(own.areas.empty());
    CHECK(own.calibration.fits.empty());
    CHECK(own.calibration.unknowns == pattern.calibration.unknowns);
    CHECK(own.calibration.targets == pattern.calibration.targets);
    CHECK(own.scenarios == pattern.scenarios);
    CHECK(own.cohorts.front().name == "Young emergencies");
    for (const model::Unknown& unknown : pattern.calibration.unknowns) {
        if (unknown.kind == model::UnknownKind::Capacity || unknown.id.value == "care-at-home-packages")
            continue;   // the first are rounded to whole units, the others are the area's own published figures
        for (const model::SolvedFigure& figure : unknown.figures) {
            INFO(figure.path);
            CHECK(model::figureAt(own, model::Path(figure.path)).value()
                  == Approx(model::figureAt(pattern, model::Path(figure.path)).value()).epsilon(1e-6));
        }
    }
}

TEST_CASE("A template of one area's plan makes a plan of another that meets its base year's demand")
{
    const model::Plan shetland = planOf(calibrate::templateNamed("small").value(), "Shetland", base::Date(2024, 4, 1));
    const model::Plan plan = planOf(calibrate::templateOf(shetland, "Ours").value(), "Orkney", base::Date(2026, 4, 1));
    CHECK_FALSE(validation::hasErrors(validation::validate(plan)));
    REQUIRE(plan.calibration.fits.size() == 1);
    for (const model::TargetFit& fit : plan.calibration.fits.front().targets)
        if (fit.target.value.starts_with("admissions")) {
            INFO(fit.target.value);
            CHECK(*fit.found == Approx(fit.wanted).epsilon(0.03));
        }
}

TEST_CASE("A plan that says of nothing how it is solved is no template")
{
    const auto made = calibrate::templateOf(tests::smallPlan(), "Ours");
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().field == "unknowns");
}
