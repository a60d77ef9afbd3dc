// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/command.h"
#include "app/cli/edited_plan.h"
#include "app/cli/paper_choice.h"
#include "app/cli/text_table.h"
#include "core/base/file_ends.h"
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/edit/draft.h"
#include "core/exchange/paper_template.h"
#include "core/model/house_styles.h"
#include "core/model/lookup.h"
#include "core/results/comparison.h"
#include "ui/papers/house_styles.h"
#include "ui/papers/risk_choice.h"
#include "ui/papers/risk_studies.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct Options {
    std::string plan;
    std::string paper;
    std::string houseStyle;
    bool noHouseStyle = false;
    std::string saveTemplate;
    std::string fromTemplate;
    std::string figure;
    std::string setting;
    std::string area;
    std::optional<double> below;
    std::string output;

    [[nodiscard]] bool asksRisks() const
    {
        return !figure.empty() || !setting.empty() || !area.empty() || below.has_value();
    }
    [[nodiscard]] bool edits() const
    {
        return !houseStyle.empty() || noHouseStyle || !fromTemplate.empty() || asksRisks();
    }
};

void list(const model::Plan& plan)
{
    TextTable table;
    table.add({"id", "name", "title", "parts", "house style"});
    for (const model::Paper& paper : plan.papers) {
        const auto* style = model::findById(plan.houseStyles, paper.houseStyle);
        table.add({paper.id.value, paper.name, paper.front.title,
                   std::to_string(std::ranges::count(paper.parts, true, &model::PaperPart::included)),
                   style ? style->name : "-"});
    }
    std::cout << (plan.papers.empty() ? std::string("The plan has no papers.\n") : table.text());
}

/// Says an error with the file that it is about.
Exit refused(const std::string& file, base::Error error)
{
    if (error.file.empty())
        error.file = file;
    say(error);
    return Exit::FileFailed;
}

std::string nameOf(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

/// Gives the paper what its risks are to ask; false, and said, where the plan has no such thing.
bool changeRisks(const Options& options, const model::Plan& plan, model::Paper& paper)
{
    if (!options.figure.empty() && !papers::riskFigure(options.figure)) {
        std::cerr << "There is no figure \"" << base::quote(options.figure) << "\". Figures:";
        for (const results::HeadlineKind& kind : results::headlineKinds())
            if (papers::riskFigure(kind.name))
                std::cerr << ' ' << kind.name;
        std::cerr << '\n';
        return false;
    }
    papers::RiskChoice choice = papers::riskChoiceOf(paper);
    if (!options.figure.empty())
        choice.figure = options.figure;
    if (options.below)
        choice.below = options.below;
    if (!chooseOne(plan.settings, options.setting, "setting", choice.setting)
        || !chooseOne(plan.areas, options.area, "area", choice.area))
        return false;
    if (!papers::setRiskChoice(paper, choice))
        std::cerr << "The paper has no part on risks.\n";
    return papers::riskChoiceOf(paper) == choice;
}

/// Puts the paper into the plan where it is a new one, and gives it what the options say.
Exit change(const Options& options, model::Plan& plan, const model::Paper& paper)
{
    if (!options.fromTemplate.empty()) {
        const auto text = base::readWholeFile(options.fromTemplate, base::largestText);
        if (!text)
            return failed(text.error());
        const auto read = exchange::readPaperTemplate(text.value());
        if (!read)
            return refused(options.fromTemplate, read.error());
        const model::PaperId added = exchange::addPaper(plan, read.value());
        std::cout << "The plan has the paper \"" << base::quote(model::findById(plan.papers, added)->name) << "\".\n";
        return Exit::Done;
    }
    if (!model::findById(plan.papers, paper.id))
        plan.papers.push_back(paper);
    if (options.asksRisks() && !changeRisks(options, plan, *model::findById(plan.papers, paper.id)))
        return Exit::WrongUsage;
    if (options.houseStyle.empty() && !options.noHouseStyle)
        return Exit::Done;
    std::optional<model::HouseStyle> style;
    if (!options.noHouseStyle) {
        const auto bytes = base::readWholeFile(options.houseStyle, base::largestText);
        if (!bytes)
            return failed(bytes.error());
        auto made = papers::houseStyleFrom(nameOf(options.houseStyle), bytes.value());
        if (!made)
            return refused(options.houseStyle, made.error());
        style = std::move(made.value());
    }
    model::setHouseStyle(plan, paper.id, style);
    return Exit::Done;
}

Exit edit(const Options& options, const model::Plan& plan, const model::Paper& paper)
{
    model::Plan edited = plan;
    if (const Exit made = change(options, edited, paper); made != Exit::Done)
        return made;
    const base::Status written =
        writeEdited(options.plan, options.output, edit::edited(plan, [&](model::Plan& one) { one = edited; }),
                    !options.fromTemplate.empty() ? "Add a paper"
                        : options.asksRisks()     ? "Choose what the risks of a paper ask"
                                                  : "Choose the house style of a paper");
    if (written)
        return Exit::Done;
    say(written.error());
    return Exit::FileFailed;
}

Exit papers(const Options& options)
{
    const auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    if (!options.edits() && options.saveTemplate.empty()) {
        list(*plan);
        return outputDone(std::cout.flush().good());
    }
    const auto paper = choosePaper(*plan, options.paper);
    if (!paper || wouldReplaceInput(options.saveTemplate, {options.plan, options.houseStyle, options.fromTemplate}))
        return Exit::WrongUsage;
    if (!options.saveTemplate.empty()) {
        const base::Status written = base::writeFileSafely(
            options.saveTemplate, exchange::paperTemplateText(exchange::paperTemplateOf(*plan, *paper)));
        if (!written)
            return failed(written.error());
    }
    return options.edits() ? edit(options, *plan, *paper) : Exit::Done;
}

} // namespace

void addPapersCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand(
        "papers", "The papers of a plan: lists them, gives one a house style and a target, makes and takes templates");
    const auto options = std::make_shared<Options>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->add_option("--paper", options->paper, "Name of the paper (the plan's first, or a new one)");
    auto* style = command->add_option("--house-style", options->houseStyle,
                                      "A .docx or .dotx whose styles, page, headers and footers the paper takes");
    auto* none = command->add_flag("--no-house-style", options->noHouseStyle, "The paper looks as Homeward makes it");
    command->add_option("--save-template", options->saveTemplate, "Write the paper as a template, for other plans");
    auto* from = command->add_option("--from-template", options->fromTemplate, "Add a paper made of a template");
    auto* figure =
        command->add_option("--figure", options->figure, "The figure that its risks are about (delayed_in_hospital)");
    auto* least = command->add_option("--least", options->setting,
                                      "The setting whose least capacity it says (the fullest outside hospital)");
    auto* area = command->add_option("--in", options->area, "The area whose capacity that is (where it is fullest)");
    auto* below = command->add_option("--at-most", options->below,
                                      "The target of the figure (as under the base in the first year)");
    for (auto* risk : {figure, least, area, below})
        risk->excludes(from);
    command->add_option("--output", options->output, "The plan to write (the plan itself)");
    style->excludes(none)->excludes(from);
    none->excludes(from);
    command->callback([options, &status] { status = papers(*options); });
}

} // namespace homeward::cli
