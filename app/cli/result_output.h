// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/exchange/results_text.h"
#include "core/results/run_result.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

/// How and where results are written.
struct OutputOptions {
    std::string format = "table";
    std::string output;                   ///< empty = the terminal
    bool forSpreadsheets = false;         ///< CSV with a byte-order mark, by which Excel knows UTF-8
    std::vector<std::string> longerThan;  ///< waits to tell shares of: `4h`, `3d`
};

void addOutputOptions(CLI::App& command, OutputOptions& options);

/// `4h` as hours, `28d` as days; none where it is neither, or not above 0.
[[nodiscard]] std::optional<exchange::WaitLimit> waitLimitFrom(const std::string& text);

/// Writes a result as asked for, with what must be said of it.
[[nodiscard]] Exit writeResult(const results::RunResult& result, const OutputOptions& options,
                               const results::RunNotes& notes);

/// Writes a text to a file, or to the terminal where `file` is empty. Says why where it cannot.
[[nodiscard]] Exit writeText(const std::string& text, const std::string& file);

} // namespace homeward::cli
