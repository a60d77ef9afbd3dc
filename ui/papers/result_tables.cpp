// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/comparison.h"
#include "core/results/run_notes.h"
#include "ui/papers/cost_figures.h"
#include "ui/papers/money_words.h"
#include "ui/papers/tables.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

#include <cmath>

namespace homeward::papers {

namespace {

using paper::Cell;
using paper::Table;
using results::Headline;
using results::HeadlineId;
using results::Question;

/// The figures that stand in a row of columns on a page.
constexpr std::size_t mostColumns = 5;

/// A difference in words: `12 fewer`; `no change` where its digits show none.
std::string endText(const Material& material, const Headline& figure, double value)
{
    const auto words = [&](double difference) {
        results::HeadlineChange change = *figure.change;
        change.difference.mean = difference;
        return wording::changeText(figure.id, change, material.say);
    };
    return words(std::abs(value)) == words(0.0) ? material.words(QT_TRANSLATE_NOOP("wording", "no change"))
                                                : words(value);
}

/// Whether a cost is told by the accounts of the plan, and not by the units in use.
bool isOfAccounts(const Material& material, HeadlineId id)
{
    return id == HeadlineId::CareCost && accountsIn(material) != nullptr;
}

std::string nameOf(const Material& material, HeadlineId id)
{
    return isOfAccounts(material, id) ? costName(material) : wording::headlineName(id, material.say);
}

/// The figure of one scenario in the areas and the year of the question.
Cell levelOf(const Material& material, HeadlineId id, const Question& question)
{
    return isOfAccounts(material, id)
        ? costCell(costOf(*accountsIn(material), question.scenario, question.areas, question.year))
        : figureCell(id, results::headline(material.result, id, question));
}

/// How a figure differs from the scenario compared with, and whether that is better; empty where it is not known.
struct ToldDifference {
    std::string size;
    std::string judgement;
};
ToldDifference differenceFrom(const Material& material, HeadlineId id, const Question& question)
{
    if (isOfAccounts(material, id)) {
        const auto difference = differenceOf(*accountsIn(material), question, std::nullopt, question.year);
        return difference ? ToldDifference{costDifference(material, *difference),
                                           wording::judgementWord(money::costJudgement(*difference), material.say)}
                          : ToldDifference{};
    }
    const auto figure = results::headline(material.result, id, question);
    return figure && figure->change ? ToldDifference{intervalText(material, *figure),
                                                     wording::judgementWord(figure->change->judgement, material.say)}
                                    : ToldDifference{};
}

std::vector<HeadlineId> indicatorsOf(const Material& material, const Question& question)
{
    std::vector<HeadlineId> found;
    for (const HeadlineId id : results::usualIndicators())
        if (found.size() < mostColumns && results::headline(material.result, id, question))
            found.push_back(id);
    return found;
}

std::vector<paper::Column> columnsOf(const Material& material, std::string first, const std::vector<HeadlineId>& ids)
{
    std::vector<paper::Column> columns{{std::move(first), false, 3}};
    for (const HeadlineId id : ids)
        columns.push_back({nameOf(material, id), true, 2});
    return columns;
}

} // namespace

std::string intervalText(const Material& material, const Headline& figure)
{
    const results::HeadlineChange& change = *figure.change;
    const std::string range = wording::changeRange(figure.id, change, material.say);
    if (range.empty())
        return wording::changeText(figure.id, change, material.say);
    const std::string size = endText(material, figure, change.difference.mean);
    const std::string low = endText(material, figure, change.difference.ci95Low);
    const std::string high = endText(material, figure, change.difference.ci95High);
    const std::string nothing = endText(material, figure, 0.0);
    if (size == nothing && low == nothing && high == nothing)
        return size;
    if (change.difference.ci95Low < 0.0 && change.difference.ci95High > 0.0)
        return material.words(QT_TRANSLATE_NOOP("wording", "%1 (%2 to %3)"), {size, low, high});
    return material.words(QT_TRANSLATE_NOOP("wording", "%1 (%2)"), {size, range});
}

std::string sourceLine(const Material& material)
{
    return material.words(QT_TRANSLATE_NOOP("wording", "Modelled: means of %1 futures, plan “%2”."),
                          {std::to_string(material.result.replicationsDone), material.result.planName});
}

std::optional<Table> headlinesTable(const Material& material, const model::Paper&, const Question& question)
{
    const std::string base = scenarioName(material, 0), scenario = scenarioName(material, question.scenario);
    const bool alone = question.scenario == 0;
    Table table{"headlines",
                material.words(QT_TRANSLATE_NOOP("wording", "What would be different in %1"),
                               {yearLabel(material, question.year)}),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Figure")), false, 4},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Now (%1)"), {yearLabel(material, 0)}), true, 2},
                 {base, true, 2}},
                {},
                sourceLine(material)};
    if (!alone) {
        table.columns.push_back({scenario, true, 2});
        table.columns.push_back({material.words(QT_TRANSLATE_NOOP("wording", "Difference (95 % sure)")), true, 3});
        table.columns.push_back({material.words(QT_TRANSLATE_NOOP("wording", "Judgement")), false, 2});
    }
    for (const results::HeadlineKind& kind : results::headlineKinds()) {
        if (!results::headline(material.result, kind.id, question))
            continue;
        std::vector<Cell> row{textCell(nameOf(material, kind.id)),
                              levelOf(material, kind.id, {0, 0, question.areas, 0}),
                              levelOf(material, kind.id, {0, 0, question.areas, question.year})};
        if (!alone) {
            row.push_back(levelOf(material, kind.id, question));
            row.back().strong = true;
            const ToldDifference difference = differenceFrom(material, kind.id, question);
            row.push_back(textCell(difference.size));
            row.push_back(textCell(difference.judgement));
        }
        table.rows.push_back(std::move(row));
    }
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

std::optional<Table> scenariosTable(const Material& material, const model::Paper&, const Question& question)
{
    const std::vector<HeadlineId> ids = indicatorsOf(material, question);
    if (ids.empty())
        return std::nullopt;
    Table table{
        "scenarios",
        material.words(QT_TRANSLATE_NOOP("wording", "Every scenario in %1"), {yearLabel(material, question.year)}),
        columnsOf(material, material.words(QT_TRANSLATE_NOOP("wording", "Scenario")), ids),
        {},
        sourceLine(material)};
    for (int s = 0; s < static_cast<int>(material.result.scenarios.size()); ++s) {
        std::vector<Cell> row{textCell(scenarioName(material, s))};
        for (const HeadlineId id : ids)
            row.push_back(levelOf(material, id, {s, 0, question.areas, question.year}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<Table> differencesTable(const Material& material, const model::Paper&, const Question& question)
{
    const std::vector<HeadlineId> ids = indicatorsOf(material, question);
    if (ids.empty() || material.result.scenarios.size() < 2)
        return std::nullopt;
    Table table{"differences",
                material.words(QT_TRANSLATE_NOOP("wording", "Difference of every scenario from “%1” in %2 (95 % sure)"),
                               {scenarioName(material, 0), yearLabel(material, question.year)}),
                columnsOf(material, material.words(QT_TRANSLATE_NOOP("wording", "Scenario")), ids),
                {},
                sourceLine(material)};
    for (int s = 1; s < static_cast<int>(material.result.scenarios.size()); ++s) {
        std::vector<Cell> row{textCell(scenarioName(material, s))};
        for (const HeadlineId id : ids) {
            const ToldDifference difference = differenceFrom(material, id, {s, 0, question.areas, question.year});
            row.push_back(textCell(difference.size.empty()            ? "\xE2\x80\x93"
                                       : difference.judgement.empty() ? difference.size
                                                                      : difference.size + ", " + difference.judgement));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<Table> areasTable(const Material& material, const model::Paper&, const Question& question)
{
    const std::vector<HeadlineId> ids = indicatorsOf(material, question);
    if (ids.empty() || material.result.areas.size() < 2)
        return std::nullopt;
    Table table{"areas",
                material.words(QT_TRANSLATE_NOOP("wording", "Areas in %1, “%2”"),
                               {yearLabel(material, question.year), scenarioName(material, question.scenario)}),
                columnsOf(material, material.words(QT_TRANSLATE_NOOP("wording", "Area")), ids),
                {},
                sourceLine(material)};
    for (std::size_t a = 0; a < material.result.areas.size(); ++a) {
        const results::Choice area(std::vector<int>{static_cast<int>(a)});
        std::vector<Cell> row{textCell(material.result.areas[a].name)};
        for (const HeadlineId id : ids)
            row.push_back(levelOf(material, id, {question.scenario, 0, area, question.year}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<Table> costsTable(const Material& material, const model::Paper&, const Question& question)
{
    constexpr HeadlineId cost = HeadlineId::CareCost;
    const money::Accounts* const accounts = accountsIn(material);
    if (!accounts && !results::headline(material.result, cost, question))
        return std::nullopt;
    const bool alone = question.scenario == 0;
    Table table{"costs",
                material.words(accounts
                                   ? QT_TRANSLATE_NOOP("wording", "What care and the changes cost, by year")
                                   : QT_TRANSLATE_NOOP("wording", "Cost of units in use, pounds of the price year")),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Financial year")), false, 2},
                 {scenarioName(material, 0), true, 2}},
                {},
                accounts ? costSource(material, *accounts) : sourceLine(material)};
    if (!alone) {
        table.columns.push_back({scenarioName(material, question.scenario), true, 2});
        table.columns.push_back({material.words(QT_TRANSLATE_NOOP("wording", "Difference (95 % sure)")), true, 3});
    }
    for (int y = 0; y < static_cast<int>(material.result.financialYears.size()); ++y) {
        const Question then{question.scenario, 0, question.areas, y};
        std::vector<Cell> row{textCell(yearLabel(material, y)), levelOf(material, cost, {0, 0, question.areas, y})};
        if (!alone) {
            row.push_back(levelOf(material, cost, then));
            row.push_back(textCell(differenceFrom(material, cost, then).size));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<Table> loadsTable(const Material& material, const model::Paper&, const Question&)
{
    const results::RunResult& run = material.result;
    const results::RunNotes notes = results::notesOf(run);
    if (notes.overloads.empty())
        return std::nullopt;
    Table table{
        "loads",
        material.words(QT_TRANSLATE_NOOP("wording", "Settings that are asked for 95 % of their capacity or more")),
        {{material.words(QT_TRANSLATE_NOOP("wording", "Setting")), false, 3},
         {material.words(QT_TRANSLATE_NOOP("wording", "Area")), false, 3},
         {material.words(QT_TRANSLATE_NOOP("wording", "Worst in scenario")), false, 3},
         {material.words(QT_TRANSLATE_NOOP("wording", "Asked for")), true, 2}},
        {},
        sourceLine(material)};
    for (const results::OverloadNote& note : notes.overloads) {
        const double load = note.worst.highest();
        table.rows.push_back({textCell(run.settings[static_cast<std::size_t>(note.worst.setting)].name),
                              textCell(run.areas[static_cast<std::size_t>(note.worst.area)].name),
                              textCell(scenarioName(material, note.worst.scenario)),
                              std::isfinite(load)
                                  ? numberCell(load, wording::numbers().wholeShare(load), paper::NumberForm::Percent)
                                  : textCell(material.words(QT_TRANSLATE_NOOP("wording", "there is no capacity")))});
    }
    return table;
}

} // namespace homeward::papers
