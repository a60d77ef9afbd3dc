// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::calibrate {

/// The plan with the scenarios of another plan instead of its own: changes with the same dates, ranges of their
/// figures, the other plan's cost parts and staff if it has any, the sources that these name, and its name and
/// description. Of sources with the same id, the plan's are kept. A change may name things that the plan does not have:
/// validation reports that.
[[nodiscard]] model::Plan withScenariosOf(model::Plan plan, const model::Plan& other);

} // namespace homeward::calibrate
