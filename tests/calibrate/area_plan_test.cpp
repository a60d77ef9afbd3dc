// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/area_plan.h"
#include "core/model/lookup.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"

using namespace homeward;

TEST_CASE("An area's plan holds what the area has of its own, and goes back whole")
{
    for (int n = 0; n < 60; ++n) {
        model::Plan plan = tests::RandomPlan::valid(n);
        for (model::Setting& setting : plan.settings)
            setting.sharedBy.clear();
        for (const model::Area& area : plan.areas) {
            INFO("plan " << n << ", area " << area.id.value);
            const model::Plan own = calibrate::areaPlan(plan, area);
            REQUIRE(own.areas.size() == 1);
            for (const model::Cohort& cohort : plan.cohorts) {
                const model::Cohort& folded = *model::findById(own.cohorts, cohort.id);
                CHECK(folded.demand == model::demandOf(cohort, area));
                CHECK(folded.entries == model::entriesOf(cohort, area));
                for (const model::PathwayStep& step : folded.pathway) {
                    CHECK(step.stay == *model::stayOf(cohort, area, step.setting));
                    CHECK(step.routes == *model::routesOf(cohort, area, step.setting));
                }
            }
            for (const model::Setting& setting : plan.settings)
                CHECK(model::findById(own.settings, setting.id)->capacity == *model::capacityOf(setting, area));
            model::Plan back = plan;
            calibrate::putAreaPlan(back, own);
            CHECK(calibrate::areaPlan(back, *model::findById(back.areas, area.id)) == own);
        }
    }
}

TEST_CASE("A plan of one area holds what was solved itself, one of several as values of the area")
{
    model::Plan plan = tests::smallPlan();
    model::Plan own = calibrate::areaPlan(plan, plan.areas.front());
    own.cohorts.front().pathway.front().routes.front().probability = 0.55;
    own.settings.front().capacity.steps.front().units = 41.0;
    model::Plan alone = plan;
    calibrate::putAreaPlan(alone, own);
    CHECK(alone.cohorts == own.cohorts);
    CHECK(alone.areas.front().cohorts.empty());
    CHECK(alone.settings.front().capacity.steps.front().units == 41.0);

    model::Area other = plan.areas.front();
    other.id = model::AreaId{"south"};
    other.name = "South";
    plan.areas.push_back(other);
    model::Plan several = plan;
    calibrate::putAreaPlan(several, own);
    CHECK(several.cohorts == plan.cohorts);
    CHECK(several.settings == plan.settings);
    REQUIRE(several.areas.front().cohorts.size() == 1);
    CHECK(several.areas.front().settings.size() == 1);
    CHECK(several.areas.back() == other);
}
