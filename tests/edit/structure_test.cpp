// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/new_id.h"
#include "core/edit/structure.h"
#include "core/model/lookup.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::edit;
using model::Plan;
using tests::smallPlan;

namespace {

Plan after(Plan plan, const PlanPatch& patch)
{
    REQUIRE(apply(plan, patch).ok());
    return plan;
}

bool hasUnknown(const Plan& plan)
{
    using enum validation::ProblemCode;
    for (const validation::Problem& problem : validation::validate(plan))
        if (problem.code == UnknownSetting || problem.code == UnknownPlace || problem.code == UnknownCohort
            || problem.code == UnknownArea || problem.code == UnknownAgeBand || problem.code == NoSuchFigure
            || problem.code == UnknownPool || problem.code == SharesDoNotSumToOne || problem.code == WrongCount) {
            // Where nothing is left, there is nothing to stretch.
            if (problem.code == SharesDoNotSumToOne && problem.found == 0.0)
                continue;
            UNSCOPED_INFO(static_cast<int>(problem.code) << " " << problem.path << " " << problem.detail);
            return true;
        }
    return false;
}

} // namespace

TEST_CASE("ids are made of names, and no two are alike")
{
    CHECK(idOf("Care at Home (North)") == "care-at-home-north");
    CHECK(idOf("  ") == "item");
    CHECK(idOf("2026") == "item-2026");
    const Plan plan = smallPlan();
    CHECK(added(plan, Thing::Outcome, "Hospital").id == "hospital-2");
}

TEST_CASE("things are added, copied, renamed and moved, each by one patch that can be taken back")
{
    const Plan plan = smallPlan();
    for (const Thing thing : {Thing::Setting, Thing::Cohort, Thing::Area, Thing::Outcome, Thing::AgeBand}) {
        const Made made = added(plan, thing, "New one");
        const Plan more = after(plan, made.patch);
        CHECK(more != plan);
        CHECK_FALSE(hasUnknown(more));
        CHECK(after(more, inverse(made.patch)) == plan);
        CHECK(after(more, removed(more, thing, made.id)) == plan);
        CHECK(renamed(more, thing, made.id, "").empty());
        const Plan named = after(more, renamed(more, thing, made.id, "Another"));
        CHECK(after(named, renamed(named, thing, made.id, "New one")) == more);
        const Plan moved_ = after(more, moved(more, thing, made.id, -1));
        CHECK((moved_ == more) == (thing == Thing::Area && plan.areas.empty()));
        CHECK(moved(more, thing, made.id, 1).empty());
        CHECK(after(moved_, moved(moved_, thing, made.id, 1)) == more);
    }
    const Made copy = duplicated(plan, Thing::Cohort, "85-and-over", "90 and over");
    const Plan copied = after(plan, copy.patch);
    CHECK(model::findById(copied.cohorts, model::CohortId(copy.id))->pathway
          == model::findById(plan.cohorts, tests::small::older)->pathway);
}

TEST_CASE("what is deleted leaves nothing behind that leads to it")
{
    for (int seed = 0; seed < 25; ++seed) {
        const Plan plan = tests::RandomPlan::valid(seed);
        INFO(seed);
        for (const model::Setting& setting : plan.settings)
            CHECK_FALSE(hasUnknown(after(plan, removed(plan, Thing::Setting, setting.id.value))));
        for (const model::Cohort& cohort : plan.cohorts)
            CHECK_FALSE(hasUnknown(after(plan, removed(plan, Thing::Cohort, cohort.id.value))));
        for (const model::Area& area : plan.areas)
            CHECK_FALSE(hasUnknown(after(plan, removed(plan, Thing::Area, area.id.value))));
        for (const model::AgeBand& band : plan.ageBands)
            CHECK_FALSE(hasUnknown(after(plan, removed(plan, Thing::AgeBand, band.id.value))));
    }
}

TEST_CASE("the rest of a list of shares is stretched when one goes, and what goes is counted")
{
    const Plan plan = smallPlan();
    const PlanPatch patch = removed(plan, Thing::Setting, "care-home");
    const Plan now = after(plan, patch);
    const auto& routes = now.cohorts[0].pathway[0].routes;
    REQUIRE(routes.size() == 3);
    CHECK(routes[0].probability == Approx(0.6 / 0.9));
    const auto counts = takenOut(patch);
    CHECK(counts.at("settings") == 1);
    CHECK(counts.at("routes") == 4);
    CHECK(counts.at("pathway") == 2);
    CHECK(counts.at("inCare") == 2);
    CHECK(removed(plan, Thing::Setting, "nowhere").empty());
}
