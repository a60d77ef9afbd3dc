// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/read_cell.h"

#include "core/base/lower_case.h"
#include "core/base/text.h"
#include "core/base/typed_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace homeward::tables {

namespace {

bool isDash(std::string_view text)
{
    return text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "\xE2\x88\x92";
}

bool isWithin(const validation::FigureRange& range, double value)
{
    const bool any = range.low == 0.0 && range.high == 0.0;
    return any || (value <= range.high && (range.aboveLow ? value > range.low : value >= range.low));
}

/// Reads a typed number as a value of a column, or says why it is not one.
ReadCell numberIn(const Column& column, const base::TypedNumber& typed)
{
    const bool isShare = column.kind == CellKind::Share;
    ReadCell read;
    read.arithmetic = typed.arithmetic;
    if (typed.percent && !isShare)
        return {{}, column.kind == CellKind::Whole ? Expected::WholeNumber : Expected::Number, CellValue(typed.value)};
    const double value = isShare ? typed.value / 100.0 : typed.value;
    if (column.kind == CellKind::Whole && value != std::round(value))
        return {{}, Expected::WholeNumber, CellValue(std::round(value))};
    if (!isWithin(column.range, value))
        return {{},
                Expected::InRange,
                isShare && value > column.range.high ? std::optional(CellValue(column.range.high)) : std::nullopt};
    read.value = value;
    return read;
}

Expected expectedOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Whole: return Expected::WholeNumber;
    case CellKind::Share: return Expected::Share;
    case CellKind::Date: return Expected::Date;
    case CellKind::Choice: return Expected::OneOf;
    default: return Expected::Number;
    }
}

ReadCell readNumberCell(const Column& column, std::string_view text, const TypingForm& form)
{
    if (const auto typed = base::readNumber(text, form.numbers))
        return numberIn(column, *typed);
    ReadCell refused{{}, expectedOf(column.kind)};
    if (const auto likely = base::likelyNumber(text, form.numbers))
        refused.likely = numberIn(column, *likely).value;
    return refused;
}

/// The choice that a text names; if it is only the beginning of a name, or has one as its beginning, the likely one.
ReadCell readChoice(const Column& column, std::string_view text, const TypingForm& form)
{
    const std::string wanted = base::lowered(text);
    ReadCell refused{{}, Expected::OneOf};
    for (const Choice& choice : column.choices) {
        const std::string name = base::lowered(nameOf(column, choice.word, form));
        if (base::lowered(choice.word) == wanted || name == wanted)
            return {CellValue(choice.word)};
        if (!refused.likely && (name.starts_with(wanted) || wanted.starts_with(name)))
            refused.likely = CellValue(choice.word);
    }
    return refused;
}

std::string numberText(double value, const base::NumberForm& form)
{
    std::array<char, 40> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    std::string text = error == std::errc() ? std::string(buffer.data(), end) : std::to_string(value);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, form.decimal);
    return text;
}

/// Whether a text has no control characters other than line breaks and tabs, which cells of spreadsheets may contain.
bool isPlain(std::string_view text)
{
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
    };
    return base::firstBadUtf8(text) == std::string_view::npos && std::ranges::none_of(text, isControl);
}

ReadCell readText(std::string_view text)
{
    if (text.size() > longestCell || !isPlain(text))
        return {{}, Expected::ShortText};
    return {CellValue(std::string(text))};
}

} // namespace

std::string nameOf(const Column& column, const std::string& word, const TypingForm& form)
{
    const auto found = std::ranges::find(column.choices, word, &Choice::word);
    const Choice choice = found == column.choices.end() ? Choice{word, {}} : *found;
    if (form.nameOf)
        return form.nameOf(column, choice);
    return choice.name.empty() ? choice.word : choice.name;
}

ReadCell readCell(const Column& column, std::string_view text, const TypingForm& form)
{
    text = base::withoutBlanks(text);
    if (text.empty() || (isDash(text) && column.kind != CellKind::Text))
        return {CellValue()};
    switch (column.kind) {
    case CellKind::Text: return readText(text);
    case CellKind::Choice: return readChoice(column, text, form);
    case CellKind::Date: {
        const auto date = base::typedDate(text);
        if (date)
            return {CellValue(*date)};
        const auto likely = base::likelyDate(text);
        return {{}, Expected::Date, likely ? std::optional(CellValue(*likely)) : std::nullopt};
    }
    default: return readNumberCell(column, text, form);
    }
}

std::string plainText(const Column& column, const CellValue& value, const TypingForm& form)
{
    if (const auto* date = std::get_if<base::Date>(&value))
        return date->iso();
    if (const auto* text = std::get_if<std::string>(&value))
        return column.kind == CellKind::Choice ? nameOf(column, *text, form) : *text;
    const auto number = numberOf(value);
    if (!number)
        return {};
    if (column.kind != CellKind::Share)
        return numberText(*number, form.numbers);
    // Multiplying by a hundred may add a rounding error. Uses the shortest number that reads back as the same share.
    const double percent = *number * 100.0;
    const double few = std::round(*number * 1e14) / 1e12;
    for (const double shown : {few, percent, std::nextafter(percent, 0.0), std::nextafter(percent, 1e300)})
        if (shown / 100.0 == *number)
            return numberText(shown, form.numbers);
    return numberText(percent, form.numbers);
}

} // namespace homeward::tables
