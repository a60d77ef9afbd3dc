// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paper_charts.h"

#include "core/model/lookup.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/compare/compare_table.h"
#include "ui/charts/search/search_chart.h"
#include "ui/charts/sensitivity/sensitivity_charts.h"
#include "ui/charts/sensitivity/study_figures.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/papers/books.h"
#include "ui/papers/risk_studies.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>

namespace homeward::printing {

namespace {

using Chart = std::shared_ptr<const charts::ChartContent>;

/// As rows and the width of a page have room for.
void keepWidest(charts::SensitivityFigures& figures)
{
    auto& inputs = figures.found.inputs;
    inputs.resize(std::min(inputs.size(), papers::mostRanges));
    figures.chosen.reset();
}

Chart tornado(const papers::RiskStudies& studies, const charts::Caveats& caveats)
{
    auto found = papers::sensitivityOf(studies);
    if (!found || found->inputs.empty())
        return nullptr;
    charts::SensitivityFigures figures = charts::figuresOfStudy(
        *studies.ranges, std::move(*found), {studies.asked.figure, studies.asked.year, false}, std::nullopt);
    keepWidest(figures);
    figures.caveats = caveats;
    return std::make_shared<const charts::Tornado>(std::move(figures));
}

Chart search(const PaperOrder& order, const papers::RiskStudies& studies, const results::Question& question,
             const charts::Caveats& caveats)
{
    const papers::RiskQuestion& asked = studies.asked;
    const auto* setting = model::findById(order.plan.settings, asked.setting);
    if (!studies.least || !setting)
        return nullptr;
    charts::SearchFigures shown;
    shown.figure = asked.figure;
    shown.below = asked.below;
    shown.caveats = caveats;
    shown.firstName = charts::text(setting->name + ", " + setting->unit);
    shown.subject = QStringLiteral("%1, %2, %3")
                        .arg(charts::figureName(asked.figure),
                             charts::text(order.result->financialYears[static_cast<std::size_t>(asked.year)].label),
                             charts::text(order.result->scenarios[static_cast<std::size_t>(question.scenario)].name));
    shown.source = QCoreApplication::translate("homeward::ui::LeastPage",
                                               "Modelled: %1. Filled: surely below; hollow: above, or cannot tell.")
                       .arg(charts::text(order.plan.name));
    for (const study::CapacityTried& one : studies.least->path) {
        if (one.units == studies.least->units)
            shown.answer = shown.points.size();
        shown.points.push_back(
            {static_cast<double>(one.units.front()), std::nullopt, {one.replications, one.found, one.verdict}});
    }
    return charts::searchOf(std::move(shown));
}

} // namespace

Chart compareChart(const PaperOrder& order, const std::shared_ptr<const papers::Books>& books,
                   const results::Question& question)
{
    const results::RunResult& result = *order.result;
    if (result.scenarios.empty() || result.replicationsDone < 1)
        return std::make_shared<const charts::CompareTable>();
    return std::make_shared<const charts::CompareTable>(
        result, charts::usualComparison(result, question, books ? books->accounts : money::Accounts()),
        charts::usualLook(result, question));
}

Chart riskChart(const PaperOrder& order, const std::string& kind, const results::Question& question)
{
    const auto& scenario = order.result->scenarios[static_cast<std::size_t>(question.scenario)];
    if (!order.risks || order.risks->asked.scenario != scenario.id)
        return nullptr;
    const charts::Caveats caveats = charts::caveatsOf(*order.result, question.scenario, question.scenario);
    if (kind == "tornado")
        return tornado(*order.risks, caveats);
    return kind == "least" ? search(order, *order.risks, question, caveats) : nullptr;
}

std::string captionOf(const PaperOrder& order, const std::string& kind, const charts::ChartContent& chart)
{
    const std::string title = chart.title().toStdString();
    const auto say = [](const char* text, std::initializer_list<std::string> arguments) {
        return wording::fill(numbers::translated(text), arguments);
    };
    // Its title says who stands out, not in what.
    if (kind == "areas-ranked")
        return say(QT_TRANSLATE_NOOP("wording", "%1 (%2)"), {title, chart.subtitle().toStdString()});
    if (!order.risks || (kind != "tornado" && kind != "least"))
        return title;
    const papers::RiskQuestion& asked = order.risks->asked;
    const std::string figure = wording::headlineName(asked.figure, numbers::translated);
    if (kind == "tornado")
        return say(QT_TRANSLATE_NOOP("wording", "“%1”: %2"), {figure, title});
    const auto* setting = model::findById(order.plan.settings, asked.setting);
    const auto& least = order.risks->least;
    const std::string name = setting ? setting->name : std::string();
    const std::string unit = setting ? setting->unit : std::string();
    const std::string below = papers::targetText(asked.figure, asked.below);
    if (!least || least->outcome != study::LeastOutcome::Found)
        return say(QT_TRANSLATE_NOOP("wording", "No capacity of “%1” that was tried holds “%2” at or below %3"),
                   {name, figure, below});
    return say(QT_TRANSLATE_NOOP("wording", "It takes %1 %2 of “%3” to hold “%4” at or below %5"),
               {wording::numbers().whole(least->units.front()), unit, name, figure, below});
}

} // namespace homeward::printing
