// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/edited_plan.h"
#include "core/base/file_ends.h"
#include "core/exchange/fingerprint.h"
#include "core/exchange/ranges_drawn.h"
#include "core/model/lookup.h"
#include "core/store/plan_file.h"
#include "core/tables/repair.h"
#include "core/validation/validate.h"
#include "ui/wording/repair_text.h"
#include "ui/wording/run_notes_text.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct Options {
    std::string plan;
    bool fix = false;
    std::string output;
};

/// Mends what can be mended and says what it did; the plan as it is then. None where it cannot be written.
std::optional<model::Plan> fixed(const Options& options, model::Plan plan)
{
    const tables::Repairs repairs = tables::repairsOf(plan, validation::validate(plan));
    for (const tables::Repair& repair : repairs.done)
        std::cout << "fixed: " << wording::repairLabel(repair) << ". " << wording::repairText(repair) << '\n';
    if (repairs.done.empty()) {
        std::cout << "Nothing can be fixed without you. The plan has not changed.\n";
        return plan;
    }
    const std::string label = "Fix " + std::to_string(repairs.done.size()) + " problems";
    const base::Status written = writeEdited(options.plan, options.output, repairs.patch, label);
    const base::Status applied = written ? edit::apply(plan, repairs.patch) : written;
    if (!applied) {
        say(applied.error());
        return std::nullopt;
    }
    return plan;
}

/// What must be said of the results that the file keeps, as only the plan tells.
results::RunNotes notesOfKept(const std::string& file, const model::Plan& plan)
{
    const auto ends = base::fileEnds(file);
    if (!ends || !ends->head.starts_with("SQLite format 3"))
        return {};
    const auto opened = store::openPlanFile(file);
    if (!opened || !opened.value().lastRun)
        return {};
    results::RunNotes notes;
    const std::string& ran = opened.value().lastRun->fingerprint;
    notes.inputsChanged = ran != exchange::inputsFingerprint(plan);
    notes.rangesNotDrawn = exchange::rangesNotDrawn(plan, ran);
    return notes;
}

/// What no problem of the plan says: results that are of another plan, and figures without a published source.
void writeNotes(const Options& options, const model::Plan& plan)
{
    for (const wording::RunNoteText& note : wording::runNoteTexts(notesOfKept(options.plan, plan)))
        std::cout << "warning: of the results in the file: " << note.sentence << '\n';
    results::RunNotes notes;
    for (std::size_t s = 0; s < plan.scenarios.size(); ++s)
        if (model::restsOnAssumptions(plan, plan.scenarios[s]))
            notes.illustrative.push_back(static_cast<int>(s));
    for (const wording::RunNoteText& note : wording::runNoteTexts(notes))
        std::cout << "note: " << note.sentence << " homeward-cli assumptions lists them.\n";
}

Exit check(const Options& options)
{
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    if (options.fix)
        plan = fixed(options, std::move(*plan));
    if (!plan)
        return Exit::FileFailed;
    const std::vector<validation::Problem> problems = problemsOf(*plan);
    for (const validation::Problem& problem : problems)
        std::cout << lineOf(problem) << '\n';
    writeNotes(options, *plan);
    return validation::hasErrors(problems) ? Exit::PlanHasProblems : Exit::Done;
}

} // namespace

void addCheckCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("check", "Print every problem of a plan, one a line, what matters first");
    const auto options = std::make_shared<Options>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    auto* fix = command->add_flag(
        "--fix", options->fix, "First mend what has one likely remedy: shares that do not add up, ranges out of order");
    command->add_option("--output", options->output, "A new file for the mended plan; else the plan itself is changed")
        ->needs(fix);
    command->callback([options, &status] { status = check(*options); });
}

} // namespace homeward::cli
