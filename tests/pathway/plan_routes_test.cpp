// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/structure.h"
#include "core/model/lookup.h"
#include "core/pathway/plan_routes.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::pathway;
using namespace homeward::tests;

namespace {

bool hasRoute(const model::Plan& plan, int from, int to)
{
    return std::ranges::any_of(routesOf(plan),
                               [&](const PlanRoute& route) { return route.from == from && route.to == to; });
}

model::Plan after(model::Plan plan, const edit::PlanPatch& patch)
{
    REQUIRE(edit::apply(plan, patch).ok());
    return plan;
}

} // namespace

TEST_CASE("A setting drawn on the map and connected makes a plan that runs, and all of it can be taken back")
{
    const model::Plan plan = smallPlan();
    const auto made = edit::added(plan, edit::Thing::Setting, "Step-down beds");
    model::Plan drawn = after(plan, made.patch);
    const model::SettingId fresh(made.id);
    drawn.settings.back().capacity = small::units(6);
    const auto there = connected(drawn, small::hospital, model::PlaceId(made.id));
    REQUIRE(there.ok());
    drawn = after(drawn, there.value());
    const auto onward = connected(drawn, fresh, model::place(small::careAtHome));
    REQUIRE(onward.ok());
    drawn = after(drawn, onward.value());
    // Nobody goes there until the planner says how many, and that is the only thing in the way.
    const auto problems = validation::validate(drawn);
    CHECK(std::ranges::count(problems, validation::Severity::Error, &validation::Problem::severity) == 1);
    CHECK(std::ranges::count(problems, validation::ProblemCode::UnreachableSetting, &validation::Problem::code) == 1);
    CHECK(hasRoute(drawn, 0, 3));
    CHECK(hasRoute(drawn, 3, 2));
    for (const PlanRoute& route : routesOf(drawn))
        if (route.from == 0 && route.to == 3)
            CHECK(route.largestShare == 0.0);
    model::Plan shared = drawn;
    std::vector<model::Route>& routes = shared.cohorts.front().pathway.front().routes;
    routes.front().probability -= 0.05;
    routes.back().probability += 0.05;
    CHECK_FALSE(validation::hasErrors(validation::validate(shared)));
    CHECK(after(drawn, edit::inverse(onward.value())) != drawn);
}

TEST_CASE("A new setting's only way on takes everybody")
{
    const model::Plan plan = smallPlan();
    const auto made = edit::added(plan, edit::Thing::Setting, "Hospice");
    const model::Plan drawn = after(plan, made.patch);
    const auto onward = connected(drawn, model::SettingId(made.id), model::place(small::died));
    REQUIRE(onward.ok());
    for (const PlanRoute& route : routesOf(after(drawn, onward.value())))
        if (route.from == 3)
            CHECK(route.largestShare == 1.0);
}

TEST_CASE("A route is not made twice, and not to what the plan has not")
{
    const model::Plan plan = smallPlan();
    const PlanRoute first = routesOf(plan).front();
    const model::SettingId from = plan.settings[static_cast<std::size_t>(first.from)].id;
    const auto settings = static_cast<int>(plan.settings.size());
    const model::PlaceId to(first.to < settings
                                ? plan.settings[static_cast<std::size_t>(first.to)].id.value
                                : plan.outcomes[static_cast<std::size_t>(first.to - settings)].id.value);
    const auto once = connected(plan, from, to);
    REQUIRE(once.ok());
    const auto again = connected(after(plan, once.value()), from, to);
    REQUIRE(again.ok());
    CHECK(again.value().empty());
    CHECK(connected(plan, model::SettingId("nowhere"), to).error().detail == "nowhere");
    CHECK(connected(plan, from, model::PlaceId("nowhere")).error().code == base::ErrorCode::UnknownName);
}

TEST_CASE("A route taken away leaves shares that add up, and a cohort's only way on stays")
{
    for (int n = 0; n < 20; ++n) {
        INFO("plan " << n);
        const model::Plan plan = RandomPlan::valid(n);
        for (const PlanRoute& route : routesOf(plan)) {
            const auto settings = static_cast<int>(plan.settings.size());
            const model::PlaceId to(route.to < settings
                                        ? plan.settings[static_cast<std::size_t>(route.to)].id.value
                                        : plan.outcomes[static_cast<std::size_t>(route.to - settings)].id.value);
            const auto made = disconnected(plan, plan.settings[static_cast<std::size_t>(route.from)].id, to);
            const model::Plan rest = after(plan, made.patch);
            CHECK(after(rest, edit::inverse(made.patch)) == plan);
            for (const model::Cohort& cohort : rest.cohorts)
                for (const model::PathwayStep& step : cohort.pathway) {
                    double sum = 0.0;
                    for (const model::Route& one : step.routes)
                        sum += one.probability;
                    CHECK(sum == Approx(1.0));
                }
        }
    }
}

TEST_CASE("A box moved on the map stands where it was put, and the others keep their order")
{
    model::Plan plan = smallPlan();
    for (const char* name : {"Reablement", "Hospital at home"}) {
        plan = after(plan, edit::added(plan, edit::Thing::Setting, name).patch);
        plan.settings.back().sphere = model::Sphere::Home;
    }
    // Care at home is third; reablement and hospital at home follow.
    plan = after(plan, placed(plan, plan.settings[4].id, 0, 0));
    CHECK(plan.settings[4].mapPlace == model::MapPlace{0, 0});
    CHECK(plan.settings[2].mapPlace == model::MapPlace{0, 1});
    CHECK(plan.settings[3].mapPlace == model::MapPlace{0, 2});
    CHECK_FALSE(plan.settings[0].mapPlace.has_value());
    plan = after(plan, placed(plan, plan.settings[2].id, 1, 0));
    CHECK(plan.settings[2].mapPlace == model::MapPlace{1, 0});
    CHECK(placed(plan, plan.settings[2].id, 1, 0).empty());
    plan = after(plan, laidOutByItself(plan));
    CHECK(std::ranges::none_of(plan.settings,
                               [](const model::Setting& setting) { return setting.mapPlace.has_value(); }));
    CHECK(placed(plan, model::SettingId("nowhere"), 0, 0).empty());
}

TEST_CASE("A route that is taken away leaves no range behind")
{
    model::Plan plan = smallPlan();
    const std::string route = "/cohorts/" + small::older.value + "/pathway/" + small::hospital.value + "/routes/"
        + small::careHome.value + "/probability";
    plan.uncertainInputs = {{route, "To a care home", 0.05, 0.1, 0.2, small::source}};
    REQUIRE_FALSE(validation::hasErrors(validation::validate(plan)));
    const auto made = disconnected(plan, small::hospital, model::place(small::careHome));
    const model::Plan rest = after(plan, made.patch);
    CHECK(rest.uncertainInputs.empty());
    CHECK(after(rest, edit::inverse(made.patch)) == plan);
}
