// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// A plan file ends with a seal over every byte before it, so that a bit changed by a disk, a share or a mail is noticed
// wherever it lies, even in unused space. SQLite ignores what follows the last page, so other programs can open the
// file.
namespace homeward::store {

enum class Seal {
    Whole, ///< every byte is as it was saved, or another program has changed only the journal mode
    Broken, ///< some byte has changed
    None, ///< no seal: written by an older Homeward or by another program
};

/// A file divided into database and seal.
struct Unsealed {
    std::string_view database; ///< all bytes but the seal
    Seal seal = Seal::None;
};

[[nodiscard]] std::string sealed(std::string database);
[[nodiscard]] Unsealed unsealed(std::string_view file);
/// The seal of a file, read block by block. `None` where it cannot be read.
[[nodiscard]] Seal sealOfFile(const std::string& path);
/// The size of the seal in a file that ends with `tail`; 0 where it has none.
[[nodiscard]] std::size_t sealSizeOf(std::string_view tail);

} // namespace homeward::store
