// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/reference_choice.h"
#include "app/cli/reference_table.h"
#include "app/cli/result_output.h"
#include "core/exchange/reference_text.h"
#include "core/reference/beside_scotland.h"
#include "core/reference/rebuild.h"
#include "ui/wording/reference_text.h"

#include <chrono>
#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct ReferenceOptions {
    std::string area;
    std::string format = "table";
    std::string output;
    std::string set;
    std::string folder;
};

Exit list(const ReferenceOptions& options)
{
    const auto set = referenceSet(options.set);
    return set ? writeText(areaTable(set->get().areas()), {}) : Exit::FileFailed;
}

Exit show(const ReferenceOptions& options)
{
    const auto set = referenceSet(options.set);
    if (!set)
        return Exit::FileFailed;
    const reference::Areas& areas = set->get().areas();
    const reference::Area* area = areas.partnership(options.area);
    if (!area)
        area = areas.find(options.area);
    if (!area) {
        std::cerr << wording::noAreaText(options.area, areas) << " \"homeward-cli reference list\" lists every one.\n";
        return Exit::WrongUsage;
    }
    const std::vector<reference::BesideRow> rows = reference::besideScotland(set->get(), area->code);
    if (options.format == "csv")
        return writeText(exchange::referenceToCsv(*area, rows), options.output);
    if (options.format == "json")
        return writeText(exchange::referenceToJson(*area, rows), options.output);
    return writeText(referenceTable(set->get(), *area, rows), options.output);
}

int thisYear()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

void sayWhatMoved(const reference::Rebuilt& rebuilt)
{
    std::cout << "\nMoved by more than 20 %: " << rebuilt.moved.size() << " figures\n";
    for (const reference::Moved& moved : rebuilt.moved)
        std::cout << "  " << wording::movedText(moved, *rebuilt.set) << '\n';
    std::cout << "\nOlder than three years:\n";
    for (const reference::OldMeasure& old : rebuilt.old)
        std::cout << "  " << rebuilt.set->measure(old.measure)->title << ", last " << old.year << '\n';
    std::cout << "\nIn no file, kept as they were:\n";
    for (const std::string& kept : rebuilt.kept)
        std::cout << "  " << rebuilt.set->measure(kept)->title << '\n';
}

bool anyUsed(const reference::Rebuilt& rebuilt)
{
    for (const reference::FileReport& report : rebuilt.files)
        if (report.outcome == reference::FileOutcome::Used)
            return true;
    return false;
}

Exit build(const ReferenceOptions& options)
{
    const auto set = referenceSet(options.set);
    if (!set)
        return Exit::FileFailed;
    const auto files = reference::readPublicFolder(options.folder);
    if (!files) {
        say(files.error());
        return Exit::FileFailed;
    }
    std::vector<std::string> inputs;
    for (const reference::PublicFile& file : files.value())
        inputs.push_back(options.folder + "/" + file.name);
    if (wouldReplaceInput(options.output, inputs))
        return Exit::WrongUsage;
    const reference::Rebuilt rebuilt = reference::rebuild(files.value(), set->get(), thisYear());
    for (const reference::FileReport& report : rebuilt.files)
        std::cout << wording::fileText(report) << '\n';
    std::cout.flush();
    for (const reference::TableFault& fault : rebuilt.faults)
        std::cerr << wording::faultText(fault) << '\n';
    if (!rebuilt.set || !anyUsed(rebuilt)) {
        if (rebuilt.faults.empty())
            std::cerr << "No file of " << options.folder << " is one that figures are made of.\n";
        std::cerr << "Nothing was written. The figures in force stay as they are.\n";
        return Exit::FileFailed;
    }
    sayWhatMoved(rebuilt);
    std::cout << '\n';
    if (options.output.empty()) {
        std::cout
            << "Nothing was written. --output FILE writes the figures; --reference FILE or HOMEWARD_REFERENCE then "
               "uses them.\n";
        return Exit::Done;
    }
    const Exit written = writeText(reference::referenceText(*rebuilt.set), options.output);
    if (written == Exit::Done)
        std::cout << "Written to " << options.output << '\n';
    return written;
}

void addSet(CLI::App& command, ReferenceOptions& options) { addReferenceOption(command, options.set); }

} // namespace

void addReferenceCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("reference", "Published figures of the 31 partnerships: list, show, rebuild");
    command->require_subcommand(1);
    command->footer(std::string(reference::licenceLine));
    const auto options = std::make_shared<ReferenceOptions>();

    auto* listing = command->add_subcommand("list", "Print every area");
    addSet(*listing, *options);
    listing->callback([options, &status] { status = list(*options); });

    auto* showing = command->add_subcommand("show", "Print every figure of an area beside Scotland");
    showing
        ->add_option("AREA", options->area, "A partnership, council or board: its name in any known spelling, or code")
        ->required();
    showing->add_option("--format", options->format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    showing->add_option("--output", options->output, "File to write; else the terminal");
    addSet(*showing, *options);
    showing->callback([options, &status] { status = show(*options); });

    auto* building = command->add_subcommand("build", "Make the figures anew from public files as they were published");
    building->add_option("DIR", options->folder, "A folder with the files, whatever they are called")->required();
    building->add_option("--output", options->output, "File to write the figures to; else they are only compared");
    addSet(*building, *options);
    building->callback([options, &status] { status = build(*options); });
}

} // namespace homeward::cli
