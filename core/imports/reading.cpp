// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/base/lower_case.h"
#include "core/imports/heading_words.h"
#include "core/imports/number_signs.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <set>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;

namespace {

bool isNumeric(Role role)
{
    return role == Role::Value || role == Role::Units || role == Role::People || role == Role::Cost
        || role == Role::Budget;
}

/// Whether cells of a role show if the day or the month comes first: dates, and also periods in digits.
bool isDate(Role role)
{
    return role == Role::Came || role == Role::Ready || role == Role::Left || role == Role::Period;
}

/// The date of a spreadsheet's serial day number that has lost its format, from 1982 to 2064.
std::optional<base::Date> serialDay(double number)
{
    constexpr double first = 30'000.0;
    constexpr double last = 60'000.0;
    constexpr std::int64_t serialOf1970 = 25'569;
    const bool isSerial = number >= first && number <= last;
    return isSerial ? std::optional(base::Date::fromDays(static_cast<std::int64_t>(number) - serialOf1970))
                    : std::nullopt;
}

/// A sum with its unit behind it: `£78.4m`, `61.2 million`, `950k`.
std::optional<double> poundsIn(std::string_view text, const base::NumberForm& form)
{
    using Unit = std::pair<std::string_view, double>;
    static constexpr std::array<Unit, 7> units{
        {{"million", 1e6}, {"billion", 1e9}, {"thousand", 1e3}, {"mn", 1e6}, {"bn", 1e9}, {"m", 1e6}, {"k", 1e3}}};
    const std::string small = base::lowered(text);
    for (const auto& [unit, factor] : units)
        if (small.ends_with(unit))
            if (const auto sum = figureIn(std::string_view(small).substr(0, small.size() - unit.size()), form);
                sum && !sum->percent)
                return sum->value * factor;
    return std::nullopt;
}

} // namespace

Rows::Rows(const sheets::Sheet& sheet, const Import& import, const model::Plan& plan, const Choices& choices,
           const reference::Areas& areas, Findings& findings, const base::CancelToken& cancel)
    : m_sheet(sheet),
      m_layout(import.layout),
      m_columns(import.columns),
      m_titles(import.titles),
      m_plan(plan),
      m_choices(choices),
      m_areas(areas),
      m_findings(findings),
      m_cancel(cancel),
      m_file(import.file),
      m_words(imports::wordsAbout(import)),
      m_takesShares(import.shape == Shape::Moves)
{
    for (const Column& column : m_columns)
        if (column.heading != sheets::columnName(column.column))
            m_lastHeading = column.column;
    findGroups();
    readForms();
    findArea();
}

/// Pivot tables name a group only on its first row. Finds columns whose blank cells belong to the group above: there is
/// a word to their right, and no name occurs twice.
void Rows::findGroups()
{
    const auto isBlank = [&](std::size_t row, const Column& column) {
        return m_sheet.at(row, column.column).kind == CellKind::Empty;
    };
    const auto isWord = [](const Column& column) {
        return column.role == Role::Age || column.role == Role::Sex || column.role == Role::Setting
            || column.role == Role::Cohort || column.role == Role::To || column.role == Role::Reason
            || column.role == Role::Kind;
    };
    for (const Column& column : m_columns) {
        const bool isGroup = column.role == Role::Setting || column.role == Role::Area || column.role == Role::From;
        if (!isGroup || begin() == end() || isBlank(begin(), column))
            continue;
        const auto goesOn = [&](std::size_t row) {
            return std::ranges::any_of(m_columns, [&](const Column& other) {
                return isWord(other) && other.column > column.column && !isBlank(row, other);
            });
        };
        std::set<std::string> names;
        std::size_t blanks = 0;
        bool isPivot = true;
        for (std::size_t row = begin(); row < end() && isPivot; ++row) {
            const bool blank = isBlank(row, column);
            isPivot = blank ? goesOn(row) : names.insert(text(row, &column)).second;
            blanks += blank ? 1 : 0;
        }
        if (!isPivot || blanks == 0)
            continue;
        m_grouped.push_back(column.column);
        m_findings.add({FindingKind::GroupGoesOn,
                        m_sheet.name(),
                        0,
                        sheets::columnName(column.column),
                        column.heading,
                        {},
                        {},
                        {},
                        blanks});
    }
}

/// Whether a row of a text file has figures beyond the last heading, so that its cells may have been shifted.
bool Rows::isTooLong(std::size_t row) const
{
    const auto cells = m_sheet.row(row);
    for (std::size_t c = m_lastHeading + 1; c < std::min(cells.size(), m_layout.endColumn); ++c)
        if (cells[c].kind == CellKind::Text && figureIn(m_sheet.textOf(cells[c]), {}))
            return true;
    return false;
}

void Rows::readForms()
{
    NumberSigns signs;
    bool monthFirst = false;
    bool dayFirst = false;
    for (const Column& column : m_columns) {
        if (!isNumeric(column.role) && !isDate(column.role))
            continue;
        if (const double scale = isNumeric(column.role) ? scaleOf(column) : 1.0; scale != 1.0)
            m_scales[column.column] = scale;
        for (std::size_t row = begin(); row < end(); ++row) {
            const Cell& cell = m_sheet.at(row, column.column);
            if (cell.kind != CellKind::Text)
                continue;
            const std::string_view text = base::withoutBlanks(m_sheet.textOf(cell));
            if (isNumeric(column.role)) {
                signs.look(text);
            } else {
                dayFirst = dayFirst || (dateIn(text, true) && !dateIn(text, false));
                monthFirst = monthFirst || (!dateIn(text, true) && dateIn(text, false));
            }
        }
    }
    if (m_choices.decimalComma.value_or(signs.saysDecimalComma())) {
        m_form = {",", "."};
        say(FindingKind::DecimalComma);
    }
    m_doubtful = m_choices.decimalComma ? std::string_view() : signs.doubtful();
    m_dayFirst = m_choices.dayFirst.value_or(dayFirst || !monthFirst);
    if (!m_dayFirst)
        say(FindingKind::MonthFirst);
}

/// Whether a number is ambiguous in a file that has both forms. Three decimals are usual only in thousands or millions.
bool Rows::hasTwoForms(std::string_view text, const Column& column) const
{
    const bool isScaled = m_doubtful == "." && m_scales.contains(column.column);
    return !m_doubtful.empty() && !isScaled && hasThreeBehind(text, m_doubtful.front());
}

/// The factor of a column's figures, from its heading or, for sums and people, a line above the table.
double Rows::scaleOf(const Column& column) const
{
    double scale = column.scale;
    const bool isMoney = column.role == Role::Budget;
    for (std::size_t i = 0; i < m_titles.size() && scale == 1.0; ++i) {
        const bool saysMoney = m_titles[i].find("\xC2\xA3") != std::string::npos;
        if (isMoney || (!saysMoney && (column.role == Role::Value || column.role == Role::People)))
            scale = scaleIn(m_titles[i]);
    }
    return scale;
}

std::string Rows::text(std::size_t row, const Column* column) const
{
    if (!column)
        return {};
    std::string found(lastOfAddress(base::withoutBlanks(m_sheet.shown(row, column->column))));
    if (!m_grouped.empty() && std::ranges::find(m_grouped, column->column) != m_grouped.end())
        while (found.empty() && row > begin())
            found = base::withoutBlanks(m_sheet.shown(--row, column->column));
    return found;
}

std::optional<double> Rows::number(std::size_t row, const Column& column)
{
    const auto number = plainNumber(row, column);
    const auto scale = m_scales.find(column.column);
    if (!number || scale == m_scales.end())
        return number;
    m_findings.add({FindingKind::Scaled,
                    m_sheet.name(),
                    0,
                    sheets::columnName(column.column),
                    column.heading,
                    {},
                    std::to_string(static_cast<long>(scale->second))});
    return *number * scale->second;
}

std::optional<double> Rows::plainNumber(std::size_t row, const Column& column)
{
    const Cell& cell = m_sheet.at(row, column.column);
    if (cell.kind == CellKind::Empty)
        return std::nullopt;
    if (cell.kind == CellKind::Number && (!cell.isPercent || m_takesShares))
        return cell.number;
    const std::string found = text(row, &column);
    const Nothing nothing = nothingIn(found);
    if (column.role == Role::Budget && cell.kind == CellKind::Text && !m_scales.contains(column.column))
        if (const auto pounds = poundsIn(found, m_form))
            return pounds;
    if (cell.kind == CellKind::Text && isTooLong(row))
        add(FindingKind::TooManyCells, row, column);
    else if (cell.kind == CellKind::Error && found.empty())
        add(FindingKind::NeverWorkedOut, row, column);
    else if (nothing != Nothing::No)
        add(nothing == Nothing::Suppressed ? FindingKind::Suppressed : FindingKind::Missing, row, column);
    else if (cell.kind == CellKind::Error)
        add(FindingKind::ErrorCell, row, column);
    else if (hasTwoForms(found, column))
        add(FindingKind::TwoForms, row, column);
    else if (cell.kind == CellKind::Number)
        add(FindingKind::NotACount, row, column);
    else if (const auto typed = cell.kind == CellKind::Text ? figureIn(found, m_form) : std::nullopt;
             typed && (!typed->percent || m_takesShares))
        return typed->percent ? typed->value / 100.0 : typed->value;
    else
        add(typed ? FindingKind::NotACount : FindingKind::NotANumber, row, column);
    return std::nullopt;
}

std::optional<base::Date> Rows::date(std::size_t row, const Column& column)
{
    const Cell& cell = m_sheet.at(row, column.column);
    if (cell.kind == CellKind::Date)
        return base::Date::fromDays(static_cast<std::int64_t>(cell.number));
    const std::string found = text(row, &column);
    if (nothingIn(found) != Nothing::No)
        return std::nullopt;
    const auto typed = cell.kind == CellKind::Number ? std::nullopt : figureIn(found, {});
    if (const auto serial = serialDay(typed ? typed->value : cell.kind == CellKind::Number ? cell.number : 0.0))
        return serial;
    const auto date = dateIn(found, m_dayFirst);
    if (!date)
        add(FindingKind::NotADate, row, column);
    return date;
}

std::optional<Period> Rows::period(std::size_t row, const Column& column)
{
    const Cell& cell = m_sheet.at(row, column.column);
    if (cell.kind == CellKind::Date)
        return dayPeriod(base::Date::fromDays(static_cast<std::int64_t>(cell.number)));
    const std::string found = text(row, &column);
    if (nothingIn(found) != Nothing::No)
        return std::nullopt;
    const auto typed = cell.kind == CellKind::Text ? figureIn(found, {}) : std::nullopt;
    const auto serial = serialDay(typed ? typed->value : cell.kind == CellKind::Number ? cell.number : 0.0);
    const auto period = serial ? std::optional(dayPeriod(*serial)) : periodIn(found, m_dayFirst);
    if (!period)
        add(FindingKind::NotAPeriod, row, column);
    return period;
}

std::optional<Ages> Rows::ages(std::size_t row, const Column& column)
{
    const std::string found = text(row, &column);
    // `<18` is an age before it is a hidden count.
    const auto ages = isTotalWord(found) ? std::optional(Ages{}) : agesIn(found);
    if (!ages && nothingIn(found) == Nothing::No)
        add(FindingKind::NotAnAge, row, column);
    return ages;
}

const model::Setting* Rows::setting(std::size_t row, const Column* column)
{
    if (!m_choices.setting.empty())
        return settingNamed(m_plan, m_choices.setting);
    if (!column)
        return nullptr;
    const std::string name = text(row, column);
    const model::Setting* const found = settingNamed(m_plan, name);
    if (name.empty())
        add(FindingKind::Unnamed, row, *column);
    else if (!found && isTotalWord(name))
        say(FindingKind::Totals, name);
    else if (!found)
        add(FindingKind::UnknownSetting, row, *column, {}, nearestNames(settingNames(m_plan), name));
    return found;
}

void Rows::add(FindingKind kind, std::size_t row, const Column& column, std::string expected,
               std::vector<std::string> nearest)
{
    m_findings.add({kind, m_sheet.name(), m_sheet.number(row), sheets::columnName(column.column), column.heading,
                    text(row, &column), std::move(expected), std::move(nearest)});
}

void Rows::say(FindingKind kind, std::string found, std::string expected, std::size_t count)
{
    m_findings.add({kind, m_sheet.name(), 0, {}, {}, std::move(found), std::move(expected), {}, count});
}

} // namespace homeward::imports
