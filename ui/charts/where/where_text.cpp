// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/where/where_capacity.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

#include <array>

namespace homeward::charts {

namespace {

using results::Quantity;

/// By span, quantity and grouping. %1 area, %2 and %3 months, %4 scenario.
constexpr std::array<std::array<std::array<const char*, 2>, 3>, 2> subjects{{
    {{{QT_TRANSLATE_NOOP("Charts", "Stacked area chart. People in care in %1 by setting, %2 to %3, %4."),
       QT_TRANSLATE_NOOP("Charts",
                         "Stacked area chart. People in care in %1 in hospital, in the community and at home, "
                         "%2 to %3, %4.")},
      {QT_TRANSLATE_NOOP("Charts", "Stacked area chart. Days of care in %1 by setting, %2 to %3, %4."),
       QT_TRANSLATE_NOOP("Charts",
                         "Stacked area chart. Days of care in %1 in hospital, in the community and at home, "
                         "%2 to %3, %4.")},
      {QT_TRANSLATE_NOOP("Charts", "Stacked area chart. Share of people in care in %1 by setting, %2 to %3, %4."),
       QT_TRANSLATE_NOOP("Charts",
                         "Stacked area chart. Share of people in care in %1 in hospital, in the community and "
                         "at home, %2 to %3, %4.")}}},
    {{{QT_TRANSLATE_NOOP("Charts", "Stacked bar chart. People in care in %1 by setting, %2 to %3, %4."),
       QT_TRANSLATE_NOOP("Charts",
                         "Stacked bar chart. People in care in %1 in hospital, in the community and at home, "
                         "%2 to %3, %4.")},
      {QT_TRANSLATE_NOOP("Charts", "Stacked bar chart. Days of care in %1 by setting, %2 to %3, %4."),
       QT_TRANSLATE_NOOP("Charts",
                         "Stacked bar chart. Days of care in %1 in hospital, in the community and at home, "
                         "%2 to %3, %4.")},
      {QT_TRANSLATE_NOOP("Charts", "Stacked bar chart. Share of people in care in %1 by setting, %2 to %3, %4."),
       QT_TRANSLATE_NOOP("Charts",
                         "Stacked bar chart. Share of people in care in %1 in hospital, in the community and "
                         "at home, %2 to %3, %4.")}}},
}};

QString subject(const WhereChartContent& content)
{
    const results::WhereSeries& series = content.series;
    const results::WhereOptions& options = series.options;
    const char* pattern = subjects[static_cast<std::size_t>(options.span)][static_cast<std::size_t>(options.quantity)]
                                  [static_cast<std::size_t>(options.by)];
    return Words::tr(pattern).arg(content.areaName, numbers::month(dateOf(series, series.months.front().firstSecond)),
                                  numbers::month(dateOf(series, series.months.back().firstSecond)),
                                  content.scenarioName);
}

QString course(const WhereChartContent& content, const results::SphereSeries& sphere)
{
    const double last = sphere.yearly[content.series.year()];
    const QString from = figureText(content, sphere.now);
    const QString to = figureText(content, last);
    const QString name = sphereName(sphere.sphere);
    const QString now = text(content.series.years.front().label);
    if (from == to)
        return Words::tr("%1 stays at %2 from %3 to %4.").arg(name, to, now, content.yearLabel());
    return sphere.now < last
        ? Words::tr("%1 grows from %2 in %3 to %4 in %5.").arg(name, from, now, to, content.yearLabel())
        : Words::tr("%1 falls from %2 in %3 to %4 in %5.").arg(name, from, now, to, content.yearLabel());
}

QString delayedSentence(const WhereChartContent& content)
{
    const std::size_t year = content.series.year();
    const QString now = numbers::people(content.series.delayedYearly[year]);
    if (!content.beside())
        return Words::tr("Delayed in hospital in %1: %2.").arg(content.yearLabel(), now);
    return Words::tr("Delayed in hospital in %1: %2, against %3 in \u201C%4\u201D.")
        .arg(content.yearLabel(), now, numbers::people(content.series.delayedBaseYearly[year]), content.againstName);
}

QString waitingSentence(const WhereChartContent& content)
{
    const std::size_t year = content.series.year();
    const QString now = numbers::people(content.series.waitingYearly[year]);
    if (!content.beside())
        return Words::tr("Waiting for care in no setting in %1: %2.").arg(content.yearLabel(), now);
    return Words::tr("Waiting for care in no setting in %1: %2, against %3 in \u201C%4\u201D.")
        .arg(content.yearLabel(), now, numbers::people(content.series.waitingBaseYearly[year]), content.againstName);
}

} // namespace

QString altText(const WhereChartContent& content)
{
    if (content.empty())
        return Words::tr("Chart without results.");
    QStringList sentences{subject(content)};
    if (content.series.year() > 0)
        for (auto sphere = content.series.spheres.rbegin(); sphere != content.series.spheres.rend(); ++sphere)
            sentences.append(course(content, *sphere));
    for (const results::CapacityLine& line : content.series.capacity)
        if (line.inHours || line.sphere == model::Sphere::Hospital)
            sentences.append(capacityText(content, line) + QLatin1Char('.'));
    if (content.series.options.quantity != Quantity::Days)
        sentences << delayedSentence(content) << waitingSentence(content);
    return sentences.join(QLatin1Char(' '));
}

} // namespace homeward::charts
