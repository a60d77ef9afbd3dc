// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef _WIN32

#include "core/base/file_system.h"
#include "core/base/path.h"
#include "core/base/uninterrupted.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace homeward::base::files {

namespace fs = std::filesystem;

namespace {

constexpr mode_t permissionBits = 0777;
constexpr mode_t groupBits = 0070;
constexpr mode_t otherBits = 0007;

std::optional<struct stat> regularFileAt(const fs::path& path)
{
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode))
        return std::nullopt;
    return found;
}

/// Gives an open file the group and the permissions of another. Where the group cannot be kept, another group must not
/// get what that one had.
bool makeLike(int file, const struct stat& like)
{
    struct stat own{};
    if (::fstat(file, &own) != 0)
        return false;
    mode_t mode = like.st_mode & permissionBits;
    if (own.st_gid != like.st_gid && ::fchown(file, static_cast<uid_t>(-1), like.st_gid) != 0)
        mode = (mode & ~groupBits) | (mode & groupBits & ((mode & otherBits) << 3));
    if (own.st_uid != like.st_uid)
        static_cast<void>(::fchown(file, like.st_uid, static_cast<gid_t>(-1))); // granted to the administrator alone
    return (own.st_mode & permissionBits) == mode || ::fchmod(file, mode) == 0;
}

struct Slot {
    std::atomic<bool> taken{false};
    std::atomic<bool> ready{false};
    std::array<char, PATH_MAX> path{};
};
std::array<Slot, 16> slots;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler reads it");

extern "C" void removeAndEnd(int signal)
{
    for (const Slot& slot : slots)
        if (slot.ready.load())
            static_cast<void>(::unlink(slot.path.data()));
    ::raise(signal); // SA_RESETHAND: ends the process now
}

} // namespace

namespace {

/// The hint at a remedy for an error code.
const char* hintOf(int code)
{
    switch (code) {
    case EDQUOT: return "quota";
    case EFBIG: return "limit";
    case EACCES:
    case EPERM:
    case EROFS: return "permission";
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case ENAMETOOLONG: return "folder";
    default: return "";
    }
}

} // namespace

Error lastError(const fs::path& path)
{
    const int code = errno;
    const bool full = code == ENOSPC || code == EFBIG || code == EDQUOT;
    return {full ? ErrorCode::OutOfSpace : ErrorCode::FileNotWritable,
            pathText(path),
            {},
            std::generic_category().message(code),
            0,
            hintOf(code)};
}

Result<std::intptr_t> createLike(const fs::path& path, const fs::path& like)
{
    const auto old = regularFileAt(like);
    const int file =
        uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old ? 0600 : 0666); });
    if (file < 0 && errno == EEXIST)
        return Error{ErrorCode::FileInUse, pathText(path), {}, {}, 0};
    if (file < 0)
        return lastError(like);
    if (!old || makeLike(file, *old))
        return file;
    const Error error = lastError(like);
    ::close(file);
    ::unlink(path.c_str());
    return error;
}

Result<std::intptr_t> openToWrite(const fs::path& path)
{
    const int file = uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY); });
    if (file < 0)
        return lastError(path);
    return file;
}

bool writeAll(std::intptr_t handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written =
            uninterrupted([&] { return ::write(static_cast<int>(handle), bytes.data(), bytes.size()); });
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool flush(std::intptr_t handle)
{
#ifdef F_FULLFSYNC
    // macOS: fsync leaves the data in the drive's own cache. Not every file system knows the call.
    if (::fcntl(static_cast<int>(handle), F_FULLFSYNC) == 0)
        return true;
#endif
    return uninterrupted([&] { return ::fsync(static_cast<int>(handle)); }) == 0;
}

bool close(std::intptr_t handle)
{
    // EINTR is reported after the handle has been closed; a second call might close one that another thread has just
    // opened.
    return ::close(static_cast<int>(handle)) == 0 || errno == EINTR;
}

Status renameOver(const fs::path& from, const fs::path& to)
{
    if (::rename(from.c_str(), to.c_str()) == 0)
        return done();
    Error error = lastError(to);
    if (error.code == ErrorCode::FileNotWritable)
        error.hint = "replace";
    return error;
}

void flushFolder(const fs::path& folder)
{
    const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    static_cast<void>(flush(file));
    ::close(file);
}

bool isProtected(const fs::path& path)
{
    constexpr mode_t writeBits = 0222;
    const auto found = regularFileAt(path);
    return found && ((found->st_mode & writeBits) == 0 || ::access(path.c_str(), W_OK) != 0);
}

bool isOwn(const fs::path& path)
{
    struct stat found{};
    return ::lstat(path.c_str(), &found) == 0 && found.st_uid == ::geteuid();
}

std::size_t removeOnInterrupt(const fs::path& path)
{
    const std::string& text = path.native();
    for (std::size_t i = 0; i < slots.size() && text.size() < slots[i].path.size(); ++i) {
        if (slots[i].taken.exchange(true))
            continue;
        std::memcpy(slots[i].path.data(), text.c_str(), text.size() + 1);
        slots[i].ready = true;
        return i;
    }
    return noSlot;
}

void keepOnInterrupt(std::size_t slot)
{
    if (slot == noSlot)
        return;
    slots[slot].ready = false;
    slots[slot].taken = false;
}

void handleInterrupts()
{
    struct sigaction action{};
    action.sa_handler = removeAndEnd;
    action.sa_flags = SA_RESETHAND | SA_NODEFER;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before{};
        // A signal that the caller has set to be ignored (nohup) stays ignored.
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            ::sigaction(signal, &action, nullptr);
    }
}

} // namespace homeward::base::files

#endif
