// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/heading_words.h"
#include "core/imports/reading.h"

#include <algorithm>

namespace homeward::imports {

namespace {

constexpr std::size_t mostKinds = 500; // a column with more is one of remarks or keys

std::string listOf(const std::map<std::string, std::size_t>& kinds)
{
    constexpr std::size_t mostLetters = 200;
    std::string list;
    for (const auto& [kind, count] : kinds)
        if (list.size() < mostLetters)
            list += (list.empty() ? "" : ", ") + kind;
        else
            return list + ", …";
    return list;
}

} // namespace

bool Rows::isTaken(std::size_t row) const
{
    if (m_cancel.cancelled())
        return false;
    const auto isWhole = [&](std::size_t column) {
        const auto met = m_met.find(std::string(lastOfAddress(base::withoutBlanks(m_sheet.shown(row, column)))));
        return met != m_met.end() && met->second.area;
    };
    return std::ranges::all_of(m_wholes, isWhole)
        && std::ranges::all_of(m_kinds, [&](const auto& kind) { return kindOf(row, kind.first) == kind.second; })
        && std::ranges::none_of(m_added, [&](const Column* column) {
               return isTotalWord(kindOf(row, column->column)); // a total beside its parts
           });
}

/// The kind of a row. An empty cell beside a word for a total means all kinds.
std::string Rows::kindOf(std::size_t row, std::size_t column) const
{
    std::string kind(lastOfAddress(base::withoutBlanks(m_sheet.shown(row, column))));
    const auto saysTotal = [&](const Column& other) {
        return (other.role == Role::Area || other.role == Role::Kind) && other.column != column
            && isTotalWord(text(row, &other));
    };
    return kind.empty() && std::ranges::any_of(m_columns, saysTotal) ? "Total" : kind;
}

std::string Rows::addedPart(std::size_t row) const
{
    std::string part;
    for (const Column* column : m_added)
        part.append(kindOf(row, column->column)).append("; ");
    return part;
}

bool Rows::isOfPlan(std::size_t row) const
{
    if (!m_areaColumn)
        return true;
    const auto met = m_met.find(text(row, m_areaColumn));
    return met != m_met.end() && met->second.area;
}

/// The kinds among the rows that are taken so far.
Rows::Kinds Rows::kindsIn(const Column& column) const
{
    Kinds kinds;
    for (std::size_t row = begin(); row < end() && kinds.size() <= mostKinds; ++row)
        if (isOfPlan(row) && isTaken(row))
            ++kinds[kindOf(row, column.column)];
    return kinds;
}

/// The only kind that stands for the total; empty where none or several do.
std::string Rows::totalOf(const Kinds& kinds)
{
    std::string found;
    for (const auto& [kind, count] : kinds) {
        if (!isTotalWord(kind) && plainWords(kind) != "principal")
            continue;
        if (!found.empty())
            return {};
        found = kind;
    }
    return found;
}

/// Finds columns with both an area and its parts, such as hospitals with their board: the rows of the area itself are
/// totals.
void Rows::findWholes()
{
    for (const Column& column : m_columns) {
        const bool isPlace = (column.role == Role::Kind || column.role == Role::Area) && &column != m_areaColumn;
        if (!m_areaColumn || !isPlace || column.choices.empty() || m_choices.only.contains(column.heading))
            continue;
        std::string whole;
        bool hasParts = false;
        for (std::size_t row = begin(); row < end(); ++row) {
            if (!isOfPlan(row))
                continue;
            const std::string place = text(row, &column);
            const bool isWhole = metBy(place).area.has_value();
            whole = isWhole && whole.empty() ? place : whole;
            hasParts = hasParts || !isWhole;
        }
        if (whole.empty() || !hasParts)
            continue;
        m_wholes.push_back(column.column);
        say(FindingKind::Totals, whole);
    }
}

/// Whether a column of words divides figures into kinds: its words repeat, one of them is a total, or each names the
/// place of one figure. Remarks differ in every row, and units beside figures divide nothing.
bool Rows::isOpen(const Column& column) const
{
    const auto isTotal = [](const std::string& word) {
        const std::string plain = plainWords(word);
        return plain == "all" || plain == "total" || plain.ends_with(" total");
    };
    if (isUnitName(column.heading) && std::ranges::any_of(m_columns, [](const Column& other) {
            return other.why == Why::Heading && (other.role == Role::Units || other.role == Role::People);
        }))
        return false;
    std::size_t filled = 0;
    for (std::size_t row = begin(); row < end(); ++row)
        filled += m_sheet.at(row, column.column).kind != sheets::CellKind::Empty ? 1 : 0;
    return 2 * column.choices.size() <= filled || std::ranges::any_of(column.choices, isTotal)
        || (speaksOfAreas(column.heading) && !columnWith(m_columns, Role::Setting));
}

bool Rows::chooseKinds(std::initializer_list<Role> alsoKinds)
{
    findWholes();
    std::vector<const Column*> open;
    for (const Column& column : m_columns) {
        const auto named = m_choices.only.find(column.heading);
        if (named != m_choices.only.end() && named->second == addedUp)
            m_added.push_back(&column);
        else if (named != m_choices.only.end() && !named->second.empty())
            m_kinds[column.column] = named->second;
        else if ((column.role == Role::Kind || std::ranges::find(alsoKinds, column.role) != alsoKinds.end())
                 && isOpen(column))
            open.push_back(&column);
    }
    // Choosing a total may leave other columns with a single kind, so repeat.
    for (bool isNew = true; isNew;) {
        isNew = false;
        for (const Column*& column : open) {
            const Kinds kinds = column ? kindsIn(*column) : Kinds();
            const std::string total = kinds.size() > 1 && kinds.size() <= mostKinds ? totalOf(kinds) : std::string();
            if (total.empty())
                continue;
            m_kinds[column->column] = total;
            say(FindingKind::Totals, total);
            column = nullptr;
            isNew = true;
        }
    }
    bool chosen = true;
    for (const Column* column : open) {
        const Kinds kinds = column ? kindsIn(*column) : Kinds();
        if (kinds.size() < 2 || kinds.size() > mostKinds)
            continue;
        m_findings.add({FindingKind::SeveralKinds, m_sheet.name(), 0, sheets::columnName(column->column),
                        column->heading, listOf(kinds)});
        chosen = false;
    }
    return chosen;
}

void Rows::refuseSeveral(const std::vector<const Column*>& columns)
{
    if (columns.size() < 2)
        return;
    std::string names;
    for (const Column* column : columns)
        names += (names.empty() ? "" : ", ") + column->heading;
    say(FindingKind::SeveralColumns, names);
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
    if (!hasAreas() || m_metArea)
        return;
    std::string wanted;
    for (const model::Area& area : m_plan.areas)
        wanted += (wanted.empty() ? "" : ", ") + area.name;
    say(FindingKind::NoArea, names, wanted);
}

} // namespace homeward::imports
