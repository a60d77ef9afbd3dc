// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/result_output.h"
#include "app/cli/table_choice.h"
#include "app/cli/text_table.h"
#include "core/tables/paste.h"
#include "ui/wording/table_text.h"

#include <numeric>

namespace homeward::cli {

namespace {

struct Options {
    std::string plan;
    TableOptions table;
    std::string format = "table";
    std::string output;
};

std::vector<std::size_t> places(std::size_t count)
{
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// A line for each cell with a note of what was typed.
std::string notesOf(const tables::Table& table)
{
    std::string notes;
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            if (const std::string& typed = table.at(r, c).typed; !typed.empty())
                notes += tables::columnLetters(c + 1) + std::to_string(r + 1) + " was typed as " + typed + '\n';
    return notes;
}

/// With the letters and numbers by which `paste` finds a cell; an area's own values are marked.
std::string lettered(const tables::Table& table)
{
    TextTable text({1});
    std::vector<std::string> letters{"", "A"};
    std::vector<std::string> heads{"", ""};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        letters.push_back(tables::columnLetters(c + 1));
        heads.push_back(wording::columnText(table.columns[c]));
    }
    text.add(std::move(letters));
    text.add(std::move(heads));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const tables::Row& row = table.rows[r];
        std::vector<std::string> cells{std::to_string(r + 1),
                                       std::string(row.level > 0 ? "  " : "") + row.name + (row.adds ? " (new)" : "")};
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const tables::Cell& cell = table.at(r, c);
            cells.push_back(wording::valueText(table.columns[c], cell.value) + (cell.own ? " *" : ""));
        }
        text.add(std::move(cells));
    }
    return text.text() + "* an area's own value\n" + notesOf(table);
}

Exit printTable(const Options& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    const auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    const auto view = tableOf(*plan, options.table);
    if (!view)
        return Exit::WrongUsage;
    const tables::Table table = tables::readWithNotes(*view, *plan);
    if (options.format == "table")
        return writeText(lettered(table), options.output);
    return writeText(
        tables::blockText(table, places(table.rows.size()), places(table.columns.size()), wording::typingForm()),
        options.output);
}

} // namespace

void addTableCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("table", "Print a table of a plan's figures, with the names of its cells");
    const auto options = std::make_shared<Options>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    addTableOptions(*command, options->table);
    command->add_option("--format", options->format, "table, or tabs: the cells alone, as spreadsheets paste them")
        ->check(CLI::IsMember({"table", "tabs"}));
    command->add_option("--output", options->output, "File to write; else the terminal");
    command->callback([options, &status] { status = printTable(*options); });
}

} // namespace homeward::cli
