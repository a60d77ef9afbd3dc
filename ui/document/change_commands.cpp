// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "ui/changes/edit_label.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace homeward::document {

using namespace model;

namespace {

using Changes = std::vector<Change>;

QString tr(const char* text) { return QCoreApplication::translate("homeward::document", text); }

QString nameOf(const Change& change) { return QString::fromStdString(change.name); }

/// The scenario, unless it is the base, which has no changes.
const Scenario* scenarioWithChanges(const Plan& plan, const ScenarioId& id)
{
    const int row = indexById(plan.scenarios, id);
    return row > 0 ? &plan.scenarios[static_cast<std::size_t>(row)] : nullptr;
}

const Change* findChange(const Plan& plan, const ScenarioId& scenario, const ChangeId& change)
{
    const Scenario* list = scenarioWithChanges(plan, scenario);
    return list ? findById(list->changes, change) : nullptr;
}

bool idTaken(const Plan& plan, const ChangeId& id)
{
    return std::any_of(plan.scenarios.begin(), plan.scenarios.end(),
                       [&](const Scenario& scenario) { return findById(scenario.changes, id) != nullptr; });
}

/// `wanted`, or `wanted 2`, ... : a name that no other change of the scenario has.
std::string freeName(const Changes& changes, const std::string& wanted)
{
    std::string name = wanted;
    const auto taken = [&] {
        return std::any_of(changes.begin(), changes.end(), [&](const Change& c) { return c.name == name; });
    };
    for (int number = 2; !name.empty() && taken(); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

PlanEdit editChanges(const PlanDocument& document, const QString& label, const ScenarioId& scenario,
                     std::function<void(Changes&)> change)
{
    return {edit::edited(document.plan(), [&](Plan& plan) { change(findById(plan.scenarios, scenario)->changes); }),
            label};
}

/// Puts a change in the place of the one with its id, which is `old`.
PlanEdit swapChange(const PlanDocument& document, const ScenarioId& scenario, const Change& old, const Change& edited,
                    bool merges)
{
    const auto swap = [&](Plan& plan) { *findById(findById(plan.scenarios, scenario)->changes, edited.id) = edited; };
    return {edit::edited(document.plan(), swap), changes::changeEditLabel(document.plan(), old, edited), merges};
}

} // namespace

PlanEdit addChange(const PlanDocument& document, const ScenarioId& scenario, Change change, int position)
{
    const Scenario* list = scenarioWithChanges(document.plan(), scenario);
    if (!list)
        return {};
    if (change.id.empty() || idTaken(document.plan(), change.id))
        change.id = newChangeId(document.plan());
    change.name = freeName(list->changes, change.name);
    const auto count = static_cast<int>(list->changes.size());
    const int row = position < 0 ? count : std::min(position, count);
    const QString label = tr("Add change %1").arg(nameOf(change));
    return editChanges(document, label, scenario, [row, change = std::move(change)](Changes& changes) {
        changes.insert(changes.begin() + row, change);
    });
}

PlanEdit removeChange(const PlanDocument& document, const ScenarioId& scenario, const ChangeId& change)
{
    const Change* old = findChange(document.plan(), scenario, change);
    if (!old)
        return {};
    return editChanges(document, tr("Remove change %1").arg(nameOf(*old)), scenario,
                       [change](Changes& changes) { changes.erase(changes.begin() + indexById(changes, change)); });
}

PlanEdit duplicateChange(const PlanDocument& document, const ScenarioId& scenario, const ChangeId& change,
                         const ChangeId& copy)
{
    const Change* original = findChange(document.plan(), scenario, change);
    if (!original || copy.empty() || idTaken(document.plan(), copy))
        return {};
    Change twin = *original;
    twin.id = copy;
    const Scenario* list = scenarioWithChanges(document.plan(), scenario);
    twin.name = freeName(list->changes, tr("%1 copy").arg(nameOf(*original)).toStdString());
    return editChanges(document, tr("Duplicate change %1").arg(nameOf(*original)), scenario, [=](Changes& changes) {
        changes.insert(changes.begin() + indexById(changes, change) + 1, twin);
    });
}

PlanEdit moveChange(const PlanDocument& document, const ScenarioId& scenario, const ChangeId& change, int position)
{
    const Scenario* list = scenarioWithChanges(document.plan(), scenario);
    const int from = list ? indexById(list->changes, change) : -1;
    if (from < 0)
        return {};
    const int to = std::clamp(position, 0, static_cast<int>(list->changes.size()) - 1);
    if (from == to)
        return {};
    return editChanges(document, tr("Move change %1").arg(nameOf(list->changes[static_cast<std::size_t>(from)])),
                       scenario, [=](Changes& changes) {
                           Change moved = std::move(changes[static_cast<std::size_t>(from)]);
                           changes.erase(changes.begin() + from);
                           changes.insert(changes.begin() + to, std::move(moved));
                       });
}

PlanEdit setChangeOn(const PlanDocument& document, const ScenarioId& scenario, const ChangeId& change, bool on)
{
    const Change* old = findChange(document.plan(), scenario, change);
    if (!old || old->on == on)
        return {};
    Change edited = *old;
    edited.on = on;
    return swapChange(document, scenario, *old, edited, false);
}

PlanEdit editChange(const PlanDocument& document, const ScenarioId& scenario, const Change& edited,
                    const QString& field)
{
    const Change* old = findChange(document.plan(), scenario, edited.id);
    if (!old || *old == edited)
        return {};
    return swapChange(document, scenario, *old, edited, !field.isEmpty());
}

} // namespace homeward::document
