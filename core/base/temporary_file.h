// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace homeward::base {

/// A new file in the folder of the file that it will replace. It is deleted with its object unless it has replaced that
/// file.
///
/// Its name is `.homeward-` with 16 hexadecimal digits and `.tmp`. It has the permissions of the file that it replaces
/// and, if the system allows, its group, so that nobody else can read it while it is written.
class TemporaryFile {
public:
    /// Creates a file that will replace `target`, which need not exist. Fails with FileNotWritable or OutOfSpace.
    static Result<TemporaryFile> beside(const std::filesystem::path& target);

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    /// Writes at the end. Fails with FileNotWritable or OutOfSpace.
    Status append(std::string_view bytes);
    /// Flushes the file to the disk and renames it over the target. Fails as `append` does, and then leaves the target
    /// as it was.
    Status replaceTarget();

private:
    TemporaryFile(std::filesystem::path path, std::filesystem::path target, std::intptr_t handle, std::size_t slot);
    bool close();

    std::filesystem::path m_path;
    std::filesystem::path m_target;
    std::intptr_t m_handle;
    std::size_t m_slot; ///< index in the list of files that an interrupt removes
};

/// From now on, Ctrl+C and a request to end remove the temporary files of this process before it ends.
void removeTemporariesOnInterrupt();

/// Removes temporary files in `folder` that a killed process of this user left more than ten minutes ago. Only regular
/// files whose names have exactly the form above are removed.
void removeOldTemporaries(const std::filesystem::path& folder);

} // namespace homeward::base
