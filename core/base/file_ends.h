// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Reads the ends of a file, so that a file of gigabytes can be refused without filling the memory.
namespace homeward::base {

/// The largest text that is read: a plan as JSON, a template, a list, a house style. Far larger than real ones, and
/// small enough for the memory of a laptop.
inline constexpr std::uintmax_t largestText = std::uintmax_t{64} << 20U;

struct FileEnds {
    std::uintmax_t size = 0;
    std::string head; ///< its first bytes
    std::string tail; ///< its last bytes
};

/// The first and last bytes of a regular file, at most `most` of each. None if it cannot be read; reading the whole
/// file then gives the error.
[[nodiscard]] std::optional<FileEnds> fileEnds(const std::string& path, std::size_t most = 4'096);

/// The ends of bytes in memory.
[[nodiscard]] FileEnds endsOf(std::string_view bytes, std::size_t most = 4'096);

} // namespace homeward::base
