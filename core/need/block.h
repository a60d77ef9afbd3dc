// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace homeward::need {

/// Days are worked through in blocks of fixed length, so that a whole block is one short vector.
inline constexpr int blockDays = 32;

/// A figure for every day of a block.
using Days = std::array<float, static_cast<std::size_t>(blockDays)>;

inline void add(Days& to, const Days& what)
{
    for (std::size_t day = 0; day < to.size(); ++day)
        to[day] += what[day];
}

} // namespace homeward::need
