// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

namespace homeward::changes {

/// "Before this change: 4,312 hours a week. With it, from 1 April 2027: 4,662 hours a week." Empty where there is none to
/// tell (`wording::fromTo`).
[[nodiscard]] QString beforeAfterText(const model::Plan& plan, const model::Scenario& scenario,
                                      const model::Change& change);

} // namespace homeward::changes
