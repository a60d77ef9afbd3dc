// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/edited_plan.h"
#include "app/cli/figures_output.h"
#include "app/cli/reference_choice.h"
#include "core/base/path.h"
#include "core/base/text.h"
#include "core/sheets/read_book.h"
#include "ui/wording/import_text.h"
#include "ui/wording/table_text.h"

#include <array>
#include <iostream>

namespace homeward::cli {

namespace {

struct Options {
    std::string file;
    std::string plan;
    std::string output;
    std::string format = "table";
    std::string shape;
    std::string reference;
    long headerRow = 0;
    std::size_t headerRows = 1;
    std::size_t table = 0;
    std::vector<std::string> columns;
    std::vector<std::string> only;
    bool monthFirst = false;
    bool decimalComma = false;
    bool decimalPoint = false;
    bool dryRun = false;
    bool leaveOut = false;
    imports::Choices choices;
};

/// `Heading=word` in two; false, and said, where there is no equals sign.
bool parted(const std::string& text, std::string& heading, std::string& word)
{
    const std::size_t sign = text.rfind('=');
    if (sign == std::string::npos || sign == 0) {
        std::cerr << '"' << base::quote(text) << "\" is not HEADING=WORD.\n";
        return false;
    }
    heading = text.substr(0, sign);
    word = text.substr(sign + 1);
    return true;
}

std::optional<imports::Choices> choicesOf(const Options& options)
{
    imports::Choices choices = options.choices;
    if (!options.shape.empty())
        choices.shape = imports::shapeNamed(options.shape);
    if (options.headerRow > 0)
        choices.headerRow = options.headerRow;
    choices.headerRows = options.headerRows;
    if (options.table > 0)
        choices.table = options.table - 1;
    if (options.monthFirst)
        choices.dayFirst = false;
    if (options.decimalComma || options.decimalPoint)
        choices.decimalComma = options.decimalComma;
    std::string heading;
    std::string word;
    for (const std::string& text : options.columns) {
        if (!parted(text, heading, word))
            return std::nullopt;
        const auto role = imports::roleNamed(word);
        if (!role) {
            std::cerr << '"' << base::quote(word)
                      << "\" is nothing that a column can be: see homeward-cli figures --help.\n";
            return std::nullopt;
        }
        choices.roles[heading] = *role;
    }
    for (const std::string& text : options.only) {
        if (!parted(text, heading, word))
            return std::nullopt;
        choices.only[heading] = word;
    }
    return choices;
}

/// The standard input, up to the size of a file that is read, and a byte more of one that is larger.
std::string pastedText()
{
    const std::uintmax_t most = sheets::Limits{}.fileBytes;
    std::string text;
    std::array<char, 1 << 16> block{};
    while (text.size() <= most && (std::cin.read(block.data(), block.size()) || std::cin.gcount() > 0))
        text.append(block.data(), static_cast<std::size_t>(std::cin.gcount()));
    return text;
}

/// What stands on the standard input, as a block that was copied.
base::Result<sheets::Reading> pastedBook() { return sheets::readBook("pasted figures", pastedText()); }

/// The book, or the exit where it cannot be had.
std::optional<sheets::Book> bookOf(const Options& options)
{
    auto reading = options.file == "-" ? pastedBook() : sheets::readBookFile(options.file);
    if (!reading) {
        say(reading.error());
        return std::nullopt;
    }
    if (reading.value().fault) {
        std::cerr << wording::faultText(*reading.value().fault, reading.value().book.file) << '\n';
        return std::nullopt;
    }
    sheets::Book book = std::move(reading.value().book);
    if (options.choices.sheet.empty() || book.sheet(options.choices.sheet))
        return book;
    std::string names;
    for (const sheets::Sheet& sheet : book.sheets)
        names += (names.empty() ? "" : ", ") + sheet.name();
    std::cerr << wording::faultText({sheets::FaultKind::NoSuchSheet, {}, 0, options.choices.sheet, names}, book.file)
              << '\n';
    return std::nullopt;
}

/// One a line, up to a number that can still be read; what stops the whole always.
void sayFindings(const imports::Import& import, const std::string& file)
{
    constexpr std::size_t mostSaid = 200;
    std::size_t said = 0;
    std::size_t more = 0;
    for (const imports::Finding& finding : import.findings.all()) {
        if (imports::weightOf(finding.kind) != imports::Weight::Stop && said++ >= mostSaid)
            ++more;
        else
            std::cerr << lineOf(finding, file) << '\n';
    }
    if (more > 0)
        std::cerr << "And " << more << " more: --format json tells every one.\n";
}

Exit takeIn(const Options& options, const imports::Import& import)
{
    const bool isRefused = import.findings.any(imports::Weight::Refused);
    const bool isStopped = import.findings.any(imports::Weight::Stop);
    if (!import.mayBeTaken(options.leaveOut) || options.dryRun) {
        std::cerr << (import.patch.empty() || options.dryRun || isStopped
                          ? "Nothing has changed.\n"
                          : "Nothing has changed. --leave-out takes the rest without these cells.\n");
        return isStopped || (isRefused && !options.leaveOut) ? Exit::PlanHasProblems : Exit::Done;
    }
    const std::string label =
        std::string("Import ") + std::to_string(import.changes.size()) + " figures from " + base::quote(import.file);
    if (const base::Status written = writeEdited(options.plan, options.output, import.patch, label); !written) {
        say(written.error());
        return Exit::FileFailed;
    }
    return Exit::Done;
}

Exit figures(const Options& options)
{
    if (wouldReplaceInput(options.output, {options.file}))
        return Exit::WrongUsage;
    const auto choices = choicesOf(options);
    if (!choices)
        return Exit::WrongUsage;
    const auto plan = readAnyPlan(options.plan);
    const auto book = plan ? bookOf(options) : std::nullopt;
    const auto set = book ? referenceSet(options.reference) : std::nullopt;
    if (!plan || !book || !set)
        return Exit::FileFailed;
    const imports::Import import = imports::lookAt(*book, *plan, *choices, set->get(), wording::typingForm());
    std::cout << (options.format == "json" ? importJson(import, book->file) : importTable(import, *plan, book->file));
    std::cout.flush();
    if (options.format != "json")
        sayFindings(import, book->file);
    return takeIn(options, import);
}

void addReadingOptions(CLI::App& command, Options& options)
{
    command.add_option("--sheet", options.choices.sheet,
                       "The sheet of a workbook; else the one with the largest table");
    command.add_option("--table", options.table, "Which table of the sheet, the largest is 1");
    command.add_option("--header-row", options.headerRow, "The row with the headings, as Excel numbers it");
    command.add_option("--header-rows", options.headerRows, "How many rows the headings take (1)");
    command.add_option("--as", options.shape, "What the table is, where the guess is wrong")
        ->check(CLI::IsMember(imports::shapeNames()));
    command.add_option("--column", options.columns,
                       "What a column is: HEADING=area, period, age, sex, kind, value, setting, cohort, units, people, "
                       "cost, budget, came, ready, left, from, to, reason or ignored");
    command.add_option("--only", options.only, "Take the rows of one kind: HEADING=WORD; HEADING=+ adds the kinds up");
    command.add_option("--area", options.choices.area, "The area of all rows, by its name in the plan");
    command.add_option("--setting", options.choices.setting, "The setting of all rows");
    command.add_option("--period", options.choices.period, "The period to take, or of all rows: 2022, 2024/25");
    command.add_flag("--month-first", options.monthFirst, "Read 4/1/2026 as 1 April");
    auto* comma = command.add_flag("--decimal-comma", options.decimalComma, "Read 12,5 as twelve and a half");
    command
        .add_flag("--decimal-point", options.decimalPoint,
                  "Read 1.234 as less than two, and 1,234 as more than a thousand")
        ->excludes(comma);
}

} // namespace

void addFiguresCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("figures", "Take figures of a table (CSV, XLSX, ODS) into a plan");
    const auto options = std::make_shared<Options>();
    command
        ->add_option("FILE", options->file, "A file of figures: CSV, TSV, XLSX, XLSM or ODS; - for the standard input")
        ->required();
    command->add_option("--into", options->plan, "A .homeward file or its JSON")->required();
    addReadingOptions(*command, *options);
    command->add_option("--source", options->choices.sourceTitle, "The title of the source; else the name of the file");
    command->add_option("--owner", options->choices.owner, "Who answers for the figures");
    command->add_flag("--dry-run", options->dryRun, "Say what would change, and change nothing");
    command->add_flag("--leave-out", options->leaveOut, "Take what fits, and leave out the cells that are refused");
    command->add_option("--format", options->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    command->add_option("--output", options->output, "A new file; else the plan itself is changed");
    addReferenceOption(*command, options->reference);
    command->footer("Exit 1 where cells are refused or nothing in the plan takes the figures.");
    command->callback([options, &status] { status = figures(*options); });
}

} // namespace homeward::cli
