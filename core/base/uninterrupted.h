// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>

namespace homeward::base {

/// Repeats a system call while signals interrupt it. Not for `close`, which closes even if interrupted.
template <class Call>
auto uninterrupted(Call call)
{
    auto outcome = call();
    while (outcome < 0 && errno == EINTR)
        outcome = call();
    return outcome;
}

} // namespace homeward::base
