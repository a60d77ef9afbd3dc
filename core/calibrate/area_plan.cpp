// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/area_plan.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::calibrate {

using namespace model; // about nothing else

namespace {

void foldSettings(Plan& plan, const Area& area)
{
    for (Setting& setting : plan.settings) {
        setting.capacity = *capacityOf(setting, area);
        setting.queueExits = queueExitsOf(setting, area);
        setting.sharedBy.clear();
        for (const AreaSetting& own : area.settings)
            if (own.setting == setting.id && own.unitCost)
                setting.unitCost = own.unitCost;
    }
}

void foldStep(PathwayStep& step, const AreaPathwayStep& own)
{
    if (own.stay)
        step.stay = *own.stay;
    if (own.package)
        step.package = own.package;
    if (own.packageEnd)
        step.packageEnd = own.packageEnd;
    if (own.routes.empty())
        return;
    step.routes = own.routes;
    step.routesSource = own.routesSource;
}

void foldCohorts(Plan& plan, const Area& area)
{
    for (const AreaCohort& own : area.cohorts) {
        Cohort* cohort = findById(plan.cohorts, own.cohort);
        if (!cohort)
            continue;
        if (own.demand)
            cohort->demand = *own.demand;
        if (!own.entries.empty()) {
            cohort->entries = own.entries;
            cohort->entriesSource = own.entriesSource;
        }
        for (const AreaPathwayStep& step : own.pathway) {
            const auto found = std::ranges::find(cohort->pathway, step.setting, &PathwayStep::setting);
            if (found != cohort->pathway.end())
                foldStep(*found, step);
        }
    }
}

template <class T> std::optional<T> whereDifferent(const T& own, const T& plans)
{
    return own == plans ? std::nullopt : std::optional(own);
}

std::vector<AreaSetting> settingsOf(const Plan& plan, const Plan& solved)
{
    std::vector<AreaSetting> differing;
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        const Setting& own = solved.settings[s];
        const Setting& plans = plan.settings[s];
        AreaSetting one{plans.id, whereDifferent(own.capacity, plans.capacity),
                        whereDifferent(own.queueExits, plans.queueExits),
                        own.unitCost == plans.unitCost ? std::nullopt : own.unitCost};
        if (one.capacity || one.queueExits || one.unitCost)
            differing.push_back(std::move(one));
    }
    return differing;
}

AreaPathwayStep stepOf(const PathwayStep& plans, const PathwayStep& own)
{
    AreaPathwayStep step{plans.setting,
                         whereDifferent(own.stay, plans.stay),
                         own.package == plans.package ? std::nullopt : own.package,
                         {},
                         {},
                         own.packageEnd == plans.packageEnd ? std::nullopt : own.packageEnd};
    if (!(own.routes == plans.routes)) {
        step.routes = own.routes;
        step.routesSource = own.routesSource;
    }
    return step;
}

std::vector<AreaCohort> cohortsOf(const Plan& plan, const Plan& solved)
{
    std::vector<AreaCohort> differing;
    for (std::size_t c = 0; c < plan.cohorts.size(); ++c) {
        const Cohort& own = solved.cohorts[c];
        const Cohort& plans = plan.cohorts[c];
        AreaCohort one{plans.id, whereDifferent(own.demand, plans.demand), {}, {}, {}};
        if (!(own.entries == plans.entries)) {
            one.entries = own.entries;
            one.entriesSource = own.entriesSource;
        }
        for (std::size_t s = 0; s < plans.pathway.size(); ++s) {
            AreaPathwayStep step = stepOf(plans.pathway[s], own.pathway[s]);
            if (step.stay || step.package || step.packageEnd || !step.routes.empty())
                one.pathway.push_back(std::move(step));
        }
        if (one.demand || !one.entries.empty() || !one.pathway.empty())
            differing.push_back(std::move(one));
    }
    return differing;
}

} // namespace

Plan areaPlan(const Plan& plan, const Area& area)
{
    Plan own = plan;
    foldSettings(own, area);
    foldCohorts(own, area);
    own.areas = {area};
    own.areas.front().settings.clear();
    own.areas.front().cohorts.clear();
    own.scenarios.resize(std::min<std::size_t>(1, own.scenarios.size()));
    own.uncertainInputs.clear();
    own.calibration = {};
    return own;
}

void putAreaPlan(Plan& plan, const Plan& solved)
{
    const Area& own = solved.areas.front();
    Area& area = *findById(plan.areas, own.id);
    area.dayOne = own.dayOne;
    if (plan.areas.size() == 1) {
        area.settings.clear();
        area.cohorts.clear();
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            const std::vector<SharedSetting> groups = plan.settings[s].sharedBy;
            plan.settings[s] = solved.settings[s];
            plan.settings[s].sharedBy = groups;
        }
        plan.cohorts = solved.cohorts;
        return;
    }
    area.settings = settingsOf(plan, solved);
    area.cohorts = cohortsOf(plan, solved);
}

} // namespace homeward::calibrate
