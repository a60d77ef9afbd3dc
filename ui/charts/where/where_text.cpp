// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

namespace homeward::charts {

namespace {

using results::Quantity;

QString kindOfChart(const results::WhereOptions& options)
{
    if (options.span == results::Span::OneYear)
        return Words::tr("Stacked bar chart.");
    return Words::tr("Stacked area chart.");
}

QString subject(const WhereChartContent& content)
{
    const QString by =
        content.series.options.by == results::Grouping::Sphere ? Words::tr("by sphere") : Words::tr("by setting");
    QString what;
    switch (content.series.options.quantity) {
    case Quantity::People: what = Words::tr("People in care"); break;
    case Quantity::Days: what = Words::tr("Days of care"); break;
    case Quantity::Share: what = Words::tr("Share of people in care"); break;
    }
    const results::WhereSeries& series = content.series;
    return Words::tr("%1 in %2 %3, %4 to %5, %6.")
        .arg(what, content.areaName, by, numbers::month(dateOf(series, series.months.front().firstSecond)),
             numbers::month(dateOf(series, series.months.back().firstSecond)), content.scenarioName);
}

QString course(const WhereChartContent& content, const results::SphereSeries& sphere)
{
    const QString from = figureText(content, sphere.yearly.front());
    const QString to = figureText(content, sphere.yearly[content.series.year()]);
    const QString name = sphereName(sphere.sphere);
    if (from == to)
        return Words::tr("%1 stays at %2").arg(name, to);
    return sphere.yearly.front() < sphere.yearly[content.series.year()]
        ? Words::tr("%1 grows from %2 to %3").arg(name, from, to)
        : Words::tr("%1 falls from %2 to %3").arg(name, from, to);
}

QString delayedSentence(const WhereChartContent& content)
{
    const std::size_t year = content.series.year();
    const QString now = numbers::people(content.series.delayedYearly[year]);
    if (content.series.scenario == content.series.against)
        return Words::tr("Delayed in hospital in %1: %2.").arg(content.yearLabel(), now);
    return Words::tr("Delayed in hospital in %1: %2, against %3 in \u201C%4\u201D.")
        .arg(content.yearLabel(), now, numbers::people(content.series.delayedBaseYearly[year]), content.againstName);
}

} // namespace

QString altText(const WhereChartContent& content)
{
    if (content.empty())
        return Words::tr("Chart without results.");
    QStringList courses;
    for (auto sphere = content.series.spheres.rbegin(); sphere != content.series.spheres.rend(); ++sphere)
        courses.append(course(content, *sphere));
    QStringList sentences{kindOfChart(content.series.options), subject(content)};
    if (content.series.year() > 0)
        sentences.append(Words::tr("From %1 to %2: %3.")
                             .arg(QString::fromStdString(content.series.years.front().label), content.yearLabel(),
                                  courses.join(QStringLiteral(", "))));
    for (const results::CapacityLine& line : content.series.capacity)
        if (line.inHours || line.sphere == model::Sphere::Hospital)
            sentences.append(capacityText(content, line) + QLatin1Char('.'));
    if (content.series.options.quantity != Quantity::Days)
        sentences.append(delayedSentence(content));
    return sentences.join(QLatin1Char(' '));
}

} // namespace homeward::charts
