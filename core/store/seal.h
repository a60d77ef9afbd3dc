// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// A plan file ends with a seal over every byte before it, so that a bit that a disk, a share or a mail has turned is
// noticed wherever it lies, in unused room too. SQLite passes over what stands behind the last page, so that other
// programs open the file as before.
namespace homeward::store {

enum class Seal {
    Whole,   ///< every byte is as it was saved, or another program has changed the way of journalling and no more
    Broken,  ///< some byte is another
    None,    ///< of an older Homeward, or written by another program
};

/// A file taken apart.
struct Unsealed {
    std::string_view database;   ///< the bytes without the seal
    Seal seal = Seal::None;
};

[[nodiscard]] std::string sealed(std::string database);
[[nodiscard]] Unsealed unsealed(std::string_view file);
/// The same of a file, of which no more than a block is in memory. None of what cannot be read.
[[nodiscard]] Seal sealOfFile(const std::string& path);
/// The bytes of the seal that a file with this end has; 0 where it has none.
[[nodiscard]] std::size_t sealSizeOf(std::string_view tail);

} // namespace homeward::store
