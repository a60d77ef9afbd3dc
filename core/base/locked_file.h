// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace homeward::base {

/// A file that no other `LockedFile`, in this process or another, can open while this object lives, if the file system
/// has locks. The system releases the lock when the process ends, however it ends.
class LockedFile {
public:
    enum class Readers { OwnerOnly, Everyone };

    /// Opens or creates the file. Fails with FileInUse if it is locked, FileNotFound if its folder is missing,
    /// FileNotWritable or OutOfSpace otherwise. A share without locks is not an error: see `isLocked`.
    static Result<LockedFile> open(const std::string& path, Readers readers = Readers::OwnerOnly);

    LockedFile(LockedFile&& other) noexcept;
    LockedFile& operator=(LockedFile&& other) noexcept;
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;
    ~LockedFile();

    /// False on a file system that has no locks: others can then open the file as well.
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// Whether `open` made the file.
    [[nodiscard]] bool isNew() const { return m_isNew; }

    /// Writes at the end; OutOfSpace or FileNotWritable. Not yet safe from a power cut: see `flush`.
    Status append(std::string_view bytes);
    /// Returns when what was written has reached the disk.
    Status flush();
    /// Cuts the file to `size` bytes.
    Status truncate(std::uint64_t size);
    /// Deletes the file and releases it.
    Status remove();

private:
    LockedFile(std::intptr_t handle, std::string path, bool isLocked, bool isNew);
    void close() noexcept;

    std::intptr_t m_handle;
    std::string m_path;
    bool m_isLocked;
    bool m_isNew;
};

/// Who this process is.
struct ProcessIdentity {
    std::string host;
    std::string user;
    long id = 0;
};
[[nodiscard]] ProcessIdentity thisProcess();
/// Whether a process of this machine is running; true if that cannot be found out.
[[nodiscard]] bool isRunning(long processId);

} // namespace homeward::base
