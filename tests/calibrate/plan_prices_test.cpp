// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/plan_prices.h"

#include "core/calibrate/localities.h"
#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/money/prices.h"
#include "core/reference/reference_set.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace homeward;
using namespace homeward::calibrate;

namespace {

AreaFigures figures(const char* area)
{
    const reference::ReferenceSet& set = reference::builtIn();
    return figuresOf(set, set.areas().partnership(area)->code);
}

/// The whole template for these areas with a price of care at home of its own, in one price or in parts.
model::Plan planFor(const std::vector<AreaFigures>& areas, PriceSet prices, bool inParts)
{
    model::Plan pattern = templateNamed("whole").value();
    model::Setting& home = *model::findById(pattern.settings, model::SettingId{"cah"});
    home.unitCost = model::UnitCost{5.0, "Council", "2024/25", {}};
    std::erase_if(pattern.calibration.givens,
                  [](const model::GivenFigure& given) { return given.path == "/settings/cah/unitCost/perUnitDay"; });
    std::erase_if(pattern.money.costs, [](const model::CostPart& part) { return part.setting.value == "cah"; });
    if (inParts) {
        home.unitCost.reset();
        pattern.money.budgets.push_back({model::BudgetId{"council"}, "Council"});
        for (const auto kind : {model::CostKind::Fixed, model::CostKind::Variable, model::CostKind::Charge})
            pattern.money.costs.push_back({model::CostPartId{"cah-" + std::to_string(static_cast<int>(kind))},
                                           home.id,
                                           {},
                                           kind,
                                           2.0,
                                           0.0,
                                           model::BudgetId{"council"},
                                           "2024/25",
                                           {}});
    }
    NewPlanRequest request{pattern, areas, pattern.start};
    request.prices = prices;
    return planOf(request, {}).value();
}

/// Pounds of each price of care at home in an area, as money reads them.
std::vector<double> pricesOf(const model::Plan& plan, std::size_t area)
{
    std::vector<double> pounds;
    const auto& home = *model::findById(plan.settings, model::SettingId{"cah"});
    for (const money::Price& price : money::PriceBook(plan).of(home, plan.areas[area]))
        pounds.push_back(price.pounds);
    return pounds;
}

bool hasErrors(const model::Plan& plan)
{
    const auto problems = validation::validate(plan);
    for (const validation::Problem& problem : problems)
        if (problem.severity == validation::Severity::Error)
            UNSCOPED_INFO(problem.path << " " << static_cast<int>(problem.code));
    return validation::hasErrors(problems);
}

} // namespace

TEST_CASE("The level of an area's cost of an hour is published beside Scotland's", "[prices]")
{
    const auto cost = homeCareCost(figures("Shetland"));
    REQUIRE(cost);
    CHECK(cost->pounds == 58.74); // Local Government Benchmarking Framework, SW1, 2020/21
    CHECK(cost->scotland == 27.65);
    CHECK(cost->year == "2020/21");
    AreaFigures unknown = figures("Shetland");
    std::erase_if(unknown.figures,
                  [](const AreaFigure& figure) { return figure.measure.starts_with("home_care_cost"); });
    CHECK_FALSE(homeCareCost(unknown));
}

TEST_CASE("A plan of one area pays its own level for care at home, and says why", "[prices]")
{
    const std::vector<AreaFigures> areas{figures("Shetland")};
    const double level = 58.74 / 27.65;
    const model::Plan plan = planFor(areas, PriceSet::Own, false);
    const std::vector<double> whole = pricesOf(plan, 0); // fixed, variable and surge, which a new plan is given
    REQUIRE(whole.size() == 3);
    CHECK(whole[0] + whole[1] == Approx(5.0 * level).epsilon(1e-3));
    const auto& home = *model::findById(plan.settings, model::SettingId{"cah"});
    const model::Source* source = model::findById(plan.sources, home.unitCost->source);
    REQUIRE(source != nullptr);
    CHECK(source->note.find("58.74") != std::string::npos);
    CHECK(source->note.find("2.12") != std::string::npos);
    CHECK_FALSE(hasErrors(plan));
    // Of parts, what people pay themselves stays.
    const std::vector<double> parts = pricesOf(planFor(areas, PriceSet::Own, true), 0);
    REQUIRE(parts.size() == 3);
    constexpr double days = 7.0; // parts are given an hour of care, and read a weekly hour and day
    CHECK(parts[0] == Approx(2.0 * level / days).epsilon(1e-4));
    CHECK(parts[1] == Approx(2.0 * level / days).epsilon(1e-4));
    CHECK(std::abs(parts[2]) == Approx(2.0 / days));
    // Beds and places are paid as before.
    const model::Plan before = planFor(areas, PriceSet::Template, false);
    CHECK(model::findById(plan.settings, model::SettingId{"acute"})->unitCost
          == model::findById(before.settings, model::SettingId{"acute"})->unitCost);
}

TEST_CASE("A price that the template gives from the area's own cost of an hour is not raised a second time", "[prices]")
{
    for (const char* name : {"small", "whole"}) {
        model::Plan plan = templateNamed(name).value();
        NewPlanRequest request{plan, {figures("Shetland")}, plan.start};
        plan = planOf(request, {}).value();
        const model::Setting& home = *model::findById(plan.settings, model::SettingId{"cah"});
        REQUIRE(home.unitCost);
        const double before = home.unitCost->perUnitDay;
        const std::size_t sources = plan.sources.size();
        const std::vector<model::CostPart> parts = plan.money.costs;
        setPrices(plan, PriceSet::Own, {figures("Shetland")});
        CHECK(model::findById(plan.settings, model::SettingId{"cah"})->unitCost->perUnitDay == before);
        CHECK(plan.sources.size() == sources);
        CHECK(plan.money.costs == parts);
    }
}

TEST_CASE("Areas of one plan have each their own level, and a locality that of its area", "[prices]")
{
    const std::vector<AreaFigures> areas{figures("Shetland"), figures("Fife")};
    for (const bool inParts : {false, true}) {
        const model::Plan plan = planFor(areas, PriceSet::Own, inParts);
        const std::vector<double> shetland = pricesOf(plan, 0);
        const std::vector<double> fife = pricesOf(plan, 1);
        REQUIRE(shetland.size() == fife.size());
        REQUIRE(shetland.size() == 3);
        // How a price is parted may differ between areas: what is fixed and what varies are together the price.
        const auto price = [](const std::vector<double>& pounds) { return pounds[0] + pounds[1]; };
        CHECK(price(shetland) / price(fife) == Approx(58.74 / 30.52).epsilon(1e-3));
        CHECK_FALSE(hasErrors(plan));
    }
    const model::Plan whole = planFor({figures("Shetland")}, PriceSet::Own, true);
    const std::size_t bands = whole.ageBands.size();
    const auto parted =
        partArea(whole, {{"North", std::vector<double>(bands, 100.0)}, {"South", std::vector<double>(bands, 300.0)}});
    REQUIRE(parted.ok());
    CHECK(pricesOf(parted.value(), 0) == pricesOf(whole, 0));
    CHECK(pricesOf(parted.value(), 1) == pricesOf(whole, 0));
}

TEST_CASE("A plan without prices has none, no ranges of them, and runs no worse", "[prices]")
{
    const model::Plan plan = planFor({figures("Shetland")}, PriceSet::None, true);
    CHECK(plan.money.costs.empty());
    for (const model::Setting& setting : plan.settings)
        CHECK_FALSE(setting.unitCost);
    for (const model::UncertainInput& input : plan.uncertainInputs)
        CHECK(input.path.find("unitCost") == std::string::npos);
    CHECK_FALSE(hasErrors(plan));
    CHECK(planFor({figures("Shetland")}, PriceSet::Template, true) != plan);
}
