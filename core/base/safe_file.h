// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

// Files that are always whole: written beside, flushed to the disk, then renamed over. Paths are UTF-8.
namespace homeward::base {

/// A UTF-8 path in the form that the system wants.
[[nodiscard]] std::filesystem::path systemPath(const std::string& path);

/// A name in the same folder as `path` that no file has yet, for what is to replace it.
[[nodiscard]] std::string besidePath(const std::string& path);

/// Waits until the disk holds the contents of a closed file. Fails with FileNotWritable.
[[nodiscard]] Status flushToDisk(const std::string& path);

/// Puts a whole, closed and flushed file in the place of another (which need not exist); `from` is gone after.
/// A link is followed, and the permissions of the file replaced are kept. Fails with FileNotWritable.
[[nodiscard]] Status replaceFile(const std::string& from, const std::string& to);

/// Writes a file so that at any moment either the old or the new contents are there in whole.
/// Fails with FileNotWritable or OutOfSpace, and then leaves nothing beside.
[[nodiscard]] Status writeFileSafely(const std::string& path, std::string_view contents);

/// All bytes of a file. Fails with FileNotFound or FileNotReadable.
[[nodiscard]] Result<std::string> readWholeFile(const std::string& path);

} // namespace homeward::base
