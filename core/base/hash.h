// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace homeward::base {

/// 64-bit FNV-1a: a checksum against accidents, not against malice (Fowler, Noll and Vo, 1991).
[[nodiscard]] constexpr std::uint64_t hashOf(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3U;
    }
    return hash;
}

/// The same hash of bytes that come block by block. Long runs of zero bytes, as in a padded file of gigabytes, are
/// hashed fast.
class RunningHash {
public:
    void add(std::string_view bytes);
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = hashOf({});
};

} // namespace homeward::base
