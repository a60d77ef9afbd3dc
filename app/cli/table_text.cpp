// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/results/query.h"
#include "ui/wording/translate.h"

#include <array>

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

/// A period that is told, and its title.
struct Told {
    results::FigurePeriod when;
    std::string label;
};

/// Windows of dates where any were asked for, else the first and the last year.
std::vector<Told> periodsTold(const results::RunResult& result)
{
    std::vector<Told> told;
    for (std::size_t w = 0; w < result.windows.size(); ++w)
        told.push_back({results::FigurePeriod::window(static_cast<int>(w)), result.windows[w].label});
    std::vector<int> years = wholeYears(result);
    if (years.size() > 1)
        years = {years.front(), years.back()};
    for (std::size_t i = 0; i < years.size() && result.windows.empty(); ++i)
        told.push_back({years[i], result.financialYears[static_cast<std::size_t>(years[i])].label});
    return told;
}

/// A scenario in an area.
struct Where {
    int scenario = 0;
    int area = 0;
};

std::string cell(const results::RunResult& result, Where where, int setting, Measure measure,
                 results::FigurePeriod when)
{
    const auto summary = results::summaryOf(result, where.scenario, measure, {{{where.area}}, {{setting}}}, when);
    return summary ? figure(summary->mean) : "no limit";
}

/// Titles stand above the last of their periods.
void addHeader(TextTable& table, const std::vector<Told>& periods)
{
    std::vector<std::string> titles{""};
    std::vector<std::string> labels{""};
    for (const Column& column : columns) {
        titles.resize(titles.size() + periods.size());
        titles.back() = column.title;
        for (const Told& period : periods)
            labels.push_back(period.label);
    }
    table.add(std::move(titles));
    table.add(std::move(labels));
}

/// In hours where these are fewer than two days.
std::string lengthText(double days)
{
    const bool inHours = days < 2.0;
    const double number = inHours ? 24.0 * days : days;
    return wording::number(number) + (inHours ? " hour" : " day") + (number == 1.0 ? "" : "s");
}

/// Of all who start, the share whose wait or delay for want of a place was longer.
std::string waitsText(const results::RunResult& result, Where where, const exchange::WaitLimit& limit)
{
    TextTable table;
    const std::vector<Told> periods = periodsTold(result);
    std::vector<std::string> header{"% who wait longer than " + lengthText(limit.days)};
    for (const Told& period : periods)
        header.push_back(period.label);
    table.add(std::move(header));
    for (std::size_t s = 0; s < result.settings.size(); ++s) {
        std::vector<std::string> row{result.settings[s].name};
        for (const Told& period : periods) {
            const auto share = results::summarise(results::shareWaitingLonger(
                result, where.scenario, {{{where.area}}, {{static_cast<int>(s)}}}, period.when, limit.days));
            row.push_back(share ? figure(100.0 * share->mean) : "-");
        }
        table.add(std::move(row));
    }
    return table.text();
}

std::string blockText(const results::RunResult& result, Where where, const std::vector<exchange::WaitLimit>& longerThan)
{
    TextTable table;
    const std::vector<Told> periods = periodsTold(result);
    addHeader(table, periods);
    for (std::size_t s = 0; s < result.settings.size(); ++s) {
        std::vector<std::string> row{result.settings[s].name};
        for (const Column& column : columns)
            for (const Told& period : periods)
                row.push_back(cell(result, where, static_cast<int>(s), column.measure, period.when));
        table.add(std::move(row));
    }
    std::string text = '\n' + base::quote(result.scenarios[static_cast<std::size_t>(where.scenario)].name) + ", "
        + base::quote(result.areas[static_cast<std::size_t>(where.area)].name) + '\n' + table.text();
    for (const exchange::WaitLimit& limit : longerThan)
        text += waitsText(result, where, limit);
    return text;
}

} // namespace

std::string tableText(const results::RunResult& result, const std::vector<exchange::WaitLimit>& longerThan,
                      const results::RunNotes& notes)
{
    std::string text = runLine(result) + notesText(result, notes) + "Means over the "
        + (result.windows.empty() ? "year" : "dates") + "; people and units on an average day.\n";
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario)
        for (std::size_t area = 0; area < result.areas.size(); ++area)
            text += blockText(result, {static_cast<int>(scenario), static_cast<int>(area)}, longerThan);
    return text;
}

} // namespace homeward::cli
