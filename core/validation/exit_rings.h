// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/parts.h"

namespace homeward::validation {

/// Refuses exits of queues that lead in a circle so fast that someone who waits all the time would hardly let a run end;
/// true where there are any.
[[nodiscard]] bool refuseExitRings(ProblemList& problems);

} // namespace homeward::validation
