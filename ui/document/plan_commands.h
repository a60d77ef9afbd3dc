// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/document/plan_edit.h"

// Every function makes an edit for `PlanDocument::push`, empty where the plan does not allow it or nothing would change.
namespace homeward::document {

class PlanDocument;

[[nodiscard]] PlanEdit renamePlan(const PlanDocument& document, const QString& name);
[[nodiscard]] PlanEdit setRunSettings(const PlanDocument& document, const model::RunSettings& settings);
/// The area's own capacity of a setting. Null for an unknown area or setting.
[[nodiscard]] PlanEdit setCapacity(const PlanDocument& document, const model::AreaId& area,
                                   const model::SettingId& setting, const model::Capacity& capacity);
/// Adds a source and gives it to a change, where there is such a change.
[[nodiscard]] PlanEdit addSource(const PlanDocument& document, const model::Source& source,
                                 const model::ScenarioId& scenario, const model::ChangeId& change);
/// What makes the plan another one, as one edit.
[[nodiscard]] PlanEdit replacePlan(const PlanDocument& document, model::Plan plan, const QString& label);

} // namespace homeward::document
