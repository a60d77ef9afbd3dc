// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace homeward::base {

/// The current exception as an error: `OutOfMemory` or `ProgramFault`. For the `catch (...)` at the edge of core or of a
/// thread, since no exception crosses either.
[[nodiscard]] Error caughtError();

} // namespace homeward::base
