// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/comparison_run.h"

#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/large_and_small.h"

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

TEST_CASE("Each area by itself has the futures that it needs, the small one more, and the figures of a run of as many")
{
    const model::Plan plan = tests::largeAndSmall();
    ComparisonRequest asked = request();
    asked.indicators = {HeadlineId::PeopleInHospital};
    asked.precision = ComparisonPrecision{0.05, true, 2'000};
    const auto found = compareAreas(plan, asked);
    REQUIRE(found.ok());
    REQUIRE(found.value().size() == 2);
    const AreaComparison& large = found.value().front();
    const AreaComparison& small = found.value().back();
    CHECK(large.area == plan.areas.front().id);
    CHECK(large.reached);
    CHECK(small.reached);
    CHECK(small.run.replicationsDone > 2 * large.run.replicationsDone);
    ComparisonRequest alone = asked;
    alone.precision.reset();
    alone.run.areas = {small.area};
    alone.run.replications = small.run.replicationsDone;
    const auto whole = runComparison(plan, alone);
    REQUIRE(whole.ok());
    CHECK(whole.value().comparison.rows == small.comparison.rows);
    for (const results::ComparisonRow& row : small.comparison.rows) {
        const auto& figure = row.figures.front();
        CHECK(figure->now.ci95High - figure->now.mean <= 0.05 * figure->now.mean);
        if (figure->change)
            CHECK(figure->change->difference.ci95High - figure->change->difference.mean
                  <= 0.055 * small.comparison.rows.front().figures.front()->now.mean);
    }
}

TEST_CASE("Areas that share a setting are compared by themselves all the same; an unknown area is named")
{
    model::Plan plan = tests::largeAndSmall();
    ComparisonRequest asked = request();
    model::SharedSetting place;
    place.areas = {plan.areas.front().id, plan.areas.back().id};
    place.name = "One for both";
    place.capacity = plan.settings.front().capacity;
    for (model::Area& area : plan.areas)
        std::erase_if(area.settings, [&](const auto& own) { return own.setting == plan.settings.front().id; });
    plan.settings.front().sharedBy = {place};
    REQUIRE_FALSE(validation::hasErrors(validation::validate(plan)));
    const auto found = compareAreas(plan, asked);
    REQUIRE(found.ok());
    REQUIRE(found.value().size() == 2);
    CHECK(found.value().front().run == found.value().back().run);
    CHECK(found.value().front().comparison != found.value().back().comparison);
    asked.run.areas = {model::AreaId{"nowhere"}};
    const auto unknown = compareAreas(plan, asked);
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().code == base::ErrorCode::UnknownName);
    CHECK(unknown.error().detail == "nowhere");
}
