// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/command_line.h"
#include "test_paths.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#ifndef _WIN32
#include <sys/wait.h>
#endif

namespace homeward::tests {

namespace {

std::string quoted(const std::string& argument) { return '"' + argument + '"'; }

int exitCodeOf(int status)
{
#ifdef _WIN32
    return status;
#else
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
#endif
}

} // namespace

Called call(const std::vector<std::string>& arguments, const std::string& input)
{
    const Folder folder;
    auto program = std::filesystem::path(HOMEWARD_BIN_DIR) / "homeward-cli";
    std::string command = quoted(program.make_preferred().string());
    for (const std::string& argument : arguments)
        command += ' ' + quoted(argument);
    command += " >" + quoted(folder.file("out")) + " 2>" + quoted(folder.file("error"));
    if (!input.empty())
        command += " <" + quoted(input);
#ifdef _WIN32
    command = quoted(command);   // cmd strips the outer quotes
#endif
    Called called;
    called.exitCode = exitCodeOf(std::system(command.c_str()));
    called.out = contentOf(folder.file("out"));
    called.error = contentOf(folder.file("error"));
    return called;
}

Folder::Folder()
{
    static int number = 0;
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    m_path = (std::filesystem::temp_directory_path()
              / ("homeward-cli-test-" + std::to_string(now) + "-" + std::to_string(++number)))
                 .string();
    std::filesystem::create_directories(m_path);
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string Folder::file(const std::string& name) const { return m_path + "/" + name; }

std::string contentOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void writeFile(const std::string& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary) << content;
}

} // namespace homeward::tests
