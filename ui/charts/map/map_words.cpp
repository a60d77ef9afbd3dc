// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_words.h"

#include "core/need/load_limits.h"
#include "ui/charts/care_figures.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using pathway::FlowFigures;
using pathway::MapFigure;
using pathway::SettingFigures;

namespace {

constexpr double hardlyAnyone = 0.05; ///< people, below which nothing is said

QString signedPeople(double value)
{
    const int decimals = std::abs(value) >= 9.95 ? 0 : 1;
    const QString size = numbers::fixed(std::abs(value), decimals);
    if (size == numbers::fixed(0.0, decimals))
        return numbers::fixed(0.0, decimals);
    return (value < 0.0 ? QChar(0x2212) : QChar(u'+')) + size;
}

const SettingFigures* figuresOf(const MapSubject& subject, int setting)
{
    if (!subject.figures || !subject.figures->settings[static_cast<std::size_t>(setting)].inRun)
        return nullptr;
    return &subject.figures->settings[static_cast<std::size_t>(setting)];
}

const MapSetting& settingOf(const MapSubject& subject, int setting)
{
    return subject.settings[static_cast<std::size_t>(setting)];
}

/// Units there in the mean of a year: whole where they are whole all year.
QString roomText(double units)
{
    return std::abs(units - std::round(units)) < hardlyAnyone ? numbers::whole(units) : numbers::people(units);
}

bool isSure(const MapFigure& figure)
{
    return results::verdictOf(figure.difference) != results::Verdict::CannotTell && differs(figure);
}

/// How much of a figure a view shows.
double sizeIn(MapView view, const MapFigure& figure)
{
    if (view == MapView::Difference)
        return std::abs(figure.difference.mean);
    return view == MapView::Both ? std::max(figure.now, figure.then) : figure.now;
}

/// The setting that most people lack a place in; -1 where hardly anyone does.
int mostWanted(const MapSubject& subject)
{
    int most = -1;
    double people = 0.5;
    for (int s = 0; s < static_cast<int>(subject.settings.size()); ++s) {
        const SettingFigures* here = figuresOf(subject, s);
        const double lacking = here ? here->delayedForThis.now + here->waiting.now : 0.0;
        if (lacking > people) {
            people = lacking;
            most = s;
        }
    }
    return most;
}

QString lackTitle(const MapSubject& subject, int setting)
{
    const SettingFigures& here = *figuresOf(subject, setting);
    const QString name = settingOf(subject, setting).name;
    const QString delayed = numbers::people(here.delayedForThis.now);
    const QString waiting = numbers::people(here.waiting.now);
    if (here.waiting.now < hardlyAnyone)
        return Words::tr("%1 is short of room: %2 people are delayed elsewhere for it").arg(name, delayed);
    if (here.delayedForThis.now < hardlyAnyone)
        return Words::tr("%1 is short of room: %2 people wait outside for it").arg(name, waiting);
    return Words::tr("%1 is short of room: %2 people are delayed elsewhere for it and %3 wait outside")
        .arg(name, delayed, waiting);
}

QString flowTitle(const MapContent& map)
{
    const DrawnRoute* largest = nullptr;
    for (const DrawnRoute& route : map.routes())
        if (route.flow && (!largest || route.flow->perWeek.now > largest->flow->perWeek.now))
            largest = &route;
    if (!map.subject().counted())
        return Words::tr("Where people are on an average day");
    if (!largest)
        return Words::tr("Nobody moves between settings");
    return Words::tr("The most people, %1 a week, go from %2 to %3")
        .arg(numbers::people(largest->flow->perWeek.now), map.placeName(largest->from), map.placeName(largest->to));
}

/// What differs most, in people a day or a week, and surely.
QString differenceTitle(const MapContent& map)
{
    const MapSubject& subject = map.subject();
    struct Found {
        double size = 0.0;
        QString words;
    };
    std::vector<Found> found;
    for (int s = 0; s < map.settings(); ++s) {
        if (!figuresOf(subject, s))
            continue;
        const SettingFigures& here = *figuresOf(subject, s);
        const QString name = map.placeName(s);
        const auto add = [&](const MapFigure& figure, const QString& more, const QString& fewer) {
            if (isSure(figure))
                found.push_back({std::abs(figure.difference.mean),
                                 (figure.difference.mean > 0.0 ? more : fewer)
                                     .arg(numbers::people(std::abs(figure.difference.mean)), name)});
        };
        add(here.delayed, Words::tr("%1 more people are delayed in %2"),
            Words::tr("%1 fewer people are delayed in %2"));
        add(here.comeIn, Words::tr("%1 more people a week come to %2"), Words::tr("%1 fewer people a week come to %2"));
    }
    std::ranges::stable_sort(found, std::greater(), &Found::size);
    if (found.empty())
        return Words::tr("Nothing on the map differs surely from “%1”").arg(subject.against);
    return found.size() == 1 ? found[0].words : Words::tr("%1, and %2").arg(found[0].words, found[1].words);
}

} // namespace

bool differs(const MapFigure& figure) { return std::abs(figure.difference.mean) >= hardlyAnyone; }

QString mapFigure(const MapFigure& figure, MapView view)
{
    if (view == MapView::Difference)
        return signedPeople(figure.difference.mean);
    if (view == MapView::Both)
        return QStringLiteral("%1 → %2").arg(numbers::people(figure.then), numbers::people(figure.now));
    // A route that next to nobody takes is drawn all the same where it is the only one.
    if (figure.now > 0.0 && figure.now < hardlyAnyone)
        return Words::tr("< %1").arg(numbers::fixed(2.0 * hardlyAnyone, 1));
    return numbers::people(figure.now);
}

QStringList boxLines(const MapSubject& subject, int setting)
{
    const MapSetting& here = settingOf(subject, setting);
    const SettingFigures* figures = figuresOf(subject, setting);
    if (!figures)
        return {subject.figures ? Words::tr("not in this run") : here.unit};
    if (subject.view == MapView::Difference)
        return {Words::tr("%1 (%2 to %3)", "people more or fewer, with the 95 % interval")
                    .arg(signedPeople(figures->people.difference.mean),
                         signedPeople(figures->people.difference.ci95Low),
                         signedPeople(figures->people.difference.ci95High))};
    const QString people = mapFigure(figures->people, subject.view);
    if (!figures->unitsThere)
        return {Words::tr("%1 people, no limit").arg(people)};
    if (!here.inHours)
        return {Words::tr("%1 in %2 %3").arg(people, roomText(*figures->unitsThere), here.unit)};
    // The inspector says what hours are counted by: a box has no room for it.
    return {Words::tr("%1 people").arg(people),
            Words::tr("%1 of %2 hours").arg(numbers::people(figures->unitsInUse), roomText(*figures->unitsThere))};
}

QString delayedText(const MapSubject& subject, int setting)
{
    const SettingFigures* here = figuresOf(subject, setting);
    if (!here || sizeIn(subject.view, here->delayed) < hardlyAnyone)
        return {};
    return Words::tr("%1 delayed").arg(mapFigure(here->delayed, subject.view));
}

std::vector<Wanting> wantingOf(const MapSubject& subject, int setting)
{
    const SettingFigures* here = figuresOf(subject, setting);
    std::vector<Wanting> found;
    const auto add = [&](results::Measure measure, const MapFigure& figure, const QString& words,
                         const QString& shortWords) {
        const QString shown = mapFigure(figure, subject.view);
        if (sizeIn(subject.view, figure) >= hardlyAnyone)
            found.push_back({measure, words.arg(shown), shortWords.arg(shown)});
    };
    if (here) {
        add(results::Measure::DelayedForThis, here->delayedForThis, Words::tr("%1 delayed for a place"),
            Words::tr("%1 delayed for it"));
        add(results::Measure::PeopleWaiting, here->waiting, Words::tr("%1 wait outside"), Words::tr("%1 wait"));
    }
    return found;
}

bool isOver(const MapSetting& setting) { return setting.load && *setting.load >= need::overLoad; }
bool isTight(const MapSetting& setting) { return setting.load && *setting.load >= need::tightLoad && !isOver(setting); }

QString loadText(const MapSetting& setting)
{
    if (!setting.load)
        return {};
    const QString load = numbers::wholeShare(*setting.load);
    return isOver(setting) ? Words::tr("Over: load %1").arg(load)
        : isTight(setting) ? Words::tr("Tight: load %1").arg(load)
                           : Words::tr("Load %1").arg(load);
}

QString sphereFigure(const MapSubject& subject, model::Sphere sphere)
{
    return subject.figures ? Words::tr("%1 people").arg(sphereNumber(subject, sphere)) : QString();
}

QString sphereNumber(const MapSubject& subject, model::Sphere sphere)
{
    if (!subject.figures)
        return {};
    pathway::MapFigure sum;
    for (std::size_t s = 0; s < subject.settings.size(); ++s)
        if (subject.settings[s].sphere == sphere) {
            const pathway::MapFigure& here = subject.figures->settings[s].people;
            sum.now += here.now;
            sum.then += here.then;
            sum.difference.mean += here.difference.mean;
        }
    return mapFigure(sum, subject.view);
}

QString foldedText(const MapContent& map)
{
    if (map.foldedRoutes() == 0)
        return {};
    if (!map.subject().counted())
        return Words::tr("%n smaller routes are not drawn: choose a setting to see its own.", nullptr,
                         map.foldedRoutes());
    return Words::tr("%n smaller routes, %1 people a week, are not drawn: choose a setting to see its own.", nullptr,
                     map.foldedRoutes())
        .arg(numbers::people(map.foldedPeople()));
}

QString foldedShortly(const MapContent& map)
{
    if (map.foldedRoutes() == 0)
        return {};
    if (!map.subject().counted())
        return Words::tr("%n smaller routes are not drawn.", nullptr, map.foldedRoutes());
    return Words::tr("%n smaller routes, %1 people a week, are not drawn.", nullptr, map.foldedRoutes())
        .arg(numbers::people(map.foldedPeople()));
}

QString mapTitle(const MapContent& map)
{
    const MapSubject& subject = map.subject();
    if (!subject.figures)
        return Words::tr("Where people go, as the plan has it");
    if (subject.view == MapView::Difference)
        return subject.figures->compared ? differenceTitle(map)
                                         : Words::tr("The same scenario on both sides: nothing differs");
    const int most = mostWanted(subject);
    return most >= 0 ? lackTitle(subject, most) : flowTitle(map);
}

QString mapSubtitle(const MapSubject& subject)
{
    if (!subject.figures)
        return Words::tr("Settings and routes before a run; run the plan to see how many people move");
    const QString what = subject.view == MapView::Difference
        ? Words::tr("%1 less %2: people on an average day (95 % interval), people moving in a week")
              .arg(subject.scenario, subject.against)
        : subject.view == MapView::Both
        ? Words::tr("%1, then %2: people on an average day, people moving in a week")
              .arg(subject.against, subject.scenario)
        : Words::tr("%1: people on an average day, people moving in a week").arg(subject.scenario);
    const QString where = QStringLiteral("%1. %2, %3").arg(what, subject.year, subject.areas);
    return subject.counted() ? where
                             : Words::tr("%1. These results have no flows: run again to see how many move").arg(where);
}

QString mapAltText(const MapContent& map)
{
    if (map.empty())
        return Words::tr("Chart without results.");
    const MapSubject& subject = map.subject();
    QStringList parts{Words::tr("Pathway map. %1. %2.").arg(mapTitle(map), mapSubtitle(subject))};
    for (int s = 0; s < map.settings(); ++s) {
        QStringList here{sphereName(settingOf(subject, s).sphere)};
        here << boxLines(subject, s) << delayedText(subject, s);
        for (const Wanting& wanting : wantingOf(subject, s))
            here << wanting.words;
        here << loadText(settingOf(subject, s));
        here.removeAll(QString());
        parts << Words::tr("%1: %2.").arg(map.placeName(s), here.join(QStringLiteral(", ")));
    }
    for (const DrawnRoute& route : map.routes())
        parts << (route.label.isEmpty()
                      ? Words::tr("From %1 to %2.").arg(map.placeName(route.from), map.placeName(route.to))
                      : Words::tr("From %1 to %2: %3 a week.")
                            .arg(map.placeName(route.from), map.placeName(route.to), route.label));
    parts << foldedText(map);
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace homeward::charts
