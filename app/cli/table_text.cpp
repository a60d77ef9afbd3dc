// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "core/base/text.h"
#include "core/results/query.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace homeward::cli {

namespace {

using results::Measure;

struct Column {
    Measure measure;
    const char* title;
};

constexpr std::array columns{
    Column{Measure::PeoplePresent, "people"},       Column{Measure::PeopleDelayed, "delayed"},
    Column{Measure::PeopleWaiting, "waiting"},      Column{Measure::UnitsInUse, "units used"},
    Column{Measure::UnitsAvailable, "units there"},
};
constexpr std::size_t columnWidth = 9;
constexpr std::size_t widestTitle = 13;

/// Of one of so many years under a title.
constexpr std::size_t widthOf(std::size_t years) { return std::max(columnWidth, widestTitle / years); }

std::string cell(const results::RunResult& result, int scenario, int area, int setting, Measure measure, int year,
                 std::size_t width)
{
    const auto summary = results::summaryOf(result, scenario, measure, {{{area}}, {{setting}}}, year);
    return rightIn(summary ? figure(summary->mean) : "no limit", width);
}

void writeHeader(std::ostringstream& text, std::size_t nameWidth, const std::vector<std::string>& years)
{
    text << std::string(nameWidth, ' ');
    for (const Column& column : columns)
        text << rightIn(column.title, std::max(widestTitle, years.size() * columnWidth));
    text << '\n' << std::string(nameWidth, ' ');
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (const std::string& year : years)
            text << rightIn(year, widthOf(years.size()));
    text << '\n';
}

void writeBlock(std::ostringstream& text, const results::RunResult& result, int scenario, int area,
                std::size_t nameWidth)
{
    std::vector<int> years = wholeYears(result);
    if (years.size() > 1)
        years = {years.front(), years.back()};
    std::vector<std::string> labels;
    for (const int year : years)
        labels.push_back(result.financialYears[static_cast<std::size_t>(year)].label);
    text << '\n'
         << base::quote(result.scenarios[static_cast<std::size_t>(scenario)].name) << ", "
         << base::quote(result.areas[static_cast<std::size_t>(area)].name) << '\n';
    writeHeader(text, nameWidth, labels);
    for (std::size_t s = 0; s < result.settings.size(); ++s) {
        text << leftIn(result.settings[s].name, nameWidth);
        for (const Column& column : columns)
            for (const int year : years)
                text << cell(result, scenario, area, static_cast<int>(s), column.measure, year, widthOf(years.size()));
        text << '\n';
    }
}

} // namespace

std::string tableText(const results::RunResult& result)
{
    std::size_t nameWidth = 20;
    for (const results::SettingAxis& setting : result.settings)
        nameWidth = std::max(nameWidth, base::quote(setting.name).size() + 1);
    std::ostringstream text;
    text << runLine(result) << "Means over the year; people and units on an average day.\n";
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario)
        for (std::size_t area = 0; area < result.areas.size(); ++area)
            writeBlock(text, result, static_cast<int>(scenario), static_cast<int>(area), nameWidth);
    return text.str();
}

} // namespace homeward::cli
