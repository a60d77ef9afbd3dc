// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/own_values.h"

#include <algorithm>

namespace homeward::tables {

using model::Area;
using model::AreaCohort;
using model::AreaPathwayStep;
using model::CohortId;
using model::SettingId;

namespace {

template <class List, class Id, class Member> auto* found(List& list, const Id& id, Member member)
{
    const auto at = std::ranges::find(list, id, member);
    return at == list.end() ? nullptr : &*at;
}

} // namespace

const AreaCohort* ownCohort(const Area& area, const CohortId& cohort)
{
    return found(area.cohorts, cohort, &AreaCohort::cohort);
}

const AreaPathwayStep* ownStep(const Area& area, const CohortId& cohort, const SettingId& setting)
{
    const AreaCohort* own = ownCohort(area, cohort);
    return own ? found(own->pathway, setting, &AreaPathwayStep::setting) : nullptr;
}

AreaCohort& makeOwnCohort(Area& area, const CohortId& cohort)
{
    if (AreaCohort* own = found(area.cohorts, cohort, &AreaCohort::cohort))
        return *own;
    AreaCohort fresh;
    fresh.cohort = cohort;
    return area.cohorts.emplace_back(fresh);
}

AreaPathwayStep& makeOwnStep(Area& area, const CohortId& cohort, const SettingId& setting)
{
    AreaCohort& own = makeOwnCohort(area, cohort);
    if (AreaPathwayStep* step = found(own.pathway, setting, &AreaPathwayStep::setting))
        return *step;
    AreaPathwayStep fresh;
    fresh.setting = setting;
    return own.pathway.emplace_back(fresh);
}

void dropEmptyOwn(Area& area)
{
    const auto saysNothing = [](const AreaPathwayStep& step) {
        return !step.stay && !step.package && !step.packageEnd && step.routes.empty();
    };
    for (AreaCohort& own : area.cohorts)
        std::erase_if(own.pathway, saysNothing);
    std::erase_if(area.cohorts,
                  [](const AreaCohort& own) { return !own.demand && own.entries.empty() && own.pathway.empty(); });
}

const model::PathwayStep* planStep(const model::Cohort& cohort, const SettingId& setting)
{
    return found(cohort.pathway, setting, &model::PathwayStep::setting);
}

model::PathwayStep* planStep(model::Cohort& cohort, const SettingId& setting)
{
    return found(cohort.pathway, setting, &model::PathwayStep::setting);
}

} // namespace homeward::tables
