// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/comparison_run.h"

#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::study;
using results::HeadlineId;

namespace {

ComparisonRequest request()
{
    ComparisonRequest asked;
    asked.run.replications = 5;
    asked.run.years = 2;
    return asked;
}

} // namespace

TEST_CASE("A comparison runs every scenario and shows the last whole year against the base")
{
    const model::Plan plan = tests::smallPlan();
    const auto found = runComparison(plan, request());
    REQUIRE(found.ok());
    CHECK(found.value().run.scenarios.size() == plan.scenarios.size());
    CHECK(found.value().comparison.rows.size() == plan.scenarios.size());
    CHECK(found.value().comparison.year == lastWholeYear(found.value().run));
    CHECK(found.value().reached);
}

TEST_CASE("Chosen scenarios run with the one that they are compared with, and no others")
{
    const model::Plan plan = tests::smallPlan();
    ComparisonRequest asked = request();
    asked.scenarios = {plan.scenarios.back().id};
    const auto found = runComparison(plan, asked);
    REQUIRE(found.ok());
    REQUIRE(found.value().comparison.rows.size() == 2);
    CHECK(found.value().run.scenarios.front().id == plan.scenarios.front().id);
}

TEST_CASE("With a precision every figure is as sure as asked, or it is said that it is not")
{
    const model::Plan plan = tests::smallPlan();
    ComparisonRequest asked = request();
    asked.indicators = {HeadlineId::PeopleInHospital, HeadlineId::CareCost};
    asked.precision = ComparisonPrecision{0.05, true, 400};
    const auto found = runComparison(plan, asked);
    REQUIRE(found.ok());
    REQUIRE(found.value().reached);
    for (const results::ComparisonRow& row : found.value().comparison.rows) {
        const results::Summary& now = row.figures.front()->now;
        CHECK((now.ci95High - now.ci95Low) / 2.0 <= 0.05 * now.mean);
    }
    asked.precision = ComparisonPrecision{0.0001, true, 12};
    const auto few = runComparison(plan, asked);
    REQUIRE(few.ok());
    CHECK_FALSE(few.value().reached);
    CHECK(few.value().run.replicationsDone == 12);
}
