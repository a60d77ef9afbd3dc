// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace homeward::base {

/// The current exception as an error: `OutOfMemory` or `ProgramFault`. For the `catch (...)` at the edge of core or of
/// a thread, since no exception crosses either.
[[nodiscard]] Error caughtError();

/// Throws `std::bad_alloc` again if `error` came from it. For code that converts an error or goes on without what
/// failed: running out of memory must not be mistaken for a fault of a file.
void passOnWantOfMemory(const Error& error);

} // namespace homeward::base
