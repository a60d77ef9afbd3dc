// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>
#include <QUndoCommand>

#include <memory>

// Every function makes an edit for `PlanDocument::push`; null where the plan does not allow it or nothing would change.
namespace homeward::document {

class PlanDocument;
using Command = std::unique_ptr<QUndoCommand>;

[[nodiscard]] Command renamePlan(PlanDocument& document, const QString& name);
[[nodiscard]] Command setRunSettings(PlanDocument& document, const model::RunSettings& settings);
/// The area's own capacity of a setting. Null for an unknown area or setting.
[[nodiscard]] Command setCapacity(PlanDocument& document, const model::AreaId& area, const model::SettingId& setting,
                                  const model::Capacity& capacity);
/// Puts a whole plan in the place of another, as one edit.
[[nodiscard]] Command replacePlan(PlanDocument& document, model::Plan plan, const QString& label);

} // namespace homeward::document
