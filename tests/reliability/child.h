// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace homeward::tests {

/// How a program is started.
struct Start {
    std::vector<std::string> command;            ///< the program's path, then its arguments
    std::vector<std::string> environment = {};   ///< `NAME=value`, besides this process's own
    std::string output = "/dev/null";            ///< the file that standard output goes to
    unsigned cpuSeconds = 0;                     ///< of processor time at most; 0 = no limit
    std::chrono::microseconds signalAfter{0};    ///< when `signal` is sent; 0 = never
    int signal = 0;
};

/// What became of it.
struct Ended {
    int exitCode = -1;      ///< -1 where a signal ended it
    int signal = 0;         ///< 0 where it ended by itself
    std::string error;      ///< what it wrote on the error stream
    double cpuSeconds = 0;  ///< processor time, user and system
    long mostKilobytes = 0; ///< resident memory at its highest
};

/// Starts a program and waits for its end.
[[nodiscard]] Ended run(const Start& start);

/// A built program's path.
[[nodiscard]] std::string program(const std::string& name);

/// Writes a file, or reads one (empty where there is none).
void writeBytes(const std::string& path, const std::string& bytes);
[[nodiscard]] std::string bytesOf(const std::string& path);

} // namespace homeward::tests
