// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace homeward::base {

/// How many threads to work on: as asked, or (0) as many as the machine has; 1 to 256.
[[nodiscard]] int threadCount(int asked);

/// Calls `work` for each number below `count`, in any order, on at most `threadCount(threads)` threads including the
/// calling one; on fewer if the system has no more. An exception stops the work; the first one is rethrown here when
/// all threads have ended.
void forEach(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

} // namespace homeward::base
