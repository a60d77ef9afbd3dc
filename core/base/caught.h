// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace homeward::base {

/// The current exception as an error: `OutOfMemory` or `ProgramFault`. For the `catch (...)` at the edge of core or of a
/// thread, since no exception crosses either.
[[nodiscard]] Error caughtError();

/// Throws `std::bad_alloc` again where it became `error`. For code that makes another error of one, or goes on without what
/// failed: want of memory says nothing of a file.
void passOnWantOfMemory(const Error& error);

} // namespace homeward::base
