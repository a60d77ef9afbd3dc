// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/path.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

// Writes files so that they are always whole: as a new file beside the old one, flushed to disk, then renamed over it.
// Paths are UTF-8.
namespace homeward::base {

/// Replaces a file so that at any moment either the old or the new contents are there as a whole. Links are followed
/// and permissions kept. A target that is no regular file (a device, a pipe, `/dev/stdout`) is written to instead.
/// Fails with FileNotWritable (`detail` is `protected` if the file is write-protected) or OutOfSpace, and then leaves
/// no temporary file.
[[nodiscard]] Status writeFileSafely(const std::string& path, std::string_view contents);

/// The largest file that is read: far larger than any that Homeward writes.
inline constexpr std::uintmax_t largestFile = std::uintmax_t{4} << 30U;

/// All bytes of a file. Fails with FileNotFound or FileNotReadable; with the hint `stream` if it is no regular file (a
/// pipe or device may never end), with the hint `size` (`detail` = the limit) if it is larger than `most` bytes.
[[nodiscard]] Result<std::string> readWholeFile(const std::string& path, std::uintmax_t most = largestFile);

/// Waits until the names of the files in a folder are on the disk, if the file system supports that.
void flushFolder(const std::string& folder);

/// Whether both paths lead to one file that exists.
[[nodiscard]] bool isSameFile(const std::string& left, const std::string& right);

} // namespace homeward::base
