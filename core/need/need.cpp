// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/need.h"

#include "core/model/lookup.h"
#include "core/need/flow.h"

namespace homeward::need {

double NeedResult::people(int setting, int day) const
{
    double sum = 0.0;
    for (int cohort = 0; cohort < static_cast<int>(cohorts.size()); ++cohort)
        sum += people(setting, cohort, day);
    return sum;
}

double NeedResult::units(int setting, int day) const
{
    double sum = 0.0;
    for (int cohort = 0; cohort < static_cast<int>(cohorts.size()); ++cohort)
        sum += units(setting, cohort, day);
    return sum;
}

base::Result<NeedResult> need(const NeedRequest& request)
{
    const model::Scenario* scenario = findById(request.plan.scenarios, request.scenario);
    const model::Area* area = findById(request.plan.areas, request.area);
    if (!scenario || !area)
        return base::Error{base::ErrorCode::UnknownName, {}, {}, scenario ? request.area.value : request.scenario.value, 0};
    const Network network = networkOf(request.plan, *scenario, *area);
    NeedResult result;
    result.start = request.plan.start;
    result.days = network.timeline.days + network.timeline.begin;
    for (const model::Setting& setting : request.plan.settings)
        result.settings.push_back(setting.id);
    for (const model::Cohort& cohort : request.plan.cohorts)
        result.cohorts.push_back(cohort.id);
    Flow(network).run(result);
    return result;
}

} // namespace homeward::need
