// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/new_plan.h"
#include "core/calibrate/price_parts.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>

using namespace homeward;
using namespace homeward::calibrate;

namespace {

/// A plan of the whole template for one partnership, which is not solved.
model::Plan planFor(const char* code)
{
    model::Plan plan = templateNamed("whole").value();
    model::Area area;
    area.id = model::AreaId{"here"};
    area.name = "Here";
    area.code = code;
    plan.areas = {area};
    partPrices(plan, reference::builtIn());
    return plan;
}

const model::CostPart& partOf(const model::Plan& plan, const char* setting, model::CostKind kind)
{
    const auto found = std::ranges::find_if(plan.money.costs, [&](const model::CostPart& part) {
        return part.setting.value == setting && part.kind == kind;
    });
    REQUIRE(found != plan.money.costs.end());
    return *found;
}

} // namespace

TEST_CASE("Unit costs are parted by the shares of the reference set", "[new]")
{
    const model::Plan plan = planFor("S37000004");
    // 618.12 a bed-day, three quarters of it for a bed that is open; 1.25 times as much above the beds there are.
    const model::CostPart& fixed = partOf(plan, "acute", model::CostKind::Fixed);
    CHECK(fixed.pounds == Approx(463.59));
    CHECK(fixed.step == 24.0);
    CHECK(fixed.priceYear == "2024/25");
    CHECK(model::findById(plan.money.budgets, fixed.budget)->name == "Set-aside hospital");
    CHECK(model::sourceOf(plan, fixed.source).illustrative);
    CHECK(partOf(plan, "acute", model::CostKind::Variable).pounds == Approx(154.53));
    CHECK(partOf(plan, "acute", model::CostKind::Surge).pounds == Approx(618.12 * 1.25 - 154.53));
    // Two budgets pay half each.
    std::vector<double> halves;
    for (const model::CostPart& part : plan.money.costs)
        if (part.setting.value == "icare" && part.kind == model::CostKind::Fixed)
            halves.push_back(part.pounds);
    CHECK(halves == std::vector{88.0, 88.0});
    // Care at home is priced by the weekly hour and day, its parts by the hour: 5.095 x 7, 15 % of it fixed.
    CHECK(partOf(plan, "cah", model::CostKind::Variable).pounds == Approx(5.095 * 7.0 * 0.85).margin(0.005));
}

TEST_CASE("Open, in use and not above capacity, a unit costs what it did in the whole", "[new]")
{
    const model::Plan plan = planFor("S37000004");
    for (const model::Setting& setting : plan.settings) {
        INFO(setting.name);
        double parts = 0.0;
        for (const model::CostPart& part : plan.money.costs)
            if (part.setting == setting.id && part.kind != model::CostKind::Surge)
                parts += part.pounds;
        CHECK(parts == Approx(setting.unitCost->perUnitDay * (setting.countedInHours ? 7.0 : 1.0)).margin(0.02));
    }
}

TEST_CASE("Wards of island boards close in smaller steps", "[new]")
{
    CHECK(partOf(planFor("S37000026"), "acute", model::CostKind::Fixed).step == 6.0);
    CHECK(partOf(planFor("S37000022"), "chosp", model::CostKind::Fixed).step == 6.0);
    CHECK(partOf(planFor("S37000004"), "chosp", model::CostKind::Fixed).step == 12.0);
}

TEST_CASE("Every budget of parted prices pays for something, and staff have a need", "[new]")
{
    const model::Plan plan = planFor("S37000004");
    CHECK(plan.money.budgets.size() == 3);
    for (const model::Budget& budget : plan.money.budgets)
        CHECK(std::ranges::find(plan.money.costs, budget.id, &model::CostPart::budget) != plan.money.costs.end());
    REQUIRE(plan.staff.size() == 5);
    CHECK(plan.staff.front().name == "Registered nurse");
    CHECK(plan.staff.front().vacancies == Approx(0.06));
    CHECK(plan.staff.back().vacancies == Approx(0.103));
    for (const validation::Problem& problem : validation::validate(plan)) {
        INFO(problem.path);
        CHECK_FALSE(problem.path.starts_with("/money"));
        CHECK_FALSE(problem.path.starts_with("/staff"));
    }
}

TEST_CASE("A plan that has money of its own keeps it", "[new]")
{
    model::Plan plan = templateNamed("whole").value();
    plan.money.budgets = {{model::BudgetId{"own"}, "Our budget"}};
    const model::Plan before = plan;
    partPrices(plan, reference::builtIn());
    CHECK(plan == before);
    model::Plan empty = templateNamed("empty").value();
    const model::Plan nothing = empty;
    partPrices(empty, reference::builtIn());
    CHECK(empty == nothing);
}

TEST_CASE("A new plan without prices has no budgets either", "[new]")
{
    const model::Plan pattern = templateNamed("small").value();
    const std::vector<AreaFigures> areas{figuresOf(reference::builtIn(), "S37000026")};
    const auto solved = solveAreas({pattern, areas, pattern.start, 1});
    REQUIRE(solved.ok());
    NewPlanRequest request{pattern, areas, base::Date(2026, 4, 1), 5};
    CHECK_FALSE(planOf(request, solved.value()).value().money.costs.empty());
    request.prices = PriceSet::None;
    const model::Plan without = planOf(request, solved.value()).value();
    CHECK(without.money.costs.empty());
    CHECK(without.money.budgets.empty());
}

TEST_CASE("A step is no larger than the setting where it is largest", "[new]")
{
    model::Plan plan = templateNamed("whole").value();
    plan.areas = {model::Area{}};
    model::findById(plan.settings, model::SettingId{"acute"})->capacity.steps.front().units = 15.5;
    partPrices(plan, reference::builtIn());
    CHECK(partOf(plan, "acute", model::CostKind::Fixed).step == 15.0);
    CHECK(partOf(plan, "chosp", model::CostKind::Fixed).step == 12.0);
}
