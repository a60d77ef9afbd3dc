// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/touched.h"

#include <string>
#include <vector>

namespace homeward::document {

using edit::ChangeKind;
using edit::ValueChange;
using model::AreaId;
using model::ChangeId;
using model::ScenarioId;
using model::SettingId;

namespace {

using Steps = std::vector<std::string>;

/// Whether a change is of a list's items as such (`depth` steps lead to one), or of what people call one.
bool isOfHeads(const Steps& steps, std::size_t depth)
{
    return steps.size() <= depth
        || (steps.size() == depth + 1
            && (steps[depth] == "name" || steps[depth] == "description" || steps[depth] == "letter"));
}

void addScenario(const ValueChange& change, const Steps& steps, Touched& touched)
{
    if (isOfHeads(steps, 2)) {
        touched.scenarios = true;
    } else if (steps.size() == 3 || (steps.size() == 4 && change.kind != ChangeKind::Set)) {
        touched.changes.insert(ScenarioId{steps[1]});
    } else {
        touched.change.insert({ScenarioId{steps[1]}, ChangeId{steps[3]}});
    }
}

void addArea(const Steps& steps, Touched& touched)
{
    if (isOfHeads(steps, 2))
        touched.areas = true;
    else if (steps.size() >= 4 && steps[2] == "settings" && (steps.size() == 4 || steps[4] == "capacity"))
        touched.capacity.insert({AreaId{steps[1]}, SettingId{steps[3]}});
}

} // namespace

Touched touchedBy(const edit::PlanPatch& patch)
{
    Touched touched;
    for (const ValueChange& change : patch.changes) {
        const Steps steps = change.path.steps();
        const std::string top = steps.empty() ? std::string() : steps.front();
        touched.name = touched.name || top == "name";
        touched.runSettings = touched.runSettings || top == "run";
        if (top == "scenarios")
            addScenario(change, steps, touched);
        else if (top == "areas")
            addArea(steps, touched);
    }
    return touched;
}

std::set<model::ScenarioId> scenariosOf(const Touched& touched)
{
    std::set<model::ScenarioId> scenarios = touched.changes;
    for (const auto& [scenario, change] : touched.change)
        scenarios.insert(scenario);
    return scenarios;
}

} // namespace homeward::document
