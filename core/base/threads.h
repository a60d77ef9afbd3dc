// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace homeward::base {

/// How many threads to work on: as asked, or (0) as many as the machine has; 1 to 256.
[[nodiscard]] int threadCount(int asked);

/// Does a piece of work for each number below `count`, in no order, on at most `threadCount(threads)` threads, of which
/// this is one; on fewer where the system gives no more. An exception stops the work, and the first one is thrown here
/// when every thread has ended.
void forEach(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

} // namespace homeward::base
