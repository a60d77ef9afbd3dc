// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reference_table.h"
#include "app/cli/result_text.h"
#include "ui/wording/number_format.h"
#include "ui/wording/reference_text.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <sstream>

namespace homeward::cli {

namespace {

using reference::BesideRow;
using reference::Figure;
using reference::Status;
using Rows = std::span<const BesideRow>;

constexpr std::size_t labelWidth = 22;
constexpr std::size_t cellWidth = 13;
constexpr std::size_t wideCell = 19;        ///< fits `2018/19-2020/21`
constexpr std::size_t yearsInLine = 6;

/// A number, and a letter where it is not as published.
std::string cellText(const std::optional<Figure>& figure)
{
    if (!figure)
        return "-";
    constexpr double few = 100.0;   // below it a decimal says something
    const double value = figure->value;
    const std::string number =
        value == std::floor(value) || value >= few ? wording::numbers().whole(value) : wording::numbers().typed(value);
    switch (figure->status) {
    case Status::Published: return number + " ";
    case Status::Derived: return number + "d";
    case Status::Imputed: return number + "f";
    case Status::Illustrative: return number + "x";
    }
    return number;
}

std::vector<std::string_view> yearsOf(Rows rows)
{
    std::vector<std::string_view> years;
    for (const BesideRow& row : rows)
        if (years.empty() || years.back() != row.year)
            years.push_back(row.year);
    return years;
}

std::vector<std::string_view> bandsOf(Rows rows)
{
    std::vector<std::string_view> bands;
    for (const std::string& band : reference::ageBands())
        if (std::ranges::any_of(rows, [&](const BesideRow& row) { return row.band == band; }))
            bands.push_back(band);
    return bands;
}

const BesideRow* rowOf(Rows rows, std::string_view band, std::string_view year)
{
    const auto found =
        std::ranges::find_if(rows, [&](const BesideRow& row) { return row.band == band && row.year == year; });
    return found == rows.end() ? nullptr : &*found;
}

void writeLine(std::ostringstream& text, const std::string& label, std::size_t width,
               std::span<const std::string_view> years, const auto& cell)
{
    text << leftIn(label, labelWidth);
    for (const std::string_view year : years)
        text << rightIn(cell(year), width);
    text << '\n';
}

void writeYears(std::ostringstream& text, Rows rows, std::span<const std::string_view> years)
{
    const bool isWide = std::ranges::any_of(years, [](std::string_view year) { return year.size() > 11; });
    const std::size_t width = isWide ? wideCell : cellWidth;
    const bool hasScotland = std::ranges::any_of(rows, [](const BesideRow& row) { return row.scotland.has_value(); });
    writeLine(text, "", width, years, [](std::string_view year) { return std::string(year) + " "; });
    for (const std::string_view band : bandsOf(rows)) {
        const auto side = [&](bool scotland) {
            return [&rows, band, scotland](std::string_view year) {
                const BesideRow* row = rowOf(rows, band, year);
                return row ? cellText(scotland ? row->scotland : row->area) : std::string("-");
            };
        };
        writeLine(text, "  " + std::string(band), width, years, side(false));
        if (hasScotland)
            writeLine(text, "    Scotland", width, years, side(true));
    }
}

/// How the area's figures were made: each way once, with the years that it holds for.
void writeHows(std::ostringstream& text, Rows rows)
{
    std::vector<std::pair<std::string, std::string>> hows;   // text, years
    for (const BesideRow& row : rows) {
        const auto& figure = row.area;
        if (!figure)
            continue;
        const std::string line = wording::statusText(figure->status) + ": " + std::string(figure->how) + " ["
            + figure->source->publisher + ", " + figure->source->title + "]";
        const auto found = std::ranges::find(hows, line, &std::pair<std::string, std::string>::first);
        const std::string year(row.year);
        if (found == hows.end())
            hows.emplace_back(line, year);
        else if (!found->second.ends_with(year))
            found->second += ", " + year;
    }
    for (const auto& [line, years] : hows)
        text << "  " << years << ": " << line << '\n';
}

void writeMeasure(std::ostringstream& text, Rows rows)
{
    text << '\n' << rows.front().measure->title << ", " << rows.front().measure->unit << '\n';
    const std::vector<std::string_view> years = yearsOf(rows);
    for (std::size_t from = 0; from < years.size(); from += yearsInLine)
        writeYears(text, rows, std::span(years).subspan(from, std::min(yearsInLine, years.size() - from)));
    writeHows(text, rows);
}

const char* kindText(reference::AreaKind kind)
{
    switch (kind) {
    case reference::AreaKind::Country: return "country";
    case reference::AreaKind::Board: return "board";
    case reference::AreaKind::Partnership: return "partnership";
    case reference::AreaKind::Council: return "council";
    }
    return "";
}

} // namespace

std::string referenceTable(const reference::ReferenceSet& set, const reference::Area& area,
                           const std::vector<BesideRow>& rows)
{
    std::ostringstream text;
    text << area.name << " (" << area.code << ")";
    if (const reference::Area* board = set.areas().find(area.board))
        text << ", " << board->name;
    text << "\nAs published without a mark; d derived, f filled in, x illustrative; - no figure, which is not zero.\n";
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t end = from;
        while (end < rows.size() && rows[end].measure == rows[from].measure)
            ++end;
        writeMeasure(text, Rows(rows).subspan(from, end - from));
        from = end;
    }
    text << '\n' << reference::licenceLine << "\nNo official estimates of any partnership.\n";
    return text.str();
}

std::string areaTable(const reference::Areas& areas)
{
    std::ostringstream text;
    for (const reference::Area* partnership : areas.partnerships()) {
        const reference::Area* board = areas.find(partnership->board);
        text << leftIn(partnership->code, 11) << leftIn(partnership->name, 31) << (board ? board->name : "") << '\n';
        for (const reference::Area* council : areas.councilsOf(partnership->code))
            if (council->name != partnership->name)
                text << leftIn("", 11) << "  " << kindText(council->kind) << ' ' << council->name << " ("
                     << council->code << ")\n";
    }
    text << '\n' << reference::licenceLine << '\n';
    return text.str();
}

} // namespace homeward::cli
