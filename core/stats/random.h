// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace homeward::stats {

/// Mixes 64 bits so that every input bit moves every output bit: the finaliser of SplitMix64 (Steele, Lea, Flood,
/// OOPSLA 2014, with Stafford's variant 13 constants).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    x ^= x >> 31;
    return x;
}

/// A key made of a key and one more number; keys of different numbers are unrelated.
[[nodiscard]] constexpr std::uint64_t keyed(std::uint64_t key, std::uint64_t number)
{
    return mix(key + 0x9e3779b97f4a7c15ULL * (number + 1));
}

/// The draw of a key: uniform in the open interval (0, 1), 52 bits, never 0 and never 1.
[[nodiscard]] constexpr double uniform(std::uint64_t key)
{
    // 52 bits behind the point of a number from 1 up to 2; what is taken off leaves no rounding.
    return std::bit_cast<double>(key >> 12 | 0x3ff0000000000000ULL) - (1.0 - 0x1.0p-53);
}

} // namespace homeward::stats
