// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/difference.h"
#include "core/edit/draft.h"
#include "core/edit/plan_patch.h"
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <limits>

using namespace homeward;
using namespace homeward::edit;
using homeward::tests::smallPlan;
using model::Path;
using model::Plan;
using model::Value;

namespace {

Plan after(Plan plan, const PlanPatch& patch)
{
    const auto status = apply(plan, patch);
    INFO((status ? std::string() : status.error().field));
    REQUIRE(status.ok());
    return plan;
}

void checkBothWays(const Plan& before, const Plan& goal)
{
    const PlanPatch patch = difference(before, goal);
    CHECK(after(before, patch) == goal);
    CHECK(after(goal, inverse(patch)) == before);
}

std::vector<std::string> pathsOf(const PlanPatch& patch)
{
    std::vector<std::string> paths;
    for (const ValueChange& change : patch.changes)
        paths.push_back(change.path.text());
    return paths;
}

using Paths = std::vector<std::string>;

} // namespace

TEST_CASE("The difference of any two plans makes the one into the other, and back")
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        INFO(seed);
        checkBothWays(tests::randomPlan(seed), tests::randomPlan(seed + 1'000));
    }
    for (int seed = 0; seed < 40; ++seed) {
        INFO(seed);
        checkBothWays(tests::RandomPlan::valid(seed), tests::RandomPlan::valid(seed + 1));
    }
    checkBothWays(Plan{}, tests::filledPlan());
    CHECK(difference(smallPlan(), smallPlan()).empty());
}

TEST_CASE("Edits of any kind are patches that are undone to the start and done again")
{
    for (unsigned seed = 0; seed < 12; ++seed) {
        const Plan start = seed % 2 == 0 ? tests::randomPlan(seed) : tests::RandomPlan::valid(static_cast<int>(seed));
        tests::RandomEdits edits(seed);
        Plan plan = start;
        std::vector<PlanPatch> patches;
        std::vector<Plan> plans{plan};
        for (int i = 0; i < 60; ++i) {
            patches.push_back(edits.patch(plan));
            plan = after(std::move(plan), patches.back());
            plans.push_back(plan);
        }
        CHECK(std::ranges::count_if(patches, [](const PlanPatch& patch) { return !patch.empty(); }) > 30);
        CHECK(after(start, difference(start, plan)) == plan);
        PlanPatch all;
        for (std::size_t i = patches.size(); i-- > 0;) {
            plan = after(std::move(plan), inverse(patches[i]));
            REQUIRE(plan == plans[i]);
        }
        for (const PlanPatch& patch : patches)
            all = merged(std::move(all), patch);
        CHECK(after(plan, all) == plans.back());
    }
}

TEST_CASE("No member of the plan is forgotten")
{
    // Every leaf of a plan in which nothing has its default is set to something else by itself.
    const Plan filled = tests::filledPlan();
    checkBothWays(filled, Plan{});
    checkBothWays(filled, smallPlan());
}

TEST_CASE("A patch names what changed and no more")
{
    const Plan before = smallPlan();
    Plan goal = before;
    goal.cohorts[0].pathway[0].stay.mean += 1.0;
    goal.run.years = 7;
    goal.scenarios[1].changes[1].on = false;
    CHECK(pathsOf(difference(before, goal))
          == Paths{"/run/years", "/cohorts/85-and-over/pathway/hospital/stay/mean",
                   "/scenarios/both/changes/" + before.scenarios[1].changes[1].id.value + "/on"});
    const PlanPatch patch = difference(before, goal);
    CHECK(patch.touches(Path("/run")));
    CHECK(patch.touches(Path("/cohorts/85-and-over")));
    CHECK(patch.touches(Path("/run/years")));
    CHECK_FALSE(patch.touches(Path("/run/seed")));
    CHECK_FALSE(patch.touches(Path("/cohorts/85")));
    CHECK_FALSE(patch.touches(Path("/sources")));
}

TEST_CASE("Items that come, go and change places are named once each")
{
    const Plan before = smallPlan();
    const auto changes = [&](auto edit) {
        return edited(before, [&](Plan& plan) { edit(plan.scenarios[1].changes); }).changes;
    };
    const auto& list = before.scenarios[1].changes;
    REQUIRE(list.size() >= 3);

    const auto removed = changes([](auto& all) { all.erase(all.begin()); });
    REQUIRE(removed.size() == 1);
    CHECK(removed[0].kind == ChangeKind::Remove);
    CHECK(removed[0].path == pathOf(before.scenarios[1].id, list[0].id));

    const auto moved = changes([](auto& all) { std::ranges::rotate(all, all.begin() + 1); });
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].kind == ChangeKind::Move);
    CHECK(moved[0].path == pathOf(before.scenarios[1].id, list[0].id));
    CHECK(moved[0].to == list.size() - 1);

    const auto added = changes([](auto& all) {
        all.insert(all.begin() + 1, all[0]);
        all[1].id = model::ChangeId{"new"};
    });
    REQUIRE(added.size() == 1);
    CHECK(added[0].kind == ChangeKind::Insert);
    CHECK(added[0].place == 1);
}

TEST_CASE("A renamed item goes and comes back, so that its patch can be taken back")
{
    const Plan before = smallPlan();
    const Path route("/cohorts/85-and-over/pathway/hospital/routes/home");
    Draft draft(before);
    REQUIRE(draft.set(route / "to", "care-at-home-2").ok());
    checkBothWays(before, draft.plan());
    Plan plan = before;
    const PlanPatch byHand{{{.path = route / "to", .before = "home", .after = "elsewhere"}}};
    CHECK_FALSE(apply(plan, byHand).ok());
    CHECK(plan == before);
}

TEST_CASE("A patch that does not fit leaves the plan as it was and says where")
{
    const Plan before = smallPlan();
    const auto refused = [&](const ValueChange& change) {
        Plan plan = before;
        const PlanPatch patch{{{.path = Path("/run/years"), .before = before.run.years, .after = 3}, change}};
        const auto status = apply(plan, patch);
        REQUIRE_FALSE(status.ok());
        CHECK(plan == before);
        CHECK(status.error().field == change.path.text());
        return status.error().code;
    };
    using base::ErrorCode;
    CHECK(refused({.path = Path("/run/decades"), .before = {}, .after = 2}) == ErrorCode::NoSuchFigure);
    CHECK(refused({.path = Path("/run/seed"), .before = 12'345, .after = 2}) == ErrorCode::BadField);
    CHECK(refused({.path = Path("/name"), .before = before.name, .after = 2}) == ErrorCode::BadField);
    CHECK(refused({.path = Path("/start"), .before = before.start.iso(), .after = "soon"}) == ErrorCode::BadField);
    CHECK(refused({.kind = ChangeKind::Remove, .path = Path("/sources/none"), .before = "x", .after = {}, .place = 99})
          == ErrorCode::BadField);
    CHECK(refused({.kind = ChangeKind::Insert, .path = Path("/areas/x"), .before = {}, .after = Value::Record{}})
          == ErrorCode::BadField);
    CHECK(refused({.kind = ChangeKind::Move, .path = Path("/areas/x"), .before = {}, .after = {}, .place = 1, .to = 0})
          == ErrorCode::BadField);
}

TEST_CASE("Typing in one field merges to one value")
{
    const Plan start = smallPlan();
    const auto years = [](const Plan& plan, int value) { return edited(plan, [=](Plan& p) { p.run.years = value; }); };
    const PlanPatch first = years(start, 3);
    const Plan middle = after(start, first);
    const PlanPatch second = years(middle, 4);
    CHECK(setSameValues(first, second));
    const PlanPatch both = merged(first, second);
    REQUIRE(both.changes.size() == 1);
    CHECK(after(start, both).run.years == 4);
    CHECK(after(start, merged(first, years(middle, start.run.years))) == start);
    const PlanPatch elsewhere = edited(middle, [](Plan& plan) { plan.run.seed += 1; });
    CHECK_FALSE(setSameValues(first, elsewhere));
    CHECK(after(start, merged(first, elsewhere)).run.seed == start.run.seed + 1);
}

TEST_CASE("A typed edit of one item compares that item alone")
{
    const Plan before = smallPlan();
    const model::Scenario& scenario = before.scenarios[1];
    const Path path = pathOf(scenario.id, scenario.changes[0].id);
    const PlanPatch patch = editedAt<model::Change>(before, path, [](model::Change& change) { change.note = "why"; });
    REQUIRE(patch.changes.size() == 1);
    CHECK(patch.changes[0].path == path / "note");
    CHECK(after(before, patch).scenarios[1].changes[0].note == "why");
    CHECK(editedAt<model::Change>(before, Path("/scenarios/none"), [](model::Change&) { }).empty());
    CHECK(editedAt<model::Scenario>(before, path, [](model::Scenario&) { }).empty());
}

TEST_CASE("The difference of a copied scenario is what was edited in the copy")
{
    Plan plan = smallPlan();
    model::Scenario copy = plan.scenarios[1];
    copy.id = model::ScenarioId{"copy"};
    copy.name = "Copy";
    for (model::Change& change : copy.changes)
        change.id = model::ChangeId{change.id.value + "-copy"};
    CHECK(differenceOfScenarios(plan.scenarios[1], copy).empty());
    copy.changes[2].start = copy.changes[2].start.plusDays(1);
    copy.changes.erase(copy.changes.begin());
    const PlanPatch patch = differenceOfScenarios(plan.scenarios[1], copy);
    CHECK(pathsOf(patch)
          == Paths{pathOf(plan.scenarios[1].id, plan.scenarios[1].changes[0].id).text(),
                   (pathOf(plan.scenarios[1].id, plan.scenarios[1].changes[2].id) / "start").text()});
    const Plan changed = after(plan, patch);
    CHECK(changed.scenarios[1].changes.size() == copy.changes.size());
}

TEST_CASE("A number that is none is an edit like any other")
{
    const Plan before = smallPlan();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const PlanPatch patch = edited(before, [&](Plan& plan) { plan.cohorts[0].pathway[0].stay.sd = nan; });
    Plan plan = after(before, patch);
    CHECK(after(plan, inverse(patch)) == before);
}
