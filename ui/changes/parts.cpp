// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/parts.h"

#include "core/model/lookup.h"
#include "ui/changes/words.h"

#include <algorithm>

namespace homeward::changes {

using namespace model;

namespace {

template <class List>
void addOptions(std::vector<Option>& options, const List& list)
{
    for (const auto& item : list)
        options.push_back({QString::fromStdString(item.id.value), QString::fromStdString(item.name)});
}

/// The first setting that `fits`, or the first of a sphere.
template <class Fits>
SettingId firstThat(const Plan& plan, Fits fits, Sphere otherwise)
{
    const auto found = std::ranges::find_if(plan.settings, fits);
    return found == plan.settings.end() ? firstOf(plan, otherwise) : found->id;
}

} // namespace

std::vector<Option> settingOptions(const Plan& plan)
{
    std::vector<Option> options;
    addOptions(options, plan.settings);
    return options;
}

std::vector<Option> placeOptions(const Plan& plan)
{
    std::vector<Option> options = settingOptions(plan);
    addOptions(options, plan.outcomes);
    return options;
}

std::vector<Option> cohortOptions(const Plan& plan)
{
    std::vector<Option> options;
    addOptions(options, plan.cohorts);
    return options;
}

QString nameIn(const Plan& plan, const std::string& id)
{
    if (id.empty())
        return Words::tr("somewhere");
    if (const Setting* setting = findById(plan.settings, SettingId{id}))
        return QString::fromStdString(setting->name);
    if (const Outcome* outcome = findById(plan.outcomes, OutcomeId{id}))
        return QString::fromStdString(outcome->name);
    const Cohort* cohort = findById(plan.cohorts, CohortId{id});
    return QString::fromStdString(cohort ? cohort->name : id);
}

QString unitOf(const Plan& plan, const SettingId& id)
{
    const Setting* setting = findById(plan.settings, id);
    return setting ? QString::fromStdString(setting->unit) : QString();
}

SettingId firstOf(const Plan& plan, Sphere sphere)
{
    const auto found = std::ranges::find(plan.settings, sphere, &Setting::sphere);
    if (found != plan.settings.end())
        return found->id;
    return plan.settings.empty() ? SettingId{} : plan.settings.front().id;
}

SettingId firstInHours(const Plan& plan) { return firstThat(plan, &Setting::countedInHours, Sphere::Home); }

SettingId firstQueue(const Plan& plan)
{
    return firstThat(plan, [](const Setting& setting) { return !setting.queueExits.empty(); }, Sphere::Community);
}

SettingId firstWithCost(const Plan& plan)
{
    return firstThat(plan, [](const Setting& setting) { return setting.unitCost.has_value(); }, Sphere::Hospital);
}

RedirectDischargeEffect firstRedirect(const Plan& plan)
{
    RedirectDischargeEffect effect;
    for (const Setting& setting : plan.settings)
        if (setting.sphere == Sphere::Home && effect.to.empty())
            effect.to = place(setting.id);
    for (const Cohort& cohort : plan.cohorts)
        for (const PathwayStep& step : cohort.pathway)
            for (const Route& route : step.routes)
                for (const Setting& setting : plan.settings)
                    if (setting.sphere == Sphere::Community && route.to == place(setting.id)) {
                        effect.at = step.setting;
                        effect.from = route.to;
                        return effect;
                    }
    return effect;
}

} // namespace homeward::changes
