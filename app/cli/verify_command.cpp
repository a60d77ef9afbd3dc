// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/paper_choice.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/base/version.h"
#include "core/paper/read_docx.h"
#include "core/study/run_request.h"
#include "ui/papers/books.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/verify.h"
#include "ui/wording/number_style.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct Options {
    std::string paper;
    std::string plan;
};

std::optional<paper::ReadPaper> readPaper(const std::string& file)
{
    const auto bytes = base::readWholeFile(file, base::largestText);
    if (!bytes) {
        say(bytes.error());
        return std::nullopt;
    }
    auto read = paper::readDocx(bytes.value());
    if (!read) {
        std::cerr << base::quote(file) << " cannot be read as a Word document. Give the .docx that Homeward wrote.\n";
        return std::nullopt;
    }
    if (!read.value().run) {
        std::cerr << base::quote(file)
                  << " has no line that says how its numbers were made (\"Homeward ...; plan ...; seed ...; futures "
                     "...\"). Make the paper with that line, and verify it as a Word document.\n";
        return std::nullopt;
    }
    return std::move(read.value());
}

/// What makes other numbers likely, before they are compared.
void sayDifferences(const paper::RunLine& line, const results::RunResult& run)
{
    if (line.fingerprint != run.fingerprint)
        std::cout << "The plan has changed since the paper: its fingerprint was " << line.fingerprint << " and is "
                  << run.fingerprint << ".\n";
    if (line.version != run.programVersion)
        std::cout << "The paper was made with Homeward " << base::quote(line.version) << "; this is Homeward "
                  << run.programVersion << ".\n";
}

void sayMismatches(const papers::Verification& found)
{
    for (const papers::Mismatch& one : found.mismatches)
        std::cout << base::quote(one.table) << ": " << base::quote(one.row) << ", " << base::quote(one.column)
                  << ": the paper says \"" << base::quote(one.inPaper) << "\", the run gives \""
                  << base::quote(one.inRun) << "\".\n";
    for (const std::string& table : found.missingTables)
        std::cout << base::quote(table) << ": this table is not in the file.\n";
    for (const std::string& table : found.unknownTables)
        std::cout << base::quote(table) << ": the paper of the plan has no such table.\n";
}

Exit verify(const Options& options)
{
    const auto file = readPaper(options.paper);
    const auto plan = file ? readAnyPlan(options.plan) : std::nullopt;
    if (!file || !plan)
        return Exit::FileFailed;
    const auto paper = choosePaper(*plan, file->paperId);
    if (!paper)
        return Exit::WrongUsage;
    if (hasProblems(*plan))
        return Exit::PlanHasProblems;
    auto numbers = wording::readNumberStyle(file->numberStyle);
    if (!numbers) {
        std::cerr
            << base::quote(options.paper)
            << " does not say how its numbers are written as Homeward says it. Give the .docx that Homeward wrote.\n";
        return Exit::FileFailed;
    }
    wording::setNumbers(std::make_unique<wording::StyledNumbers>(std::move(*numbers)));
    study::RunChoice choice;
    choice.seed = file->run->seed;
    choice.replications = file->run->futures;
    const auto run = study::runPlan(*plan, choice);
    if (!run)
        return failed(run.error());
    papers::Material material{*plan, run.value().run};
    material.books = papers::booksOf(*plan, run.value().run);
    material.risks = papers::riskStudiesOf(material, *paper);
    const papers::Composition now = papers::compose(material, *paper);
    const papers::Verification found = papers::verify(*file, now.document);
    sayDifferences(*file->run, run.value().run);
    sayMismatches(found);
    if (found.met())
        std::cout << "Every number is met: " << found.numbers << " in " << file->tables.size() << " tables, seed "
                  << file->run->seed << ", " << file->run->futures << " futures.\n";
    else
        std::cout << found.mismatches.size() << " of " << found.numbers << " numbers are not met.\n";
    return found.met() ? outputDone(std::cout.flush().good()) : Exit::PlanHasProblems;
}

} // namespace

void addVerifyCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand(
        "verify", "Runs a plan as a paper says it was run, and compares every number in the paper's tables");
    const auto options = std::make_shared<Options>();
    command->add_option("PAPER", options->paper, "A Word document (.docx) that Homeward wrote")->required();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->footer("Exit codes: 0 every number is met, 1 not, 2 wrong usage, 3 a file could not be read.");
    command->callback([options, &status] { status = verify(*options); });
}

} // namespace homeward::cli
