// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

#include <functional>

using namespace homeward::tests;

namespace {

/// The small plan with every kind of figure that it lacks.
Plan planOfManyFigures()
{
    Plan plan = smallPlan();
    plan.calibratedFrom = homeward::base::Date(2025, 4, 1);
    plan.run.runInDays = 30;
    Setting& hospital = plan.settings[0];
    hospital.unitCost = UnitCost{450.0, "set-aside", "2024/25", small::source};
    hospital.queueExits[0].longestWaitDays = 90.0;
    hospital.capacity.pattern.assign(7, 1.0);
    hospital.priorities = {{WaitingPlace::NoSetting, {}, {}, 2}};
    plan.settings[1].fromSettings.queueLimit = 100;
    plan.pools = {{PoolId{"winter"}, "Winter beds", {small::hospital, small::careHome}, small::units(5)}};
    Demand& demand = plan.cohorts[0].demand;
    demand.trendPerYear = 0.01;
    demand.monthFactors.assign(12, 1.0);
    demand.weekdayFactors.assign(7, 1.0);
    plan.cohorts[1].demand = Demand();
    plan.cohorts[1].demand.countPerYear = 500.0;
    std::vector<PathwayStep>& steps = plan.cohorts[0].pathway;
    steps[0].stay.maximum = 400.0;
    steps[0].routes[3].keepsPlaceDays = 14.0;
    steps[1].stay.given = Given::MedianP90;
    steps[1].stay.mean = steps[1].stay.sd = 0.0;
    steps[1].stay.median = 500.0;
    steps[1].stay.p90 = 1'500.0;
    steps[2].packageEnd = 4.0;
    steps[2].package =
        Distribution{Family::Bands, 0.0, 0.0, {}, {}, Given::Mean, 0.0, 0.0, {{2.0, 10.0, 0.7}, {10.0, 28.0, 0.3}}};
    plan.cohorts[1].pathway[2].package = Distribution{Family::Empirical, 0.0, 0.0, {{7.0, 0.5}, {14.0, 0.5}}, {}};
    std::vector<Change>& changes = plan.scenarios[1].changes;
    changes[0].cost = ChangeCost{1e5, 2e4, 3.0, "transformation", small::source};
    changes.push_back(small::change("grow", "Grow", CapacityEffect{small::careHome, CapacityMode::GrowPerYear, 0.02}));
    changes.push_back(
        small::change("leave", "Leave", LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 1.1}));
    changes.push_back(small::change("price", "Price", UnitCostEffect{small::hospital, FactorMode::Set, 400.0}));
    plan.areas[0].settings = {
        {small::careHome, small::units(70), std::nullopt, UnitCost{120.0, "council", "2024/25", {}}}};
    return plan;
}

/// Calls `visit` with the path, by places, of every number and count of a plan.
void eachFigure(const Node& node, const std::string& path, const std::function<void(const std::string&)>& visit)
{
    if (path == "/calibration")
        return;   // no run depends on it
    if (node.as<double>() || node.as<int>())
        visit(path);
    if (node.kind() == NodeKind::Record)
        for (const Node::Member& member : node.members())
            eachFigure(member.node, path + '/' + std::string(member.key), visit);
    if (node.kind() == NodeKind::List)
        for (std::size_t i = 0; i < node.size(); ++i)
            eachFigure(node.item(i), path + '/' + std::to_string(i), visit);
}

bool hasErrorAbout(const Plan& plan, const std::string& path)
{
    return std::ranges::any_of(validate(plan), [&](const Problem& problem) {
        return problem.severity == Severity::Error && Path(path).isWithin(Path(problem.path));
    });
}

const Problem* about(const ProblemsOf& problems, const std::string& path)
{
    const auto found = std::ranges::find(problems, path, &Problem::path);
    return found == problems.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("No figure of a plan is without an upper limit")
{
    const Plan plan = planOfManyFigures();
    for (const Problem& problem : validate(plan))
        INFO(problem);
    REQUIRE_FALSE(hasErrors(validate(plan)));
    int figures = 0;
    eachFigure(nodeOf(plan), {}, [&](const std::string& path) {
        // Of a family the figures that are not given do not count; every path of a range is one of the others.
        static const std::vector<std::string> notGiven{
            "/stay/median",  "/stay/p90",  "/package/median", "/package/p90",  "/duration/median",
            "/duration/p90", "/stay/mean", "/stay/sd",        "/package/mean", "/package/sd"};
        Plan changed = plan;
        auto figure = findNode(changed, Path(path));
        REQUIRE(figure.ok());
        const bool unused = figureOf(figure.value()) == 0.0
            && std::ranges::any_of(notGiven, [&](const std::string& end) { return path.ends_with(end); });
        if (unused)
            return;
        const bool isCount = figure.value().as<int>() != nullptr;
        REQUIRE(figure.value().set(isCount ? Value(2'000'000'000) : Value(1e300)));
        INFO(path);
        // A row of population is named by its year, which is what changes.
        const bool namesItself = path.ends_with("/year");
        CHECK(
            (namesItself ? hasErrors(validate(changed)) : hasErrorAbout(changed, namedPath(plan, Path(path)).text())));
        ++figures;
    });
    CHECK(figures > 100);
}

TEST_CASE("A percentage typed as a share is refused, and what was probably meant is said")
{
    const auto problems = problemsAfter([](Plan& plan) { plan.cohorts[0].demand.trendPerYear = 5.0; });
    const Problem* trend = about(problems, "/cohorts/85-and-over/demand/trendPerYear");
    REQUIRE(trend);
    CHECK(trend->code == ProblemCode::OutOfRange);
    CHECK(trend->severity == Severity::Error);
    CHECK(trend->detail == "percent");
}

TEST_CASE("A figure that is possible and unusual is asked about, and the plan runs")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.cohorts[0].demand.trendPerYear = 0.5;
        plan.cohorts[0].pathway[2].package->mean = 200.0;
        plan.cohorts[0].pathway[2].package->sd = 150.0;
        plan.scenarios[1].changes[0].effect = DemandEffect{12.0};
    });
    CHECK_FALSE(hasErrors(problems));
    for (const char* path :
         {"/cohorts/85-and-over/demand/trendPerYear", "/cohorts/85-and-over/pathway/care-at-home/package/mean",
          "/scenarios/both/changes/prevention/effect/factor"}) {
        INFO(path);
        const Problem* found = about(problems, path);
        REQUIRE(found);
        CHECK(found->code == ProblemCode::Unusual);
        CHECK(found->severity == Severity::Warning);
    }
}

TEST_CASE("A list of problems has an end, and errors are never left out for warnings")
{
    const auto problems = problemsAfter([](Plan& plan) {
        for (int i = 0; i < 3'000; ++i) {
            const std::string name = "s" + std::to_string(i);
            plan.scenarios.push_back({ScenarioId{name}, name, "", {small::change("late", "Late", DemandEffect{0.9})}});
            plan.scenarios.back().changes[0].start = homeward::base::Date(2126, 4, 1);
        }
        plan.scenarios.back().name.clear();
    });
    CHECK(problems.size() == 1'000);
    CHECK(find(problems, ProblemCode::Missing, "/scenarios/3001/name"));
}
