// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/compare/compare_table.h"

#include "core/money/comparison_costs.h"
#include "core/results/futures.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/compare/compare_grid.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using results::HeadlineId;
using results::Judgement;

CompareTable::CompareTable(const results::RunResult& result, results::ComparisonTable comparison, CompareLook look)
    : m_comparison(std::move(comparison)),
      m_look(look),
      m_source(runSource(result)),
      m_areas(areasName(result, m_comparison.areas)),
      m_year(yearLabel(result, m_comparison.year)),
      m_futures(static_cast<int>(results::futuresOf(result, m_comparison.areas)))
{
    for (const results::ComparisonRow& row : m_comparison.rows) {
        m_names.push_back(scenarioName(result, row.scenario));
        m_letters.push_back(results::letterPlaceOf(result, row.scenario));
    }
}

bool CompareTable::isOfAccounts(HeadlineId id) const
{
    return m_comparison.costsByAccounts && id == HeadlineId::CareCost;
}

QString CompareTable::indicatorName(HeadlineId id) const
{
    return isOfAccounts(id) ? text(wording::figureName(priorities::FigureId::Cost, numbers::translated))
                            : figureName(id);
}

QString CompareTable::title() const
{
    if (empty() || m_comparison.indicators.empty())
        return {};
    if (m_comparison.rows.size() == 1)
        return Words::tr("Add a scenario to compare");
    const results::JudgementCount count = results::countJudgements(m_comparison, mainIndicator());
    const int others = static_cast<int>(m_comparison.rows.size()) - 1;
    const QString figure = indicatorName(m_comparison.indicators[mainIndicator()]);
    if (count.worse > 0 && count.better == 0)
        return Words::tr("%1: %2 of %n scenarios are worse", nullptr, others).arg(figure).arg(count.worse);
    if (count.worse > 0)
        return Words::tr("%1: %2 of %n scenarios are better, %3 worse", nullptr, others)
            .arg(figure)
            .arg(count.better)
            .arg(count.worse);
    return Words::tr("%1: %2 of %n scenarios are better", nullptr, others).arg(figure).arg(count.better);
}

QString CompareTable::subtitle() const
{
    if (empty())
        return {};
    return Words::tr("Difference from %1 in %2, 95 % interval; the same people with the same luck in both. %3")
        .arg(nameOf(0), m_year, m_areas);
}

QString CompareTable::altText() const
{
    if (empty())
        return Words::tr("Chart without results.");
    return Words::tr("Dot chart. %1 scenarios by %2 figures in %3: differences from %4 with 95 % intervals. %5.")
        .arg(m_comparison.rows.size())
        .arg(m_comparison.indicators.size())
        .arg(m_year, nameOf(0), title());
}

std::vector<ChartTable> CompareTable::tables() const
{
    if (empty())
        return {};
    ChartTable table{QStringLiteral("scenarios"),
                     Words::tr("By scenario"),
                     {{Words::tr("Scenario"), {}},
                      {Words::tr("Figure"), {}},
                      {Words::tr("Unit"), {}},
                      {Words::tr("Level"), {}},
                      {Words::tr("Difference"), {}},
                      {Words::tr("95 % from"), {}},
                      {Words::tr("95 % to"), {}},
                      {Words::tr("Judged"), {}}},
                     {}};
    for (std::size_t r = 0; r < m_comparison.rows.size(); ++r)
        for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i) {
            const auto& figure = m_comparison.rows[r].figures[i];
            if (!figure)
                continue;
            const HeadlineId id = figure->id;
            std::vector<ChartCell> row{nameOf(r), indicatorName(id), figureUnit(id), tableFigure(id, figure->now.mean)};
            if (figure->change) {
                const results::Summary& d = figure->change->difference;
                for (const double value : {d.mean, d.ci95Low, d.ci95High})
                    row.emplace_back(tableFigure(id, value));
                row.emplace_back(judgementText(figure->change->judgement));
            } else {
                row.resize(table.columns.size());
            }
            table.rows.push_back(std::move(row));
        }
    return {table};
}

std::optional<int> CompareTable::scenarioAt(const QRectF& area, QPointF point) const
{
    const Grid grid = gridIn(area);
    for (std::size_t row = 0; row < m_comparison.rows.size(); ++row)
        if (grid.row(row).contains(point))
            return m_comparison.rows[row].scenario;
    return std::nullopt;
}

std::optional<std::size_t> CompareTable::indicatorAt(const QRectF& area, QPointF point) const
{
    const Grid grid = gridIn(area);
    if (!grid.heads.contains(point) || point.x() < grid.left(0))
        return std::nullopt;
    const auto column = static_cast<std::size_t>((point.x() - grid.left(0)) / grid.columnWidth);
    return column < m_comparison.indicators.size() ? std::optional(column) : std::nullopt;
}

namespace {

/// `9.5 people; −10.6 from If nothing changes (95 % sure: −12.4 to −8.8), better`.
QString figureSentence(const results::Headline& figure, const QString& against)
{
    const QString level = figureValue(figure.id, figure.now.mean);
    if (!figure.change)
        return level;
    const results::Summary& difference = figure.change->difference;
    const int decimals = decimalsFor(figure.id, std::abs(difference.mean));
    const auto size = [&](double value) { return signedFigure(figure.id, value, decimals); };
    const QString beside =
        Words::tr("%1; %2 from %3 (95 % sure: %4 to %5)")
            .arg(level, size(difference.mean), against, size(difference.ci95Low), size(difference.ci95High));
    const QString word = judgementText(figure.change->judgement);
    return word.isEmpty() ? beside : Words::tr("%1, %2").arg(beside, word);
}

/// A cost by the accounts, where nothing is at hand that says more of it.
ToldFigure toldCost(const QString& scenario, const results::Headline& figure)
{
    ToldFigure made;
    made.title = text(wording::figureName(priorities::FigureId::Cost, numbers::translated));
    made.under = scenario;
    made.value = figureValue(figure.id, figure.now.mean);
    made.meaning = text(wording::figureDefinition(priorities::FigureId::Cost, numbers::translated));
    made.help = QStringLiteral("money");
    return made;
}

} // namespace

std::optional<ChartMark> CompareTable::markOf(const QRectF& area, int scenario, std::size_t indicator) const
{
    const auto row = std::ranges::find(m_comparison.rows, scenario, &results::ComparisonRow::scenario);
    if (row == m_comparison.rows.end() || indicator >= row->figures.size() || !row->figures[indicator])
        return std::nullopt;
    const auto at = static_cast<std::size_t>(row - m_comparison.rows.begin());
    const results::Headline& figure = *row->figures[indicator];
    ChartMark mark{
        gridIn(area).cell(at, indicator),
        Words::tr("%1, %2: %3").arg(nameOf(at), indicatorName(figure.id), figureSentence(figure, nameOf(0))),
        explain::AskedFigure{figure.id, {scenario, m_comparison.against, m_comparison.areas, m_comparison.year}}};
    if (isOfAccounts(figure.id))
        mark.meaning =
            at < m_look.costs.size() ? MarkMeaning(m_look.costs[at]) : MarkMeaning(toldCost(nameOf(at), figure));
    return mark;
}

std::vector<ChartMark> CompareTable::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    for (const results::ComparisonRow& row : m_comparison.rows)
        for (std::size_t i = 0; i < row.figures.size(); ++i)
            if (auto mark = markOf(area, row.scenario, i))
                found.push_back(std::move(*mark));
    return found;
}

results::ComparisonTable usualComparison(const results::RunResult& result, const results::Question& question,
                                         const money::Accounts& accounts)
{
    results::ComparisonChoice choice;
    choice.against = question.against;
    choice.areas = question.areas;
    choice.year = question.year;
    choice.indicators = results::usualIndicators();
    return money::compareKnown(result, choice, accounts);
}

CompareLook usualLook(const results::RunResult& result, const results::Question& question)
{
    CompareLook look;
    look.selected = question.scenario;
    look.caveats = caveatsOf(result, question.scenario, question.against, question.areas);
    return look;
}

std::unique_ptr<ChartContent> compareChart(const results::RunResult& result, const results::Question& question)
{
    if (result.scenarios.empty() || result.replicationsDone < 1)
        return std::make_unique<CompareTable>();
    return std::make_unique<CompareTable>(result, usualComparison(result, question), usualLook(result, question));
}

} // namespace homeward::charts
