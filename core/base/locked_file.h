// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace homeward::base {

/// A file that no other `LockedFile`, in this process or another, can open while this object lives.
/// The system lets go of it when the process ends, however it ends.
class LockedFile {
public:
    enum class Readers { OwnerOnly, Everyone };

    /// Opens or makes the file. FileInUse where it is locked, FileNotFound where its folder is missing,
    /// FileNotWritable otherwise.
    static Result<LockedFile> open(const std::string& path, Readers readers = Readers::OwnerOnly);

    LockedFile(LockedFile&& other) noexcept;
    LockedFile& operator=(LockedFile&& other) noexcept;
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;
    ~LockedFile();

    /// Writes at the end; OutOfSpace or FileNotWritable. Not yet safe from a power cut: see `flush`.
    Status append(std::string_view bytes);
    /// Returns when what was written has reached the disk.
    Status flush();
    /// Cuts the file to `size` bytes.
    Status truncate(std::uint64_t size);
    /// Removes the file and lets go of it.
    Status remove();

private:
    LockedFile(std::intptr_t handle, std::string path);
    void close() noexcept;

    std::intptr_t m_handle;
    std::string m_path;
};

/// Who this process is.
struct ProcessIdentity {
    std::string host;
    std::string user;
    long id = 0;
};
[[nodiscard]] ProcessIdentity thisProcess();

} // namespace homeward::base
