// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace homeward::base {

/// A new folder among the system's temporary files that only its owner may read, deleted with its object. For libraries
/// that can only write to files. If no folder can be created, the path leads to no folder, and writing fails.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace homeward::base
