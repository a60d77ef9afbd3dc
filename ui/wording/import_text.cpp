// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/import_text.h"

#include "core/model/lookup.h"
#include "ui/wording/place_text.h"

#include <array>
#include <charconv>
#include <string_view>

namespace homeward::wording {

using imports::Role;
using imports::Shape;
using imports::Why;

namespace {

constexpr std::array<std::pair<Role, const char*>, imports::roleCount> roles{{
    {Role::Ignored, QT_TRANSLATE_NOOP("wording", "left out")},
    {Role::Area, QT_TRANSLATE_NOOP("wording", "area")},
    {Role::Period, QT_TRANSLATE_NOOP("wording", "period")},
    {Role::Age, QT_TRANSLATE_NOOP("wording", "age")},
    {Role::Sex, QT_TRANSLATE_NOOP("wording", "sex")},
    {Role::Kind, QT_TRANSLATE_NOOP("wording", "kind of figure")},
    {Role::Value, QT_TRANSLATE_NOOP("wording", "figure")},
    {Role::Qualifier, QT_TRANSLATE_NOOP("wording", "mark beside a figure")},
    {Role::Setting, QT_TRANSLATE_NOOP("wording", "setting")},
    {Role::Cohort, QT_TRANSLATE_NOOP("wording", "group of people")},
    {Role::Units, QT_TRANSLATE_NOOP("wording", "room")},
    {Role::People, QT_TRANSLATE_NOOP("wording", "people")},
    {Role::Cost, QT_TRANSLATE_NOOP("wording", "cost of a unit a day")},
    {Role::Budget, QT_TRANSLATE_NOOP("wording", "pounds a year")},
    {Role::Came, QT_TRANSLATE_NOOP("wording", "date the stay began")},
    {Role::Ready, QT_TRANSLATE_NOOP("wording", "date ready to leave")},
    {Role::Left, QT_TRANSLATE_NOOP("wording", "date the person left")},
    {Role::From, QT_TRANSLATE_NOOP("wording", "where from")},
    {Role::To, QT_TRANSLATE_NOOP("wording", "where to")},
    {Role::Reason, QT_TRANSLATE_NOOP("wording", "reason for delay")},
    {Role::Personal, QT_TRANSLATE_NOOP("wording", "personal: dropped")},
}};

constexpr std::array<std::pair<std::string_view, const char*>, 12> tableTitles{{
    {"settings", QT_TRANSLATE_NOOP("wording", "Settings")},
    {"rules", QT_TRANSLATE_NOOP("wording", "Rules of settings")},
    {"week", QT_TRANSLATE_NOOP("wording", "Week")},
    {"population", QT_TRANSLATE_NOOP("wording", "Population")},
    {"demand", QT_TRANSLATE_NOOP("wording", "Demand")},
    {"months", QT_TRANSLATE_NOOP("wording", "Months")},
    {"weekdays", QT_TRANSLATE_NOOP("wording", "Weekdays")},
    {"hours", QT_TRANSLATE_NOOP("wording", "Hours")},
    {"stays", QT_TRANSLATE_NOOP("wording", "Stays")},
    {"packages", QT_TRANSLATE_NOOP("wording", "Packages")},
    {"routes", QT_TRANSLATE_NOOP("wording", "Routes")},
    {"delays", QT_TRANSLATE_NOOP("wording", "Delays")},
}};

} // namespace

std::string roleText(Role role, const Translate& say)
{
    for (const auto& [each, text] : roles)
        if (each == role)
            return say(text);
    return {};
}

std::string whyText(const imports::Column& column, const Translate& say)
{
    switch (column.why) {
    case Why::Heading: return say(QT_TRANSLATE_NOOP("wording", "its heading says so"));
    case Why::Values: {
        const std::size_t slash = column.detail.find('/');
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 of %2 values are of this kind")),
                    {column.detail.substr(0, slash), column.detail.substr(slash + 1)});
    }
    case Why::HeadingMember: return fill(say(QT_TRANSLATE_NOOP("wording", "its heading is %1")), {column.detail});
    case Why::PersonalHeading: return say(QT_TRANSLATE_NOOP("wording", "its heading speaks of persons"));
    case Why::TenDigits: return say(QT_TRANSLATE_NOOP("wording", "it holds numbers of ten digits"));
    case Why::Names: return say(QT_TRANSLATE_NOOP("wording", "it holds what look like names"));
    case Why::Rate: return say(QT_TRANSLATE_NOOP("wording", "its heading speaks of a rate or share"));
    case Why::Chosen: return say(QT_TRANSLATE_NOOP("wording", "you chose it"));
    case Why::NothingKnown: return say(QT_TRANSLATE_NOOP("wording", "nothing says what it is"));
    }
    return {};
}

std::string shapeText(Shape shape, const Translate& say)
{
    switch (shape) {
    case Shape::Unknown: return say(QT_TRANSLATE_NOOP("wording", "Not known"));
    case Shape::Workbook: return say(QT_TRANSLATE_NOOP("wording", "A plan as a workbook"));
    case Shape::Published: return say(QT_TRANSLATE_NOOP("wording", "Published figures"));
    case Shape::Population: return say(QT_TRANSLATE_NOOP("wording", "Population by age"));
    case Shape::People: return say(QT_TRANSLATE_NOOP("wording", "People in settings on the first day"));
    case Shape::Room: return say(QT_TRANSLATE_NOOP("wording", "Room and costs of settings"));
    case Shape::Stays: return say(QT_TRANSLATE_NOOP("wording", "Stays, one row a person"));
    case Shape::Moves: return say(QT_TRANSLATE_NOOP("wording", "Counts from where to where"));
    }
    return {};
}

std::string figureText(const model::Value& value, const Translate& say)
{
    if (value.isNothing())
        return "–";
    if (const auto* figure = value.as<double>())
        return number(*figure);
    if (const auto* whole = value.as<std::int64_t>())
        return number(static_cast<double>(*whole));
    if (const auto* text = value.as<std::string>())
        return *text;
    if (const auto* list = value.as<model::Value::List>())
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 figures")), {number(static_cast<double>(list->size()))});
    return say(QT_TRANSLATE_NOOP("wording", "several figures"));
}

std::string figureName(const imports::Change& change, const model::Plan& plan, const Translate& say)
{
    std::string name = placeText(change.path.text(), plan, say);
    const model::Path list = change.path.parent();
    std::size_t band = 0;
    const std::string last = change.path.last();
    const bool isPlace = std::from_chars(last.data(), last.data() + last.size(), band).ec == std::errc();
    if (list.last() == "people" && isPlace && band < plan.ageBands.size())
        name.append(", ").append(plan.ageBands[band].name);
    return name;
}

std::string cellText(const imports::Change& change, const Translate& say)
{
    std::string text = (change.sheet.empty() ? "" : change.sheet + "!") + sheets::cellName(change.row, change.column);
    if (change.cells > 1)
        text = fill(say(QT_TRANSLATE_NOOP("wording", "%1 and %2 more")),
                    {text, number(static_cast<double>(change.cells - 1))});
    return text;
}

std::string tableTitle(const tables::TableChoice& choice, const model::Plan& plan, const Translate& say)
{
    std::string title = choice.name;
    for (const auto& [name, text] : tableTitles)
        if (name == choice.name)
            title = say(text);
    if (const auto* setting = model::findById(plan.settings, choice.setting))
        title += ", " + setting->name;
    if (const auto* area = model::findById(plan.areas, choice.area))
        title += ", " + area->name;
    return title;
}

} // namespace homeward::wording
