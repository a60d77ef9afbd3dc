// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#ifdef _WIN32
#include "core/base/path.h"

#include <memory>

#include <windows.h>

#include <shellapi.h>
#endif

namespace homeward::cli {

namespace {

#ifdef _WIN32

std::vector<std::string> textsOf(int, char*[])
{
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&LocalFree)> wide(CommandLineToArgvW(GetCommandLineW(), &count), LocalFree);
    std::vector<std::string> texts;
    for (int i = 0; wide && i < count; ++i)
        texts.push_back(base::pathText(wide.get()[i]));
    return texts;
}

#else

std::vector<std::string> textsOf(int argc, char* argv[]) { return {argv, argv + argc}; }

#endif

} // namespace

Arguments::Arguments(int argc, char* argv[]) : m_texts(textsOf(argc, argv))
{
    for (std::string& text : m_texts)
        m_pointers.push_back(text.data());
    m_pointers.push_back(nullptr);
}

} // namespace homeward::cli
