// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/scenario_commands.h"

#include "core/edit/draft.h"
#include "core/model/letters.h"
#include "core/model/lookup.h"
#include "ui/document/plan_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace homeward::document {

using namespace model;

namespace {

using Scenarios = std::vector<Scenario>;

QString tr(const char* text) { return QCoreApplication::translate("homeward::document", text); }

QString nameOf(const Scenario& scenario) { return QString::fromStdString(scenario.name); }

/// An edit of the list: every scenario keeps the letter that it has now.
PlanEdit editScenarios(const PlanDocument& document, const QString& label, std::function<void(Scenarios&)> change)
{
    const auto make = [&](Plan& plan) {
        keepLetters(plan.scenarios);
        change(plan.scenarios);
    };
    return {edit::edited(document.plan(), make), label};
}

PlanEdit editText(const PlanDocument& document, const QString& label, const ScenarioId& id,
                  std::string Scenario::* text, const std::string& value)
{
    const auto change = [&](Plan& plan) { findById(plan.scenarios, id)->*text = value; };
    return {edit::edited(document.plan(), change), label, true};
}

bool nameTaken(const Plan& plan, const std::string& name)
{
    return std::any_of(plan.scenarios.begin(), plan.scenarios.end(),
                       [&](const Scenario& scenario) { return scenario.name == name; });
}

/// Makes ids `prefix-1`, `prefix-2`, ... that are not among `taken`, and takes them.
template <class Id>
Id nextId(std::unordered_set<std::string>& taken, const std::string& prefix)
{
    for (std::size_t number = 1;; ++number)
        if (std::string text = prefix + std::to_string(number); taken.insert(text).second)
            return Id{text};
}

std::unordered_set<std::string> changeIds(const Plan& plan)
{
    std::unordered_set<std::string> ids;
    for (const Scenario& scenario : plan.scenarios)
        for (const Change& change : scenario.changes)
            ids.insert(change.id.value);
    return ids;
}

} // namespace

ScenarioId newScenarioId(const Plan& plan)
{
    std::unordered_set<std::string> ids;
    for (const Scenario& scenario : plan.scenarios)
        ids.insert(scenario.id.value);
    return nextId<ScenarioId>(ids, "scenario-");
}

ChangeId newChangeId(const Plan& plan)
{
    std::unordered_set<std::string> ids = changeIds(plan);
    return nextId<ChangeId>(ids, "change-");
}

QString freeScenarioName(const Plan& plan, const QString& wanted)
{
    QString name = wanted;
    for (int number = 2; nameTaken(plan, name.toStdString()); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

PlanEdit addScenario(const PlanDocument& document, const ScenarioId& id, const QString& name)
{
    const Plan& plan = document.plan();
    if (id.empty() || findById(plan.scenarios, id))
        return {};
    const QString text = name.trimmed().isEmpty() ? freeScenarioName(plan, tr("New scenario")) : name.trimmed();
    return editScenarios(document, tr("Add scenario %1").arg(text),
                         [=](Scenarios& list) { list.push_back({id, text.toStdString(), {}, {}, nextLetter(list)}); });
}

PlanEdit duplicateScenario(const PlanDocument& document, const ScenarioId& original, const ScenarioId& id,
                           const QString& name)
{
    const Plan& plan = document.plan();
    const int row = indexById(plan.scenarios, original);
    if (row < 0 || id.empty() || findById(plan.scenarios, id))
        return {};
    Scenario copy = plan.scenarios[static_cast<std::size_t>(row)];
    const QString label = tr("Duplicate scenario %1").arg(nameOf(copy));
    const QString text =
        name.trimmed().isEmpty() ? freeScenarioName(plan, tr("%1 copy").arg(nameOf(copy))) : name.trimmed();
    copy.id = id;
    copy.name = text.toStdString();
    auto taken = changeIds(plan);
    for (Change& change : copy.changes)
        change.id = nextId<ChangeId>(taken, "change-");
    const std::ptrdiff_t place = row == 0 ? std::ssize(plan.scenarios) : row + 1;
    copy.letter = nextLetter(plan.scenarios);
    return editScenarios(document, label, [=](Scenarios& list) { list.insert(list.begin() + place, copy); });
}

PlanEdit removeScenario(const PlanDocument& document, const ScenarioId& id)
{
    const Plan& plan = document.plan();
    const int row = indexById(plan.scenarios, id);
    if (row <= 0)
        return {};
    return editScenarios(document, tr("Remove scenario %1").arg(nameOf(plan.scenarios[static_cast<std::size_t>(row)])),
                         [row](Scenarios& list) { list.erase(list.begin() + row); });
}

PlanEdit renameScenario(const PlanDocument& document, const ScenarioId& id, const QString& name)
{
    const Scenario* scenario = findById(document.plan().scenarios, id);
    const QString text = name.trimmed();
    if (!scenario || text.isEmpty() || text == nameOf(*scenario))
        return {};
    return editText(document, tr("Rename scenario to %1").arg(text), id, &Scenario::name, text.toStdString());
}

PlanEdit setScenarioDescription(const PlanDocument& document, const ScenarioId& id, const QString& description)
{
    const Scenario* scenario = findById(document.plan().scenarios, id);
    if (!scenario || description.toStdString() == scenario->description)
        return {};
    return editText(document, tr("Describe scenario %1").arg(nameOf(*scenario)), id, &Scenario::description,
                    description.toStdString());
}

PlanEdit moveScenario(const PlanDocument& document, const ScenarioId& id, int position)
{
    const Plan& plan = document.plan();
    const int from = indexById(plan.scenarios, id);
    const int to = std::clamp(position, 1, std::max(1, static_cast<int>(plan.scenarios.size()) - 1));
    if (from <= 0 || from == to)
        return {};
    return editScenarios(document, tr("Move scenario %1").arg(nameOf(plan.scenarios[static_cast<std::size_t>(from)])),
                         [=](Scenarios& list) {
                             Scenario moved = std::move(list[static_cast<std::size_t>(from)]);
                             list.erase(list.begin() + from);
                             list.insert(list.begin() + to, std::move(moved));
                         });
}

} // namespace homeward::document
