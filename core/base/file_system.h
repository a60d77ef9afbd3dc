// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

// Calls that the C++ library does not have, once for POSIX and once for Windows. Used in core/base alone.
namespace homeward::base::files {

inline constexpr std::intptr_t noHandle = -1;

/// The error of the last failed call: OutOfSpace or FileNotWritable, with a hint at the remedy.
[[nodiscard]] Error lastError(const std::filesystem::path& path);

/// Makes a new file to write; FileInUse where it exists. It has the permissions and the group of the file `like`, where
/// there is one, and at no moment wider ones.
[[nodiscard]] Result<std::intptr_t> createLike(const std::filesystem::path& path, const std::filesystem::path& like);
/// Opens something that exists to append to it: a device, a pipe, a file behind an open stream.
[[nodiscard]] Result<std::intptr_t> openToWrite(const std::filesystem::path& path);
[[nodiscard]] bool writeAll(std::intptr_t handle, std::string_view bytes);
/// Returns when the disk itself holds what was written.
[[nodiscard]] bool flush(std::intptr_t handle);
[[nodiscard]] bool close(std::intptr_t handle);

/// Renames a closed file over another, which need not exist. On Windows it tries again for a second while another
/// program has the file open (a virus scanner, an indexer), and the access list stays.
[[nodiscard]] Status renameOver(const std::filesystem::path& from, const std::filesystem::path& to);
/// A rename must itself reach the disk; some file systems cannot flush a folder, which is no failure.
void flushFolder(const std::filesystem::path& folder);

/// Whether the file is write-protected, even where this user could write it all the same (root).
[[nodiscard]] bool isProtected(const std::filesystem::path& path);
/// Whether the file belongs to the user of this process.
[[nodiscard]] bool isOwn(const std::filesystem::path& path);

inline constexpr std::size_t noSlot = static_cast<std::size_t>(-1);
/// Puts a file on the list of what an interrupt removes; `noSlot` where the list is full.
[[nodiscard]] std::size_t removeOnInterrupt(const std::filesystem::path& path);
/// Takes it off the list.
void keepOnInterrupt(std::size_t slot);
/// Ctrl+C and a request to end remove what is on the list, then end the process as they would have.
void handleInterrupts();

} // namespace homeward::base::files
