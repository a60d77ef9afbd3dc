// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/format.h"
#include "ui/charts/where_sentences.h"
#include "ui/charts/words.h"

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
        .arg(what, content.areaName, by, monthName(dateOf(series, series.months.front().firstSecond)),
             monthName(dateOf(series, series.months.back().firstSecond)), content.scenarioName);
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
    const QString now = formatPeople(content.series.delayedYearly[year]);
    if (content.series.scenario == content.series.against)
        return Words::tr("Delayed in hospital in %1: %2.").arg(content.yearLabel(), now);
    return Words::tr("Delayed in hospital in %1: %2, against %3 %4.")
        .arg(content.yearLabel(), now, formatPeople(content.series.delayedBaseYearly[year]),
             thanName(content.againstName));
}

/// One row of the file; text fields are quoted where they must be.
QString row(const QStringList& fields)
{
    QStringList safe;
    for (QString field : fields) {
        if (field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('"')) || field.contains(QLatin1Char('\n')))
            field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        safe.append(field);
    }
    return safe.join(QLatin1Char(',')) + QLatin1Char('\n');
}

QString number(double value) { return QString::number(value, 'g', 8); }

struct CsvWriter {
    const WhereChartContent& content;
    QString out;

    void rows(const QString& kind, const QString& name, const QString& unit, const std::vector<double>& monthly,
              const std::vector<double>& yearly, const std::vector<double>& against)
    {
        const auto& series = content.series;
        for (std::size_t m = 0; m < monthly.size(); ++m)
            out +=
                row({QString::fromStdString(series.months[m].label), kind, name, unit, number(monthly[m]), QString()});
        for (std::size_t y = 0; y < yearly.size(); ++y)
            out += row({QString::fromStdString(series.years[y].label), kind, name, unit, number(yearly[y]),
                        y < against.size() ? number(against[y]) : QString()});
    }
};

QString unitWord(Quantity quantity)
{
    switch (quantity) {
    case Quantity::People: return QStringLiteral("people");
    case Quantity::Days: return QStringLiteral("days");
    case Quantity::Share: break;
    }
    return QStringLiteral("share");
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

QString numbersCsv(const WhereChartContent& content)
{
    CsvWriter csv{content,
                  row({QStringLiteral("period"), QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("unit"),
                       content.scenarioName, content.againstName})};
    if (content.empty())
        return csv.out;
    const results::WhereSeries& series = content.series;
    const QString unit = unitWord(series.options.quantity);
    for (const results::WhereLayer& layer : series.layers)
        csv.rows(layer.setting < 0 ? QStringLiteral("sphere") : QStringLiteral("setting"), layerName(layer), unit,
                 layer.monthly, layer.yearly, layer.againstYearly);
    const QString peopleOrDays = series.options.quantity == Quantity::Days ? unit : QStringLiteral("people");
    csv.rows(QStringLiteral("total"), Words::tr("All settings"), peopleOrDays, series.totalMonthly, series.totalYearly,
             series.againstTotalYearly);
    csv.rows(QStringLiteral("delayed"), Words::tr("Delayed in hospital"), peopleOrDays, series.delayedMonthly,
             series.delayedYearly, series.delayedBaseYearly);
    for (const results::CapacityLine& line : series.capacity)
        csv.rows(QStringLiteral("capacity"), sphereName(line.sphere),
                 line.inHours ? QStringLiteral("hours a week") : QString::fromStdString(line.unit), line.units,
                 line.unitsYearly, {});
    return csv.out;
}

} // namespace homeward::charts
