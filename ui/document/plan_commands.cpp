// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_commands.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "ui/document/plan_document.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::document {

using namespace model;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("homeward::document", text); }

QString runLabel(const RunSettings& before, const RunSettings& after)
{
    if (before.years != after.years)
        return tr("Set years to %1").arg(after.years);
    if (before.replications != after.replications)
        return tr("Set futures to %1").arg(after.replications);
    if (before.seed != after.seed)
        return tr("Set seed to %1").arg(after.seed);
    return tr("Set run-in to %1 days").arg(after.runInDays);
}

template <class AnyArea> auto* areaSetting(AnyArea& area, const SettingId& setting)
{
    const auto found = std::ranges::find(area.settings, setting, &AreaSetting::setting);
    return found == area.settings.end() ? nullptr : &*found;
}

} // namespace

PlanEdit renamePlan(const PlanDocument& document, const QString& name)
{
    const std::string text = name.trimmed().toStdString();
    return {edit::edited(document.plan(), [&](Plan& plan) { plan.name = text; }),
            tr("Rename the plan to %1").arg(name.trimmed()), true};
}

PlanEdit setRunSettings(const PlanDocument& document, const RunSettings& settings)
{
    return {edit::edited(document.plan(), [&](Plan& plan) { plan.run = settings; }),
            runLabel(document.plan().run, settings)};
}

PlanEdit setCapacity(const PlanDocument& document, const AreaId& area, const SettingId& setting,
                     const Capacity& capacity)
{
    const Setting* known = findById(document.plan().settings, setting);
    if (!known || !findById(document.plan().areas, area))
        return {};
    const bool isFirst = !areaSetting(*findById(document.plan().areas, area), setting);
    return {edit::edited(document.plan(),
                         [&](Plan& plan) {
                             Area& place = *findById(plan.areas, area);
                             if (isFirst)
                                 place.settings.push_back({setting, capacity, std::nullopt});
                             else
                                 areaSetting(place, setting)->capacity = capacity;
                         }),
            tr("Set capacity of %1").arg(QString::fromStdString(known->name)), !isFirst};
}

PlanEdit addSource(const PlanDocument& document, const Source& source, const ScenarioId& scenario,
                   const ChangeId& change)
{
    return {edit::edited(document.plan(),
                         [&](Plan& plan) {
                             plan.sources.push_back(source);
                             Scenario* const list = findById(plan.scenarios, scenario);
                             if (Change* const edited = list ? findById(list->changes, change) : nullptr)
                                 edited->source = source.id;
                         }),
            tr("Add source")};
}

PlanEdit replacePlan(const PlanDocument& document, Plan plan, const QString& label)
{
    return {edit::difference(document.plan(), plan), label};
}

} // namespace homeward::document
