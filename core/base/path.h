// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

// Paths are UTF-8 everywhere in the program; they are converted to the system's form only to open a file.
namespace homeward::base {

/// A UTF-8 path in the form that the system wants.
[[nodiscard]] inline std::filesystem::path systemPath(const std::string& path)
{
    return std::filesystem::path(std::u8string(path.begin(), path.end()));
}

/// The same path as UTF-8.
[[nodiscard]] inline std::string pathText(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

} // namespace homeward::base
