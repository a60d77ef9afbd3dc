// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace homeward::base {

/// A new file in the folder of the file that it is to replace. It is gone with its object unless it has replaced it.
///
/// Its name is `.homeward-` with 16 hexadecimal digits and `.tmp`. Nobody else may read it while it is written unless
/// they may read the file that it replaces: it has that file's permissions and, where the system lets us, its group.
class TemporaryFile {
public:
    /// A file to replace `target`, which need not exist. Fails with FileNotWritable or OutOfSpace.
    static Result<TemporaryFile> beside(const std::filesystem::path& target);

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    /// Writes at the end. Fails with FileNotWritable or OutOfSpace.
    Status append(std::string_view bytes);
    /// Flushes the file to the disk and renames it over the target. Fails as `append` does, and leaves the target.
    Status replaceTarget();

private:
    TemporaryFile(std::filesystem::path path, std::filesystem::path target, std::intptr_t handle, std::size_t slot);
    bool close();

    std::filesystem::path m_path;
    std::filesystem::path m_target;
    std::intptr_t m_handle;
    std::size_t m_slot;   ///< in the list of what an interrupt removes
};

/// From now on Ctrl+C, and a request to end, remove the temporary files of this process before they end it.
void removeTemporariesOnInterrupt();

/// Removes the temporary files in `folder` that a killed process of this user left more than ten minutes ago: only
/// regular files whose names have exactly the form above.
void removeOldTemporaries(const std::filesystem::path& folder);

} // namespace homeward::base
