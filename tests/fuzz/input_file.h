// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

// The file that a reader by path is given: one for each fuzzer, written anew for each input.
namespace homeward::fuzz {

inline std::string fileOf(std::string_view bytes)
{
    static const std::string path =
        (std::filesystem::temp_directory_path() / ("homeward-fuzz-" + std::to_string(::getpid()))).string();
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    return path;
}

} // namespace homeward::fuzz
