// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"

#include "core/base/file_system.h"
#include "core/base/temporary_file.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace homeward::base {

namespace fs = std::filesystem;

namespace {

Error isFolder(ErrorCode code, const std::string& path)
{
    return {code, path, {}, std::make_error_code(std::errc::is_a_directory).message(), 0, "isFolder"};
}

Error failure(ErrorCode code, const std::string& path, const std::string& detail)
{
    return Error{code, path, {}, detail, 0};
}

/// Whether a path is a system name for an open stream. The file behind it is in use, even if it is a regular file.
bool isOpenStream(const fs::path& path)
{
    const std::string text = pathText(path.lexically_normal());
    return text.starts_with("/dev/std") || text.starts_with("/dev/fd/") || text.starts_with("/proc/");
}

/// The target of a path, following links one by one up to the first that is an open stream.
fs::path linkTarget(const fs::path& path)
{
    constexpr int mostLinks = 40;
    std::error_code failed;
    fs::path at = fs::absolute(path, failed);
    if (failed)
        return path;
    for (int i = 0; i < mostLinks && !isOpenStream(at) && fs::is_symlink(at, failed); ++i) {
        const fs::path next = fs::read_symlink(at, failed);
        if (failed)
            return path;
        at = at.parent_path() / next;
    }
    return at;
}

/// Whether the target must be written to instead of being replaced.
bool isStream(const fs::path& target)
{
    std::error_code failed;
    const fs::file_status found = fs::status(target, failed);
    const bool replaceable = found.type() == fs::file_type::regular || found.type() == fs::file_type::directory;
    return fs::exists(found) && (!replaceable || isOpenStream(target));
}

Status writeToStream(const fs::path& target, std::string_view contents)
{
    const auto handle = files::openToWrite(target);
    if (!handle)
        return handle.error();
    Status written = files::writeAll(handle.value(), contents) ? done() : Status(files::lastError(target));
    if (!files::close(handle.value()) && written)
        written = files::lastError(target);
    return written;
}

Status replace(const fs::path& target, std::string_view contents)
{
    std::error_code failed;
    if (fs::is_directory(target, failed))
        return isFolder(ErrorCode::FileNotWritable, {});
    if (fs::is_symlink(target, failed))   // a cycle of links, without a file to replace
        return Error{ErrorCode::FileNotWritable,
                     {},
                     {},
                     std::make_error_code(std::errc::too_many_symbolic_link_levels).message(),
                     0,
                     "folder"};
    if (files::isProtected(target))
        return failure(ErrorCode::FileNotWritable, {}, "protected");
    auto file = TemporaryFile::beside(target);
    if (!file)
        return file.error();
    Status written = file.value().append(contents);
    if (written)
        written = file.value().replaceTarget();
    if (written)
        removeOldTemporaries(target.parent_path());
    return written;
}

} // namespace

Status writeFileSafely(const std::string& path, std::string_view contents)
{
    const fs::path target = linkTarget(systemPath(path));
    const Status written = isStream(target) ? writeToStream(target, contents) : replace(target, contents);
    if (written)
        return written;
    Error error = written.error();
    error.file = path;
    return error;
}

void flushFolder(const std::string& folder) { files::flushFolder(systemPath(folder)); }

bool isSameFile(const std::string& left, const std::string& right)
{
    std::error_code failed;
    return fs::equivalent(systemPath(left), systemPath(right), failed) && !failed;
}

Result<std::string> readWholeFile(const std::string& path, std::uintmax_t most)
{
    const fs::path source = systemPath(path);
    std::error_code failed;
    if (!fs::exists(source, failed) && !failed)
        failed = std::make_error_code(std::errc::no_such_file_or_directory);
    if (failed)
        return failure(failed == std::errc::no_such_file_or_directory ? ErrorCode::FileNotFound
                                                                      : ErrorCode::FileNotReadable,
                       path, failed.message());
    if (fs::is_directory(source, failed))
        return isFolder(ErrorCode::FileNotReadable, path);
    if (!fs::is_regular_file(source, failed))
        return Error{ErrorCode::FileNotReadable, path, {}, {}, 0, "stream"};
    const auto tooLarge = [&] {
        const bool isLarge = most >= std::uintmax_t{1} << 30U;
        std::string limit = std::to_string(isLarge ? most >> 30U : most >> 20U).append(isLarge ? " GB" : " MB");
        return Error{ErrorCode::FileNotReadable, path, {}, std::move(limit), 0, "size"};
    };
    if (const auto size = fs::file_size(source, failed); !failed && size > most)
        return tooLarge();
    errno = 0;
    std::ifstream file(source, std::ios::binary);
    std::string contents;
    char block[1 << 16];
    while (file.read(block, sizeof block) || file.gcount() > 0)
        if (contents.append(block, static_cast<std::size_t>(file.gcount())).size() > most)
            return tooLarge();   // it grows while it is read
    if (!file.eof())
        return failure(ErrorCode::FileNotReadable, path, std::error_code(errno, std::generic_category()).message());
    return contents;
}

} // namespace homeward::base
