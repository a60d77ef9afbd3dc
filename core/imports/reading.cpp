// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/imports/heading_words.h"
#include "core/imports/number_signs.h"
#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;

namespace {

bool isNumeric(Role role)
{
    return role == Role::Value || role == Role::Units || role == Role::People || role == Role::Cost
        || role == Role::Budget;
}

/// A period in digits tells as well as a date whether the day or the month goes first.
bool isDate(Role role)
{
    return role == Role::Came || role == Role::Ready || role == Role::Left || role == Role::Period;
}

/// The day of a serial number of a spreadsheet that lost its format: 1982 to 2064.
std::optional<base::Date> serialDay(double number)
{
    constexpr double first = 30'000.0;
    constexpr double last = 60'000.0;
    constexpr std::int64_t serialOf1970 = 25'569;
    const bool isSerial = number >= first && number <= last;
    return isSerial ? std::optional(base::Date::fromDays(static_cast<std::int64_t>(number) - serialOf1970))
                    : std::nullopt;
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
    readForms();
    findArea();
}

/// Whether a row of a text file has figures beyond the last heading, so that its cells may be those of other columns.
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

/// Whether a number may be written in either form, in a file that has both. Three decimals of thousands or millions are
/// what one expects.
bool Rows::hasTwoForms(std::string_view text, const Column& column) const
{
    const bool isScaled = m_doubtful == "." && m_scales.contains(column.column);
    return !m_doubtful.empty() && !isScaled && hasThreeBehind(text, m_doubtful.front());
}

/// What the figures of a column are multiplied with: by its heading, else by a line above the table for sums and people.
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
    return column ? std::string(base::withoutBlanks(m_sheet.shown(row, column->column))) : std::string();
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
    if (!found && !name.empty() && isTotalWord(name))
        say(FindingKind::Totals, name);
    else if (!found && !name.empty())
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
