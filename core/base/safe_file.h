// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/path.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

// Files that are always whole: written beside, flushed to the disk, then renamed over. Paths are UTF-8.
namespace homeward::base {

/// Writes a file so that at any moment either the old or the new contents are there in whole. A link is followed,
/// and permissions stay; what is no regular file (a device, a pipe, `/dev/stdout`) is written to and stays.
/// Fails with FileNotWritable (`detail` is `protected` where the file is write-protected) or OutOfSpace, and then
/// leaves nothing beside.
[[nodiscard]] Status writeFileSafely(const std::string& path, std::string_view contents);

/// The largest file that is read: far larger than any that Homeward writes.
inline constexpr std::uintmax_t largestFile = std::uintmax_t{4} << 30U;

/// All bytes of a file. Fails with FileNotFound or FileNotReadable; of what is no regular file (a pipe or device may
/// never end) with the hint `stream`, of one above `most` bytes with the hint `size` (`detail` = the limit).
[[nodiscard]] Result<std::string> readWholeFile(const std::string& path, std::uintmax_t most = largestFile);

/// Waits until the disk holds the names of the files in a folder, where the file system can do that.
void flushFolder(const std::string& folder);

/// Whether both paths lead to one file that exists.
[[nodiscard]] bool isSameFile(const std::string& left, const std::string& right);

} // namespace homeward::base
