// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/small_plan.h"

namespace homeward::tests {

/// A plan without errors that has every warning of a run: a setting that is asked for more than it has and whose queue
/// grows, people who need more than all of it, figures without a published source, and a range.
inline model::Plan warnedPlan()
{
    model::Plan plan = smallPlan();
    plan.run.years = 3;
    plan.run.replications = 3;
    plan.scenarios.resize(1);
    plan.settings[1].capacity = {true, {}, small::source};
    plan.settings[2].capacity.steps[0].units = 30.0;
    plan.settings[2].queueExits.clear();
    plan.sources.front().illustrative = true;
    plan.uncertainInputs.push_back(
        {"/cohorts/85-and-over/pathway/hospital/stay/mean", "Days in hospital", 8.0, 9.0, 11.0, small::source});
    return plan;
}

} // namespace homeward::tests
