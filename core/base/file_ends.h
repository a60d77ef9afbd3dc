// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What is known of a file before the whole of it is read: one of gigabytes must not fill the memory to be refused.
namespace homeward::base {

/// The largest text that is read: a plan as JSON, a template, a list, a house style. Far larger than any that is worked
/// with, and small enough that reading it takes no more memory than a laptop has to spare.
inline constexpr std::uintmax_t largestText = std::uintmax_t{64} << 20U;

struct FileEnds {
    std::uintmax_t size = 0;
    std::string head; ///< its first bytes
    std::string tail; ///< its last bytes
};

/// The first and last bytes of a regular file, at most `most` of each. None of what cannot be read: the reading of
/// the whole says why.
[[nodiscard]] std::optional<FileEnds> fileEnds(const std::string& path, std::size_t most = 4'096);

/// The same of bytes that are in memory.
[[nodiscard]] FileEnds endsOf(std::string_view bytes, std::size_t most = 4'096);

} // namespace homeward::base
