// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

// What the C++ library does not do with files: each call once for POSIX and once for Windows. Used in core/base alone.
namespace homeward::base::files {

inline constexpr std::intptr_t noHandle = -1;

/// What the last failed call says: OutOfSpace or FileNotWritable.
[[nodiscard]] Error lastError(const std::filesystem::path& path);

/// Makes a file to write that must not exist (FileInUse where it does), with the permissions and the group of the
/// file `like` where there is one, and from the beginning no wider ones.
[[nodiscard]] Result<std::intptr_t> createLike(const std::filesystem::path& path, const std::filesystem::path& like);
/// Opens what is there to write: a device, a pipe, a file behind an open stream. Nothing is cut off.
[[nodiscard]] Result<std::intptr_t> openToWrite(const std::filesystem::path& path);
[[nodiscard]] bool writeAll(std::intptr_t handle, std::string_view bytes);
/// Returns when the disk itself holds what was written.
[[nodiscard]] bool flush(std::intptr_t handle);
[[nodiscard]] bool close(std::intptr_t handle);

/// Puts one closed file in the place of another, which need not exist. On Windows a file that another program has
/// open for a moment (a virus scanner, an indexer) is tried for again during a second, and its access list stays.
[[nodiscard]] Status renameOver(const std::filesystem::path& from, const std::filesystem::path& to);
/// A rename must itself reach the disk; some file systems cannot flush a folder, which is no failure.
void flushFolder(const std::filesystem::path& folder);

/// Whether the file's protection says that it is not to be written, also to those who could.
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
