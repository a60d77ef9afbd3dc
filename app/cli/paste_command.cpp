// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/edited_plan.h"
#include "app/cli/table_choice.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/edit/plan_patch.h"
#include "core/tables/paste.h"
#include "core/tables/pathway_tables.h"
#include "ui/wording/table_text.h"

#include <algorithm>
#include <iostream>

namespace homeward::cli {

namespace {

struct Options {
    std::string plan;
    std::string block;
    TableOptions table;
    std::string at = "B1";
    std::string source;
    std::string output;
    bool dryRun = false;
    bool useLikely = false;
    bool leaveOut = false;
    bool counts = false;
};

/// The cells from a named one on; none, with a word, where there is no such cell.
std::optional<tables::PasteTarget> targetAt(const tables::Table& table, const std::string& name)
{
    const auto at = tables::cellNamed(name);
    if (!at || at->first >= table.rows.size() || at->second == 0 || at->second > table.columns.size()) {
        std::cerr << "The table has no cell \"" << base::quote(name) << "\". Its cells are B1 to "
                  << tables::columnLetters(table.columns.size()) << table.rows.size() << ": see homeward-cli table.\n";
        return std::nullopt;
    }
    tables::PasteTarget target;
    for (std::size_t row = at->first; row < table.rows.size(); ++row)
        target.rows.push_back(row);
    for (std::size_t column = at->second - 1; column < table.columns.size(); ++column)
        target.columns.push_back(column);
    return target;
}

/// Counts are read as plain numbers, not as per cent.
tables::Table asCounts(tables::Table table)
{
    for (tables::Column& column : table.columns)
        if (column.kind == tables::CellKind::Share && !column.isComputed) {
            column.kind = tables::CellKind::Number;
            column.range = {0.0, 1e9, 0.0, 1e9};
        }
    return table;
}

/// Says what does not fit, cell by cell up to a number that can still be read.
void sayRefused(const tables::Table& table, const std::vector<tables::Refusal>& refused)
{
    constexpr std::size_t mostSaid = 50;
    for (std::size_t i = 0; i < std::min(refused.size(), mostSaid); ++i)
        std::cerr << wording::refusalText(table, refused[i], refused[i].row, refused[i].column + 1) << '\n';
    if (refused.size() > mostSaid)
        std::cerr << "And " << refused.size() - mostSaid << " cells more that do not fit.\n";
}

/// Mends what may be mended; says the rest, and whether the paste may go on.
bool judge(const tables::Table& table, tables::PasteLook& look, const Options& options)
{
    for (std::size_t i = look.refused.size(); options.useLikely && i-- > 0;)
        tables::repair(look, i);
    sayRefused(table, look.refused);
    return look.refused.empty() || options.leaveOut;
}

Exit paste(const Options& options)
{
    const auto plan = readAnyPlan(options.plan);
    const auto block = base::readWholeFile(options.block, base::largestText);
    if (!block)
        say(block.error());
    if (!plan || !block)
        return Exit::FileFailed;
    if (options.counts && options.table.table != "routes") {
        std::cerr << "Only the table \"routes\" is made of counts. Leave --counts out.\n";
        return Exit::WrongUsage;
    }
    const auto view = tableOf(*plan, options.table);
    if (!view)
        return Exit::WrongUsage;
    const tables::Table table = view->read(*plan);
    const auto target = targetAt(table, options.at);
    if (!target)
        return Exit::WrongUsage;
    tables::PasteLook look =
        tables::lookAtPaste(options.counts ? asCounts(table) : table, block.value(), *target, wording::typingForm());
    const bool goesOn = judge(table, look, options);
    std::cout << look.rows << " rows x " << look.columns << " columns: " << look.fitting.size() << " cells fit, "
              << look.refused.size() << " do not, " << look.empty << " are empty or there already.\n";
    if (!goesOn || options.dryRun) {
        std::cout << "Nothing has changed.\n";
        return goesOn ? Exit::Done : Exit::PlanHasProblems;
    }
    std::vector<tables::Entry> entries = tables::entriesOf(table, look);
    if (options.counts)
        entries = tables::sharesOfCounts(table, std::move(entries));
    const edit::PlanPatch patch = tables::patchOf(*view, *plan, entries, options.source);
    const std::string label = "Paste " + std::to_string(look.fitting.size()) + " cells into " + options.table.table;
    if (const base::Status written = writeEdited(options.plan, options.output, patch, label); !written) {
        say(written.error());
        return Exit::FileFailed;
    }
    return Exit::Done;
}

} // namespace

void addPasteCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("paste", "Put a block of cells into a table of a plan, as the window's grids do");
    const auto options = std::make_shared<Options>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->add_option("FILE", options->block, "Cells apart by tabs and lines, as a spreadsheet copies them")
        ->required();
    addTableOptions(*command, options->table);
    command->add_option("--at", options->at, "The first cell, as `homeward-cli table` names it (B1)");
    command->add_option("--source", options->source, "The source of all pasted figures, by its title");
    command->add_flag("--dry-run", options->dryRun, "Say what would fit, and change nothing");
    command->add_flag("--use-likely", options->useLikely, "Take 15,789 for `15,789 hrs`, and the like");
    command->add_flag("--leave-out", options->leaveOut, "Paste what fits, and leave out what does not");
    command->add_flag("--counts", options->counts, "Rows are counts of people, to be made into shares of 100 %");
    command->add_option("--output", options->output, "A new file; else the plan itself is changed");
    command->callback([options, &status] { status = paste(*options); });
}

} // namespace homeward::cli
