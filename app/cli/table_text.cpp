// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
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
    Column{Measure::PeoplePresent, "people"},
    Column{Measure::PeopleDelayed, "delayed"},
    Column{Measure::PeopleWaiting, "waiting"},
    Column{Measure::UnitsInUse, "units used"},
    Column{Measure::UnitsAvailable, "units there"},
};
constexpr std::size_t columnWidth = 9;

std::string cell(const results::RunResult& result, int scenario, int area, int setting, Measure measure, int year)
{
    const results::Summary summary = results::yearly(result, scenario, measure, {{area}, {setting}}, year);
    const bool none = !std::isfinite(summary.mean) || (measure == Measure::UnitsAvailable && summary.mean > 1e9);
    return rightIn(none ? "no limit" : figure(summary.mean), columnWidth);
}

void writeHeader(std::ostringstream& text, std::size_t nameWidth, const std::string& first, const std::string& last)
{
    text << std::string(nameWidth, ' ');
    for (const Column& column : columns)
        text << rightIn(column.title, 2 * columnWidth);
    text << '\n' << std::string(nameWidth, ' ');
    for (std::size_t i = 0; i < columns.size(); ++i)
        text << rightIn(first, columnWidth) << rightIn(last, columnWidth);
    text << '\n';
}

void writeBlock(std::ostringstream& text, const results::RunResult& result, int scenario, int area, std::size_t nameWidth)
{
    const std::vector<int> years = wholeYears(result);
    const auto label = [&](int year) { return result.financialYears[static_cast<std::size_t>(year)].label; };
    text << '\n' << result.scenarios[static_cast<std::size_t>(scenario)].name << ", "
         << result.areas[static_cast<std::size_t>(area)].name << '\n';
    writeHeader(text, nameWidth, label(years.front()), label(years.back()));
    for (std::size_t s = 0; s < result.settings.size(); ++s) {
        text << leftIn(result.settings[s].name, nameWidth);
        for (const Column& column : columns)
            for (const int year : {years.front(), years.back()})
                text << cell(result, scenario, area, static_cast<int>(s), column.measure, year);
        text << '\n';
    }
}

} // namespace

std::string tableText(const results::RunResult& result)
{
    std::size_t nameWidth = 20;
    for (const results::SettingAxis& setting : result.settings)
        nameWidth = std::max(nameWidth, setting.name.size() + 1);
    std::ostringstream text;
    text << runLine(result) << "Means over the year; people and units on an average day.\n";
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario)
        for (std::size_t area = 0; area < result.areas.size(); ++area)
            writeBlock(text, result, static_cast<int>(scenario), static_cast<int>(area), nameWidth);
    return text.str();
}

} // namespace homeward::cli
