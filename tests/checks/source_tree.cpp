// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/source_tree.h"
#include "test_paths.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace homeward::tests {

namespace {

namespace fs = std::filesystem;

const fs::path& top()
{
    static const fs::path path(HOMEWARD_SOURCE_DIR);
    return path;
}

} // namespace

std::vector<std::string> filesBelow(const std::string& folder, const std::vector<std::string>& ends)
{
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(top() / folder)) {
        const std::string path = entry.path().lexically_relative(top()).generic_string();
        if (entry.is_regular_file()
            && std::ranges::any_of(ends, [&](const std::string& end) { return path.ends_with(end); }))
            files.push_back(path);
    }
    std::ranges::sort(files);
    return files;
}

std::string contentOf(const std::string& path)
{
    std::ifstream in(top() / path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> topOfTree()
{
    const std::vector<std::string> made{"build", "dist", "out"};
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(top())) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && std::ranges::find(made, name) == made.end() && !name.ends_with(".user"))
            names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

} // namespace homeward::tests
