// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/guess.h"

#include "core/imports/heading_words.h"
#include "core/imports/published.h"

#include <algorithm>
#include <initializer_list>
#include <tuple>

namespace homeward::imports {

namespace {

bool hasAnyWord(std::string_view heading, std::initializer_list<std::string_view> wanted)
{
    const std::string plain = plainWords(heading);
    return std::ranges::any_of(wanted, [&](std::string_view word) { return hasWord(plain, word); });
}

/// Whether a table by age counts a population; admissions and bed days by age are none.
bool countsPeople(const std::vector<Column>& columns, bool byAge)
{
    bool hasKinds = false;
    bool saysPeople = byAge;
    bool saysOther = false;
    // A rate beside a count shows that the people are only a part of the population.
    const bool hasRate = std::ranges::any_of(columns, [](const Column& column) { return column.why == Why::Rate; });
    for (const Column& column : columns) {
        hasKinds = hasKinds
            || (column.role == Role::Kind && column.kinds > 1
                && !hasAnyWord(column.heading, {"projection", "variant", "type", "name", "code", "id"}));
        if (column.role != Role::Value && column.role != Role::People)
            continue;
        const bool isPlain = column.period || !column.area.empty() || column.sex != Sex::Other
            || isPlainFigure(column.heading) || hasAnyWord(column.heading, {"value", "observation"});
        const bool isPeople = hasAnyWord(column.heading, {"population", "estimate", "estimates"})
            || (!hasRate && hasAnyWord(column.heading, {"people", "persons", "residents"}));
        saysPeople = saysPeople || isPeople || (isPlain && !hasKinds);
        saysOther = saysOther || (!isPlain && !isPeople && !column.ages);
    }
    return saysPeople && !hasKinds && (byAge || !saysOther);
}

bool hasSetting(const std::vector<Column>& columns, const Choices& choices)
{
    return columnWith(columns, Role::Setting) || !choices.setting.empty();
}

bool hasMembers(const std::vector<Column>& columns)
{
    return std::ranges::any_of(columns, [](const Column& column) { return !column.member.empty(); });
}

/// The shape of a setting's figures by what the words say that they count; a sum of pounds becomes a cost.
Shape shapeOf(Counted counted)
{
    switch (counted) {
    case Counted::People: return Shape::People;
    case Counted::Room:
    case Counted::Pounds: return Shape::Room;
    case Counted::NotSaid:
    case Counted::Other: break;
    }
    return Shape::Unknown;
}

} // namespace

bool lacksSetting(const std::vector<Column>& columns, const Choices& choices)
{
    const bool hasPlaces = columnWith(columns, Role::From) || columnWith(columns, Role::To);
    return !hasSetting(columns, choices) && !hasMembers(columns) && !hasPlaces;
}

bool hasBareFigures(const std::vector<Column>& columns, const Choices& choices)
{
    return (hasSetting(columns, choices) || hasMembers(columns))
        && std::ranges::any_of(columns, [](const Column& column) {
               return column.role == Role::Value
                   && (column.period || !column.member.empty() || column.ages || !column.area.empty()
                       || column.why == Why::Chosen || isPlainFigure(column.heading)
                       || countedIn(column.heading) != Counted::NotSaid);
           });
}

Shape guessedShape(const std::vector<Column>& columns, const Choices& choices, const Saying& saying)
{
    const auto has = [&](Role role) { return columnWith(columns, role) != nullptr; };
    const bool isOfSetting = hasSetting(columns, choices);
    const auto isCounted = [](const Column& column) {
        return column.role == Role::Value || column.role == Role::Units || column.role == Role::People
            || column.role == Role::Cost || column.role == Role::Budget;
    };
    const auto isWide = [&](auto member) {
        return std::ranges::count_if(columns, [&](const Column& c) { return isCounted(c) && member(c); }) > 1;
    };
    const bool byAge = isWide([](const Column& column) { return column.ages.has_value(); });
    const bool byPlace = isWide([](const Column& column) { return !column.member.empty(); });
    if (has(Role::Came) && (has(Role::Left) || has(Role::Ready)))
        return Shape::Stays;
    if (has(Role::From) && (has(Role::To) || byPlace))
        return Shape::Moves;
    const bool hasRoom = has(Role::Units) || has(Role::Cost) || has(Role::Budget);
    if ((isOfSetting || byPlace) && hasRoom)
        return Shape::Room;
    if ((isOfSetting || byPlace) && has(Role::People))
        return Shape::People;
    const bool hasAges = byAge || (has(Role::Age) && (has(Role::Value) || has(Role::People)));
    // Users of a service by age, or people by setting, are not the population of an area.
    if (hasAges && !has(Role::Setting) && saying.setting.empty() && choices.setting.empty()
        && countsPeople(columns, byAge))
        return Shape::Population;
    // A bare figure of a setting may be anything: staff, deaths, admissions.
    return hasBareFigures(columns, choices) ? shapeOf(saying.counted) : Shape::Unknown;
}

reference::Likeness publishedLikeness(const sheets::Sheet& sheet, const Layout& layout, const std::string& file)
{
    Layout head = layout;
    head.endRow = head.firstRow; // headings are enough to recognise it
    reference::Likeness like = reference::likenessOf(referenceTable(sheet, head, file));
    const bool isPeople = like.shape && (like.shape->id == "nrs" || like.shape->id == "projection");
    return isPeople ? reference::Likeness() : like;
}

const sheets::Sheet* likelySheet(const sheets::Book& book, const model::Plan& plan, const reference::Areas& areas)
{
    const auto isOfPlan = [&](const reference::Area* area) {
        return std::ranges::any_of(plan.areas, [&](const model::Area& own) {
            const auto* partnership = areas.partnership(own.code.empty() ? own.name : own.code);
            return partnership && areas.partnership(area->code) == partnership;
        });
    };
    const sheets::Sheet* best = nullptr;
    std::tuple<bool, int, bool, std::size_t> most;
    for (const sheets::Sheet& sheet : book.sheets) {
        const auto tables = layoutsOf(sheet);
        if (tables.empty())
            continue;
        const reference::Area* const named = areas.find(sheet.name());
        const int area = !named ? 1 : isOfPlan(named) ? 2 : 0;
        const Sex sex = sexIn(sheet.name());
        const bool isOfAll = sex != Sex::Female && sex != Sex::Male;
        const std::tuple likely{!sheet.isHidden, area, isOfAll, tables.front().rows() * tables.front().columns()};
        if (!best || likely > most) {
            most = likely;
            best = &sheet;
        }
    }
    return best ? best : book.sheets.empty() ? nullptr : &book.sheets.front();
}

} // namespace homeward::imports
