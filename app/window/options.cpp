// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/options.h"

#include "core/base/version.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/export.h"
#include "ui/charts/money/money_charts.h"

#include <CLI/CLI.hpp>
#include <QFile>

#include <iostream>

namespace homeward::app {

namespace {

std::vector<std::string> chartIds()
{
    std::vector<std::string> ids;
    for (const charts::ChartKind& kind : charts::chartKinds())
        ids.emplace_back(kind.id);
    for (const charts::MoneyChartKind& kind : charts::moneyChartKinds())
        ids.emplace_back(kind.id);
    ids.emplace_back("waterfall");
    ids.emplace_back("published-years");
    return ids;
}

std::vector<std::string> sizeNames()
{
    std::vector<std::string> names;
    for (const charts::SizePreset& preset : charts::sizePresets())
        names.emplace_back(preset.name);
    return names;
}

void addChart(CLI::App& app, Options& options)
{
    auto* chart = app.add_subcommand("chart", "Draw a chart of a plan into a file, without opening a window");
    chart->add_option("plan", options.chart.plan, "A .homeward file or its JSON")->required();
    chart->add_option("--kind", options.kind, "Which chart")
        ->required()
        ->transform([](std::string kind) { return kind == "where" ? std::string("where-people") : kind; })
        ->check(CLI::IsMember(chartIds()));
    chart->add_option("--scenario", options.chart.scenarios, "Name of the scenario (not for charts of areas)")
        ->expected(1);
    chart->add_option("--against", options.against, "Name of the scenario to compare with (default: the base)");
    chart->add_option("--figure", options.figure,
                      "Of a waterfall: the figure, as delayed_in_hospital (the default). Of published-years: the "
                      "indicator, with ages after a colon: delayed_discharge_days:75+");
    chart->add_option("--measure", options.measure,
                      "Of a chart of areas: the measure, as homeward-cli areas names them");
    chart->add_option("--told", options.told, "Of a chart of areas: total, crude or standardised (the default)")
        ->check(CLI::IsMember({"total", "crude", "standardised"}));
    chart->add_option("--boundaries", options.boundaries, "Of areas-map: GeoJSON of the areas, for a map of the land");
    chart->add_option("--area", options.chart.areas, "Name of an area; may be repeated (default: all)");
    chart->add_option("--year", options.year, "Financial year shown, for example 2029/30 (default: the last)");
    chart->add_option("--replications", options.chart.replications, "Futures")->check(CLI::Range(1, 100'000));
    chart->add_option("--seed", options.chart.seed, "Where chance starts from");
    chart->add_option("--threads", options.chart.threads, "Threads (default: as many as the machine has)")
        ->check(CLI::Range(0, 1024));
    chart->add_option("--size", options.size, "For what: its size on paper and of its text (default: the chart's own)")
        ->check(CLI::IsMember(sizeNames()));
    chart->add_option("--output,-o", options.chart.output, "File that ends in .png, .svg, .pdf or .csv")->required();
    chart->add_option("--table", options.table, "Which of the chart's tables a CSV holds, for example months");
    chart->add_flag("--for-spreadsheets", options.forSpreadsheets, "Mark a CSV as UTF-8 for spreadsheets");
    chart->add_flag("--decimal-commas", options.decimalCommas,
                    "A CSV with semicolons between columns and decimal commas");
    chart->callback([&options] { options.program = Program::Chart; });
}

void addPaper(CLI::App& app, Options& options)
{
    auto* paper = app.add_subcommand("paper", "Write a board paper of a plan into a file, without opening a window");
    paper->add_option("plan", options.chart.plan, "A .homeward file or its JSON")->required();
    paper->add_option("--paper", options.paper, "Name of the paper (default: the plan's first, or a new one)");
    paper
        ->add_option("--output,-o", options.papers,
                     "File that ends in .docx, .odt, .pdf, .html, .pptx or .xlsx; may be repeated: every form from one "
                     "run")
        ->required()
        ->allow_extra_args(false);
    paper->add_option("--house-style", options.houseStyle,
                      "A .docx or .dotx of your organisation whose styles, page, headers and footers a .docx takes");
    paper->add_flag("--bring-up-to-date", options.bringUpToDate,
                    "Sentences that are kept with the plan take the figures of this run; your own words stay");
    paper->add_option("--replications", options.chart.replications, "Futures")->check(CLI::Range(1, 100'000));
    paper->add_option("--seed", options.chart.seed, "Where chance starts from");
    paper->add_option("--threads", options.chart.threads, "Threads (default: as many as the machine has)")
        ->check(CLI::Range(0, 1024));
    paper->callback([&options] { options.program = Program::Paper; });
}

} // namespace

std::optional<int> parse(int argc, char* argv[], Options& options)
{
    CLI::App app("Homeward: plan where care is held.", "homeward");
    app.set_version_flag("--version", std::string("Homeward ") + base::programVersion);
    app.add_option("file", options.file, "A plan to open (.homeward or JSON)");
    app.add_option("--example", options.example, "Open an example")
        ->check(CLI::IsMember({"shetland", "seven", "community"}));
    app.add_option("--theme", options.theme, "Colours")->check(CLI::IsMember({"light", "dark"}));
    app.footer("Exit codes: 0 done, 1 the plan has problems, 2 wrong usage, 3 a file could not be read or written.");
    addChart(app, options);
    addPaper(app, options);
    auto* gallery = app.add_subcommand("gallery", "Write a picture of every page and chart into a folder");
    gallery->add_option("folder", options.galleryFolder, "Where to")->required();
    gallery->add_flag("--for-help", options.galleryForHelp, "Draw the pictures that help shows, and no others");
    gallery->callback([&options] { options.program = Program::Gallery; });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (app.exit(error) != 0)
            return static_cast<int>(cli::Exit::WrongUsage);
        return static_cast<int>(cli::outputDone(std::cout.flush().good()));
    }
    return std::nullopt;
}

QString pathOf(const std::string& argument)
{
#ifdef Q_OS_WIN
    return QString::fromStdString(argument);
#else
    return QFile::decodeName(argument.c_str());
#endif
}

} // namespace homeward::app
