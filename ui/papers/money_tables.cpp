// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/figures.h"
#include "core/priorities/priorities.h"
#include "ui/papers/books.h"
#include "ui/papers/cost_figures.h"
#include "ui/papers/money_words.h"
#include "ui/papers/tables.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/money_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <cmath>

namespace homeward::papers {

namespace {

using paper::Cell;
using paper::NumberForm;
using paper::Table;
using results::Question;
using results::Summary;

constexpr const char* dash = "\u2013";

paper::Column text(const Material& material, const char* name, int share)
{
    return {material.words(name), false, share};
}
paper::Column number(std::string name, int share) { return {std::move(name), true, share}; }

/// Columns of now, the scenario compared with, the scenario and the difference.
void addComparison(const Material& material, const Question& question, Table& table)
{
    table.columns.push_back(
        number(material.words(QT_TRANSLATE_NOOP("wording", "Now (%1)"), {yearLabel(material, 0)}), 2));
    table.columns.push_back(number(scenarioName(material, question.against), 2));
    if (question.scenario == question.against)
        return;
    table.columns.push_back(number(scenarioName(material, question.scenario), 2));
    table.columns.push_back(number(material.words(QT_TRANSLATE_NOOP("wording", "Difference (95 % sure)")), 4));
}

std::vector<Cell> payerRow(const Material& material, const money::Accounts& accounts, const Question& question,
                           std::optional<int> payer)
{
    const auto paid = [&](int scenario, int year) {
        return results::summarise(money::pounds(accounts,
                                                {.scenario = scenario, .areas = question.areas, .payer = payer},
                                                static_cast<std::size_t>(year), money::Terms::Real));
    };
    std::vector<Cell> row{
        textCell(payer ? wording::payerText(accounts.payers[static_cast<std::size_t>(*payer)], material.say)
                       : material.words(QT_TRANSLATE_NOOP("wording", "All budgets"))),
        costCell(paid(question.against, 0)), costCell(paid(question.against, question.year))};
    if (question.scenario == question.against)
        return row;
    row.push_back(costCell(paid(question.scenario, question.year)));
    const auto difference = differenceOf(accounts, question, payer, question.year);
    row.push_back(difference ? spreadCell(costDifference(material, *difference), *difference, NumberForm::Pounds)
                             : textCell(dash));
    if (!payer)
        for (Cell& cell : row)
            cell.strong = true;
    return row;
}

std::vector<Cell> releasedRow(const Material& material, const char* what, const results::ValueList& values)
{
    const auto summary = results::summarise(values);
    return {textCell(material.words(what)), costCell(summary),
            summary ? rangeCell(wording::numbers().moneyRange(summary->ci95Low, summary->ci95High), *summary,
                                NumberForm::Pounds)
                    : textCell(dash)};
}

/// A sum that may lie on either side of none is told as more or less.
std::vector<Cell> differenceRow(const Material& material, const char* what, const results::ValueList& values)
{
    const auto summary = results::summarise(values);
    if (!summary)
        return {textCell(material.words(what)), textCell(dash), textCell(dash)};
    const bool bothSides = summary->ci95Low < 0.0 && summary->ci95High > 0.0;
    const double low = std::abs(summary->ci95Low), high = std::abs(summary->ci95High);
    const std::string range = bothSides
        ? material.words(QT_TRANSLATE_NOOP("wording", "%1 to %2"),
                         {moreOrLess(material, summary->ci95Low), moreOrLess(material, summary->ci95High)})
        : wording::numbers().moneyRange(std::min(low, high), std::max(low, high));
    return {textCell(material.words(what)),
            numberCell(summary->mean, moreOrLess(material, summary->mean), NumberForm::Pounds),
            rangeCell(range, *summary, NumberForm::Pounds)};
}

Cell staffCell(double people) { return numberCell(people, wording::numbers().people(people), NumberForm::OneDecimal); }

NumberForm formOf(priorities::FigureId id)
{
    switch (priorities::unitOf(id)) {
    case priorities::FigureUnit::Share:
    case priorities::FigureUnit::Points: return NumberForm::Percent;
    case priorities::FigureUnit::Pounds: return NumberForm::Pounds;
    case priorities::FigureUnit::PoundsADay: return NumberForm::PoundsAndPence;
    case priorities::FigureUnit::DaysPer1000: return NumberForm::OneDecimal;
    case priorities::FigureUnit::Stays:
    case priorities::FigureUnit::Days:
    case priorities::FigureUnit::Count: break;
    }
    return NumberForm::Whole;
}

std::vector<Cell> priorityRow(const Material& material, const std::string& priority, const priorities::Figure& figure,
                              const std::optional<Summary>& today, bool alone)
{
    const auto level = [&](const std::optional<Summary>& summary) {
        if (!summary)
            return textCell(dash);
        const std::string text = wording::figureValue(figure, summary->mean, material.say);
        return figure.outOf > 0.0 ? textCell(text) : numberCell(summary->mean, text, formOf(figure.id));
    };
    std::vector<Cell> row{textCell(priority), textCell(wording::figureName(figure.id, material.say)), level(today),
                          level(alone ? figure.now : figure.against)};
    if (alone)
        return row;
    row.push_back(level(figure.now));
    Cell difference = textCell(dash);
    if (figure.difference) {
        const std::string size = wording::figureChange(figure.id, figure.difference->mean, material.say);
        const std::string range = wording::figureChangeRange(figure.id, *figure.difference, material.say);
        difference =
            spreadCell(range.empty() ? size : material.words(QT_TRANSLATE_NOOP("wording", "%1 (%2)"), {size, range}),
                       *figure.difference, formOf(figure.id));
    }
    row.push_back(std::move(difference));
    row.push_back(textCell(figure.difference ? wording::judgementWord(figure.judgement, material.say) : std::string()));
    return row;
}

/// The figure in the first year; none where it has none.
std::optional<Summary> todayOf(const std::vector<priorities::PriorityFigures>& all, priorities::FigureId id)
{
    for (const priorities::PriorityFigures& priority : all)
        for (const priorities::Figure& figure : priority.figures)
            if (figure.id == id)
                return figure.then;
    return std::nullopt;
}

} // namespace

std::optional<Table> payersTable(const Material& material, const model::Paper&, const Question& question)
{
    const money::Accounts* accounts = accountsIn(material);
    if (!accounts)
        return std::nullopt;
    Table table{"payers",
                material.words(QT_TRANSLATE_NOOP("wording", "Who pays in %1"), {yearLabel(material, question.year)}),
                {text(material, QT_TRANSLATE_NOOP("wording", "Budget"), 3)},
                {},
                costSource(material, *accounts)};
    addComparison(material, question, table);
    for (const int payer : money::payersPaid(*accounts))
        table.rows.push_back(payerRow(material, *accounts, question, payer));
    table.rows.push_back(payerRow(material, *accounts, question, std::nullopt));
    return table;
}

std::optional<Table> releasedTable(const Material& material, const model::Paper&, const Question& question)
{
    const money::Accounts* accounts = accountsIn(material);
    if (!accounts || question.scenario == question.against)
        return std::nullopt;
    const money::Released released = money::released(*accounts, {question.scenario, question.against, question.areas},
                                                     static_cast<std::size_t>(question.year), money::Terms::Real);
    Table table{"released",
                material.words(QT_TRANSLATE_NOOP("wording", "What becomes of the money in %1, “%2” against “%3”"),
                               {yearLabel(material, question.year), scenarioName(material, question.scenario),
                                scenarioName(material, question.against)}),
                {text(material, QT_TRANSLATE_NOOP("wording", "Pounds"), 5),
                 number(material.words(QT_TRANSLATE_NOOP("wording", "In the mean")), 2),
                 number(material.words(QT_TRANSLATE_NOOP("wording", "95 % sure")), 3)},
                {},
                costSource(material, *accounts)};
    table.rows = {
        releasedRow(material, QT_TRANSLATE_NOOP("wording", "More spent"), released.spent),
        releasedRow(material, QT_TRANSLATE_NOOP("wording", "Growth that does not have to be bought"), released.avoided),
        releasedRow(material, QT_TRANSLATE_NOOP("wording", "Less than is paid today"), released.cashable),
        differenceRow(material,
                      QT_TRANSLATE_NOOP("wording", "Difference in all: more spent, less growth and less than today"),
                      released.total),
        releasedRow(material, QT_TRANSLATE_NOOP("wording", "Freed, and no money until a whole unit closes"),
                    released.notCashable),
    };
    return table;
}

std::optional<Table> staffTable(const Material& material, const model::Paper&, const Question& question)
{
    if (!material.books || !material.books->staffing.given())
        return std::nullopt;
    const money::Staffing& staffing = material.books->staffing;
    Table table{"staff",
                material.words(QT_TRANSLATE_NOOP("wording", "Staff in %1, whole-time equivalents"),
                               {yearLabel(material, question.year)}),
                {text(material, QT_TRANSLATE_NOOP("wording", "Role"), 3),
                 number(material.words(QT_TRANSLATE_NOOP("wording", "There")), 1),
                 number(scenarioName(material, question.against), 2)},
                {},
                sourceLine(material)};
    const bool alone = question.scenario == question.against;
    if (!alone)
        table.columns.push_back(number(scenarioName(material, question.scenario), 2));
    table.columns.push_back(text(material, QT_TRANSLATE_NOOP("wording", "Enough"), 2));
    table.columns.push_back(text(material, QT_TRANSLATE_NOOP("wording", "When to recruit"), 3));
    for (const money::StaffRow& row : money::staffRows(staffing, {question.scenario, question.against, question.areas},
                                                       static_cast<std::size_t>(question.year))) {
        table.rows.push_back({textCell(staffing.roles[row.role].name),
                              row.available ? staffCell(*row.available) : textCell(dash), staffCell(row.against.mean)});
        if (!alone)
            table.rows.back().push_back(staffCell(row.now.mean));
        table.rows.back().push_back(textCell(wording::staffVerdict(row, material.say)));
        table.rows.back().push_back(textCell(wording::recruitText(row, material.say)));
    }
    return table;
}

std::optional<Table> prioritiesTable(const Material& material, const model::Paper&, const Question& question)
{
    const bool alone = question.scenario == question.against;
    Table table{"priorities",
                material.words(QT_TRANSLATE_NOOP("wording", "Figures for the five priorities in %1"),
                               {yearLabel(material, question.year)}),
                {text(material, QT_TRANSLATE_NOOP("wording", "Priority"), 3),
                 text(material, QT_TRANSLATE_NOOP("wording", "Figure"), 4)},
                {},
                sourceLine(material)};
    addComparison(material, question, table);
    if (!alone) {
        table.columns.push_back(text(material, QT_TRANSLATE_NOOP("wording", "Judgement"), 1));
        table.source = withRounding(material, table.source);
    }
    const money::Accounts none;
    const money::Accounts& accounts = material.books ? material.books->accounts : none;
    const auto figuresOf = [&](int scenario) {
        Question of = question;
        of.scenario = scenario;
        return priorities::prioritiesOf(material.plan, material.result, accounts, of);
    };
    // Now is that of the scenario compared with, as in every other table.
    const std::vector<priorities::PriorityFigures> today = figuresOf(question.against);
    for (const priorities::PriorityFigures& priority : figuresOf(question.scenario))
        for (const priorities::Figure& figure : priority.figures)
            table.rows.push_back(priorityRow(material, wording::priorityName(priority.priority, material.say), figure,
                                             todayOf(today, figure.id), alone));
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

} // namespace homeward::papers
