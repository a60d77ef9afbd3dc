// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_spread.h"

#include "ui/charts/where/where_shapes.h"
#include "ui/charts/where/where_tables.h"

#include <cmath>

namespace homeward::charts {

namespace {

using results::Summary;
using Values = std::vector<double>;

constexpr int fewestFutures = 10;   ///< of fewer, centiles say little
constexpr float bandAlpha = 0.22F;

/// The middle of each financial year, in months from the start.
Values middlesOf(const results::WhereSeries& series)
{
    Values middles;
    for (std::size_t year = 0; year < series.years.size(); ++year) {
        const auto of = std::ranges::equal_range(series.monthYear, static_cast<int>(year));
        const auto begin = static_cast<double>(of.begin() - series.monthYear.begin());
        middles.push_back(begin + static_cast<double>(of.size()) / 2.0);
    }
    return middles;
}

/// The months moved by how far a centile lies from each year's mean, which goes evenly from the middle of one year to that
/// of the next.
Values moved(const WhereChartContent& content, Values months, const std::vector<Summary>& years,
             double Summary::* centile)
{
    const Values middles = middlesOf(content.series);
    const auto away = [&](std::size_t year) { return years[year].*centile - years[year].mean; };
    std::size_t year = 0;
    for (std::size_t m = 0; m < months.size(); ++m) {
        const double at = static_cast<double>(m) + 0.5;
        while (year + 1 < years.size() && middles[year + 1] <= at)
            ++year;
        const bool isBetween = year + 1 < years.size() && at > middles[year];
        const double way = isBetween ? (at - middles[year]) / (middles[year + 1] - middles[year]) : 0.0;
        months[m] += away(year) + (isBetween ? way * (away(year + 1) - away(year)) : 0.0);
    }
    return months;
}

std::optional<SpreadCourse> spreadOf(const WhereChartContent& content, const Values& months,
                                     const std::vector<Summary>& years)
{
    const results::WhereOptions& options = content.series.options;
    const auto isKnown = [](const Summary& year) { return std::isfinite(year.p10) && std::isfinite(year.p90); };
    if (content.empty() || options.span != results::Span::OverTime || options.quantity == results::Quantity::Share
        || content.caveats.done < fewestFutures || years.size() != content.series.years.size()
        || !std::ranges::all_of(years, isKnown))
        return std::nullopt;
    return SpreadCourse{moved(content, months, years, &Summary::p10), moved(content, months, years, &Summary::p90)};
}

void paintBand(QPainter& painter, const PlotScale& scale, const SpreadCourse& course, QColor colour)
{
    colour.setAlphaF(bandAlpha);
    painter.setClipRect(scale.rect);
    fillBetween(painter, curve(scale, course.high), curve(scale, course.low), colour);
}

} // namespace

std::optional<SpreadCourse> spreadOfEverybody(const WhereChartContent& content)
{
    return spreadOf(content, content.series.totalMonthly, everybodyByYear(content));
}

std::optional<SpreadCourse> spreadOfDelayed(const WhereChartContent& content)
{
    return spreadOf(content, content.series.delayedMonthly, delayedByYear(content));
}

void paintSpread(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (const auto everybody = spreadOfEverybody(scene.content))
        paintBand(painter, scene.stack, *everybody, scene.colours->text);
    const auto delayed = scene.geometry.strip.isEmpty() ? std::nullopt : spreadOfDelayed(scene.content);
    if (delayed)
        paintBand(painter, scene.strip, *delayed, scene.colours->delayedText);
}

} // namespace homeward::charts
