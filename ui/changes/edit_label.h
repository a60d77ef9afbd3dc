// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

namespace homeward::changes {

/// What was edited from `before` to `after`, as an order for undo: "Set share to 35 %", "Set start to 1 April 2028".
[[nodiscard]] QString changeEditLabel(const model::Plan& plan, const model::Change& before, const model::Change& after);

/// The label as it reads after a verb: "set share to 35 %".
[[nodiscard]] QString lowerFirst(const QString& label);

} // namespace homeward::changes
