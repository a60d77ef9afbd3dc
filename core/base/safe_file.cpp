// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"

#include <cerrno>
#include <fstream>
#include <random>
#include <sstream>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace homeward::base {

namespace fs = std::filesystem;

namespace {

Error failure(ErrorCode code, const std::string& path, const std::string& detail)
{
    return Error{code, path, {}, detail, 0};
}

Error lastFailure(const std::string& path)
{
    const std::error_code found(errno, std::generic_category());
    const bool full = found == std::errc::no_space_on_device || found == std::errc::file_too_large;
    return failure(full ? ErrorCode::OutOfSpace : ErrorCode::FileNotWritable, path, found.message());
}

std::string utf8(const fs::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

#ifdef _WIN32

bool flushFile(const fs::path& path)
{
    int file = -1;
    if (_wsopen_s(&file, path.c_str(), _O_RDWR | _O_BINARY, _SH_DENYNO, _S_IREAD | _S_IWRITE) != 0)
        return false;
    const bool flushed = _commit(file) == 0;
    return _close(file) == 0 && flushed;
}

void flushFolder(const fs::path&) { }

std::error_code renameOver(const fs::path& from, const fs::path& to)
{
    if (MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return {};
    return {static_cast<int>(GetLastError()), std::system_category()};
}

#else

bool flushFile(const fs::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool flushed = ::fsync(file) == 0;
    return ::close(file) == 0 && flushed;
}

/// The rename itself must reach the disk; some file systems cannot flush a folder, which is no failure.
void flushFolder(const fs::path& folder)
{
    const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    static_cast<void>(::fsync(file));
    static_cast<void>(::close(file));
}

std::error_code renameOver(const fs::path& from, const fs::path& to)
{
    std::error_code failed;
    fs::rename(from, to, failed);
    return failed;
}

#endif

/// Where a path leads when it is a link, so that the link stays and its file is replaced.
fs::path linkTarget(const fs::path& path)
{
    std::error_code failed;
    if (!fs::is_symlink(path, failed))
        return path;
    const fs::path target = fs::weakly_canonical(path, failed);
    return failed ? path : target;
}

} // namespace

fs::path systemPath(const std::string& path) { return fs::path(std::u8string(path.begin(), path.end())); }

std::string besidePath(const std::string& path)
{
    const fs::path target = linkTarget(systemPath(path));
    std::random_device device;
    fs::path beside;
    std::error_code failed;
    do {
        std::ostringstream name;
        name << ".~" << std::hex << device() << device();
        beside = target;
        beside += name.str();
    } while (fs::exists(beside, failed));
    return utf8(beside);
}

Status flushToDisk(const std::string& path)
{
    errno = 0;
    if (!flushFile(systemPath(path)))
        return lastFailure(path);
    return done();
}

Status replaceFile(const std::string& from, const std::string& to)
{
    const fs::path source = systemPath(from);
    const fs::path target = linkTarget(systemPath(to));
    std::error_code failed;
    const fs::file_status old = fs::status(target, failed);
    if (!failed && fs::is_regular_file(old))
        fs::permissions(source, old.permissions(), failed);
    if (const std::error_code refused = renameOver(source, target))
        return failure(ErrorCode::FileNotWritable, to, refused.message());
    flushFolder(target.parent_path());
    return done();
}

Status writeFileSafely(const std::string& path, std::string_view contents)
{
    const std::string beside = besidePath(path);
    const fs::path temporary = systemPath(beside);
    const auto abandon = [&](Error error) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        error.file = path;
        return Status(std::move(error));
    };
    errno = 0;
    {
        std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
        file.write(contents.data(), static_cast<std::streamsize>(contents.size()));
        file.close();
        if (!file)
            return abandon(lastFailure(path));
    }
    if (const Status flushed = flushToDisk(beside); !flushed)
        return abandon(flushed.error());
    if (const Status replaced = replaceFile(beside, path); !replaced)
        return abandon(replaced.error());
    return done();
}

Result<std::string> readWholeFile(const std::string& path)
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
        return failure(ErrorCode::FileNotReadable, path, std::make_error_code(std::errc::is_a_directory).message());
    errno = 0;
    std::ifstream file(source, std::ios::binary);
    std::string contents;
    char block[1 << 16];
    while (file.read(block, sizeof block) || file.gcount() > 0)
        contents.append(block, static_cast<std::size_t>(file.gcount()));
    if (!file.eof())
        return failure(ErrorCode::FileNotReadable, path, std::error_code(errno, std::generic_category()).message());
    return contents;
}

} // namespace homeward::base
