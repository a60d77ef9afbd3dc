// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
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

/// A period that is told, and its title.
struct Told {
    results::When when;
    std::string label;
};

/// Windows of dates where any were asked for, else the first and the last year.
std::vector<Told> periodsTold(const results::RunResult& result)
{
    std::vector<Told> told;
    for (std::size_t w = 0; w < result.windows.size(); ++w)
        told.push_back({results::When::window(static_cast<int>(w)), result.windows[w].label});
    std::vector<int> years = wholeYears(result);
    if (years.size() > 1)
        years = {years.front(), years.back()};
    for (std::size_t i = 0; i < years.size() && result.windows.empty(); ++i)
        told.push_back({years[i], result.financialYears[static_cast<std::size_t>(years[i])].label});
    return told;
}

/// Of one of the periods under a title.
std::size_t widthOf(const std::vector<Told>& periods)
{
    std::size_t width = std::max(columnWidth, widestTitle / std::max<std::size_t>(1, periods.size()));
    for (const Told& period : periods)
        width = std::max(width, period.label.size() + 1);
    return width;
}

std::string cell(const results::RunResult& result, int scenario, int area, int setting, Measure measure,
                 results::When when, std::size_t width)
{
    const auto summary = results::summaryOf(result, scenario, measure, {{{area}}, {{setting}}}, when);
    return rightIn(summary ? figure(summary->mean) : "no limit", width);
}

void writeHeader(std::ostringstream& text, std::size_t nameWidth, const std::vector<Told>& periods)
{
    text << std::string(nameWidth, ' ');
    for (const Column& column : columns)
        text << rightIn(column.title, std::max(widestTitle, periods.size() * widthOf(periods)));
    text << '\n' << std::string(nameWidth, ' ');
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (const Told& period : periods)
            text << rightIn(period.label, widthOf(periods));
    text << '\n';
}

/// A scenario in an area.
struct Where {
    int scenario = 0;
    int area = 0;
};

/// Of all who start, the share whose wait or delay for want of a place was longer.
void writeWaits(std::ostringstream& text, const results::RunResult& result, Where where, std::size_t nameWidth,
                const std::vector<exchange::WaitLimit>& longerThan)
{
    const std::vector<Told> periods = periodsTold(result);
    for (const exchange::WaitLimit& limit : longerThan) {
        text << leftIn("% " + limit.name.substr(limit.name.find("longer")), nameWidth + 20);
        for (const Told& period : periods)
            text << rightIn(period.label, widthOf(periods));
        text << '\n';
        for (std::size_t s = 0; s < result.settings.size(); ++s) {
            text << leftIn(result.settings[s].name, nameWidth + 20);
            for (const Told& period : periods) {
                const auto share = results::summarise(results::shareWaitingLonger(
                    result, where.scenario, {{{where.area}}, {{static_cast<int>(s)}}}, period.when, limit.days));
                text << rightIn(share ? figure(100.0 * share->mean) : "-", widthOf(periods));
            }
            text << '\n';
        }
    }
}

void writeBlock(std::ostringstream& text, const results::RunResult& result, Where where, std::size_t nameWidth,
                const std::vector<exchange::WaitLimit>& longerThan)
{
    const auto [scenario, area] = where;
    const std::vector<Told> periods = periodsTold(result);
    text << '\n'
         << base::quote(result.scenarios[static_cast<std::size_t>(scenario)].name) << ", "
         << base::quote(result.areas[static_cast<std::size_t>(area)].name) << '\n';
    writeHeader(text, nameWidth, periods);
    for (std::size_t s = 0; s < result.settings.size(); ++s) {
        text << leftIn(result.settings[s].name, nameWidth);
        for (const Column& column : columns)
            for (const Told& period : periods)
                text << cell(result, scenario, area, static_cast<int>(s), column.measure, period.when,
                             widthOf(periods));
        text << '\n';
    }
    writeWaits(text, result, where, nameWidth, longerThan);
}

} // namespace

std::string tableText(const results::RunResult& result, const std::vector<exchange::WaitLimit>& longerThan)
{
    std::size_t nameWidth = 20;
    for (const results::SettingAxis& setting : result.settings)
        nameWidth = std::max(nameWidth, base::quote(setting.name).size() + 1);
    std::ostringstream text;
    text << runLine(result) << notesText(result) << "Means over the " << (result.windows.empty() ? "year" : "dates")
         << "; people and units on an average day.\n";
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario)
        for (std::size_t area = 0; area < result.areas.size(); ++area)
            writeBlock(text, result, {static_cast<int>(scenario), static_cast<int>(area)}, nameWidth, longerThan);
    return text.str();
}

} // namespace homeward::cli
