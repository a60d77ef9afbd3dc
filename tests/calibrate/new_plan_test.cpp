// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/calibrate/typed_figure.h"
#include "core/exchange/plan_json.h"
#include "core/model/lookup.h"
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::calibrate;

namespace {

const std::string people = "care_at_home_people_calibration_target";

std::vector<AreaFigures> shetland() { return {figuresOf(reference::builtIn(), "S37000026")}; }

} // namespace

TEST_CASE("Areas solved once make the plan of any start, as if it were made in one go", "[new]")
{
    const model::Plan pattern = templateNamed("small").value();
    const auto areas = shetland();
    const auto solved = solveAreas({pattern, areas, pattern.start, 1});
    REQUIRE(solved.ok());
    for (const base::Date start : {base::Date(2026, 4, 1), base::Date(2024, 4, 1)}) {
        const NewPlanRequest request{pattern, areas, start, 5};
        const auto apart = planOf(request, solved.value());
        const auto whole = newPlan(request);
        REQUIRE(apart.ok());
        REQUIRE(whole.ok());
        CHECK(apart.value() == whole.value().plan);
    }
    NewPlanRequest named{pattern, areas, base::Date(2026, 4, 1)};
    CHECK(planOf(named, solved.value()).value().name == "Shetland Islands");
    named.name = "Shifting the balance";
    CHECK(planOf(named, solved.value()).value().name == "Shifting the balance");
    named.start = base::Date(2024, 3, 31);
    CHECK_FALSE(planOf(named, solved.value()).ok());
}

TEST_CASE("A plan says which of its targets rest on figures that were typed", "[new]")
{
    const model::Plan pattern = templateNamed("small").value();
    auto areas = shetland();
    REQUIRE(typeFigure(areas.front(), people, "all", 500.0));
    NewPlanRequest request{pattern, areas, base::Date(2026, 4, 1)};
    request.typedSource.id = model::SourceId{"typed-figures"};
    request.typedSource.title = "Typed";
    const auto made = newPlan(request);
    REQUIRE(made.ok());
    const model::Plan& plan = made.value().plan;
    CHECK(model::findById(plan.sources, request.typedSource.id)->title == "Typed");
    for (const model::TargetFit& target : plan.calibration.fits.front().targets) {
        const bool isTyped = target.target.value.starts_with("care-at-home-")
            && model::findById(plan.calibration.targets, target.target)->figures.size() == 1
            && model::findById(plan.calibration.targets, target.target)->figures.front().measure == people;
        CHECK((target.source == request.typedSource.id) == isTyped);
        if (target.target.value == "care-at-home-people")
            CHECK(target.wanted == Approx(500.0));
    }
}
