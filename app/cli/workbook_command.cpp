// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/imports/plan_workbook.h"
#include "ui/wording/import_text.h"
#include "ui/wording/table_text.h"

#include <iostream>

namespace homeward::cli {

namespace {

struct Options {
    std::string plan;
    std::string file;
};

Exit workbook(const Options& options)
{
    if (wouldReplaceInput(options.file, {options.plan}))
        return Exit::WrongUsage;
    const auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    const imports::WorkbookWords words{
        [](const tables::Column& column) { return wording::columnText(column); },
        [&](const tables::TableChoice& choice) { return wording::tableTitle(choice, *plan); }, wording::typingForm()};
    const base::Status written = imports::writePlanWorkbook(options.file, *plan, words);
    return written ? Exit::Done : failed(written.error());
}

} // namespace

void addWorkbookCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("workbook", "Write every table of a plan as a workbook (XLSX), to edit and take in again");
    const auto options = std::make_shared<Options>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->add_option("FILE", options->file, "The workbook to write; homeward-cli figures FILE --into PLAN reads it")
        ->required();
    command->callback([options, &status] { status = workbook(*options); });
}

} // namespace homeward::cli
