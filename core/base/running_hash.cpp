// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace homeward::base {

namespace {

constexpr std::uint64_t prime = 0x100000001b3U;
constexpr std::size_t blockBytes = 4'096;
constexpr std::array<char, blockBytes> nothing{};

/// The factor by which a block of zero bytes multiplies a hash: each byte only multiplies by the prime.
constexpr std::uint64_t factorOfNothing = [] {
    std::uint64_t factor = 1;
    for (std::size_t i = 0; i < blockBytes; ++i)
        factor *= prime;
    return factor;
}();

} // namespace

void RunningHash::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::string_view block = bytes.substr(0, blockBytes);
        bytes.remove_prefix(block.size());
        if (block.size() == blockBytes && std::memcmp(block.data(), nothing.data(), blockBytes) == 0) {
            m_hash *= factorOfNothing;
            continue;
        }
        for (const char byte : block)
            m_hash = (m_hash ^ static_cast<unsigned char>(byte)) * prime;
    }
}

} // namespace homeward::base
