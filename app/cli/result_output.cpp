// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_output.h"

#include "app/cli/result_text.h"
#include "app/cli/terminal.h"
#include "core/base/safe_file.h"
#include "core/exchange/csv.h"
#include "core/exchange/results_text.h"

#include <iostream>

namespace homeward::cli {

namespace {

std::string textOf(const results::RunResult& result, const std::string& format)
{
    if (format == "json")
        return exchange::resultsToJson(result);
    if (format == "csv")
        return exchange::resultsToCsv(result);
    return format == "summary" ? summaryText(result) : tableText(result);
}

} // namespace

void addOutputOptions(CLI::App& command, OutputOptions& options)
{
    command.add_option("--format", options.format, "table, summary, csv or json")
        ->check(CLI::IsMember({"table", "summary", "csv", "json"}));
    command.add_option("--output", options.output, "File to write; else the terminal");
    command.add_flag("--for-spreadsheets", options.forSpreadsheets, "CSV with a byte-order mark, as Excel wants it");
}

Exit writeResult(const results::RunResult& result, const OutputOptions& options)
{
    const bool marked = options.forSpreadsheets && options.format == "csv";
    const std::string text = std::string(marked ? exchange::byteOrderMark : "") + textOf(result, options.format);
    if (options.output.empty() && (options.format == "csv" || options.format == "json"))
        return writeData(text) ? Exit::Done : Exit::FileFailed;
    return writeText(text, options.output);
}

Exit writeText(const std::string& text, const std::string& file)
{
    if (file.empty()) {
        std::cout << text;
        return std::cout.flush() ? Exit::Done : Exit::FileFailed;
    }
    const base::Status written = base::writeFileSafely(file, text);
    if (!written)
        say(written.error());
    return written ? Exit::Done : Exit::FileFailed;
}

} // namespace homeward::cli
