// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/calibrate/fatal.h"
#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/calibrate/verdict.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/reference/reference_set.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace homeward;
using calibrate::Verdict;
using model::TargetMeasure;

namespace {

calibrate::AreaFigures figuresOf(const char* name)
{
    const reference::ReferenceSet& set = reference::builtIn();
    const reference::Area* area = set.areas().partnership(name);
    REQUIRE(area);
    return calibrate::figuresOf(set, area->code);
}

calibrate::NewPlan made(const std::vector<calibrate::AreaFigures>& areas, const char* pattern = "whole",
                        base::Date start = base::Date(2024, 4, 1), const calibrate::Effort& effort = {})
{
    auto plan = calibrate::newPlan(
        {calibrate::templateNamed(pattern).value(), areas, start, 10, calibrate::DelayYears::Last, effort});
    REQUIRE(plan.ok());
    return std::move(plan.value());
}

/// The fit of every published target, and of those that are not published the counts of people.
void checkFit(const model::Plan& plan, const model::AreaFit& fit)
{
    std::size_t checked = 0;
    for (const model::TargetFit& one : fit.targets) {
        const model::CalibrationTarget& target = *model::findById(plan.calibration.targets, one.target);
        if (target.measure == TargetMeasure::ShareFromOutside)
            continue;
        INFO(target.name << ": wanted " << one.wanted << ", found " << one.found.value_or(-1.0) << " +- "
                         << one.standardError << ", a year differs by " << one.yearSd);
        const Verdict verdict = calibrate::verdictOf(target, one);
        CHECK((verdict == Verdict::Met || verdict == Verdict::WithinChance));
        // What is solved of people, entries and hours leaves nothing to chance.
        const bool solved = std::ranges::any_of(
            plan.calibration.unknowns, [&](const model::Unknown& unknown) { return unknown.target == target.id; });
        if (solved && !target.internal && target.measure != TargetMeasure::DelayedDischargeDays)
            CHECK(verdict == Verdict::Met);
        ++checked;
    }
    CHECK(checked > 20);
}

} // namespace

TEST_CASE("Every figure and path of the templates is there")
{
    const calibrate::AreaFigures fife = figuresOf("Fife");
    for (const std::string& name : calibrate::templateNames()) {
        INFO(name);
        auto plan = calibrate::templateNamed(name);
        REQUIRE(plan.ok());
        model::Plan& pattern = plan.value();
        std::set<std::string> targets;
        for (const model::CalibrationTarget& target : pattern.calibration.targets) {
            INFO(target.id.value);
            CHECK(targets.insert(target.id.value).second);
            for (const model::ReferenceFigure& figure : target.figures)
                CHECK(calibrate::valueOf(fife, figure).has_value());
            CHECK((target.internal || target.value || !target.figures.empty()));
            CHECK(model::findById(pattern.sources, target.source));
            for (const model::CohortId& cohort : target.cohorts)
                CHECK(model::findById(pattern.cohorts, cohort));
            for (const model::SettingId& setting : target.settings)
                CHECK(model::findById(pattern.settings, setting));
        }
        for (const model::Unknown& unknown : pattern.calibration.unknowns) {
            INFO(unknown.id.value);
            CHECK(targets.count(unknown.target.value) == 1);
            CHECK_FALSE(unknown.figures.empty());
            for (const model::SolvedFigure& figure : unknown.figures)
                CHECK(model::figureAt(pattern, model::Path(figure.path)).ok());
        }
        for (const model::GivenFigure& given : pattern.calibration.givens)
            CHECK(model::figureAt(pattern, model::Path(given.path)).ok());
    }
    CHECK_FALSE(calibrate::templateNamed("huge").ok());
}

TEST_CASE("Three partnerships meet their base year", "[calibrate]")
{
    for (const char* name : {"Shetland", "East Renfrewshire", "Fife"}) {
        INFO(name);
        const calibrate::NewPlan plan = made({figuresOf(name)});
        REQUIRE(plan.plan.calibration.fits.size() == 1);
        CHECK_FALSE(validation::hasErrors(validation::validate(plan.plan)));
        for (const calibrate::Obstacle& obstacle : plan.solutions.front().obstacles)
            CHECK_FALSE(calibrate::isFatal(obstacle));
        checkFit(plan.plan, plan.plan.calibration.fits.front());
    }
}

TEST_CASE("The small template meets its base year too", "[calibrate]")
{
    const calibrate::NewPlan plan = made({figuresOf("East Renfrewshire")}, "small");
    CHECK_FALSE(validation::hasErrors(validation::validate(plan.plan)));
    checkFit(plan.plan, plan.plan.calibration.fits.front());
}

TEST_CASE("The same seed solves the same, on one thread and on two")
{
    const std::vector<calibrate::AreaFigures> areas{figuresOf("Orkney")};
    const calibrate::NewPlan one = made(areas, "small", base::Date(2024, 4, 1), {40, 7, 1});
    const calibrate::NewPlan two = made(areas, "small", base::Date(2024, 4, 1), {40, 7, 2});
    CHECK(one.plan == two.plan);
}

TEST_CASE("A new plan reports from its start, has both baselines, and each of its figures has a source")
{
    const calibrate::NewPlan made =
        ::made({figuresOf("Orkney"), figuresOf("Shetland")}, "small", base::Date(2026, 4, 1), {40, 1, 0});
    const model::Plan& plan = made.plan;
    CHECK(plan.start == base::Date(2026, 4, 1));
    CHECK(plan.calibratedFrom == base::Date(2024, 4, 1));
    CHECK(plan.areas.size() == 2);
    CHECK(plan.calibration.fits.size() == 2);
    CHECK(plan.scenarios.front().name == "If nothing changes");
    REQUIRE(plan.scenarios.size() == 2);
    CHECK(plan.scenarios.back().name == "Capacity keeps its trend");
    for (const model::Change& change : plan.scenarios.back().changes)
        CHECK(change.start == plan.start);
    const auto problems = validation::validate(plan);
    for (const validation::Problem& problem : problems)
        UNSCOPED_INFO(problem.path);
    CHECK_FALSE(validation::hasErrors(problems));
    for (const model::Cohort& cohort : plan.cohorts) {
        CHECK(model::findById(plan.sources, cohort.demand.source));
        for (const model::PathwayStep& step : cohort.pathway) {
            CHECK(model::findById(plan.sources, step.stay.source));
            CHECK(model::findById(plan.sources, step.routesSource));
        }
    }
    CHECK_FALSE(plan.uncertainInputs.empty());
    for (const model::UncertainInput& input : plan.uncertainInputs) {
        INFO(input.path);
        CHECK(model::findById(plan.sources, input.source));
        CHECK(model::figureAt(plan, model::Path(input.path)).value() == Approx(input.mostLikely));
    }
}

TEST_CASE("A start before the base year is refused")
{
    const model::Plan pattern = calibrate::templateNamed("small").value();
    const std::vector<calibrate::AreaFigures> areas{figuresOf("Orkney")};
    const auto plan = calibrate::newPlan({pattern, areas, base::Date(2024, 3, 31)});
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.error().field == "start");
}

TEST_CASE("A target without a figure says which and why, and nothing is solved")
{
    calibrate::AreaFigures area = figuresOf("Orkney");
    std::erase_if(area.figures, [](const calibrate::AreaFigure& figure) {
        return figure.measure == "emergency_admissions" && figure.band == "85+";
    });
    const calibrate::NewPlan plan = made({area}, "small");
    REQUIRE(plan.solutions.size() == 1);
    CHECK(plan.solutions.front().found.empty());
    const calibrate::Obstacle expected{calibrate::ObstacleKind::NoFigure, model::TargetId{"admissions-85"},
                                       "emergency_admissions, 85+"};
    CHECK(std::ranges::find(plan.solutions.front().obstacles, expected) != plan.solutions.front().obstacles.end());
}

TEST_CASE("An unknown without a target, and a target whose settings are gone, say so, and nothing is solved")
{
    const std::vector<calibrate::AreaFigures> areas{figuresOf("Orkney")};
    const model::Plan pattern = calibrate::templateNamed("small").value();
    const auto solved = [&](const model::Plan& plan) {
        auto all = calibrate::solveAreas({plan, areas, plan.start});
        REQUIRE(all.ok());
        return std::move(all.value());
    };
    model::Plan noTarget = pattern;
    noTarget.calibration.unknowns.front().target = model::TargetId{"nothing"};
    const auto first = solved(noTarget);
    CHECK(calibrate::anyFatal(first));
    CHECK(first.front().found.empty());
    CHECK(
        std::ranges::find(first.front().obstacles,
                          calibrate::Obstacle{calibrate::ObstacleKind::NoSuchFigure,
                                              {},
                                              "/calibration/unknowns/" + noTarget.calibration.unknowns.front().id.value
                                                  + "/target/nothing"})
        != first.front().obstacles.end());
    model::Plan noSetting = pattern;
    model::findById(noSetting.calibration.targets, model::TargetId{"admissions-85"})->settings = {
        model::SettingId{"nowhere"}};
    const auto second = solved(noSetting);
    CHECK(calibrate::anyFatal(second));
    CHECK(std::ranges::find(second.front().obstacles,
                            calibrate::Obstacle{calibrate::ObstacleKind::NoSuchFigure,
                                                {},
                                                "/calibration/targets/admissions-85/settings/nowhere"})
          != second.front().obstacles.end());
}

TEST_CASE("A plan of one's own is solved again for figures of one's own")
{
    calibrate::NewPlan plan = made({figuresOf("Orkney")}, "small", base::Date(2024, 4, 1), {60, 1, 0});
    const model::AreaId orkney = plan.plan.areas.front().id;
    calibrate::Wanted wanted = calibrate::rememberedWanted(plan.plan, orkney);
    const int people = model::indexById(plan.plan.calibration.targets, model::TargetId{"care-at-home-85"});
    REQUIRE(people >= 0);
    const double before = *wanted[static_cast<std::size_t>(people)];
    wanted[static_cast<std::size_t>(people)] = 1.3 * before;
    const auto solved =
        calibrate::calibrate(plan.plan, {orkney, nullptr, calibrate::DelayYears::Last, wanted}, {60, 1, 0});
    REQUIRE(solved.ok());
    CHECK(solved.value().found[static_cast<std::size_t>(people)].mean == Approx(1.3 * before).epsilon(0.05));
    calibrate::putSolution(plan.plan, solved.value());
    CHECK(*calibrate::rememberedWanted(plan.plan, orkney)[static_cast<std::size_t>(people)] == 1.3 * before);
}

TEST_CASE("A calibration that is called off gives no plan")
{
    const model::Plan pattern = calibrate::templateNamed("small").value();
    const std::vector<calibrate::AreaFigures> areas{figuresOf("Orkney")};
    base::CancelToken cancel;
    cancel.cancel();
    const auto plan = calibrate::newPlan({pattern, areas, base::Date(2024, 4, 1)}, cancel);
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.error().code == base::ErrorCode::Cancelled);
}
