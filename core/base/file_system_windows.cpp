// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef _WIN32

#include "core/base/file_system.h"
#include "core/base/path.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <limits>
#include <system_error>

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace homeward::base::files {

namespace fs = std::filesystem;

namespace {

/// ERROR_DISK_QUOTA_EXCEEDED, which not every set of Windows headers has.
constexpr DWORD quotaExceeded = 1295;

HANDLE handleOf(std::intptr_t handle) { return reinterpret_cast<HANDLE>(handle); }

/// Which remedy there is.
const char* hintOf(DWORD code)
{
    switch (code) {
    case quotaExceeded: return "quota";
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT: return "permission";
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_FILENAME_EXCED_RANGE: return "folder";
    default: return "";
    }
}

Error errorOf(DWORD code, const fs::path& path)
{
    const bool full = code == ERROR_DISK_FULL || code == ERROR_HANDLE_DISK_FULL || code == quotaExceeded;
    return {full ? ErrorCode::OutOfSpace : ErrorCode::FileNotWritable,
            pathText(path),
            {},
            std::system_category().message(static_cast<int>(code)),
            0,
            hintOf(code)};
}

/// Another program has the file open for a moment.
bool mayPass(DWORD code)
{
    return code == ERROR_SHARING_VIOLATION || code == ERROR_LOCK_VIOLATION || code == ERROR_ACCESS_DENIED
        || code == ERROR_UNABLE_TO_REMOVE_REPLACED || code == ERROR_USER_MAPPED_FILE;
}

/// 0 when done. ReplaceFile keeps the access list of the file replaced, but not every file system has it.
DWORD replaceOnce(const fs::path& from, const fs::path& to)
{
    if (GetFileAttributesW(to.c_str()) != INVALID_FILE_ATTRIBUTES) {
        if (ReplaceFileW(to.c_str(), from.c_str(), nullptr, 0, nullptr, nullptr))
            return 0;
        if (const DWORD code = GetLastError(); mayPass(code))
            return code;
    }
    if (MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return 0;
    return GetLastError();
}

constexpr std::size_t longestPath = 32'768;

struct Slot {
    std::atomic<bool> taken{false};
    std::atomic<bool> ready{false};
    std::array<wchar_t, longestPath> path{};
};
std::array<Slot, 4> slots;

BOOL WINAPI removeAndEnd(DWORD)
{
    for (const Slot& slot : slots)
        if (slot.ready.load())
            DeleteFileW(slot.path.data());
    return FALSE;   // the next handler, which ends the process
}

} // namespace

Error lastError(const fs::path& path) { return errorOf(GetLastError(), path); }

Result<std::intptr_t> createLike(const fs::path& path, const fs::path&)
{
    // The access list is the folder's until ReplaceFile gives the file that of the one replaced.
    HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_DELETE, nullptr, CREATE_NEW,
                              FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        return reinterpret_cast<std::intptr_t>(file);
    if (GetLastError() == ERROR_FILE_EXISTS)
        return Error{ErrorCode::FileInUse, pathText(path), {}, {}, 0};
    return lastError(path);
}

Result<std::intptr_t> openToWrite(const fs::path& path)
{
    HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING,
                              FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastError(path);
    return reinterpret_cast<std::intptr_t>(file);
}

bool writeAll(std::intptr_t handle, std::string_view bytes)
{
    constexpr std::size_t most = 1U << 30U;
    while (!bytes.empty()) {
        DWORD written = 0;
        if (!WriteFile(handleOf(handle), bytes.data(), static_cast<DWORD>(std::min(bytes.size(), most)), &written,
                       nullptr))
            return false;
        bytes.remove_prefix(written);
    }
    return true;
}

bool flush(std::intptr_t handle) { return FlushFileBuffers(handleOf(handle)) != 0; }

bool close(std::intptr_t handle) { return CloseHandle(handleOf(handle)) != 0; }

Status renameOver(const fs::path& from, const fs::path& to)
{
    constexpr DWORD stepMs = 50;
    constexpr int trials = 20;
    DWORD code = replaceOnce(from, to);
    for (int trial = 0; trial < trials && mayPass(code); ++trial) {
        Sleep(stepMs);
        code = replaceOnce(from, to);
    }
    if (code == 0)
        return done();
    Error error = errorOf(code, to);
    if (error.code == ErrorCode::FileNotWritable)
        error.hint = "replace";
    return error;
}

void flushFolder(const fs::path&) { }   // MOVEFILE_WRITE_THROUGH has done it

bool isProtected(const fs::path& path)
{
    const DWORD attributes = GetFileAttributesW(path.c_str());
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY) != 0
        && (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

bool isOwn(const fs::path&) { return true; }   // the folder's access list says who may remove what

std::size_t removeOnInterrupt(const fs::path& path)
{
    const std::wstring& text = path.native();
    for (std::size_t i = 0; i < slots.size() && text.size() < longestPath; ++i) {
        if (slots[i].taken.exchange(true))
            continue;
        std::copy(text.begin(), text.end(), slots[i].path.begin());
        slots[i].path[text.size()] = L'\0';
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

void handleInterrupts() { SetConsoleCtrlHandler(removeAndEnd, TRUE); }

} // namespace homeward::base::files

#endif
