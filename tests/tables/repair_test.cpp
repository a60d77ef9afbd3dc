// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/plan_patch.h"
#include "core/tables/repair.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/wording/repair_text.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tables;
using tests::smallPlan;
using validation::Problem;
using validation::ProblemCode;

namespace {

std::vector<model::Route>& routesOf(model::Plan& plan) { return plan.cohorts[0].pathway[0].routes; }

Problem onlyProblem(const model::Plan& plan, ProblemCode code)
{
    const auto problems = validation::validate(plan);
    const auto found = std::ranges::find(problems, code, &Problem::code);
    REQUIRE(found != problems.end());
    return *found;
}

model::Plan mended(const model::Plan& plan, const Repair& repair)
{
    model::Plan after = plan;
    REQUIRE(edit::apply(after, repair.patch).ok());
    return after;
}

std::size_t placeOfLargest(const std::vector<model::Route>& routes)
{
    return static_cast<std::size_t>(std::ranges::max_element(routes, {}, &model::Route::probability) - routes.begin());
}

} // namespace

TEST_CASE("routes that miss 1 by a little are mended in the largest share, which is named")
{
    model::Plan plan = smallPlan();
    const std::size_t largest = placeOfLargest(routesOf(plan));
    const double before = routesOf(plan)[largest].probability;
    const double slip = GENERATE(-0.03, 0.04);
    routesOf(plan)[largest].probability += slip;
    const auto repair = repairOf(plan, onlyProblem(plan, ProblemCode::SharesDoNotSumToOne));
    REQUIRE(repair);
    CHECK(repair->kind == (slip < 0.0 ? RepairKind::AddToLargest : RepairKind::TakeFromLargest));
    CHECK(repair->patch.changes.size() == 1);
    CHECK(repair->points == Approx(std::abs(slip)));
    const model::Plan after = mended(plan, *repair);
    CHECK(after.cohorts[0].pathway[0].routes[largest].probability == Approx(before));
    CHECK_FALSE(validation::hasErrors(validation::validate(after)));
    const std::string words = wording::repairText(*repair);
    CHECK(words.find(repair->place) != std::string::npos);
    CHECK(words.find(slip < 0.0 ? "Adds the missing 3 points" : "Takes the 4 points") == 0);
    CHECK(wording::repairLabel(*repair).find(repair->subject) != std::string::npos);
}

TEST_CASE("shares that miss 1 by much are all stretched, and those of entries are mended too")
{
    model::Plan plan = smallPlan();
    for (model::Route& route : routesOf(plan))
        route.probability /= 2.0;
    const auto stretched = repairOf(plan, onlyProblem(plan, ProblemCode::SharesDoNotSumToOne));
    REQUIRE(stretched);
    CHECK(stretched->kind == RepairKind::Stretch);
    CHECK(stretched->factor == Approx(2.0));
    CHECK_FALSE(validation::hasErrors(validation::validate(mended(plan, *stretched))));

    model::Plan entries = smallPlan();
    entries.cohorts[0].entries[0].share -= 0.02;
    const auto added = repairOf(entries, onlyProblem(entries, ProblemCode::SharesDoNotSumToOne));
    REQUIRE(added);
    CHECK_FALSE(validation::hasErrors(validation::validate(mended(entries, *added))));
}

TEST_CASE("what is meant is not guessed: shares that are none, and all 0")
{
    model::Plan plan = smallPlan();
    for (model::Route& route : routesOf(plan))
        route.probability = 0.0;
    CHECK_FALSE(repairOf(plan, onlyProblem(plan, ProblemCode::SharesDoNotSumToOne)));
    routesOf(plan)[0].probability = -0.5;
    routesOf(plan)[1].probability = 1.2;
    CHECK_FALSE(repairOf(plan, onlyProblem(plan, ProblemCode::SharesDoNotSumToOne)));
    Problem gone;
    gone.code = ProblemCode::SharesDoNotSumToOne;
    gone.path = "/cohorts/nobody/entries";
    CHECK_FALSE(repairOf(smallPlan(), gone));
}

TEST_CASE("all that can be mended is mended by one edit, which is taken back as a whole")
{
    model::Plan plan = smallPlan();
    routesOf(plan)[0].probability -= 0.03;
    plan.cohorts[0].entries[0].share -= 0.02;
    plan.uncertainInputs = {{"/settings/hospital/capacity/nowhere", "Gone", 1.0, 2.0, 3.0, {}},
                            {"/cohorts/85-and-over/pathway/hospital/stay/mean", "Stay", 9.0, 4.0, 12.0, {}},
                            {"/settings/care-home/gone", "Gone too", 1.0, 2.0, 3.0, {}}};
    plan.cohorts[0].demand.source = model::SourceId("nobody");
    const auto problems = validation::validate(plan);
    REQUIRE(validation::hasErrors(problems));
    const Repairs repairs = repairsOf(plan, problems);
    model::Plan after = plan;
    REQUIRE(edit::apply(after, repairs.patch).ok());
    for (const Problem& left : validation::validate(after))
        INFO(left.path);
    CHECK_FALSE(validation::hasErrors(validation::validate(after)));
    CHECK(repairs.done.size() == 6);
    REQUIRE(after.uncertainInputs.size() == 1);
    CHECK(after.uncertainInputs[0].low == 4.0);
    CHECK(after.uncertainInputs[0].mostLikely == 9.0);
    REQUIRE(edit::apply(after, edit::inverse(repairs.patch)).ok());
    CHECK(after == plan);
    for (const Repair& repair : repairs.done)
        CHECK_FALSE(wording::repairText(repair).empty());
}
