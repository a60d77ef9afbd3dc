// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

// System calls that the C++ library lacks, for POSIX and for Windows. Used in core/base only.
namespace homeward::base::files {

inline constexpr std::intptr_t noHandle = -1;

/// The error of the last failed call: OutOfSpace or FileNotWritable, with a hint at the remedy.
[[nodiscard]] Error lastError(const std::filesystem::path& path);

/// Creates a new file to write; FileInUse if it exists. It gets the permissions and group of the file `like`, if there
/// is one, and never has wider permissions, not even for a moment.
[[nodiscard]] Result<std::intptr_t> createLike(const std::filesystem::path& path, const std::filesystem::path& like);
/// Opens an existing device, pipe or file behind an open stream to append to it.
[[nodiscard]] Result<std::intptr_t> openToWrite(const std::filesystem::path& path);
[[nodiscard]] bool writeAll(std::intptr_t handle, std::string_view bytes);
/// Returns when everything written has reached the disk.
[[nodiscard]] bool flush(std::intptr_t handle);
[[nodiscard]] bool close(std::intptr_t handle);

/// Renames a closed file over another, which need not exist. On Windows it tries again for a second while another
/// program has the file open (a virus scanner, an indexer), and the access list stays.
[[nodiscard]] Status renameOver(const std::filesystem::path& from, const std::filesystem::path& to);
/// Flushes a folder, so that a rename in it reaches the disk. Some file systems cannot do that; this is not an error.
void flushFolder(const std::filesystem::path& folder);

/// Whether the file is write-protected, even if this user could still write it (root).
[[nodiscard]] bool isProtected(const std::filesystem::path& path);
/// Whether the file belongs to the user of this process.
[[nodiscard]] bool isOwn(const std::filesystem::path& path);

inline constexpr std::size_t noSlot = static_cast<std::size_t>(-1);
/// Adds a file to the list of files that an interrupt removes; `noSlot` if the list is full.
[[nodiscard]] std::size_t removeOnInterrupt(const std::filesystem::path& path);
/// Removes a file from the list.
void keepOnInterrupt(std::size_t slot);
/// Makes Ctrl+C and a request to end remove the files on the list before they end the process as usual.
void handleInterrupts();

} // namespace homeward::base::files
