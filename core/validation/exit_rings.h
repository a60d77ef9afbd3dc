// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/parts.h"

namespace homeward::validation {

/// Refuses queue exits that form a cycle so fast that one person who waits all the time would keep a run from ending.
/// Returns whether there are any.
[[nodiscard]] bool refuseExitRings(ProblemList& problems);

} // namespace homeward::validation
