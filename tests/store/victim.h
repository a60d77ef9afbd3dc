// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_paths.h"

#include <cstdlib>
#include <string>

namespace homeward::tests {

#ifdef __linux__
/// What to put before a command so that the system refuses its locks, as some shares do.
inline std::string withoutLocks() { return std::string("LD_PRELOAD=") + HOMEWARD_BIN_DIR + "/librefused_flock.so "; }
#endif

/// Runs the program that works on `path` until it kills itself, `microseconds` after its first work is done (0 = when it
/// has done all of it).
/// What it tells is in `path`.told. Returns its exit status as the system gives it.
inline int runVictim(const std::string& work, const std::string& path, int microseconds, const std::string& before = {})
{
    const std::string command = before + "\"" + HOMEWARD_BIN_DIR + "/store_kill_victim\" " + work + " \"" + path + "\" "
        + std::to_string(microseconds);
    return std::system(command.c_str());
}

} // namespace homeward::tests
