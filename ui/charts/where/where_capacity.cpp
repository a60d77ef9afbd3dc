// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_capacity.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QStringList>

#include <array>

namespace homeward::charts {

namespace {

/// How the people there in a year compare with the room.
enum class Fill { Within, AboveCapacity, SmallerPackages };

/// A whole sentence for each `Fill`.
using ByFill = std::array<const char*, 3>;
using BySphere = std::array<ByFill, 3>;

/// %1 setting, %2 people that it has room for, %3 hours a week, %4 people there.
constexpr ByFill hoursOfOneSetting{
    QT_TRANSLATE_NOOP("Charts", "%1: room for %2 (%3 hours a week)"),
    QT_TRANSLATE_NOOP("Charts", "%1: room for %2 (%3 hours a week), %4 there"),
    QT_TRANSLATE_NOOP("Charts", "%1: room for %2 (%3 hours a week), %4 there with fewer hours each"),
};
/// %1 people that there is room for, %2 hours a week, %3 people there.
constexpr BySphere hoursOfSphere{{
    {QT_TRANSLATE_NOOP("Charts", "Room for %1 in hospital (%2 hours a week)"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 in hospital (%2 hours a week), %3 there"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 in hospital (%2 hours a week), %3 there with fewer hours each")},
    {QT_TRANSLATE_NOOP("Charts", "Room for %1 in the community (%2 hours a week)"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 in the community (%2 hours a week), %3 there"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 in the community (%2 hours a week), %3 there with fewer hours each")},
    {QT_TRANSLATE_NOOP("Charts", "Room for %1 at home (%2 hours a week)"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 at home (%2 hours a week), %3 there"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 at home (%2 hours a week), %3 there with fewer hours each")},
}};
/// %1 people that there is room for, %2 in use. Packages differ in hours only.
constexpr BySphere places{{
    {QT_TRANSLATE_NOOP("Charts", "Room for %1 in hospital"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 in hospital, %2 in use"), nullptr},
    {QT_TRANSLATE_NOOP("Charts", "Room for %1 in the community"),
     QT_TRANSLATE_NOOP("Charts", "Room for %1 in the community, %2 in use"), nullptr},
    {QT_TRANSLATE_NOOP("Charts", "Room for %1 at home"), QT_TRANSLATE_NOOP("Charts", "Room for %1 at home, %2 in use"),
     nullptr},
}};
/// %1 units, %2 what they are called (beds), %3 in use.
constexpr BySphere namedUnits{{
    {QT_TRANSLATE_NOOP("Charts", "%1 hospital %2"), QT_TRANSLATE_NOOP("Charts", "%1 hospital %2, %3 in use"), nullptr},
    {QT_TRANSLATE_NOOP("Charts", "%1 community %2"), QT_TRANSLATE_NOOP("Charts", "%1 community %2, %3 in use"),
     nullptr},
    {QT_TRANSLATE_NOOP("Charts", "%1 home %2"), QT_TRANSLATE_NOOP("Charts", "%1 home %2, %3 in use"), nullptr},
}};

Fill fillOf(const results::CapacityLine& line, std::size_t year)
{
    constexpr double shown = 0.5;   // half a person, or half a unit: less does not show in whole figures
    if (line.unitsInUseYearly[year] > line.unitsYearly[year] + shown)
        return Fill::AboveCapacity;
    return line.inHours && line.peopleYearly[year] > line.roomYearly[year] + shown ? Fill::SmallerPackages
                                                                                   : Fill::Within;
}

/// The figures of a line in the order of its sentences' placeholders, but for what is there.
struct Sentence {
    const ByFill& words;
    QStringList figures;
    QString there;
};

Sentence sentenceOf(const results::CapacityLine& line, std::size_t year)
{
    const auto sphere = static_cast<std::size_t>(line.sphere);
    const QString room = numbers::whole(line.roomYearly[year]);
    const QString units = numbers::threeFigures(line.unitsYearly[year]);
    if (line.inHours && line.names.size() == 1)
        return {hoursOfOneSetting, {text(line.names.front()), room, units}, numbers::whole(line.peopleYearly[year])};
    if (line.inHours)
        return {hoursOfSphere[sphere], {room, units}, numbers::whole(line.peopleYearly[year])};
    const QString used = numbers::threeFigures(line.unitsInUseYearly[year]);
    if (line.unit.empty() || line.unit == "caseload")
        return {places[sphere], {room}, used};
    return {namedUnits[sphere], {units, text(line.unit)}, used};
}

/// A pattern with its figures in place; a figure with a `%1` in it, such as a name, stays as it is.
QString filled(const QString& pattern, const QStringList& figures)
{
    switch (figures.size()) {
    case 1: return pattern.arg(figures[0]);
    case 2: return pattern.arg(figures[0], figures[1]);
    case 3: return pattern.arg(figures[0], figures[1], figures[2]);
    default: return pattern.arg(figures[0], figures[1], figures[2], figures[3]);
    }
}

} // namespace

QString capacityText(const WhereChartContent& content, const results::CapacityLine& line)
{
    const std::size_t year = content.series.year();
    const Fill fill = fillOf(line, year);
    Sentence sentence = sentenceOf(line, year);
    if (fill != Fill::Within)
        sentence.figures.append(sentence.there);
    return filled(Words::tr(sentence.words[static_cast<std::size_t>(fill)]), sentence.figures);
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
