// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>

namespace homeward::base {

/// Makes a system call again for as long as a signal interrupts it. Not for `close`, which has closed all the same.
template <class Call>
auto uninterrupted(Call call)
{
    auto outcome = call();
    while (outcome < 0 && errno == EINTR)
        outcome = call();
    return outcome;
}

} // namespace homeward::base
