// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/locked_file.h"

#include "core/base/file_system.h"
#include "core/base/path.h"
#include "core/base/uninterrupted.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <utility>

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace homeward::base {

namespace {

struct Opened {
    std::intptr_t handle;
    bool isLocked;
    bool isNew;
};

std::string environment(const char* name)
{
    const char* const value = std::getenv(name);
    return value ? value : std::string();
}

#ifdef _WIN32

HANDLE handleOf(std::intptr_t handle) { return reinterpret_cast<HANDLE>(handle); }

Error openError(const std::string& path)
{
    const DWORD code = GetLastError();
    const std::string detail = std::system_category().message(static_cast<int>(code));
    switch (code) {
    case ERROR_SHARING_VIOLATION: return {ErrorCode::FileInUse, path, {}, detail, 0};
    case ERROR_PATH_NOT_FOUND: return {ErrorCode::FileNotFound, path, {}, detail, 0};
    default: return files::lastError(systemPath(path));
    }
}

/// Others may read and remove the file, but not open it to write. A name that begins with a dot makes it hidden, as on
/// other systems.
Result<Opened> openLocked(const std::string& path, LockedFile::Readers)
{
    const std::filesystem::path place = systemPath(path);
    const DWORD look = place.filename().native().starts_with(L'.') ? FILE_ATTRIBUTE_HIDDEN : FILE_ATTRIBUTE_NORMAL;
    HANDLE file = CreateFileW(place.c_str(), GENERIC_READ | GENERIC_WRITE | DELETE, FILE_SHARE_READ | FILE_SHARE_DELETE,
                              nullptr, OPEN_ALWAYS, look, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return openError(path);
    return Opened{reinterpret_cast<std::intptr_t>(file), true, GetLastError() != ERROR_ALREADY_EXISTS};
}

/// Moves to the end, since `truncate` may have moved the position.
bool seekEnd(std::intptr_t handle)
{
    const LARGE_INTEGER start{};
    return SetFilePointerEx(handleOf(handle), start, nullptr, FILE_END) != 0;
}

bool truncateHandle(std::intptr_t handle, std::uint64_t size)
{
    LARGE_INTEGER end{};
    end.QuadPart = static_cast<LONGLONG>(size);
    return SetFilePointerEx(handleOf(handle), end, nullptr, FILE_BEGIN) && SetEndOfFile(handleOf(handle));
}

#else

Error inUse(const std::string& path)
{
    return {ErrorCode::FileInUse, path, {}, std::generic_category().message(EWOULDBLOCK), 0};
}

Error openError(const std::string& path)
{
    switch (errno) {
    case EWOULDBLOCK: return inUse(path);
    case ENOENT: return {ErrorCode::FileNotFound, path, {}, std::generic_category().message(ENOENT), 0};
    default: return files::lastError(systemPath(path));
    }
}

/// Whether the path still leads to the open file. Its last holder may have removed it before we got the lock.
bool stillThere(int file, const std::string& path)
{
    struct stat held{};
    struct stat found{};
    return ::fstat(file, &held) == 0 && ::stat(systemPath(path).c_str(), &found) == 0 && held.st_dev == found.st_dev
        && held.st_ino == found.st_ino;
}

/// The error for another user's file that may only be read: `FileInUse` if that user holds the lock.
Error refusedBy(const std::string& path, const Error& refused)
{
    const int file = ::open(systemPath(path).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return refused;
    const bool held = ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return held ? inUse(path) : refused;
}

/// Opens the file, or creates it; `isNew` says which.
int openOrMake(const std::string& path, mode_t mode, bool& isNew)
{
    constexpr int flags = O_RDWR | O_CLOEXEC | O_APPEND | O_NOFOLLOW;
    while (true) {
        isNew = true;
        int file = uninterrupted([&] { return ::open(systemPath(path).c_str(), flags | O_CREAT | O_EXCL, mode); });
        if (file >= 0 || errno != EEXIST)
            return file;
        isNew = false;
        file = uninterrupted([&] { return ::open(systemPath(path).c_str(), flags); });
        if (file >= 0 || errno != ENOENT)
            return file; // otherwise its last holder has just removed it: try again
    }
}

/// Takes the lock; false, with errno, where it is held. `isLocked` is false where the file system has no locks.
bool lockNow(int file, bool& isLocked)
{
    isLocked = uninterrupted([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) == 0;
    return isLocked || errno != EWOULDBLOCK;
}

Result<Opened> openLocked(const std::string& path, LockedFile::Readers readers)
{
    const mode_t mode = readers == LockedFile::Readers::Everyone ? 0644 : 0600;
    while (true) {
        Opened opened{files::noHandle, false, false};
        const int file = openOrMake(path, mode, opened.isNew);
        if (file < 0)
            return refusedBy(path, openError(path));
        if (!lockNow(file, opened.isLocked)) {
            const Error error = openError(path);
            ::close(file);
            return error;
        }
        if (!opened.isLocked || stillThere(file, path)) {
            opened.handle = file;
            return opened;
        }
        ::close(file);
    }
}

bool seekEnd(std::intptr_t) { return true; } // O_APPEND

bool truncateHandle(std::intptr_t handle, std::uint64_t size)
{
    return uninterrupted([&] { return ::ftruncate(static_cast<int>(handle), static_cast<off_t>(size)); }) == 0;
}

#endif

} // namespace

Result<LockedFile> LockedFile::open(const std::string& path, Readers readers)
{
    const auto opened = openLocked(path, readers);
    if (!opened)
        return opened.error();
    return LockedFile(opened.value().handle, path, opened.value().isLocked, opened.value().isNew);
}

LockedFile::LockedFile(std::intptr_t handle, std::string path, bool isLocked, bool isNew)
    : m_handle(handle),
      m_path(std::move(path)),
      m_isLocked(isLocked),
      m_isNew(isNew)
{
}

LockedFile::LockedFile(LockedFile&& other) noexcept
    : m_handle(std::exchange(other.m_handle, files::noHandle)),
      m_path(std::move(other.m_path)),
      m_isLocked(other.m_isLocked),
      m_isNew(other.m_isNew)
{
}

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, files::noHandle);
        m_path = std::move(other.m_path);
        m_isLocked = other.m_isLocked;
        m_isNew = other.m_isNew;
    }
    return *this;
}

LockedFile::~LockedFile() { close(); }

void LockedFile::close() noexcept
{
    if (m_handle != files::noHandle)
        static_cast<void>(files::close(std::exchange(m_handle, files::noHandle)));
}

Status LockedFile::append(std::string_view bytes)
{
    return seekEnd(m_handle) && files::writeAll(m_handle, bytes) ? done()
                                                                 : Status(files::lastError(systemPath(m_path)));
}

Status LockedFile::flush() { return files::flush(m_handle) ? done() : Status(files::lastError(systemPath(m_path))); }

Status LockedFile::truncate(std::uint64_t size)
{
    return truncateHandle(m_handle, size) ? done() : Status(files::lastError(systemPath(m_path)));
}

Status LockedFile::remove()
{
    std::error_code failed;
    std::filesystem::remove(systemPath(m_path), failed);
    close();
    return failed ? Status(Error{ErrorCode::FileNotWritable, m_path, {}, failed.message(), 0}) : done();
}

ProcessIdentity thisProcess()
{
#ifdef _WIN32
    return {environment("COMPUTERNAME"), environment("USERNAME"), static_cast<long>(GetCurrentProcessId())};
#else
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '\0';
    std::string user = environment("USER");
    if (user.empty())
        user = environment("LOGNAME");
    return {host.data(), user.empty() ? "user " + std::to_string(::getuid()) : user, static_cast<long>(::getpid())};
#endif
}

bool isRunning(long processId)
{
#ifdef _WIN32
    HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(processId));
    if (!process)
        return GetLastError() != ERROR_INVALID_PARAMETER;
    const bool runs = WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    CloseHandle(process);
    return runs;
#else
    return processId > 0 && (::kill(static_cast<pid_t>(processId), 0) == 0 || errno != ESRCH);
#endif
}

} // namespace homeward::base
