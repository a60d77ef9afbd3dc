// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace homeward::base {

/// Does a piece of work for each number below `count`, in no order, on at most `threads` threads (0 = as many as the
/// machine has), of which this is one. The work must not throw.
void forEach(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

} // namespace homeward::base
