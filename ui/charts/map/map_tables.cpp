// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_words.h"
#include "ui/charts/words.h"

namespace homeward::charts {

using pathway::MapFigure;

namespace {

/// A figure's columns: now, and where another scenario is compared with, then and the difference with its interval.
void addColumns(ChartTable& table, const MapSubject& subject, const QString& name, const QString& unit)
{
    table.columns.push_back({subject.figures->compared ? Words::tr("%1, %2").arg(name, subject.scenario) : name, unit});
    if (!subject.figures->compared)
        return;
    table.columns.push_back({Words::tr("%1, %2").arg(name, subject.against), unit});
    for (const QString& end : {Words::tr("difference"), Words::tr("95 % from"), Words::tr("95 % to")})
        table.columns.push_back({Words::tr("%1, %2").arg(name, end), unit});
}

void addCells(std::vector<ChartCell>& row, const MapSubject& subject, const MapFigure& figure)
{
    row.emplace_back(figure.now);
    if (!subject.figures->compared)
        return;
    row.emplace_back(figure.then);
    for (const double value : {figure.difference.mean, figure.difference.ci95Low, figure.difference.ci95High})
        row.emplace_back(value);
}

ChartTable settingsTable(const MapContent& map)
{
    const MapSubject& subject = map.subject();
    ChartTable table{QStringLiteral("settings"), Words::tr("By setting"), {{Words::tr("Setting"), {}}}, {}};
    const QString people = Words::tr("people");
    const QString week = Words::tr("people a week");
    addColumns(table, subject, Words::tr("Present"), people);
    addColumns(table, subject, Words::tr("Delayed here"), people);
    addColumns(table, subject, Words::tr("Delayed elsewhere for it"), people);
    addColumns(table, subject, Words::tr("Waiting outside"), people);
    addColumns(table, subject, Words::tr("Come in"), week);
    addColumns(table, subject, Words::tr("Of these from outside"), week);
    table.columns.push_back({Words::tr("Units in use"), {}});
    table.columns.push_back({Words::tr("Units there"), {}});
    table.columns.push_back({Words::tr("Unit"), {}});
    for (int s = 0; s < map.settings(); ++s) {
        const pathway::SettingFigures& here = subject.figures->settings[static_cast<std::size_t>(s)];
        std::vector<ChartCell> row{map.placeName(s)};
        for (const MapFigure* figure :
             {&here.people, &here.delayed, &here.delayedForThis, &here.waiting, &here.comeIn, &here.comeFromOutside})
            addCells(row, subject, *figure);
        row.emplace_back(here.unitsInUse);
        row.push_back(here.unitsThere ? ChartCell(*here.unitsThere) : ChartCell());
        row.emplace_back(subject.settings[static_cast<std::size_t>(s)].unit);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Every flow, also those that are not drawn.
ChartTable flowsTable(const MapContent& map)
{
    const MapSubject& subject = map.subject();
    ChartTable table{QStringLiteral("flows"),
                     Words::tr("From where to where"),
                     {{Words::tr("From"), {}}, {Words::tr("To"), {}}},
                     {}};
    addColumns(table, subject, Words::tr("People"), Words::tr("people a week"));
    for (const pathway::FlowFigures& flow : subject.figures->flows) {
        std::vector<ChartCell> row{map.placeName(flow.from), map.placeName(flow.to)};
        addCells(row, subject, flow.perWeek);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What there is before a run.
ChartTable planTable(const MapContent& map)
{
    ChartTable table{QStringLiteral("routes"),
                     Words::tr("Routes"),
                     {{Words::tr("From"), {}}, {Words::tr("To"), {}}, {Words::tr("Largest share"), Words::tr("%")}},
                     {}};
    for (const pathway::PlanRoute& route : map.subject().routes)
        table.rows.push_back({map.placeName(route.from), map.placeName(route.to), 100.0 * route.largestShare});
    return table;
}

} // namespace

std::vector<ChartTable> mapTables(const MapContent& map)
{
    if (!map.subject().figures)
        return {planTable(map)};
    if (!map.subject().counted())
        return {settingsTable(map)};
    return {settingsTable(map), flowsTable(map)};
}

} // namespace homeward::charts
