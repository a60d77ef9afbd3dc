// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/run_cost.h"
#include "core/validation/visits.h"
#include "tests/validation/problems.h"

using namespace homeward::tests;

namespace {

Distribution fixed(double days) { return {Family::Fixed, days, 0.0, {}, {}}; }

/// Two wards between which people go to and fro: of each stay `back` return to the other.
Plan circle(double stayDays, double back)
{
    Plan plan;
    plan.name = "Circle";
    plan.start = homeward::base::Date(2025, 4, 1);
    plan.run = {8, 40, 7, 0};
    for (const char* id : {"ward", "other"}) {
        Setting setting;
        setting.id = SettingId{id};
        setting.name = id;
        setting.unit = "beds";
        setting.capacity.unlimited = true;
        plan.settings.push_back(setting);
    }
    plan.outcomes = {{OutcomeId{"gone"}, "Gone", Sphere::Home, false}};
    Cohort all;
    all.id = CohortId{"all"};
    all.name = "all";
    all.demand.countPerYear = 1'826.25;
    all.entries = {{SettingId{"ward"}, 1.0}};
    for (const auto& [here, there] : {std::pair{"ward", "other"}, std::pair{"other", "ward"}})
        all.pathway.push_back({SettingId{here},
                               fixed(stayDays),
                               std::nullopt,
                               {{PlaceId{there}, back, {}}, {PlaceId{"gone"}, 1.0 - back, {}}},
                               {}});
    plan.cohorts = {all};
    plan.areas = {{AreaId{"here"}, "Here", "", {}, {}, {}, {}, {}}};
    plan.scenarios = {{ScenarioId{"base"}, "If nothing changes", "", {}}};
    return plan;
}

double visitsIn(const Plan& plan, double days)
{
    const PlanIndex index(plan);
    const AreaView view(plan, index, plan.areas[0]);
    return visitsFrom(plan, index, view, plan.areas[0], plan.scenarios.back(), days)[0];
}

} // namespace

TEST_CASE("Visits follow the traffic equations")
{
    // 1 / (1 - back) stays where they take no time.
    CHECK(visitsIn(circle(0.0, 0.5), 1'000.0) == Approx(2.0).epsilon(1e-3));
    CHECK(visitsIn(circle(0.0, 0.99), 1'000.0) == Approx(100.0).epsilon(1e-3));
    CHECK(visitsIn(circle(0.0, 0.999999), 1'000.0) == Approx(1e6).epsilon(1e-2));
    // Of a stay of 10 days 1 in 11 outlives a time of mean 100 days: 1 + 100/110 + ... = 11.
    CHECK(visitsIn(circle(10.0, 1.0), 100.0) == Approx(11.0).epsilon(1e-3));
    CHECK(visitsIn(circle(0.0, 1.0), 100.0) >= 1e9);
}

TEST_CASE("Changes of stays and of routes count with their full strength")
{
    Plan plan = circle(10.0, 0.5);
    plan.scenarios.push_back({ScenarioId{"fast"}, "Fast", "", {}});
    std::vector<Change>& changes = plan.scenarios[1].changes;
    changes.push_back(small::change("short", "Short", StayEffect{SettingId{"ward"}, 1e-3}));
    changes.push_back(small::change(
        "turn", "Turn", RedirectDischargeEffect{SettingId{"ward"}, PlaceId{"gone"}, PlaceId{"other"}, 1.0}));
    // From the ward everyone goes on, at once nearly; from the other half return: with x = 1 + y and y = 1 + x / 2 there
    // are 4 stays, less what outlives the time.
    CHECK(visitsIn(plan, 1e6) == Approx(4.0).epsilon(1e-3));
}

TEST_CASE("A circle that takes no time is refused with the place where it turns")
{
    const ProblemsOf problems(circle(0.0, 0.999999));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == ProblemCode::VisitsWithoutEnd);
    CHECK(problems[0].severity == Severity::Error);
    CHECK(problems[0].path.starts_with("/cohorts/all/pathway/"));
    CHECK(problems[0].found == Approx(1e6).epsilon(0.01));
    // Stays of a second in a ring that nobody leaves for weeks, by a change alone.
    Plan plan = circle(1.0, 0.9999);
    CHECK_FALSE(hasErrors(validate(plan)));
    plan.scenarios.push_back({ScenarioId{"fast"}, "Fast", "", {}});
    for (const char* ward : {"ward", "other"})
        plan.scenarios[1].changes.push_back(small::change(ward, ward, StayEffect{SettingId{ward}, 1e-3}));
    for (Change& change : plan.scenarios[1].changes)
        change.source = {};
    plan.cohorts[0].pathway[0].routes = plan.cohorts[0].pathway[1].routes = {};
    plan.cohorts[0].pathway[0].routes = {{PlaceId{"other"}, 0.999999, {}}, {PlaceId{"gone"}, 0.000001, {}}};
    plan.cohorts[0].pathway[1].routes = {{PlaceId{"ward"}, 0.999999, {}}, {PlaceId{"gone"}, 0.000001, {}}};
    auto found = validate(plan); // with a question about so small a factor
    std::erase_if(found, [](const Problem& problem) { return problem.severity != Severity::Error; });
    INFO((found.empty() ? std::string()
                        : found.front().path + " " + std::to_string(static_cast<int>(found.front().code))));
    REQUIRE_FALSE(found.empty());
    CHECK(std::ranges::any_of(found, [](const Problem& p) { return p.code == ProblemCode::VisitsWithoutEnd; }));
}

TEST_CASE("Rows of the first day are bounded together")
{
    const auto problems = problemsAfter([](Plan& plan) {
        for (int row = 0; row < 1'000; ++row)
            plan.areas[0].dayOne.inCare.push_back({small::older, small::careHome, 40'000});
    });
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == ProblemCode::RunTooLarge);
    CHECK(problems[0].detail == "people");
    CHECK(problems[0].path == "/areas/north/dayOne");
    CHECK(problems[0].found > 4e7);
}

TEST_CASE("A run of hours is told before it starts, one of months is refused")
{
    Plan plan = smallPlan();
    CHECK(validate(plan).empty());
    CHECK(runCostOf(plan).seconds > 0.0);
    CHECK(runCostOf(plan).seconds < 1.0);
    plan.run.replications = 100'000;
    for (Cohort& cohort : plan.cohorts)
        cohort.demand.rates[0].per1000PerYear *= 30.0;
    const ProblemsOf large(plan);
    CHECK_FALSE(hasErrors(large));
    const auto told = std::ranges::find_if(large, [](const Problem& problem) {
        return problem.code == ProblemCode::RunLarge && problem.detail == "time";
    });
    REQUIRE(told != large.end());
    CHECK(told->found > 0.25);
    plan.run.years = 25;
    for (Cohort& cohort : plan.cohorts) {
        cohort.demand = Demand();
        cohort.demand.countPerYear = 9e6;
    }
    CHECK(find(ProblemsOf(plan), ProblemCode::RunTooLarge, "/run/replications"));
    plan.run = {25, 2, 1, 0};
    plan.cohorts[1].demand.trendPerYear = 0.9;
    CHECK(find(ProblemsOf(plan), ProblemCode::RunTooLarge, "/cohorts/1/demand"));
}
