// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace homeward::cli {

/// The arguments that a program was called with, the program's own name first: UTF-8 on Windows, where `argv` has lost
/// what the code page lacks, and on other systems the bytes as they came, which are those of the file system's names.
class Arguments {
public:
    Arguments(int argc, char* argv[]);
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;

    [[nodiscard]] int count() const { return static_cast<int>(m_pointers.size()) - 1; }
    /// Ends with a null pointer, as `argv` does.
    [[nodiscard]] char** values() { return m_pointers.data(); }

private:
    std::vector<std::string> m_texts;
    std::vector<char*> m_pointers;
};

} // namespace homeward::cli
