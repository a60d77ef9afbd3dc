// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace homeward::results {

/// The sum, capped at the highest number: stored results may hold any number, and overflow would be undefined.
[[nodiscard]] constexpr std::int64_t boundedSum(std::int64_t left, std::int64_t right)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    return right > 0 && left > most - right ? most : left + right;
}

} // namespace homeward::results
