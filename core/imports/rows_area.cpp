// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/heading_words.h"
#include "core/imports/reading.h"
#include "core/imports/word_runs.h"

#include <algorithm>
#include <set>

namespace homeward::imports {

namespace {

std::size_t placeIn(const model::Plan& plan, const model::Area& area)
{
    return static_cast<std::size_t>(&area - plan.areas.data());
}

/// A name in a line, extended by neighbouring words that make it a part of the area: `North East Fife`.
std::string withPartWords(const std::string& line, std::size_t from, std::size_t end)
{
    static const std::set<std::string_view> parts{
        "north",     "south",     "east", "west",    "northeast", "northwest", "ne",    "nw",    "se",    "sw",
        "southeast", "southwest", "mid",  "central", "upper",     "lower",     "inner", "outer", "rural", "urban"};
    const std::string_view all(line);
    for (bool isMore = true; isMore && from > 0;) {
        const std::size_t start = from < 2 ? 0 : all.rfind(' ', from - 2) + 1; // `npos` + 1 is 0
        isMore = parts.contains(all.substr(start, from - 1 - start));
        from = isMore ? start : from;
    }
    for (bool isMore = true; isMore && end < all.size();) {
        const std::size_t stop = std::min(all.find(' ', end + 1), all.size());
        isMore = parts.contains(all.substr(end + 1, stop - end - 1));
        end = isMore ? stop : end;
    }
    std::string name = line.substr(from, end - from);
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'a' && name[i] <= 'z')
            name[i] = static_cast<char>(name[i] - 'a' + 'A');
    return name;
}

/// Whether a text is an area's name with words that make it another place: `North East Fife` is a part of Fife. Words
/// for kinds of areas do not: `Fife locality`.
bool isOtherPlace(std::string_view text, const std::string& area)
{
    static const std::set<std::string_view> kinds{
        "area",      "region", "authority", "local", "county",  "locality", "sector", "cluster", "district",
        "community", "team",   "hub",       "isles", "islands", "island",   "health", "social",  "care",
        "and",       "hscp",   "ijb",       "board", "nhs",     "council",  "the",    "of",      "partnership"};
    const std::string plain = plainWords(text);
    const std::string own = plainWords(area);
    if (!hasWord(plain, own))
        return false;
    const auto words = runsOf(plain);
    const auto names = runsOf(own);
    return std::ranges::any_of(words, [&](const std::string& word) {
        return !kinds.contains(word) && std::ranges::find(names, word) == names.end();
    });
}

std::string namesOf(const model::Plan& plan)
{
    std::string names;
    for (const model::Area& area : plan.areas)
        names += (names.empty() ? "" : ", ") + area.name;
    return names;
}

} // namespace

std::optional<std::size_t> areaOfAll(const model::Plan& plan, const Choices& choices)
{
    if (!choices.area.empty()) {
        const model::Area* area = imports::areaNamed(plan, choices.area);
        return area ? std::optional(placeIn(plan, *area)) : std::nullopt;
    }
    return plan.areas.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
}

model::AreaId ownArea(const model::Plan& plan, std::size_t area)
{
    return plan.areas.size() == 1 ? model::AreaId() : plan.areas[area].id;
}

Rows::Met Rows::areaOf(const std::string& given) const
{
    const std::string text = m_areas.find(given) ? given : std::string(withoutTotal(withoutNotes(given)));
    if (const model::Area* own = imports::areaNamed(m_plan, text))
        return {placeIn(m_plan, *own), 1, true};
    const reference::Area* const found = m_areas.find(text);
    if (!found) {
        // A name similar to one of the plan's is a misspelling; all others are other places.
        std::vector<std::string> ours;
        for (const model::Area& area : m_plan.areas)
            if (!isOtherPlace(text, area.name))
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

const Rows::Met& Rows::metBy(const std::string& text)
{
    auto known = m_met.find(text);
    if (known == m_met.end())
        known = m_met.emplace(text, areaOf(text)).first;
    return known->second;
}

/// Among several columns with areas (codes, names), picks the one that finds most rows of the plan's areas.
void Rows::findArea()
{
    std::size_t most = 0;
    for (const Column& column : m_columns) {
        if (!column.area.empty()) {
            m_hasAreaHeadings = true;
            m_metArea = metBy(column.area).area || m_metArea;
        }
        if (column.role != Role::Area)
            continue;
        if (!m_areaColumn)
            m_areaColumn = &column;
        std::size_t met = 0;
        for (std::size_t row = begin(); row < end(); ++row)
            met += metBy(text(row, &column)).area ? 1 : 0;
        if (met > most) {
            most = met;
            m_areaColumn = &column;
        }
    }
    m_metArea = m_metArea || most > 0;
    if (hasAreas())
        return;
    m_areaOfAll = imports::areaOfAll(m_plan, m_choices);
    if (m_choices.area.empty())
        findAreaInTitles();
    else if (!m_areaOfAll)
        say(FindingKind::NoArea, m_choices.area, namesOf(m_plan));
}

/// A file about one area names it in the sheet's name, above the table or in its file name. If that is no area of the
/// plan, the figures are not for the plan.
void Rows::findAreaInTitles()
{
    std::vector<std::vector<std::string>> places{{m_sheet.name()}, m_titles, {m_file}};
    for (const auto& lines : places) {
        std::set<std::size_t> ours;
        std::string others;
        for (const std::string& line : lines) {
            std::set<std::size_t> named;
            std::string foreign;
            for (const std::string& name : areasIn(line)) {
                const Met& met = metBy(name);
                if (met.area && met.parts == 1)
                    named.insert(*met.area);
                else
                    foreign += (foreign.empty() ? "" : ", ") + name;
            }
            // A line that names an area of the plan and others is about all of them.
            if (foreign.empty())
                ours.insert(named.begin(), named.end());
            else
                others += (others.empty() ? "" : ", ") + foreign;
        }
        if (ours.size() == 1) {
            m_areaOfAll = *ours.begin();
            say(FindingKind::AreaInTitle, m_plan.areas[*m_areaOfAll].name);
            return;
        }
        if (!ours.empty() || !others.empty()) {
            m_areaOfAll.reset();
            say(FindingKind::NoArea, others, namesOf(m_plan));
            return;
        }
    }
    if (!m_areaOfAll)
        say(FindingKind::NoArea, {}, namesOf(m_plan));
}

/// The published areas and the plan's areas that a line of words names; if one name contains another, the longer one
/// counts. If the plan's areas are not published ones, published areas are not searched.
std::vector<std::string> Rows::areasIn(const std::string& line) const
{
    struct Mention {
        std::string name;
        std::size_t from;
        std::size_t end;
    };
    std::vector<Mention> mentions;
    const std::string key = reference::nameKey(line);
    const auto look = [&](const std::string& name) {
        const std::string word = reference::nameKey(name);
        if (word.size() < 4)
            return;
        for (std::size_t at = key.find(word); at != std::string::npos; at = key.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' '))
                mentions.push_back({name, at, end});
        }
    };
    bool isPublished = false;
    for (const model::Area& area : m_plan.areas) {
        look(area.name);
        isPublished = isPublished || m_areas.partnership(area.code.empty() ? area.name : area.code);
    }
    for (const reference::Area& area : m_areas.all()) {
        if (!isPublished || area.kind == reference::AreaKind::Country)
            continue;
        look(area.name);
        std::ranges::for_each(area.spellings, look);
    }
    std::vector<std::string> names;
    for (const Mention& one : mentions) {
        const bool isPart = std::ranges::any_of(mentions, [&](const Mention& other) {
            return other.from <= one.from && one.end <= other.end && other.end - other.from > one.end - one.from;
        });
        const std::string whole = withPartWords(key, one.from, one.end);
        const std::string& name = whole.size() > one.end - one.from && !m_areas.find(whole) ? whole : one.name;
        if (!isPart && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    return names;
}

std::optional<std::size_t> Rows::area(std::size_t row, const Column* value)
{
    const bool isHeading = value && !value->area.empty();
    if (!isHeading && !m_areaColumn)
        return m_areaOfAll;
    if (!isHeading && m_lastRow == row)
        return m_lastArea; // counts a row with several figures only once
    const std::optional<std::size_t> found = areaNamed(row, isHeading ? *value : *m_areaColumn, areaText(row, value));
    if (!isHeading) {
        m_lastRow = row;
        m_lastArea = found;
    }
    return found;
}

std::optional<std::size_t> Rows::areaNamed(std::size_t row, const Column& column, const std::string& name)
{
    if (name.empty())
        return std::nullopt;
    const Met& met = metBy(name);
    if (met.area)
        return met.area;
    if (met.nearest.empty())
        ++m_otherAreas[name];
    else
        add(FindingKind::UnknownArea, row, column, {}, met.nearest);
    return std::nullopt;
}

std::size_t Rows::partsOfArea(std::size_t row, const Column* value) const
{
    const auto met = m_met.find(areaText(row, value));
    return met == m_met.end() ? 1 : met->second.parts;
}

Sex Rows::sexOfAll() const
{
    std::vector<std::string> lines{m_sheet.name()};
    lines.insert(lines.begin(), m_titles.begin(), m_titles.end());
    for (const std::string& line : lines)
        if (const Sex sex = sexIn(line); sex == Sex::Female || sex == Sex::Male)
            return sex;
    return Sex::Other;
}

} // namespace homeward::imports
