// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_commands.h"

// The base scenario (the first) has no changes and stays where it is: edits that would touch that are null.
namespace homeward::document {

/// Ids that no scenario or change of the plan has.
[[nodiscard]] model::ScenarioId newScenarioId(const model::Plan& plan);
[[nodiscard]] model::ChangeId newChangeId(const model::Plan& plan);
/// `wanted`, or `wanted 2`, ... : a name that no other scenario has.
[[nodiscard]] QString freeScenarioName(const model::Plan& plan, const QString& wanted);

/// A blank scenario at the end. An empty name is replaced by a free one.
[[nodiscard]] Command addScenario(PlanDocument& document, const model::ScenarioId& id, const QString& name = {});
/// A copy of `original` after it (of the base: at the end), with new ids for its changes.
[[nodiscard]] Command duplicateScenario(PlanDocument& document, const model::ScenarioId& original,
                                        const model::ScenarioId& id, const QString& name = {});
[[nodiscard]] Command removeScenario(PlanDocument& document, const model::ScenarioId& id);
[[nodiscard]] Command renameScenario(PlanDocument& document, const model::ScenarioId& id, const QString& name);
[[nodiscard]] Command setScenarioDescription(PlanDocument& document, const model::ScenarioId& id,
                                             const QString& description);
/// So that it stands at `position` (1 = first after the base) in the list.
[[nodiscard]] Command moveScenario(PlanDocument& document, const model::ScenarioId& id, int position);

/// Adds a change at `position` (-1 = at the end). A change without an id, or with one already there, gets a new
/// one; a name that the scenario has already gets a number.
[[nodiscard]] Command addChange(PlanDocument& document, const model::ScenarioId& scenario, model::Change change,
                                int position = -1);
[[nodiscard]] Command removeChange(PlanDocument& document, const model::ScenarioId& scenario,
                                   const model::ChangeId& change);
/// A copy right after the original, under `copy` as id.
[[nodiscard]] Command duplicateChange(PlanDocument& document, const model::ScenarioId& scenario,
                                      const model::ChangeId& change, const model::ChangeId& copy);
/// So that it stands at `position` in the scenario's list.
[[nodiscard]] Command moveChange(PlanDocument& document, const model::ScenarioId& scenario,
                                 const model::ChangeId& change, int position);
[[nodiscard]] Command setChangeOn(PlanDocument& document, const model::ScenarioId& scenario,
                                  const model::ChangeId& change, bool on);
/// Puts `edited` in the place of the change with its id. Edits of the same `field` (its name, for example
/// `share`) soon after each other merge; an empty field never merges. The label says what was edited.
[[nodiscard]] Command editChange(PlanDocument& document, const model::ScenarioId& scenario, const model::Change& edited,
                                 const QString& field = {});

} // namespace homeward::document
