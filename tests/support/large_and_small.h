// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/small_plan.h"

namespace homeward::tests {

/// The small plan over two years, with a second area of a tenth of the people.
inline model::Plan largeAndSmall()
{
    model::Plan plan = smallPlan();
    plan.run.years = 2;
    plan.areas.push_back(plan.areas.front());
    plan.areas.back().id = model::AreaId{"small"};
    plan.areas.back().name = "Small";
    for (model::PopulationYear& year : plan.areas.back().population)
        for (double& people : year.people)
            people *= 0.1;
    return plan;
}

} // namespace homeward::tests
