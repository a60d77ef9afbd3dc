// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace homeward::tests {

/// What a call of the program gave back.
struct Called {
    int exitCode = -1;
    std::string out;
    std::string error;
};

/// Calls the built homeward-cli with these arguments; `input` is the file on its standard input, where there is one.
[[nodiscard]] Called call(const std::vector<std::string>& arguments, const std::string& input = {});

/// A folder for one test, empty at first and removed with the object.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const;

private:
    std::string m_path;
};

/// All of a file; empty where there is none.
[[nodiscard]] std::string contentOf(const std::string& file);
void writeFile(const std::string& file, const std::string& content);

} // namespace homeward::tests
