// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_output.h"

#include "app/cli/result_text.h"
#include "app/cli/terminal.h"
#include "core/base/safe_file.h"
#include "core/exchange/csv.h"
#include "core/exchange/results_text.h"

#include <charconv>
#include <cmath>
#include <iostream>

namespace homeward::cli {

namespace {

std::string textOf(const results::RunResult& result, const OutputOptions& options, const results::RunNotes& notes)
{
    std::vector<exchange::WaitLimit> limits;
    for (const std::string& text : options.longerThan)
        limits.push_back(*waitLimitFrom(text));   // as the option's check has read it
    if (options.format == "json")
        return exchange::resultsToJson(result, limits, notes);
    if (options.format == "csv")
        return exchange::resultsToCsv(result, limits, notes);
    return options.format == "summary" ? summaryText(result, notes) : tableText(result, limits, notes);
}

} // namespace

void addOutputOptions(CLI::App& command, OutputOptions& options)
{
    command.add_option("--format", options.format, "table, summary, csv or json")
        ->check(CLI::IsMember({"table", "summary", "csv", "json"}));
    command
        .add_option("--longer-than", options.longerThan,
                    "Tell the share of starts whose wait was longer: 4h,3d,28d (table, csv and json)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check([](const std::string& text) {
            return waitLimitFrom(text) ? std::string()
                                       : "\"" + text + "\" is no wait. Give hours or days, as 4h or 3d.";
        });
    command.add_option("--output", options.output, "File to write; else the terminal");
    command.add_flag("--for-spreadsheets", options.forSpreadsheets, "CSV with a byte-order mark, as Excel wants it");
}

std::optional<exchange::WaitLimit> waitLimitFrom(const std::string& text)
{
    double number = 0.0;
    const char* const last = text.data() + text.size() - (text.empty() ? 0 : 1);
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc() || end != last || !std::isfinite(number) || !(number > 0.0)
        || (*last != 'h' && *last != 'd'))
        return std::nullopt;
    return exchange::WaitLimit{"share_waiting_longer_than_" + text, *last == 'h' ? number / 24.0 : number};
}

Exit writeResult(const results::RunResult& result, const OutputOptions& options, const results::RunNotes& notes)
{
    const bool marked = options.forSpreadsheets && options.format == "csv";
    const std::string text = std::string(marked ? exchange::byteOrderMark : "") + textOf(result, options, notes);
    if (options.output.empty() && (options.format == "csv" || options.format == "json"))
        return outputDone(writeData(text));
    return writeText(text, options.output);
}

Exit writeText(const std::string& text, const std::string& file)
{
    if (file.empty()) {
        std::cout << text;
        return outputDone(std::cout.flush().good());
    }
    const base::Status written = base::writeFileSafely(file, text);
    if (!written)
        say(written.error());
    return written ? Exit::Done : Exit::FileFailed;
}

} // namespace homeward::cli
