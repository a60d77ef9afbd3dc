// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_folder.h"

#include <random>
#include <string>

namespace homeward::base {

namespace {

constexpr int attempts = 16; ///< how often a name is drawn again that exists, by chance or malice

} // namespace

TemporaryFolder::TemporaryFolder()
{
    std::error_code failed;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(failed);
    std::random_device random;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_path = parent / ("homeward-" + std::to_string(random()) + std::to_string(random()));
        if (!std::filesystem::create_directory(m_path, failed))
            continue;
        std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, failed);
        if (!failed)
            return;
        std::filesystem::remove(m_path, failed);
    }
    m_path /= "missing";
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code failed;
    std::filesystem::remove_all(m_path, failed);
}

} // namespace homeward::base
