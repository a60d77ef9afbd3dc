// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace homeward::base {

/// The exception that is being handled, as an error: `OutOfMemory` or `ProgramFault`. For a `catch (...)` at the edge of
/// core or of a thread, which no exception crosses.
[[nodiscard]] Error caughtError();

} // namespace homeward::base
