// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paper_choice.h"
#include "app/window/programs.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/paper/house_style.h"
#include "core/study/run_request.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/papers/books.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/standing.h"
#include "ui/printing/paper_maker.h"
#include "ui/shell/translations.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <iostream>

namespace homeward::app {

namespace {

bool hasKnownEnding(const std::string& output)
{
    return printing::paperEndings().contains(QFileInfo(pathOf(output)).suffix().toLower());
}

/// The bytes of the house style; empty without one; none, and why, where it cannot be read.
std::optional<std::string> houseStyleOf(const Options& options)
{
    if (options.houseStyle.empty())
        return std::string();
    const std::string path = pathOf(options.houseStyle).toStdString();
    auto bytes = base::readWholeFile(path, base::largestText);
    if (!bytes) {
        cli::say(bytes.error());
        return std::nullopt;
    }
    const auto read = paper::readHouseStyle(bytes.value());
    if (read)
        return std::move(bytes.value());
    base::Error error = read.error();
    error.file = path;
    cli::say(error);
    return std::nullopt;
}

void bringUpToDate(printing::PaperOrder& order)
{
    papers::Material material{order.plan, *order.result};
    material.books = order.books;
    material.risks = order.risks;
    for (model::PaperPart& part : order.paper.parts)
        if (part.text)
            part.text = papers::broughtUpToDate(part, papers::sentencesOf(material, order.paper, part));
}

cli::Exit write(const Options& options, const model::Plan& plan, const model::Paper& paper,
                const std::string& houseStyle)
{
    const auto choice = cli::choiceOf(options.chart, plan);
    if (!choice)
        return cli::Exit::WrongUsage;
    auto run = study::runPlan(plan, *choice);
    if (!run)
        return cli::failed(run.error());
    printing::PaperOrder order{plan, std::make_shared<const results::RunResult>(std::move(run.value().run)), paper};
    order.books = papers::booksOf(order.plan, *order.result);
    order.risks = papers::riskStudiesOf(papers::Material{order.plan, *order.result}, order.paper);
    if (options.bringUpToDate)
        bringUpToDate(order);
    const printing::MadePaper made(order);
    if (const std::size_t moved = made.composition().moved(); moved > 0)
        std::cerr << "Figures have moved since " << moved
                  << " sentences were kept; they are marked. --bring-up-to-date takes the figures of this run.\n";
    for (const std::string& output : options.papers)
        if (const base::Status written = printing::writePaper(made, pathOf(output), houseStyle); !written) {
            cli::say(written.error());
            return cli::Exit::FileFailed;
        }
    return cli::Exit::Done;
}

} // namespace

int makePaper(int argc, char* argv[], const Options& options)
{
    if (!std::ranges::all_of(options.papers, hasKnownEnding)) {
        std::cerr << "The output must end in .docx, .odt, .pdf, .html, .pptx or .xlsx.\n";
        return static_cast<int>(cli::Exit::WrongUsage);
    }
    for (const std::string& output : options.papers)
        if (cli::wouldReplaceInput(output, {options.chart.plan, options.houseStyle}))
            return static_cast<int>(cli::Exit::WrongUsage);
    const auto plan = cli::readAnyPlan(options.chart.plan);
    const auto houseStyle = plan ? houseStyleOf(options) : std::nullopt;
    if (!plan || !houseStyle)
        return static_cast<int>(cli::Exit::FileFailed);
    const auto paper = cli::choosePaper(*plan, options.paper);
    if (!paper)
        return static_cast<int>(cli::Exit::WrongUsage);
    if (cli::hasProblems(*plan))
        return static_cast<int>(cli::Exit::PlanHasProblems);
    useOffscreen();
    nameApplication();
    QApplication application(argc, argv);
    ui::loadTranslations(application);
    numbers::useLocale(QLocale::c()); // a paper is in British English, on every computer
    style::applyTheme(application, style::Theme::Light);
    return static_cast<int>(write(options, *plan, *paper, *houseStyle));
}

} // namespace homeward::app
