// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/refit.h"

#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/reference/reference_set.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::calibrate;

namespace {

/// Orkney by the small template, solved with few futures.
const model::Plan& orkney()
{
    static const model::Plan plan = [] {
        const reference::ReferenceSet& set = reference::builtIn();
        const model::Plan pattern = templateNamed("small").value();
        const std::vector<AreaFigures> areas{figuresOf(set, set.areas().partnership("Orkney")->code)};
        NewPlanRequest request{pattern, areas, base::Date(2026, 4, 1)};
        request.effort = {20, 1, 0};
        return newPlan(request).value().plan;
    }();
    return plan;
}

const model::TargetFit& fitOf(const model::Plan& plan, const char* target)
{
    return *std::ranges::find(plan.calibration.fits.front().targets, model::TargetId{target},
                              &model::TargetFit::target);
}

OwnFigures own(const char* target, double value)
{
    OwnFigures figures{orkney().areas.front().id, Wanted(orkney().calibration.targets.size())};
    figures.wanted[static_cast<std::size_t>(model::indexById(orkney().calibration.targets, model::TargetId{target}))] =
        value;
    return figures;
}

Refit fitted(const model::Plan& plan, const std::vector<OwnFigures>& figures)
{
    std::vector<AreaTask> tasks;
    for (const OwnFigures& one : figures)
        tasks.push_back(taskOf(plan, one));
    auto made = refit(plan, tasks, figures, observedSource("Ours", "counted"), {20, 1, 0});
    REQUIRE(made.ok());
    return std::move(made.value());
}

} // namespace

TEST_CASE("A plan is fitted again to a planner's own figures, and to the remembered ones as before", "[refit]")
{
    const double people = fitOf(orkney(), "care-at-home-people").wanted;
    const Refit made = fitted(orkney(), {own("care-at-home-people", people * 1.2)});
    const model::TargetFit& met = fitOf(made.plan, "care-at-home-people");
    CHECK(met.wanted == Approx(people * 1.2));
    REQUIRE(met.found);
    CHECK(*met.found == Approx(people * 1.2).epsilon(0.05));
    CHECK(met.source.value == "observed-figures");
    CHECK(model::findById(made.plan.sources, met.source)->title == "Ours");
    // The total is met by its parts, each by as much.
    double before = 0.0;
    double now = 0.0;
    for (const char* part : {"care-at-home-18-64", "care-at-home-65-74", "care-at-home-75-84", "care-at-home-85"}) {
        before += fitOf(orkney(), part).wanted;
        now += fitOf(made.plan, part).wanted;
    }
    CHECK(now == Approx(people * 1.2));
    CHECK(fitOf(made.plan, "care-at-home-85").wanted
          == Approx(fitOf(orkney(), "care-at-home-85").wanted * people * 1.2 / before));
    CHECK(fitOf(made.plan, "care-at-home-85").source.value == "observed-figures");
    CHECK(fitOf(made.plan, "care-home-85").source == fitOf(orkney(), "care-home-85").source);
    CHECK(fitOf(made.plan, "delays").wanted == fitOf(orkney(), "delays").wanted);
    CHECK(fitOf(made.plan, "delays").source == fitOf(orkney(), "delays").source);
    CHECK_FALSE(validation::hasErrors(validation::validate(made.plan)));
    // Fitted once more, to another figure: what was observed before is still the planner's own.
    const Refit again = fitted(made.plan, {own("delays", fitOf(made.plan, "delays").wanted * 0.9)});
    CHECK(fitOf(again.plan, "care-at-home-people").source.value == "observed-figures");
    CHECK(std::ranges::count(again.plan.sources, model::SourceId{"observed-figures"}, &model::Source::id) == 1);
}

TEST_CASE("An own total leaves parts with figures of their own as they are, and wider totals follow", "[refit]")
{
    OwnFigures figures = own("delays-75plus", 500.0);
    const auto at = [](const char* target) {
        return static_cast<std::size_t>(model::indexById(orkney().calibration.targets, model::TargetId{target}));
    };
    figures.wanted[at("code9-75plus")] = 100.0;
    const Wanted before = rememberedWanted(orkney(), figures.area);
    const Wanted wanted = taskOf(orkney(), figures).wanted;
    CHECK(wanted[at("code9-75plus")] == 100.0);
    CHECK(*wanted[at("hsc-75plus")] + *wanted[at("family-75plus")] == Approx(400.0));
    CHECK(*wanted[at("hsc-75plus")] / *wanted[at("family-75plus")]
          == Approx(*before[at("hsc-75plus")] / *before[at("family-75plus")]));
    CHECK(wanted[at("hsc-18-74")] == before[at("hsc-18-74")]);
    CHECK(*wanted[at("delays")] - *before[at("delays")] == Approx(500.0 - *before[at("delays-75plus")]).margin(2.0));
    CHECK(wanted[at("people-acute")] == before[at("people-acute")]);
}

TEST_CASE("Ranges stay around the figures that are fitted", "[refit]")
{
    REQUIRE_FALSE(orkney().uncertainInputs.empty());
    const double people = fitOf(orkney(), "care-at-home-people").wanted;
    const Refit made = fitted(orkney(), {own("care-at-home-people", people * 1.3)});
    REQUIRE(made.plan.uncertainInputs.size() == orkney().uncertainInputs.size());
    for (const model::UncertainInput& input : made.plan.uncertainInputs) {
        INFO(input.path);
        CHECK(model::figureAt(made.plan, model::Path(input.path)).value() == Approx(input.mostLikely));
    }
}
