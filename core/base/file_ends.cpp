// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_ends.h"

#include "core/base/path.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace homeward::base {

namespace fs = std::filesystem;

std::optional<FileEnds> fileEnds(const std::string& path, std::size_t most)
{
    const fs::path source = systemPath(path);
    std::error_code failed;
    // Bytes read from a pipe could not be read again.
    if (!fs::is_regular_file(source, failed) || failed)
        return std::nullopt;
    FileEnds ends;
    ends.size = fs::file_size(source, failed);
    std::ifstream file(source, std::ios::binary);
    if (failed || !file)
        return std::nullopt;
    const auto count = static_cast<std::size_t>(std::min<std::uintmax_t>(most, ends.size));
    ends.head.resize(count);
    ends.tail.resize(count);
    file.read(ends.head.data(), static_cast<std::streamsize>(count));
    file.seekg(static_cast<std::streamoff>(ends.size - count));
    file.read(ends.tail.data(), static_cast<std::streamsize>(count));
    return file ? std::optional(std::move(ends)) : std::nullopt;
}

FileEnds endsOf(std::string_view bytes, std::size_t most)
{
    const std::size_t count = std::min(most, bytes.size());
    return {bytes.size(), std::string(bytes.substr(0, count)), std::string(bytes.substr(bytes.size() - count))};
}

} // namespace homeward::base
