// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/reference/rebuild.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace homeward::reference {

base::Result<std::vector<PublicFile>> readPublicFolder(const std::string& folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (std::filesystem::directory_iterator at(base::systemPath(folder), error), end; !error && at != end;
         at.increment(error))
        if (at->is_regular_file(error))
            paths.push_back(at->path());
    if (error)
        return base::Error{error == std::errc::no_such_file_or_directory ? base::ErrorCode::FileNotFound
                                                                         : base::ErrorCode::FileNotReadable,
                           folder,
                           {},
                           error.message()};
    std::ranges::sort(paths);
    std::vector<PublicFile> files;
    for (const auto& path : paths) {
        auto bytes = base::readWholeFile(base::pathText(path));
        if (!bytes)
            return bytes.error();
        files.push_back({base::pathText(path.filename()), std::move(bytes.value())});
    }
    return files;
}

} // namespace homeward::reference
