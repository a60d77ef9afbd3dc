// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/table_text.h"

#include "ui/wording/number_format.h"
#include "ui/wording/table_columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace homeward::wording {

using tables::CellKind;
using tables::CellValue;
using tables::Choice;
using tables::Column;
using tables::Expected;

namespace {

struct WordName {
    const char* word;
    const char* name;
};

constexpr auto words = std::to_array<WordName>({
    {"fixed", QT_TRANSLATE_NOOP("wording", "units open")},
    {"variable", QT_TRANSLATE_NOOP("wording", "units in use")},
    {"charge", QT_TRANSLATE_NOOP("wording", "income from people")},
    {"waitInPlace", QT_TRANSLATE_NOOP("wording", "stay there, delayed")},
    {"waitAtHome", QT_TRANSLATE_NOOP("wording", "wait at home")},
    {"surge", QT_TRANSLATE_NOOP("wording", "surge")},
    {"turnAway", QT_TRANSLATE_NOOP("wording", "turned away")},
    {"code9", QT_TRANSLATE_NOOP("wording", "code 9")},
    {"patientCarerFamily", QT_TRANSLATE_NOOP("wording", "patient, carer or family")},
    {"healthAndSocialCare", QT_TRANSLATE_NOOP("wording", "health and social care")},
    {"ready", QT_TRANSLATE_NOOP("wording", "when ready")},
    {"granted", QT_TRANSLATE_NOOP("wording", "when the place is granted")},
    {"yes", QT_TRANSLATE_NOOP("wording", "yes")},
    {"no", QT_TRANSLATE_NOOP("wording", "no")},
    {"waiting", QT_TRANSLATE_NOOP("wording", "waiting")},
    {"delayed", QT_TRANSLATE_NOOP("wording", "delayed")},
    {"both", QT_TRANSLATE_NOOP("wording", "both")},
    {"hospital", QT_TRANSLATE_NOOP("wording", "hospital")},
    {"community", QT_TRANSLATE_NOOP("wording", "community")},
    {"home", QT_TRANSLATE_NOOP("wording", "home")},
    {"largeHospital", QT_TRANSLATE_NOOP("wording", "large hospital")},
    {"communityHospital", QT_TRANSLATE_NOOP("wording", "community hospital")},
    {"hospice", QT_TRANSLATE_NOOP("wording", "hospice")},
    {"careHome", QT_TRANSLATE_NOOP("wording", "care home")},
    {"homeSupported", QT_TRANSLATE_NOOP("wording", "at home with support")},
    {"divert", QT_TRANSLATE_NOOP("wording", "goes elsewhere")},
    {"anywhere", QT_TRANSLATE_NOOP("wording", "anywhere")},
    {"noSetting", QT_TRANSLATE_NOOP("wording", "in no setting")},
    {"setting", QT_TRANSLATE_NOOP("wording", "delayed in a setting")},
});

constexpr std::array<const char*, 12> months{
    QT_TRANSLATE_NOOP("wording", "Jan"), QT_TRANSLATE_NOOP("wording", "Feb"), QT_TRANSLATE_NOOP("wording", "Mar"),
    QT_TRANSLATE_NOOP("wording", "Apr"), QT_TRANSLATE_NOOP("wording", "May"), QT_TRANSLATE_NOOP("wording", "Jun"),
    QT_TRANSLATE_NOOP("wording", "Jul"), QT_TRANSLATE_NOOP("wording", "Aug"), QT_TRANSLATE_NOOP("wording", "Sep"),
    QT_TRANSLATE_NOOP("wording", "Oct"), QT_TRANSLATE_NOOP("wording", "Nov"), QT_TRANSLATE_NOOP("wording", "Dec")};
constexpr std::array<const char*, 7> weekdays{QT_TRANSLATE_NOOP("wording", "Mon"), QT_TRANSLATE_NOOP("wording", "Tue"),
                                              QT_TRANSLATE_NOOP("wording", "Wed"), QT_TRANSLATE_NOOP("wording", "Thu"),
                                              QT_TRANSLATE_NOOP("wording", "Fri"), QT_TRANSLATE_NOOP("wording", "Sat"),
                                              QT_TRANSLATE_NOOP("wording", "Sun")};

/// `factor:monthFactors:3` as April.
std::string factorText(const std::string& id, const Translate& say)
{
    std::size_t place = 0;
    const std::size_t at = id.rfind(':') + 1;
    std::from_chars(id.data() + at, id.data() + id.size(), place);
    if (id.find("month") != std::string::npos && place < months.size())
        return say(months[place]);
    if ((id.find("weekday") != std::string::npos || id.find("hour") == std::string::npos) && place < weekdays.size())
        return say(weekdays[place]);
    return std::to_string(place) + ":00";
}

std::string quoted(const std::string& text) { return fill("“%1”", {text}); }

} // namespace

std::string columnText(const Column& column, const Translate& say)
{
    if (!column.name.empty())
        return column.name;
    const ColumnWords* found = columnWordsOf(column.id);
    if (found && !found->heading)
        return factorText(column.id, say);
    return found ? say(found->heading) : column.id;
}

std::string columnUnit(const Column& column, const Translate& say)
{
    const ColumnWords* found = columnWordsOf(column.id);
    return found && *found->unit != '\0' ? say(found->unit) : std::string();
}

std::string columnDefinition(const Column& column, const Translate& say)
{
    const ColumnWords* found = columnWordsOf(column.id);
    return found ? say(found->definition) : std::string();
}

std::string choiceText(const Column&, const Choice& choice, const Translate& say)
{
    if (choice.word.starts_with("divert:"))
        return fill(say(QT_TRANSLATE_NOOP("wording", "goes to %1")), {choice.name});
    if (!choice.name.empty())
        return choice.name;
    const auto found =
        std::ranges::find(words, choice.word, [](const WordName& each) { return std::string(each.word); });
    return found == words.end() ? choice.word : say(found->name);
}

std::string valueText(const Column& column, const CellValue& value, const Translate& say)
{
    if (const auto* date = std::get_if<base::Date>(&value))
        return numbers().date(*date);
    if (const auto* text = std::get_if<std::string>(&value))
        return column.kind == CellKind::Choice ? tables::nameOf(column, *text, typingForm(say)) : *text;
    const auto number = tables::numberOf(value);
    if (!number)
        return {};
    if (column.kind == CellKind::Money)
        return numbers().fixed(*number, 2);
    if (column.kind == CellKind::Share)
        return numbers().fixed(100.0 * *number, 1);
    if (column.id == "year")
        return std::to_string(std::lround(*number));
    const double size = std::abs(*number);
    if (column.isComputed && size >= 10.0)
        return numbers().whole(*number);
    return size >= 1'000.0 ? numbers().fixed(*number, size == std::round(size) ? 0 : 1) : numbers().typed(*number);
}

tables::TypingForm typingForm(const Translate& say)
{
    tables::TypingForm form;
    // The marks of the locale, by how it writes a number.
    const std::string sample = numbers().fixed(1234.5, 1);
    const std::size_t two = sample.find('2');
    const std::size_t four = sample.find('4');
    const std::size_t five = sample.find('5');
    if (two != std::string::npos && four != std::string::npos && five != std::string::npos && five > four + 1) {
        form.numbers.group = sample.substr(1, two - 1);
        form.numbers.decimal = sample.substr(four + 1, five - four - 1);
    }
    form.nameOf = [say](const Column& column, const Choice& choice) { return choiceText(column, choice, say); };
    return form;
}

std::string wrongText(const std::string& found, Expected expected, const Column& column, const Translate& say)
{
    const std::string text = quoted(found);
    switch (expected) {
    case Expected::Date: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a date.")), {text});
    case Expected::WholeNumber: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a whole number.")), {text});
    case Expected::Share: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a percentage.")), {text});
    case Expected::PerCent: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 looks like a share of one.")), {text});
    case Expected::OneOf:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is none of the choices of %2.")),
                    {text, columnText(column, say)});
    case Expected::InRange: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is out of range.")), {text});
    case Expected::NotTypedHere:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has no place: this cell cannot be typed in.")), {text});
    case Expected::NoCell:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 has no place: the table ends before it.")), {text});
    case Expected::NoTotal:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is the sum of the rows above it.")), {text});
    case Expected::ShortText:
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is too long, or has marks that are no letters.")), {text});
    default: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 is not a number.")), {text});
    }
}

std::string adviceText(Expected expected, const Column& column, const std::string& unit, const CellValue& example,
                       const Translate& say)
{
    const auto shown = [&](double value) { return valueText(column, CellValue(value), say); };
    switch (expected) {
    case Expected::Date: return say(QT_TRANSLATE_NOOP("wording", "Type a date such as 1/4/2026."));
    case Expected::PerCent:
        return fill(say(QT_TRANSLATE_NOOP("wording",
                                          "Type a percentage such as %1, with its sign where it is less than one. One "
                                          "press mends all that are alike.")),
                    {shown(tables::numberOf(example).value_or(0.125))});
    case Expected::OneOf: {
        std::string list;
        for (std::size_t i = 0; i < std::min<std::size_t>(column.choices.size(), 4); ++i)
            list += (i > 0 ? ", " : "") + choiceText(column, column.choices[i], say);
        return fill(say(QT_TRANSLATE_NOOP("wording", "Type one of: %1.")),
                    {list + (column.choices.size() > 4 ? ", …" : "")});
    }
    case Expected::InRange:
        return fill(say(QT_TRANSLATE_NOOP("wording", "Type a number from %1 to %2.")),
                    {shown(column.range.low), shown(column.range.high)});
    case Expected::NotTypedHere:
        return say(QT_TRANSLATE_NOOP("wording", "Change the plan's value, or the figures that it is worked out from."));
    case Expected::NoCell:
        return say(QT_TRANSLATE_NOOP("wording", "Begin further up or to the left, or copy fewer cells."));
    case Expected::NoTotal:
        return say(QT_TRANSLATE_NOOP("wording", "Leave the total out: the program adds figures up itself."));
    case Expected::ShortText:
        return say(QT_TRANSLATE_NOOP("wording", "Type a text of one line, of 1,000 letters or fewer."));
    default: break;
    }
    const std::string like = tables::isEmpty(example) ? shown(column.kind == CellKind::Share ? 0.125 : 12.0)
                                                      : valueText(column, example, say);
    if (unit.empty())
        return fill(say(QT_TRANSLATE_NOOP("wording", "Type a number such as %1.")), {like});
    return fill(say(QT_TRANSLATE_NOOP("wording", "Type a number of %1, such as %2.")), {unit, like});
}

std::string refusalText(const tables::Table& table, const tables::Refusal& refusal, std::size_t shownRow,
                        std::size_t shownColumn, const Translate& say)
{
    const bool hasCell = refusal.expected != Expected::NoCell;
    const Column column = hasCell ? table.columns[refusal.column] : Column();
    const std::string unit = hasCell ? table.at(refusal.row, refusal.column).unit : std::string();
    const CellValue example = refusal.likely ? *refusal.likely
        : hasCell                            ? table.at(refusal.row, refusal.column).value
                                             : CellValue();
    return fill(say(QT_TRANSLATE_NOOP("wording", "Row %1, column %2: %3 %4")),
                {std::to_string(shownRow + 1), tables::columnLetters(shownColumn),
                 wrongText(refusal.found, refusal.expected, column, say),
                 adviceText(refusal.expected, column, unit, example, say)});
}

} // namespace homeward::wording
