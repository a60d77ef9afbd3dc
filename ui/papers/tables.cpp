// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/tables.h"

#include "ui/papers/risk_choice.h"
#include "ui/wording/headline_text.h"

#include <algorithm>
#include <array>

namespace homeward::papers {

namespace {

constexpr std::array kinds{
    TableKind{"headlines", QT_TRANSLATE_NOOP("wording", "Now, if nothing changes, and the scenario"), headlinesTable},
    TableKind{"scenarios", QT_TRANSLATE_NOOP("wording", "Every scenario"), scenariosTable},
    TableKind{"differences", QT_TRANSLATE_NOOP("wording", "Every scenario, difference from the base"),
              differencesTable},
    TableKind{"changes", QT_TRANSLATE_NOOP("wording", "Changes of the scenario"), changesTable},
    TableKind{"areas", QT_TRANSLATE_NOOP("wording", "Areas"), areasTable},
    TableKind{"costs", QT_TRANSLATE_NOOP("wording", "Cost by year"), costsTable},
    TableKind{"payers", QT_TRANSLATE_NOOP("wording", "Who pays"), payersTable},
    TableKind{"released", QT_TRANSLATE_NOOP("wording", "What becomes of the money"), releasedTable},
    TableKind{"staff", QT_TRANSLATE_NOOP("wording", "Staff needed and there"), staffTable},
    TableKind{"priorities", QT_TRANSLATE_NOOP("wording", "The five priorities"), prioritiesTable},
    TableKind{"loads", QT_TRANSLATE_NOOP("wording", "Settings that are nearly full"), loadsTable},
    TableKind{"ranges", QT_TRANSLATE_NOOP("wording", "Figures with a range"), rangesTable},
    TableKind{"tornado", QT_TRANSLATE_NOOP("wording", "What each range moves"), tornadoTable},
    TableKind{"least", QT_TRANSLATE_NOOP("wording", "What it would take"), leastTable},
    TableKind{"base-year", QT_TRANSLATE_NOOP("wording", "Base year, observed and modelled"), baseYearTable},
    TableKind{"sources", QT_TRANSLATE_NOOP("wording", "Sources"), sourcesTable},
    TableKind{"illustrative", QT_TRANSLATE_NOOP("wording", "What is illustrative"), illustrativeTable},
    TableKind{"illustrative-figures", QT_TRANSLATE_NOOP("wording", "Every illustrative figure"),
              illustrativeFiguresTable},
};

} // namespace

std::span<const TableKind> tableKinds() { return kinds; }

std::optional<paper::Table> tableOf(std::string_view id, const Material& material, const model::Paper& paper,
                                    const results::Question& question)
{
    const auto kind = std::ranges::find(kinds, nameOf(id), &TableKind::id);
    auto table = kind == kinds.end() ? std::nullopt : kind->make(material, paper, question);
    if (table)
        dropEmptyColumns(*table);
    return table;
}

paper::Cell textCell(std::string text) { return {std::move(text)}; }

paper::Cell figureCell(results::HeadlineId id, const std::optional<results::Headline>& figure)
{
    return figure ? valueCell(id, figure->now.mean) : paper::Cell{"\xE2\x80\x93"};
}

paper::Cell valueCell(results::HeadlineId id, double value)
{
    return {wording::headlineValue(id, value), value, formOf(id)};
}

paper::NumberForm formOf(results::HeadlineId id)
{
    using results::HeadlineDigits;
    switch (results::headlineKind(id).digits) {
    case HeadlineDigits::BySize: return paper::NumberForm::OneDecimal;
    case HeadlineDigits::Whole: return paper::NumberForm::Whole;
    case HeadlineDigits::OneDecimal: return paper::NumberForm::Percent;
    case HeadlineDigits::ThreeFigures: break;
    }
    return paper::NumberForm::Pounds;
}

paper::Cell spreadCell(std::string text, const results::Summary& spread, paper::NumberForm form)
{
    return {std::move(text), std::nullopt, form, false, paper::Spread{spread.mean, spread.ci95Low, spread.ci95High}};
}

paper::Cell rangeCell(std::string text, const results::Summary& range, paper::NumberForm form)
{
    return {std::move(text), std::nullopt, form, false, paper::Spread{std::nullopt, range.ci95Low, range.ci95High}};
}

paper::Cell numberCell(double value, std::string text, paper::NumberForm form)
{
    return {std::move(text), value, form};
}

void dropColumn(paper::Table& table, std::size_t column)
{
    const auto place = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + place);
    for (std::vector<paper::Cell>& row : table.rows)
        row.erase(row.begin() + place);
}

void dropEmptyColumns(paper::Table& table)
{
    const auto isEmpty = [&](std::size_t column) {
        return std::ranges::all_of(table.rows, [&](const auto& row) { return row[column].text.empty(); });
    };
    for (std::size_t column = table.columns.size(); column-- > 1;)
        if (isEmpty(column))
            dropColumn(table, column);
}

} // namespace homeward::papers
