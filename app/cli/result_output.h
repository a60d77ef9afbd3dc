// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/results/run_result.h"

#include <string>

namespace homeward::cli {

/// How and where results are written.
struct OutputOptions {
    std::string format = "table";
    std::string output;                   ///< empty = the terminal
    bool forSpreadsheets = false;         ///< CSV with a byte-order mark, by which Excel knows UTF-8
};

void addOutputOptions(CLI::App& command, OutputOptions& options);

/// Writes a result as asked for.
[[nodiscard]] Exit writeResult(const results::RunResult& result, const OutputOptions& options);

/// Writes a text to a file, or to the terminal where `file` is empty. Says why where it cannot.
[[nodiscard]] Exit writeText(const std::string& text, const std::string& file);

} // namespace homeward::cli
