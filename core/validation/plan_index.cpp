// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/plan_index.h"

#include "core/model/lookup.h"

namespace homeward::validation {

AreaView::AreaView(const Plan& plan, const PlanIndex& index, const Area& area)
    : m_settings(plan.settings.size()),
      m_steps(plan.cohorts.size() * plan.settings.size()),
      m_unlimited(plan.settings.size())
{
    addSteps(plan, index, area);
    addSettings(plan, index, area);
}

void AreaView::addSteps(const Plan& plan, const PlanIndex& index, const Area& area)
{
    const auto put = [&](std::size_t cohort, const auto& step, auto Step::* which) {
        const int setting = index.settings.of(step.setting.value);
        if (setting < 0)
            return;
        Step& cell = m_steps[cohort * m_settings + static_cast<std::size_t>(setting)];
        if (!(cell.*which))
            cell.*which = &step;
    };
    for (std::size_t c = 0; c < plan.cohorts.size(); ++c)
        for (const PathwayStep& step : plan.cohorts[c].pathway)
            put(c, step, &Step::plan);
    std::vector<bool> seen(plan.cohorts.size());
    for (const AreaCohort& own : area.cohorts) {
        const int cohort = index.cohorts.of(own.cohort.value);
        if (cohort < 0 || seen[static_cast<std::size_t>(cohort)])
            continue;
        seen[static_cast<std::size_t>(cohort)] = true;
        for (const AreaPathwayStep& step : own.pathway)
            put(static_cast<std::size_t>(cohort), step, &Step::own);
    }
}

void AreaView::addSettings(const Plan& plan, const PlanIndex& index, const Area& area)
{
    for (const Setting& setting : plan.settings)
        m_exits.push_back(&setting.queueExits);
    std::vector<const AreaSetting*> own(m_settings);
    for (const AreaSetting& one : area.settings)
        if (const int setting = index.settings.of(one.setting.value);
            setting >= 0 && !own[static_cast<std::size_t>(setting)])
            own[static_cast<std::size_t>(setting)] = &one;
    for (std::size_t s = 0; s < m_settings; ++s) {
        if (own[s] && own[s]->queueExits)
            m_exits[s] = &*own[s]->queueExits;
        const SharedSetting* group = sharedGroupOf(plan.settings[s], area);
        const Capacity& capacity = group ? group->capacity
            : own[s] && own[s]->capacity ? *own[s]->capacity
                                         : plan.settings[s].capacity;
        m_unlimited[s] = capacity.unlimited;
    }
    for (const Pool& pool : plan.pools)
        if (poolCapacityOf(pool, area)->unlimited)
            for (const SettingId& id : pool.settings)
                if (const int setting = index.settings.of(id.value); setting >= 0)
                    m_unlimited[static_cast<std::size_t>(setting)] = true;
}

const Distribution* AreaView::stay(std::size_t cohort, std::size_t setting) const
{
    const Step& step = m_steps[cohort * m_settings + setting];
    if (step.own && step.own->stay)
        return &*step.own->stay;
    return step.plan ? &step.plan->stay : nullptr;
}

const Distribution* AreaView::package(std::size_t cohort, std::size_t setting) const
{
    const Step& step = m_steps[cohort * m_settings + setting];
    if (step.own && step.own->package)
        return &*step.own->package;
    return step.plan && step.plan->package ? &*step.plan->package : nullptr;
}

const std::vector<Route>* AreaView::routes(std::size_t cohort, std::size_t setting) const
{
    const Step& step = m_steps[cohort * m_settings + setting];
    if (step.own && !step.own->routes.empty())
        return &step.own->routes;
    return step.plan ? &step.plan->routes : nullptr;
}

} // namespace homeward::validation
