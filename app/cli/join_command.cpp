// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/result_output.h"
#include "core/exchange/ranges_drawn.h"
#include "core/sim/run.h"
#include "core/store/part_file.h"

#include <memory>

namespace homeward::cli {

namespace {

struct JoinOptions {
    std::vector<std::string> files;
    OutputOptions output;
};

/// The error with the name of the part that it is about.
base::Error named(base::Error error, const std::vector<std::string>& files)
{
    const bool ofOnePart = error.code == base::ErrorCode::PartOfOtherRun || error.code == base::ErrorCode::PartTwice;
    if (ofOnePart && error.number >= 0 && static_cast<std::size_t>(error.number) < files.size())
        error.file = files[static_cast<std::size_t>(error.number)];
    return error;
}

Exit join(const JoinOptions& options)
{
    if (wouldReplaceInput(options.output.output, options.files))
        return Exit::WrongUsage;
    model::Plan plan;
    std::vector<results::PartResult> parts;
    for (const std::string& file : options.files) {
        auto part = store::readPartFile(file);
        if (!part) {
            say(part.error());
            return Exit::FileFailed;
        }
        if (parts.empty())
            plan = std::move(part.value().plan);
        parts.push_back(std::move(part.value().result));
    }
    const auto joined = sim::joinParts(plan, std::move(parts));
    if (!joined) {
        say(named(joined.error(), options.files));
        return Exit::FileFailed;
    }
    results::RunNotes notes = results::notesOf(joined.value());
    notes.rangesNotDrawn = exchange::rangesNotDrawn(plan, joined.value().fingerprint);
    return writeResult(joined.value(), options.output, notes);
}

} // namespace

void addJoinCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("join", "Join the parts of a run into its results");
    const auto options = std::make_shared<JoinOptions>();
    command->add_option("PART", options->files, "The .hwr files of all parts, in any order")->required();
    addOutputOptions(*command, options->output);
    command->callback([options, &status] { status = join(*options); });
}

} // namespace homeward::cli
