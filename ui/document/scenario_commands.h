// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_commands.h"

// The base scenario (the first) has no changes and stays where it is: edits that would touch that are empty.
namespace homeward::document {

/// Ids that no scenario or change of the plan has.
[[nodiscard]] model::ScenarioId newScenarioId(const model::Plan& plan);
[[nodiscard]] model::ChangeId newChangeId(const model::Plan& plan);
/// `wanted`, or `wanted 2`, ... : a name that no other scenario has.
[[nodiscard]] QString freeScenarioName(const model::Plan& plan, const QString& wanted);

/// A blank scenario at the end. An empty name is replaced by a free one.
[[nodiscard]] PlanEdit addScenario(const PlanDocument& document, const model::ScenarioId& id, const QString& name = {});
/// A copy of `original` after it (of the base: at the end), with new ids for its changes.
[[nodiscard]] PlanEdit duplicateScenario(const PlanDocument& document, const model::ScenarioId& original,
                                         const model::ScenarioId& id, const QString& name = {});
[[nodiscard]] PlanEdit removeScenario(const PlanDocument& document, const model::ScenarioId& id);
[[nodiscard]] PlanEdit renameScenario(const PlanDocument& document, const model::ScenarioId& id, const QString& name);
[[nodiscard]] PlanEdit setScenarioDescription(const PlanDocument& document, const model::ScenarioId& id,
                                              const QString& description);
/// So that it stands at `position` (1 = first after the base) in the list.
[[nodiscard]] PlanEdit moveScenario(const PlanDocument& document, const model::ScenarioId& id, int position);

/// Adds a change at `position` (-1 = at the end). A change without an id, or with one already there, gets a new
/// one; a name that the scenario has already gets a number.
[[nodiscard]] PlanEdit addChange(const PlanDocument& document, const model::ScenarioId& scenario, model::Change change,
                                 int position = -1);
[[nodiscard]] PlanEdit removeChange(const PlanDocument& document, const model::ScenarioId& scenario,
                                    const model::ChangeId& change);
/// A copy right after the original, under `copy` as id.
[[nodiscard]] PlanEdit duplicateChange(const PlanDocument& document, const model::ScenarioId& scenario,
                                       const model::ChangeId& change, const model::ChangeId& copy);
/// So that it stands at `position` in the scenario's list.
[[nodiscard]] PlanEdit moveChange(const PlanDocument& document, const model::ScenarioId& scenario,
                                  const model::ChangeId& change, int position);
[[nodiscard]] PlanEdit setChangeOn(const PlanDocument& document, const model::ScenarioId& scenario,
                                   const model::ChangeId& change, bool on);
/// Puts `edited` in the place of the change with its id. Edits of the same values soon
/// after each other merge, where a `field` is given (its name, for example `share`). The label says what was edited.
[[nodiscard]] PlanEdit editChange(const PlanDocument& document, const model::ScenarioId& scenario,
                                  const model::Change& edited, const QString& field = {});

} // namespace homeward::document
