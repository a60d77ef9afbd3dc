// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

namespace homeward::ui {

/// In words, what of a scenario rests on an assumption without a published figure: its changes that are on, then the
/// sources of the plan's own figures.
[[nodiscard]] QStringList illustrativeUses(const model::Plan& plan, const model::ScenarioId& scenario);

} // namespace homeward::ui
