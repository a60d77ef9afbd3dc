// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicators.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace homeward::indicators {

namespace {

constexpr std::string_view publishedAdmissions = "emergency_admissions";

bool isOfAdmissions(const model::CalibrationTarget& target)
{
    return target.measure == model::TargetMeasure::Starts
        && std::ranges::any_of(target.figures, [](const model::ReferenceFigure& figure) {
               return figure.measure == publishedAdmissions;
           });
}

std::vector<int> everyCohort(const model::Plan& plan)
{
    std::vector<int> cohorts(plan.cohorts.size());
    std::iota(cohorts.begin(), cohorts.end(), 0);
    return cohorts;
}

/// Whether the people of a cohort enter in one of the settings.
bool entersAt(const model::Cohort& cohort, const std::set<int>& settings, const model::Plan& plan)
{
    return std::ranges::any_of(cohort.entries, [&](const model::EntryShare& entry) {
        return entry.share > 0.0 && settings.contains(model::indexById(plan.settings, entry.setting));
    });
}

} // namespace

Emergencies emergenciesOf(const model::Plan& plan)
{
    std::set<int> cohorts, settings;
    for (const model::CalibrationTarget& target : plan.calibration.targets) {
        if (!isOfAdmissions(target))
            continue;
        for (const model::CohortId& id : target.cohorts)
            cohorts.insert(model::indexById(plan.cohorts, id));
        for (const model::SettingId& id : target.settings)
            settings.insert(model::indexById(plan.settings, id));
    }
    cohorts.erase(-1);
    settings.erase(-1);
    Emergencies found;
    if (settings.empty())
        for (int s = 0; s < static_cast<int>(plan.settings.size()); ++s) {
            const model::Setting& setting = plan.settings[static_cast<std::size_t>(s)];
            if (setting.carePlace.value_or(model::usualCarePlace(setting.sphere)) == model::CarePlace::LargeHospital)
                settings.insert(s);
        }
    found.settings.assign(settings.begin(), settings.end());
    found.cohorts = cohorts.empty() ? everyCohort(plan) : std::vector<int>(cohorts.begin(), cohorts.end());
    for (const int cohort : everyCohort(plan))
        if (cohorts.empty() || cohorts.contains(cohort)
            || !entersAt(plan.cohorts[static_cast<std::size_t>(cohort)], settings, plan))
            found.unplanned.push_back(cohort);
    return found;
}

} // namespace homeward::indicators
