// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_sentences.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/where/where_spread.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace homeward::charts {

namespace {

using model::Sphere;
using results::Comparison;
using results::Quantity;
using results::Verdict;

/// A change that is smaller than this share of where it began is called level.
constexpr double levelShare = 0.05;
/// A sphere takes the growth when it holds this much of all that grew.
constexpr double mostOfGrowth = 0.6;

enum class Course { Grows, Falls, Level };

Course courseOf(const Comparison& since)
{
    const bool small = std::abs(since.difference.mean) < std::max(1.0, levelShare * since.before);
    if (since.verdict == Verdict::CannotTell || small)
        return Course::Level;
    return since.difference.mean > 0.0 ? Course::Grows : Course::Falls;
}

std::optional<Sphere> takerOfGrowth(const std::array<Comparison, 3>& since)
{
    double grown = 0.0;
    for (const Comparison& each : since)
        grown += std::max(0.0, each.difference.mean);
    for (std::size_t s = 0; s < since.size(); ++s)
        if (since[s].difference.mean > mostOfGrowth * grown && courseOf(since[s]) == Course::Grows)
            return static_cast<Sphere>(s);
    return std::nullopt;
}

/// What became of care in all since now.
enum class Main { GoesHome, GoesToCommunity, Spreads, Fewer, AsMany };

Main mainOf(const results::Finding& finding, std::optional<Sphere> taker)
{
    const Course total = courseOf(finding.totalSinceFirst);
    if (taker && total != Course::Falls)
        return *taker == Sphere::Home ? Main::GoesHome : Main::GoesToCommunity;
    return total == Course::Grows ? Main::Spreads : total == Course::Falls ? Main::Fewer : Main::AsMany;
}

/// By `Main`, then by what became of hospital: grows, falls, level.
constexpr std::array<std::array<const char*, 3>, 5> courseTitles{{
    {QT_TRANSLATE_NOOP("Charts", "Growth goes to people\u2019s homes; hospital grows too"),
     QT_TRANSLATE_NOOP("Charts", "Growth goes to people\u2019s homes; hospital holds fewer people"),
     QT_TRANSLATE_NOOP("Charts", "Growth goes to people\u2019s homes; hospital stays level")},
    {QT_TRANSLATE_NOOP("Charts", "Growth goes to care in the community; hospital grows too"),
     QT_TRANSLATE_NOOP("Charts", "Growth goes to care in the community; hospital holds fewer people"),
     QT_TRANSLATE_NOOP("Charts", "Growth goes to care in the community; hospital stays level")},
    {QT_TRANSLATE_NOOP("Charts", "Growth is spread over settings; hospital grows too"),
     QT_TRANSLATE_NOOP("Charts", "Growth is spread over settings; hospital holds fewer people"),
     QT_TRANSLATE_NOOP("Charts", "Growth is spread over settings; hospital stays level")},
    {QT_TRANSLATE_NOOP("Charts", "Fewer people are in care, but more in hospital"),
     QT_TRANSLATE_NOOP("Charts", "Fewer people are in care, in hospital too"),
     QT_TRANSLATE_NOOP("Charts", "Fewer people are in care; hospital stays level")},
    {QT_TRANSLATE_NOOP("Charts", "About as many people are in care as now, but more in hospital"),
     QT_TRANSLATE_NOOP("Charts", "About as many people are in care as now, fewer of them in hospital"),
     QT_TRANSLATE_NOOP("Charts", "About as many people are in care as now; hospital stays level")},
}};

QString titleOfCourse(const results::Finding& finding)
{
    const Course hospital = courseOf(finding.sinceFirst[static_cast<std::size_t>(Sphere::Hospital)]);
    const std::optional<Sphere> taker = takerOfGrowth(finding.sinceFirst);
    if (taker == Sphere::Hospital && courseOf(finding.totalSinceFirst) != Course::Falls)
        return Words::tr("Growth goes to hospital");
    const auto main = static_cast<std::size_t>(mainOf(finding, taker));
    return Words::tr(courseTitles[main][static_cast<std::size_t>(hospital)]);
}

/// People who wait in no setting come before what became of the people in care.
bool waitingMatters(const results::Finding& finding)
{
    const Comparison& waiting = finding.waitingSinceFirst;
    return waiting.verdict == Verdict::More && waiting.now >= std::max(1.0, levelShare * finding.totalSinceFirst.now);
}

QString titleOfShare(const WhereChartContent& content)
{
    const auto& home = content.series.spheres[static_cast<std::size_t>(Sphere::Home)];
    const double points = 100.0 * (home.shareYearly[content.series.year()] - home.shareNow);
    if (std::abs(points) < 0.5)
        return Words::tr("Home\u2019s share of care stays level");
    if (std::abs(points) < 0.95) {
        const QString figure = numbers::fixed(std::abs(points), 1);
        return points > 0 ? Words::tr("Home\u2019s share of care grows by %1 points").arg(figure)
                          : Words::tr("Home\u2019s share of care falls by %1 points").arg(figure);
    }
    const int whole = static_cast<int>(std::lround(std::abs(points)));
    return points > 0 ? Words::tr("Home\u2019s share of care grows by %n points", nullptr, whole)
                      : Words::tr("Home\u2019s share of care falls by %n points", nullptr, whole);
}

/// By quantity (people, days, share), then over time or of one year. %1 scenario, %2 area, %3 year.
constexpr std::array<std::array<const char*, 2>, 3> subtitles{{
    {QT_TRANSLATE_NOOP("Charts",
                       "People in care on an average day each month, %1, %2. Figures at the right are for %3"),
     QT_TRANSLATE_NOOP("Charts",
                       "People in care on an average day of the year, %1, %2. Figures at the right are for "
                       "%3")},
    {QT_TRANSLATE_NOOP("Charts",
                       "Days of care in a month of 30.4 days, %1, %2. Figures at the right are for the whole of %3"),
     QT_TRANSLATE_NOOP("Charts", "Days of care in the year, %1, %2. Figures at the right are for the whole of %3")},
    {QT_TRANSLATE_NOOP("Charts", "Share of people in care, %, each month, %1, %2. Figures at the right are for %3"),
     QT_TRANSLATE_NOOP("Charts", "Share of people in care, %, over the year, %1, %2. Figures at the right are for %3")},
}};

} // namespace

QString chartTitle(const WhereChartContent& content)
{
    const results::WhereSeries& series = content.series;
    if (waitingMatters(series.finding))
        return Words::tr("%1 people wait for care in no setting; now it is %2")
            .arg(numbers::people(series.finding.waitingSinceFirst.now),
                 numbers::people(series.finding.waitingSinceFirst.before));
    if (series.options.selectedYear == 0)
        return Words::tr("%1 of %2 people in care are cared for at home")
            .arg(numbers::whole(series.finding.sinceFirst[static_cast<std::size_t>(Sphere::Home)].now),
                 numbers::whole(series.finding.totalSinceFirst.now));
    return series.options.quantity == Quantity::Share ? titleOfShare(content) : titleOfCourse(series.finding);
}

QString chartSubtitle(const WhereChartContent& content)
{
    const results::WhereOptions& options = content.series.options;
    const char* pattern = subtitles[static_cast<std::size_t>(options.quantity)][static_cast<std::size_t>(options.span)];
    const QString what = Words::tr(pattern).arg(content.scenarioName, content.areaName, content.yearLabel());
    return spreadOfEverybody(content) ? Words::tr("%1. Shaded: 8 of 10 futures").arg(what) : what;
}

base::Date dateOf(const results::WhereSeries& series, std::int64_t second)
{
    return series.start.plusDays(second / base::secondsPerDay);
}

QString figureText(const WhereChartContent& content, double value)
{
    switch (content.series.options.quantity) {
    case Quantity::People: return numbers::people(value);
    case Quantity::Days: return numbers::whole(value);
    case Quantity::Share: break;
    }
    return numbers::share(value);
}

QString layerName(const results::WhereLayer& layer)
{
    return layer.setting < 0 ? sphereName(layer.sphere) : text(layer.name);
}

} // namespace homeward::charts
