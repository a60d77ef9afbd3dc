// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/programs.h"
#include "core/base/text.h"
#include "core/indicators/published_years.h"
#include "core/model/lookup.h"
#include "core/reference/reference_set.h"
#include "core/results/comparison.h"
#include "core/study/contributions.h"
#include "core/study/draw.h"
#include "core/study/run_request.h"
#include "core/validation/validate.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/compare/compare_table.h"
#include "ui/charts/export.h"
#include "ui/charts/money/money_charts.h"
#include "ui/charts/observed/observed_chart.h"
#include "ui/charts/waterfall/waterfall.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/shell/translations.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QFileInfo>

#include <iostream>

namespace homeward::app {

namespace {

/// Says the errors of a plan; true where there are any.
bool sayErrors(const model::Plan& plan)
{
    const auto problems = validation::validate(plan);
    if (!validation::hasErrors(problems))
        return false;
    for (const validation::Problem& problem : problems)
        if (problem.severity == validation::Severity::Error)
            std::cerr << cli::lineOf(problem) << '\n';
    return true;
}

/// The index of a financial year by its label; the last for an empty one; none where the run has not that year.
std::optional<int> yearIndex(const results::RunResult& result, const std::string& label)
{
    if (label.empty())
        return static_cast<int>(result.financialYears.size()) - 1;
    for (std::size_t i = 0; i < result.financialYears.size(); ++i)
        if (result.financialYears[i].label == label)
            return static_cast<int>(i);
    std::cerr << "The run has no year " << label << ": it covers " << result.financialYears.front().label << " to "
              << result.financialYears.back().label << ".\n";
    return std::nullopt;
}

bool hasKnownEnding(const std::string& output)
{
    return charts::exportEndings().contains(QFileInfo(pathOf(output)).suffix().toLower());
}

/// The place of `--table`, or of the first one; none where the chart has no table of that id.
std::optional<std::size_t> tableOf(const charts::ChartContent& chart, const std::string& id)
{
    std::string known;
    const std::vector<charts::ChartTable> tables = chart.tables();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (id.empty() || tables[i].id.toStdString() == id)
            return i;
        known += (known.empty() ? "" : ", ") + tables[i].id.toStdString();
    }
    if (known.empty())
        std::cerr << "This chart has no table to write as CSV. Write it as .png, .svg or .pdf.\n";
    else
        std::cerr << "The chart has no table \"" << base::quote(id) << "\": it has " << known << ".\n";
    return std::nullopt;
}

/// The run of the scenario asked for and the one it is compared with.
std::optional<study::RunChoice> choiceFor(const Options& options, const model::Plan& plan)
{
    cli::RunOptions wanted = options.chart;
    const std::string base = plan.scenarios.empty() ? std::string() : plan.scenarios.front().name;
    const std::string against = options.against.empty() ? base : options.against;
    if (wanted.scenarios.front() != against)
        wanted.scenarios.push_back(against);
    return cli::choiceOf(wanted, plan);
}

/// A waterfall has a run of its own: the changes of the scenario, one more at a time.
cli::Exit drawWaterfall(const Options& options, const model::Plan& plan, const study::RunChoice& choice)
{
    const auto figure =
        results::headlineByName(options.figure.empty() ? std::string_view("delayed_in_hospital") : options.figure);
    if (!figure) {
        std::cerr << "There is no figure " << options.figure << ". There are:\n";
        for (const results::HeadlineKind& kind : results::headlineKinds())
            std::cerr << "  " << kind.name << '\n';
        return cli::Exit::WrongUsage;
    }
    const auto ladder = study::runLadder(plan, choice.scenarios.front(), choice);
    if (!ladder)
        return cli::failed(ladder.error());
    const results::RunResult& result = ladder.value().result;
    const auto year = yearIndex(result, options.year);
    if (!year)
        return cli::Exit::WrongUsage;
    const auto found = study::contributionsTo(ladder.value(), *figure, results::all, *year);
    if (!found) {
        std::cerr << "The plan has nothing that " << results::headlineKind(*figure).name << " counts.\n";
        return cli::Exit::PlanHasProblems;
    }
    return writeChart(*charts::waterfallOf(*found,
                                           {charts::scenarioName(result, 0), charts::text(ladder.value().scenarioName),
                                            charts::yearLabel(result, *year), charts::areasName(result, results::all),
                                            charts::runSource(result), charts::caveatsOf(result, 0, 0)}),
                      options);
}

/// Charts of money and staff show a run with its accounts.
cli::Exit drawMoney(const charts::MoneyChartKind& kind, const Options& options, const model::Plan& typed,
                    const study::RunChoice& choice)
{
    const model::Plan plan = study::planToRun(typed, choice);
    auto run = study::runPlan(plan, choice);
    if (!run)
        return cli::failed(run.error());
    const auto result = std::make_shared<const results::RunResult>(std::move(run.value().run));
    const auto year = yearIndex(*result, options.year);
    if (!year)
        return cli::Exit::WrongUsage;
    const money::PlanOf planOf = study::inputsOf(plan);
    auto accounts = money::accountsOf(plan, *result, planOf);
    auto staffing = money::staffingOf(plan, *result, planOf);
    if (!accounts || !staffing)
        return cli::failed(accounts ? staffing.error() : accounts.error());
    const int scenario = model::indexById(result->scenarios, choice.scenarios.front());
    const int against = model::indexById(result->scenarios, choice.scenarios.back());
    const auto chart = kind.make({result, std::move(accounts.value()), std::move(staffing.value())},
                                 {{scenario, against, results::all, *year}, money::Terms::Real});
    if (chart->tables().empty()) {
        std::cerr << "The plan gives no figures for this chart: it has no prices, or no staff.\n";
        return cli::Exit::PlanHasProblems;
    }
    return writeChart(*chart, options);
}

/// `delayed_discharge_days:75+`; the first one for an empty name. Says which there are where it is none of them.
std::optional<indicators::PublishedIndicator> publishedNamed(const std::string& name)
{
    const std::vector<indicators::PublishedIndicator> all = indicators::publishedIndicators();
    const auto nameOf = [](const indicators::PublishedIndicator& one) {
        const std::string id(indicators::kindOf(one.id).name);
        return one.band == "all" ? id : id + ':' + std::string(one.band);
    };
    for (const indicators::PublishedIndicator& one : all)
        if (name.empty() || nameOf(one) == name)
            return one;
    std::cerr << "There are no published years of \"" << base::quote(name) << "\". There are:\n";
    for (const indicators::PublishedIndicator& one : all)
        std::cerr << "  " << nameOf(one) << '\n';
    return std::nullopt;
}

/// Published years beside those of a run, which tells the cohorts apart for the sake of ages.
cli::Exit drawPublishedYears(const Options& options, const model::Plan& plan, study::RunChoice choice)
{
    const auto what = publishedNamed(options.figure);
    if (!what)
        return cli::Exit::WrongUsage;
    choice.byCohort = true;
    const auto run = study::runPlan(plan, choice);
    if (!run)
        return cli::failed(run.error());
    const results::RunResult& result = run.value().run;
    const int scenario = model::indexById(result.scenarios, choice.scenarios.front());
    const int against = model::indexById(result.scenarios, choice.scenarios.back());
    const indicators::IndicatorYears years =
        indicators::yearsOf({plan, result, scenario, 0, &reference::builtIn()}, *what, against, results::all);
    charts::ObservedSubject subject{charts::areasName(result, results::all),
                                    charts::scenarioName(result, scenario),
                                    {},
                                    charts::runSource(result),
                                    charts::caveatsOf(result, scenario, against)};
    if (against != scenario)
        subject.against = charts::scenarioName(result, against);
    const auto chart = charts::observedChart(years, subject);
    if (!chart->tables().empty())
        return writeChart(*chart, options);
    std::cerr << "The plan has nothing that this indicator counts, and nothing is published of its areas.\n";
    return cli::Exit::PlanHasProblems;
}

/// Scenarios side by side, with the costs of the accounts.
int drawComparison(const Options& options, const model::Plan& plan, const results::RunResult& result,
                   const results::Question& question)
{
    const auto accounts = money::accountsOf(plan, result, study::inputsOf(plan));
    if (!accounts)
        return static_cast<int>(cli::failed(accounts.error()));
    const charts::CompareTable chart(result, charts::usualComparison(result, question, accounts.value()),
                                     charts::usualLook(result, question));
    return static_cast<int>(writeChart(chart, options));
}

int draw(const Options& options, const model::Plan& plan, study::RunChoice choice)
{
    if (options.kind == "published-years")
        return static_cast<int>(drawPublishedYears(options, plan, std::move(choice)));
    if (options.kind == "waterfall")
        return static_cast<int>(drawWaterfall(options, plan, choice));
    if (const charts::MoneyChartKind* const money = charts::moneyChartKind(options.kind))
        return static_cast<int>(drawMoney(*money, options, plan, choice));
    const charts::ChartKind& kind = *charts::chartKind(options.kind);
    const model::ScenarioId shown = choice.scenarios.front(), comparedWith = choice.scenarios.back();
    if (kind.scenarios == charts::ChartScenarios::All)
        choice.scenarios.clear();
    const auto run = study::runPlan(plan, choice);
    if (!run)
        return static_cast<int>(cli::failed(run.error()));
    const results::RunResult& result = run.value().run;
    const auto year = yearIndex(result, options.year);
    if (!year)
        return static_cast<int>(cli::Exit::WrongUsage);
    const int scenario = model::indexById(result.scenarios, shown);
    const int against = model::indexById(result.scenarios, comparedWith);
    if (kind.id == "compare")
        return drawComparison(options, study::planToRun(plan, choice), result,
                              {scenario, against, results::all, *year});
    const auto chart = kind.make(result, {scenario, against, results::all, *year});
    return static_cast<int>(writeChart(*chart, options));
}

} // namespace

cli::Exit writeChart(const charts::ChartContent& chart, const Options& options)
{
    const QString output = pathOf(options.chart.output);
    charts::ExportOptions how;
    how.forSpreadsheets = options.forSpreadsheets;
    how.decimalCommas = options.decimalCommas;
    for (const charts::SizePreset& preset : charts::sizePresets())
        if (preset.name == options.size)
            how.size = preset.size;
    base::Status status = base::done();
    if (output.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
        const auto table = tableOf(chart, options.table);
        if (!table)
            return cli::Exit::WrongUsage;
        status = charts::exportTable(chart, *table, output, how);
    } else {
        status = charts::exportChart(chart, output, how);
    }
    if (status.ok())
        return cli::Exit::Done;
    cli::say(status.error());
    return cli::Exit::FileFailed;
}

int drawChart(int argc, char* argv[], const Options& options)
{
    if (!hasKnownEnding(options.chart.output)) {
        std::cerr << "The output must end in .png, .svg, .pdf or .csv.\n";
        return static_cast<int>(cli::Exit::WrongUsage);
    }
    if (cli::wouldReplaceInput(options.chart.output, {options.chart.plan}))
        return static_cast<int>(cli::Exit::WrongUsage);
    auto plan = cli::readAnyPlan(options.chart.plan);
    if (!plan)
        return static_cast<int>(cli::Exit::FileFailed);
    if (sayErrors(*plan))
        return static_cast<int>(cli::Exit::PlanHasProblems);
    const bool ofAreas = options.kind.starts_with("areas-");
    if (!ofAreas && options.chart.scenarios.empty()) {
        std::cerr << "--scenario is needed: name the scenario that the chart shows.\n";
        return static_cast<int>(cli::Exit::WrongUsage);
    }
    const std::optional<study::RunChoice> choice = ofAreas ? study::RunChoice() : choiceFor(options, *plan);
    if (!choice)
        return static_cast<int>(cli::Exit::WrongUsage);
    useOffscreen();
    nameApplication();
    QApplication application(argc, argv);
    ui::loadTranslations(application);
    numbers::useLocale(QLocale());
    style::applyTheme(application, style::Theme::Light);
    return ofAreas ? static_cast<int>(drawAreas(options, *plan)) : draw(options, *plan, *choice);
}

} // namespace homeward::app
