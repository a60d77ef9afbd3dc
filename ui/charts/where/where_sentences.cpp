// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_sentences.h"

#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

#include <cmath>

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

QString growthGoesTo(Sphere sphere)
{
    switch (sphere) {
    case Sphere::Hospital: return Words::tr("Growth goes to hospital");
    case Sphere::Community: return Words::tr("Growth goes to care in the community");
    case Sphere::Home: break;
    }
    return Words::tr("Growth goes to people\u2019s homes");
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

QString hospitalClause(Course course)
{
    switch (course) {
    case Course::Grows: return Words::tr("hospital grows too");
    case Course::Falls: return Words::tr("hospital holds fewer people");
    case Course::Level: break;
    }
    return Words::tr("hospital stays level");
}

QString titleOfCourse(const results::Finding& finding)
{
    const auto& since = finding.sinceFirst;
    const Course hospital = courseOf(since[static_cast<std::size_t>(Sphere::Hospital)]);
    const Course total = courseOf(finding.totalSinceFirst);
    const std::optional<Sphere> taker = takerOfGrowth(since);
    QString main;
    if (taker && total != Course::Falls)
        main = growthGoesTo(*taker);
    else if (total == Course::Grows)
        main = Words::tr("Growth is spread over settings");
    else if (total == Course::Falls)
        main = Words::tr("Fewer people are in care");
    else
        main = Words::tr("As many people are in care as at the start");
    return taker == Sphere::Hospital ? main : QStringLiteral("%1; %2").arg(main, hospitalClause(hospital));
}

QString titleOfShare(const WhereChartContent& content)
{
    const auto& home = content.series.spheres[static_cast<std::size_t>(Sphere::Home)];
    const double points = home.shareYearly[content.series.year()] - home.shareYearly.front();
    const QString figure = numbers::fixed(std::abs(100.0 * points), std::abs(points) < 0.0095 ? 1 : 0);
    if (std::abs(points) < 0.005)
        return Words::tr("Home\u2019s share of care stays level");
    return points > 0 ? Words::tr("Home\u2019s share of care grows by %1 points").arg(figure)
                      : Words::tr("Home\u2019s share of care falls by %1 points").arg(figure);
}

QString sphereInWords(Sphere sphere, bool room)
{
    switch (sphere) {
    case Sphere::Hospital: return room ? Words::tr("in hospital") : Words::tr("hospital");
    case Sphere::Community: return room ? Words::tr("in the community") : Words::tr("community");
    case Sphere::Home: break;
    }
    return room ? Words::tr("at home") : Words::tr("home");
}

} // namespace

QString chartTitle(const WhereChartContent& content)
{
    const results::WhereSeries& series = content.series;
    if (series.options.selectedYear == 0)
        return Words::tr("%1 of %2 people in care are cared for at home")
            .arg(numbers::whole(series.finding.sinceFirst[static_cast<std::size_t>(Sphere::Home)].now),
                 numbers::whole(series.finding.totalSinceFirst.now));
    return series.options.quantity == Quantity::Share ? titleOfShare(content) : titleOfCourse(series.finding);
}

QString chartSubtitle(const WhereChartContent& content)
{
    const bool oneYear = content.series.options.span == results::Span::OneYear;
    QString what;
    switch (content.series.options.quantity) {
    case Quantity::People:
        what = oneYear ? Words::tr("People in care on an average day of the year")
                       : Words::tr("People in care on an average day each month");
        break;
    case Quantity::Days:
        what = oneYear ? Words::tr("Days of care in the year") : Words::tr("Days of care in a month of 30.4 days");
        break;
    case Quantity::Share:
        what = oneYear ? Words::tr("Share of people in care, %, over the year")
                       : Words::tr("Share of people in care, %, each month");
        break;
    }
    const QString figures = content.series.options.quantity == Quantity::Days
        ? Words::tr("Figures at the right are for the whole of %1")
        : Words::tr("Figures at the right are for %1");
    return QStringLiteral("%1, %2, %3. %4")
        .arg(what, content.scenarioName, content.areaName, figures.arg(content.yearLabel()));
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
    return layer.setting < 0 ? sphereName(layer.sphere) : QString::fromStdString(layer.name);
}

namespace {

/// How what is there in a year stands to what there is room for.
enum class Fill { Within, AboveCapacity, SmallerPackages };

Fill fillOf(const results::CapacityLine& line, std::size_t year)
{
    constexpr double shown = 0.5;   // half a person, or half a unit: less does not show in whole figures
    if (line.unitsInUseYearly[year] > line.unitsYearly[year] + shown)
        return Fill::AboveCapacity;
    return line.inHours && line.peopleYearly[year] > line.roomYearly[year] + shown ? Fill::SmallerPackages
                                                                                   : Fill::Within;
}

QString roomText(const results::CapacityLine& line, std::size_t year)
{
    const QString room = numbers::whole(line.roomYearly[year]);
    const QString units = numbers::threeFigures(line.unitsYearly[year]);
    if (line.inHours && line.names.size() == 1)
        return Words::tr("%1: room for %2 (%3 hours a week)")
            .arg(QString::fromStdString(line.names.front()), room, units);
    if (line.inHours)
        return Words::tr("Room for %1 %2 (%3 hours a week)").arg(room, sphereInWords(line.sphere, true), units);
    if (line.unit.empty() || line.unit == "caseload")
        return Words::tr("Room for %1 %2").arg(room, sphereInWords(line.sphere, true));
    return Words::tr("%1 %2 %3").arg(units, sphereInWords(line.sphere, false), QString::fromStdString(line.unit));
}

} // namespace

QString capacityText(const WhereChartContent& content, const results::CapacityLine& line)
{
    const std::size_t year = content.series.year();
    const QString room = roomText(line, year);
    switch (fillOf(line, year)) {
    case Fill::Within: break;
    case Fill::AboveCapacity:
        return line.inHours ? Words::tr("%1, %2 there").arg(room, numbers::whole(line.peopleYearly[year]))
                            : Words::tr("%1, %2 in use").arg(room, numbers::threeFigures(line.unitsInUseYearly[year]));
    case Fill::SmallerPackages:
        return Words::tr("%1, %2 there with fewer hours each").arg(room, numbers::whole(line.peopleYearly[year]));
    }
    return room;
}

QString capacityNote(const WhereChartContent& content)
{
    bool above = false;
    bool smaller = false;
    for (const results::CapacityLine* line : content.capacity()) {
        const Fill fill = fillOf(*line, content.series.year());
        above = above || fill == Fill::AboveCapacity;
        smaller = smaller || fill == Fill::SmallerPackages;
    }
    QStringList notes;
    if (above)
        notes.append(Words::tr("More can be in use than there is: some services take people in when they are full, and "
                               "nobody has to leave when capacity is cut."));
    if (smaller)
        notes.append(Words::tr("Room is counted at the hours that a person needs on average; the people there have "
                               "fewer."));
    return notes.join(QLatin1Char(' '));
}

} // namespace homeward::charts
