// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/console.h"

#include <iostream>

#ifdef _WIN32
#include <QString>

#include <cstdio>

#include <windows.h>
#endif

namespace homeward::app {

#ifdef _WIN32

namespace {

/// Whether output goes somewhere already.
bool leadsSomewhere(DWORD standard)
{
    const HANDLE handle = GetStdHandle(standard);
    return handle && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

} // namespace

void useConsoleOfShell()
{
    const bool out = leadsSomewhere(STD_OUTPUT_HANDLE);
    const bool error = leadsSomewhere(STD_ERROR_HANDLE);
    if ((out && error) || !AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    if (!out)
        static_cast<void>(std::freopen("CONOUT$", "w", stdout));
    if (!error)
        static_cast<void>(std::freopen("CONOUT$", "w", stderr));
    SetConsoleOutputCP(CP_UTF8);
}

void sayLast(const std::string& text)
{
    if (leadsSomewhere(STD_ERROR_HANDLE))
        std::cerr << text << '\n';
    else
        MessageBoxW(nullptr, QString::fromStdString(text).toStdWString().c_str(), L"Homeward", MB_OK | MB_ICONERROR);
}

#else

void useConsoleOfShell() { }

void sayLast(const std::string& text) { std::cerr << text << '\n'; }

#endif

} // namespace homeward::app
