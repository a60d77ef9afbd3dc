// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace homeward::base {

/// A new folder among the system's temporary files that its owner alone may read, gone with its object: for libraries
/// that write to a file alone. Where none can be made, the path is of a folder that is not there, and writing fails.
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
