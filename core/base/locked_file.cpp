// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/locked_file.h"

#include "core/base/path.h"

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

constexpr std::intptr_t noHandle = -1;

HANDLE handleOf(std::intptr_t handle) { return reinterpret_cast<HANDLE>(handle); }

Error lastError(const std::string& path)
{
    const DWORD code = GetLastError();
    const std::string detail = std::system_category().message(static_cast<int>(code));
    switch (code) {
    case ERROR_SHARING_VIOLATION: return {ErrorCode::FileInUse, path, {}, detail, 0};
    case ERROR_PATH_NOT_FOUND: return {ErrorCode::FileNotFound, path, {}, detail, 0};
    case ERROR_DISK_FULL: return {ErrorCode::OutOfSpace, path, {}, detail, 0};
    default: return {ErrorCode::FileNotWritable, path, {}, detail, 0};
    }
}

/// Others may read and remove it, but not open it to write.
Result<Opened> openLocked(const std::string& path, LockedFile::Readers)
{
    HANDLE file =
        CreateFileW(systemPath(path).c_str(), GENERIC_READ | GENERIC_WRITE | DELETE,
                    FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastError(path);
    return Opened{reinterpret_cast<std::intptr_t>(file), true, GetLastError() != ERROR_ALREADY_EXISTS};
}

bool appendAll(std::intptr_t handle, std::string_view bytes)
{
    LARGE_INTEGER start{};
    if (!SetFilePointerEx(handleOf(handle), start, nullptr, FILE_END))
        return false;
    DWORD written = 0;
    return WriteFile(handleOf(handle), bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr)
        && written == bytes.size();
}

bool flushHandle(std::intptr_t handle) { return FlushFileBuffers(handleOf(handle)) != 0; }

bool truncateHandle(std::intptr_t handle, std::uint64_t size)
{
    LARGE_INTEGER end{};
    end.QuadPart = static_cast<LONGLONG>(size);
    return SetFilePointerEx(handleOf(handle), end, nullptr, FILE_BEGIN) && SetEndOfFile(handleOf(handle));
}

void closeHandle(std::intptr_t handle) { CloseHandle(handleOf(handle)); }

#else

constexpr std::intptr_t noHandle = -1;

Error errorOf(int code, const std::string& path)
{
    const std::string detail = std::generic_category().message(code);
    switch (code) {
    case EWOULDBLOCK: return {ErrorCode::FileInUse, path, {}, detail, 0};
    case ENOENT: return {ErrorCode::FileNotFound, path, {}, detail, 0};
    case ENOSPC:
    case EFBIG:
    case EDQUOT: return {ErrorCode::OutOfSpace, path, {}, detail, 0};
    default: return {ErrorCode::FileNotWritable, path, {}, detail, 0};
    }
}

Error lastError(const std::string& path) { return errorOf(errno, path); }

/// Whether the path still leads to the open file: its last holder may have removed it before we got the lock.
bool stillThere(int file, const std::string& path)
{
    struct stat held{};
    struct stat found{};
    return ::fstat(file, &held) == 0 && ::stat(systemPath(path).c_str(), &found) == 0 && held.st_dev == found.st_dev
        && held.st_ino == found.st_ino;
}

/// Of a file that is another user's and may only be read: whether that user holds it.
Error refusedBy(const std::string& path, const Error& refused)
{
    const int file = ::open(systemPath(path).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return refused;
    const bool held = ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return held ? errorOf(EWOULDBLOCK, path) : refused;
}

/// The file, made where it is missing; `isNew` says which.
int openOrMake(const std::string& path, mode_t mode, bool& isNew)
{
    constexpr int flags = O_RDWR | O_CLOEXEC | O_APPEND | O_NOFOLLOW;
    while (true) {
        isNew = true;
        int file = ::open(systemPath(path).c_str(), flags | O_CREAT | O_EXCL, mode);
        if (file >= 0 || errno != EEXIST)
            return file;
        isNew = false;
        file = ::open(systemPath(path).c_str(), flags);
        if (file >= 0 || errno != ENOENT)
            return file;   // else its last holder has just removed it
    }
}

/// Takes the lock; false, with errno, where it is held. `isLocked` is false where the file system has no locks.
bool lockNow(int file, bool& isLocked)
{
    int outcome = 0;
    do
        outcome = ::flock(file, LOCK_EX | LOCK_NB);
    while (outcome != 0 && errno == EINTR);
    isLocked = outcome == 0;
    return isLocked || errno != EWOULDBLOCK;
}

Result<Opened> openLocked(const std::string& path, LockedFile::Readers readers)
{
    const mode_t mode = readers == LockedFile::Readers::Everyone ? 0644 : 0600;
    while (true) {
        Opened opened{noHandle, false, false};
        const int file = openOrMake(path, mode, opened.isNew);
        if (file < 0)
            return refusedBy(path, lastError(path));
        if (!lockNow(file, opened.isLocked)) {
            const Error error = lastError(path);
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

bool appendAll(std::intptr_t handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(static_cast<int>(handle), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool flushHandle(std::intptr_t handle) { return ::fsync(static_cast<int>(handle)) == 0; }

bool truncateHandle(std::intptr_t handle, std::uint64_t size)
{
    return ::ftruncate(static_cast<int>(handle), static_cast<off_t>(size)) == 0;
}

void closeHandle(std::intptr_t handle) { ::close(static_cast<int>(handle)); }

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
    : m_handle(std::exchange(other.m_handle, noHandle)),
      m_path(std::move(other.m_path)),
      m_isLocked(other.m_isLocked),
      m_isNew(other.m_isNew)
{
}

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, noHandle);
        m_path = std::move(other.m_path);
        m_isLocked = other.m_isLocked;
        m_isNew = other.m_isNew;
    }
    return *this;
}

LockedFile::~LockedFile() { close(); }

void LockedFile::close() noexcept
{
    if (m_handle != noHandle)
        closeHandle(std::exchange(m_handle, noHandle));
}

Status LockedFile::append(std::string_view bytes)
{
    return appendAll(m_handle, bytes) ? done() : Status(lastError(m_path));
}

Status LockedFile::flush() { return flushHandle(m_handle) ? done() : Status(lastError(m_path)); }

Status LockedFile::truncate(std::uint64_t size)
{
    return truncateHandle(m_handle, size) ? done() : Status(lastError(m_path));
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
