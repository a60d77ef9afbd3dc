// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_content.h"

#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_tables.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

namespace homeward::charts {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString areasName(const results::RunResult& result, const results::Choice& chosen)
{
    const std::vector<int> areas = chosen.of(result.areas.size());
    if (areas.size() == 1)
        return text(result.areas[static_cast<std::size_t>(areas.front())].name);
    if (areas.size() == result.areas.size())
        return Words::tr("all areas");
    if (areas.size() > 3)
        return Words::tr("%1 areas").arg(areas.size());
    QStringList names;
    for (const int area : areas)
        names.append(text(result.areas[static_cast<std::size_t>(area)].name));
    return names.join(QStringLiteral(" + "));
}

QString sourceLine(const results::RunResult& result, const WhereChartContent& content)
{
    const QString futures = content.replicationsDone < content.replicationsAsked
        ? Words::tr("%1 of %2 futures so far").arg(content.replicationsDone).arg(content.replicationsAsked)
        : Words::tr("%1 futures").arg(content.replicationsDone);
    return Words::tr("Plan: %1, scenario %2, seed %3, Homeward %4, %5. Figures after %6 are modelled.")
        .arg(text(result.planName), style::scenarioLetter(content.series.scenario), QString::number(result.seed),
             text(result.programVersion), futures, numbers::date(result.start));
}

} // namespace

QString WhereChartContent::yearLabel() const { return empty() ? QString() : text(series.years[series.year()].label); }

std::vector<const results::CapacityLine*> WhereChartContent::capacity() const
{
    std::vector<const results::CapacityLine*> shown;
    if (choices.capacity == CapacityShown::None || series.options.span == results::Span::OneYear)
        return shown;
    for (const results::CapacityLine& line : series.capacity)
        if (choices.capacity == CapacityShown::All || line.inHours || line.sphere == model::Sphere::Hospital)
            shown.push_back(&line);
    return shown;
}

QString sphereName(model::Sphere sphere)
{
    switch (sphere) {
    case model::Sphere::Hospital: return Words::tr("Hospital");
    case model::Sphere::Community: return Words::tr("Community");
    case model::Sphere::Home: break;
    }
    return Words::tr("Home");
}

WhereChartContent contentFor(const results::RunResult& result, int scenario, int against, const results::Choice& areas,
                             const WhereChoices& choices)
{
    WhereChartContent content;
    content.choices = choices;
    content.theme = style::currentTheme();
    content.replicationsDone = result.replicationsDone;
    content.replicationsAsked = result.replicationsAsked;
    if (result.months.empty() || result.financialYears.empty() || result.scenarios.empty())
        return content;
    content.series = results::whereSeries(result, scenario, against, areas, choices.series);
    content.areaName = areasName(result, areas);
    content.scenarioName = text(result.scenarios[static_cast<std::size_t>(scenario)].name);
    content.againstName = text(result.scenarios[static_cast<std::size_t>(against)].name);
    content.title = chartTitle(content);
    content.subtitle = chartSubtitle(content);
    content.source = QStringList{capacityNote(content), sourceLine(result, content)}.join(QLatin1Char(' ')).trimmed();
    content.tables = whereTables(result, content, areas);
    return content;
}

} // namespace homeward::charts
