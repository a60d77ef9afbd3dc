// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <set>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;

namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// Signs of how a text writes numbers: `12,5` against `1,234` and `12.5`.
struct FormSigns {
    std::size_t decimalComma = 0;
    std::size_t decimalPoint = 0;
    std::size_t commaThousands = 0;

    void look(std::string_view text)
    {
        const std::size_t comma = text.rfind(',');
        const std::size_t point = text.rfind('.');
        if (text.empty() || !isDigit(text.back()))
            return;
        if (comma != std::string_view::npos && (point == std::string_view::npos || point < comma)) {
            const bool threeBehind = text.size() - comma - 1 == 3;
            decimalComma += !threeBehind || point != std::string_view::npos ? 1 : 0;
            commaThousands += threeBehind && point == std::string_view::npos ? 1 : 0;
        } else if (point != std::string_view::npos) {
            decimalPoint += text.size() - point - 1 != 3 || comma != std::string_view::npos ? 1 : 0;
        }
    }
};

bool isNumeric(Role role)
{
    return role == Role::Value || role == Role::Units || role == Role::People || role == Role::Cost;
}

bool isDate(Role role) { return role == Role::Came || role == Role::Ready || role == Role::Left; }

const model::Area* planArea(const model::Plan& plan, std::string_view text)
{
    const std::string key = reference::nameKey(text);
    for (const model::Area& area : plan.areas)
        if (area.id.value == text || reference::nameKey(area.name) == key || (!area.code.empty() && area.code == text))
            return &area;
    return nullptr;
}

std::size_t placeIn(const model::Plan& plan, const model::Area& area)
{
    return static_cast<std::size_t>(&area - plan.areas.data());
}

} // namespace

std::optional<std::size_t> areaOfAll(const model::Plan& plan, const Choices& choices)
{
    if (!choices.area.empty()) {
        const model::Area* area = planArea(plan, choices.area);
        return area ? std::optional(placeIn(plan, *area)) : std::nullopt;
    }
    return plan.areas.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
}

model::AreaId ownArea(const model::Plan& plan, std::size_t area)
{
    return plan.areas.size() == 1 ? model::AreaId() : plan.areas[area].id;
}

Rows::Rows(const sheets::Sheet& sheet, const Import& import, const model::Plan& plan, const Choices& choices,
           const reference::Areas& areas, Findings& findings, const base::CancelToken& cancel)
    : m_sheet(sheet),
      m_layout(import.layout),
      m_columns(import.columns),
      m_plan(plan),
      m_choices(choices),
      m_areas(areas),
      m_findings(findings),
      m_cancel(cancel),
      m_file(import.file)
{
    readForms();
    findArea();
}

void Rows::readForms()
{
    FormSigns signs;
    bool monthFirst = false;
    bool dayFirst = false;
    for (const Column& column : m_columns) {
        if (!isNumeric(column.role) && !isDate(column.role))
            continue;
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
    const bool comma = m_choices.decimalComma.value_or(signs.decimalComma > 0 && signs.decimalPoint == 0
                                                       && signs.commaThousands < signs.decimalComma);
    if (comma) {
        m_form = {",", "."};
        say(FindingKind::DecimalComma);
    }
    m_dayFirst = m_choices.dayFirst.value_or(dayFirst || !monthFirst);
    if (!m_dayFirst)
        say(FindingKind::MonthFirst);
}

Rows::Met Rows::areaOf(const std::string& text) const
{
    if (const model::Area* own = planArea(m_plan, text))
        return {placeIn(m_plan, *own), 1, true};
    const reference::Area* const found = m_areas.find(text);
    if (!found) {
        // A name that is nearly one of the plan's is a slip; all others are other places.
        std::vector<std::string> ours;
        for (const model::Area& area : m_plan.areas)
            ours.push_back(area.name);
        return {{}, 1, false, nothingIn(text) == Nothing::No ? nearestNames(ours, text) : std::vector<std::string>()};
    }
    for (const model::Area& area : m_plan.areas) {
        const reference::Area* const partnership =
            m_areas.partnership(area.code.empty() ? std::string_view(area.name) : std::string_view(area.code));
        if (!partnership)
            continue;
        const bool isCouncil = found->kind == reference::AreaKind::Council && found->partnership == partnership->code;
        if (found->code == partnership->code || isCouncil)
            return {placeIn(m_plan, area), isCouncil ? m_areas.councilsOf(partnership->code).size() : 1, true};
        const bool isWholeBoard = found->kind == reference::AreaKind::Board && partnership->board == found->code
            && std::ranges::count(m_areas.all(), found->code,
                                  [](const reference::Area& one) {
                                      return one.kind == reference::AreaKind::Partnership ? one.board : std::string();
                                  })
                == 1;
        if (isWholeBoard)
            return {placeIn(m_plan, area), 1, true};
    }
    return {{}, 1, true};
}

/// Of several columns with areas the one that most rows of the plan's areas are met by: codes or names.
void Rows::findArea()
{
    std::size_t most = 0;
    for (const Column& column : m_columns) {
        if (column.role != Role::Area)
            continue;
        if (!m_areaColumn)
            m_areaColumn = &column;
        std::size_t met = 0;
        for (std::size_t row = begin(); row < end(); ++row) {
            const std::string name = text(row, &column);
            auto known = m_met.find(name);
            if (known == m_met.end())
                known = m_met.emplace(name, areaOf(name)).first;
            met += known->second.area ? 1 : 0;
        }
        if (met > most) {
            most = met;
            m_areaColumn = &column;
        }
    }
    m_metArea = most > 0;
    if (m_areaColumn || areaOfAll(m_plan, m_choices))
        return;
    std::string names;
    for (const model::Area& area : m_plan.areas)
        names += (names.empty() ? "" : ", ") + area.name;
    say(FindingKind::NoArea, m_choices.area, names);
}

std::string Rows::text(std::size_t row, const Column* column) const
{
    return column ? std::string(base::withoutBlanks(m_sheet.shown(row, column->column))) : std::string();
}

std::optional<double> Rows::number(std::size_t row, const Column& column)
{
    const Cell& cell = m_sheet.at(row, column.column);
    if (cell.kind == CellKind::Number)
        return cell.number;
    if (cell.kind == CellKind::Empty)
        return std::nullopt;
    const std::string found = text(row, &column);
    const Nothing nothing = nothingIn(found);
    if (cell.kind == CellKind::Error && found.empty())
        add(FindingKind::NeverWorkedOut, row, column);
    else if (nothing != Nothing::No)
        add(nothing == Nothing::Suppressed ? FindingKind::Suppressed : FindingKind::Missing, row, column);
    else if (cell.kind == CellKind::Error)
        add(FindingKind::ErrorCell, row, column);
    else if (const auto number = cell.kind == CellKind::Text ? figureIn(found, m_form) : std::nullopt)
        return number->percent ? number->value / 100.0 : number->value;
    else
        add(FindingKind::NotANumber, row, column);
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
    // Serial days of a spreadsheet that lost their format: 1982 to 2064.
    constexpr double firstSerial = 30'000.0;
    constexpr double lastSerial = 60'000.0;
    constexpr std::int64_t serialOf1970 = 25'569;
    const auto number = cell.kind == CellKind::Number ? std::optional(cell.number) : std::nullopt;
    const auto typed = number ? std::nullopt : figureIn(found, {});
    const double serial = number ? *number : typed ? typed->value : 0.0;
    if (serial >= firstSerial && serial <= lastSerial)
        return base::Date::fromDays(static_cast<std::int64_t>(serial) - serialOf1970);
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
    const auto period = periodIn(found, m_dayFirst);
    if (!period)
        add(FindingKind::NotAPeriod, row, column);
    return period;
}

std::optional<Ages> Rows::ages(std::size_t row, const Column& column)
{
    const std::string found = text(row, &column);
    if (nothingIn(found) != Nothing::No)
        return std::nullopt;
    const auto ages = isTotalWord(found) ? std::optional(Ages{}) : agesIn(found);
    if (!ages)
        add(FindingKind::NotAnAge, row, column);
    return ages;
}

std::optional<std::size_t> Rows::area(std::size_t row)
{
    if (!m_areaColumn)
        return areaOfAll(m_plan, m_choices);
    const std::string name = text(row, m_areaColumn);
    if (name.empty())
        return std::nullopt;
    const Met& met = m_met.at(name);
    if (met.area)
        return met.area;
    const std::vector<std::string>& nearest = met.nearest;
    if (nearest.empty())
        ++m_otherAreas[name];
    else
        add(FindingKind::UnknownArea, row, *m_areaColumn, {}, nearest);
    return std::nullopt;
}

std::size_t Rows::partsOfArea(std::size_t row) const
{
    const auto met = m_areaColumn ? m_met.find(text(row, m_areaColumn)) : m_met.end();
    return met == m_met.end() ? 1 : met->second.parts;
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

bool Rows::isTaken(std::size_t row) const
{
    if (m_cancel.cancelled())
        return false;
    return std::ranges::all_of(
        m_kinds, [&](const auto& kind) { return base::withoutBlanks(m_sheet.shown(row, kind.first)) == kind.second; });
}

bool Rows::chooseKinds()
{
    constexpr std::size_t mostKinds = 500; // more is a column of remarks or of keys
    bool chosen = true;
    for (const Column& column : m_columns) {
        const auto named = m_choices.only.find(column.heading);
        if (named != m_choices.only.end()) {
            m_kinds[column.column] = named->second;
            continue;
        }
        if (column.role != Role::Kind)
            continue;
        std::map<std::string, std::size_t> kinds;
        for (std::size_t row = begin(); row < end() && kinds.size() <= mostKinds; ++row)
            if (const std::string kind = text(row, &column); !kind.empty())
                ++kinds[kind];
        if (kinds.size() < 2 || kinds.size() > mostKinds || 2 * kinds.size() > m_layout.rows())
            continue;
        const auto total = std::ranges::find_if(
            kinds, [](const auto& kind) { return isTotalWord(kind.first) || plainWords(kind.first) == "principal"; });
        if (total != kinds.end()) {
            m_kinds[column.column] = total->first;
            say(FindingKind::Totals, total->first);
            continue;
        }
        std::string list;
        for (const auto& [kind, count] : kinds)
            if (list.size() < 200)
                list += (list.empty() ? "" : ", ") + kind;
        m_findings.add(
            {FindingKind::SeveralKinds, m_sheet.name(), 0, sheets::columnName(column.column), column.heading, list});
        chosen = false;
    }
    return chosen;
}

void Rows::finish()
{
    std::size_t count = 0;
    std::string names;
    for (const auto& [name, rows] : m_otherAreas) {
        count += rows;
        if (names.size() < 80)
            names += (names.empty() ? "" : ", ") + name;
    }
    if (count > 0)
        say(FindingKind::OtherAreas, names, {}, count);
    if (!m_areaColumn || m_metArea)
        return;
    std::string wanted;
    for (const model::Area& area : m_plan.areas)
        wanted += (wanted.empty() ? "" : ", ") + area.name;
    say(FindingKind::NoArea, names, wanted);
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
