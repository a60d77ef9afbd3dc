// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

namespace homeward::changes {

/// The figure that a change works on, before and after: "Care at home has 4,312 hours a week before this change, and
/// 4,662 with it from 1 April 2027." Empty where there is none to tell (core/schedule/before_after.h).
[[nodiscard]] QString beforeAfterText(const model::Plan& plan, const model::Scenario& scenario,
                                      const model::Change& change);

} // namespace homeward::changes
