// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/where_finding.h"

#include "ui/numbers/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

namespace {

using charts::CareFigures;
using results::Comparison;
using results::Verdict;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhereFinding)
};

/// A sphere in the year shown; none where the plan has no setting in it.
const Comparison* sphereOf(const CareFigures& content, model::Sphere sphere)
{
    const auto& layers = content.series.layers;
    const bool there = std::ranges::any_of(layers, [&](const auto& layer) { return layer.sphere == sphere; });
    return there ? &content.series.finding.againstBase[static_cast<std::size_t>(sphere)] : nullptr;
}

/// Null as well where the difference lies within chance.
const Comparison* sureOf(const Comparison* comparison)
{
    return comparison && comparison->verdict != Verdict::CannotTell ? comparison : nullptr;
}

QString size(const Comparison& comparison) { return numbers::people(std::abs(comparison.difference.mean)); }

QString sizeRange(const Comparison& comparison)
{
    const results::Summary& d = comparison.difference;
    return d.mean < 0.0 ? numbers::range(-d.ci95High, -d.ci95Low) : numbers::range(d.ci95Low, d.ci95High);
}

bool more(const Comparison& comparison) { return comparison.verdict == Verdict::More; }

/// Whether fewer people are in care at one time, and not because more of them wait for it.
bool fewerInCare(const results::Finding& finding)
{
    return finding.totalAgainstBase.verdict == Verdict::Fewer && finding.waitingAgainstBase.verdict != Verdict::More;
}

QString both(const Comparison& home, const Comparison& hospital, bool fewer)
{
    if (more(home))
        return more(hospital) ? Words::tr("By %1, %2 more people a day are cared for at home and %3 more hospital beds "
                                          "are in use than in “%4”.")
                              : Words::tr("By %1, %2 more people a day are cared for at home and %3 fewer hospital "
                                          "beds are in use than in “%4”.");
    if (more(hospital))
        return Words::tr("By %1, %2 fewer people a day are cared for at home and %3 more hospital beds are in use than "
                         "in “%4”.");
    return fewer
        ? Words::tr("By %1, fewer people are in care at one time than in “%4”: %2 fewer at home and %3 fewer in "
                    "hospital beds.")
        : Words::tr("By %1, %2 fewer people a day are cared for at home and %3 fewer hospital beds are in use "
                    "than in “%4”.");
}

QString homeAlone(const Comparison& home, bool fewer)
{
    if (!more(home) && fewer)
        return Words::tr("By %1, fewer people are in care at one time than in “%3”: %2 fewer at home.");
    return more(home) ? Words::tr("By %1, %2 more people a day are cared for at home than in “%3”.")
                      : Words::tr("By %1, %2 fewer people a day are cared for at home than in “%3”.");
}

QString hospitalAlone(const Comparison& hospital)
{
    return more(hospital) ? Words::tr("By %1, %2 more hospital beds are in use than in “%3”.")
                          : Words::tr("By %1, %2 fewer hospital beds are in use than in “%3”.");
}

QString difference(const CareFigures& content, const Comparison* home, const Comparison* hospital)
{
    const QString year = content.yearLabel();
    const bool fewer = fewerInCare(content.series.finding);
    if (home && hospital)
        return both(*home, *hospital, fewer).arg(year, size(*home), size(*hospital), content.againstName);
    if (home)
        return homeAlone(*home, fewer).arg(year, size(*home), content.againstName);
    if (hospital)
        return hospitalAlone(*hospital).arg(year, size(*hospital), content.againstName);
    return Words::tr("By %1, we cannot tell this scenario from “%2” in people cared for at home or hospital beds in "
                     "use.")
        .arg(year, content.againstName);
}

/// Why more or fewer hospital beds are in use: how many of them because of delays.
QString delaysWhy(const Comparison& hospital, const Comparison& delayed)
{
    constexpr double toSpeakOf = 0.25;   // of the beds
    constexpr double nearlyAll = 0.95;
    const double beds = hospital.difference.mean;
    const double share = beds != 0.0 ? delayed.difference.mean / beds : 0.0;
    if (delayed.verdict != hospital.verdict || share < toSpeakOf)
        return {};
    const QString size = numbers::people(std::abs(delayed.difference.mean));
    if (more(hospital))
        return share >= nearlyAll ? Words::tr("The beds are taken by more people who are ready to leave and cannot.")
                                  : Words::tr("%1 of the beds are taken by more people who are ready to leave and "
                                              "cannot.")
                                        .arg(size);
    return share >= nearlyAll
        ? Words::tr("The beds are freed because fewer people wait in them to leave.")
        : Words::tr("%1 of the beds are freed because fewer people wait in them to leave.").arg(size);
}

/// Why fewer people are in care at one time: fewer come, or they leave sooner. By Little's law the number in care is
/// that of the people who come times the time that they stay.
QString fewerWhy(const results::Finding& finding)
{
    const auto drop = [](const Comparison& one) { return one.before > 0.0 ? -one.difference.mean / one.before : 0.0; };
    const bool fewerCome = finding.entriesAgainstBase.verdict == Verdict::Fewer;
    const double byEntries = fewerCome ? drop(finding.entriesAgainstBase) / drop(finding.totalAgainstBase) : 0.0;
    constexpr double most = 0.75;
    constexpr double little = 0.25;
    if (byEntries >= most)
        return Words::tr("Fewer people come into care.");
    return byEntries >= little ? Words::tr("Fewer people come into care, and they are in it for a shorter time.")
                               : Words::tr("People are in care for a shorter time.");
}

QString homeShareWhy(const CareFigures& content)
{
    const auto& home = content.series.spheres[static_cast<std::size_t>(model::Sphere::Home)];
    const std::size_t year = content.series.year();
    const double now = home.shareYearly[year];
    const double then = home.againstShareYearly[year];
    if (now <= then + 0.0005)
        return {};
    return Words::tr("Home’s share of people in care is higher: %1, against %2.")
        .arg(numbers::share(now), numbers::share(then));
}

QString why(const CareFigures& content, const Comparison* home, const Comparison* hospital)
{
    const results::Finding& finding = content.series.finding;
    QStringList sentences;
    if (home && !more(*home) && fewerInCare(finding))
        sentences << fewerWhy(finding);
    if (hospital)
        sentences << delaysWhy(*hospital, finding.delayedAgainstBase);
    if (home && !more(*home))
        sentences << homeShareWhy(content);
    if (finding.elsewhereAgainstBase.verdict == Verdict::More && finding.elsewhereAgainstBase.difference.mean >= 1.0)
        sentences << Words::tr("%1 more people a day are cared for in another setting than the one they need, which is "
                               "full.")
                         .arg(size(finding.elsewhereAgainstBase));
    if (finding.waitingAgainstBase.verdict == Verdict::More && finding.waitingAgainstBase.difference.mean >= 1.0)
        sentences
            << Words::tr("%1 more people a day wait for care and have none yet.").arg(size(finding.waitingAgainstBase));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString ranges(const Comparison* home, const Comparison* hospital)
{
    if (home && hospital)
        return Words::tr("95 % sure: %1 people and %2 beds.").arg(sizeRange(*home), sizeRange(*hospital));
    if (home)
        return Words::tr("95 % sure: %1 people.").arg(sizeRange(*home));
    if (hospital)
        return Words::tr("95 % sure: %1 beds.").arg(sizeRange(*hospital));
    return Words::tr("The differences lie within chance.");
}

QString levels(const CareFigures& content, const Comparison* home, const Comparison* hospital)
{
    const QString year = content.yearLabel();
    if (home && hospital)
        return Words::tr("In %1, %2 people a day are cared for at home and %3 hospital beds are in use in “%4”.")
            .arg(year, numbers::people(home->now), numbers::people(hospital->now), content.scenarioName);
    if (home)
        return Words::tr("In %1, %2 people a day are cared for at home in “%3”.")
            .arg(year, numbers::people(home->now), content.scenarioName);
    if (hospital)
        return Words::tr("In %1, %2 hospital beds are in use in “%3”.")
            .arg(year, numbers::people(hospital->now), content.scenarioName);
    return Words::tr("In %1, everybody in care in “%2” is in the community.").arg(year, content.scenarioName);
}

/// People who wait are in no setting: said where there are any to speak of.
QString waitingLevel(const CareFigures& content)
{
    const double waiting = content.series.finding.waitingAgainstBase.now;
    return waiting < 1.0
        ? QString()
        : Words::tr("A further %1 people wait for care and have none yet.").arg(numbers::people(waiting));
}

QString levelSureness(const CareFigures& content)
{
    return content.caveats.provisional()
        ? Words::tr("Averages over the year, from %n futures so far. %1, %2.", nullptr, content.caveats.done)
              .arg(content.scenarioName, content.areaName)
        : Words::tr("Averages over the year, from %n futures. %1, %2.", nullptr, content.caveats.done)
              .arg(content.scenarioName, content.areaName);
}

std::optional<results::HeadlineId> firstOf(const Comparison* home, const Comparison* hospital)
{
    if (home)
        return results::HeadlineId::PeopleAtHome;
    return hospital ? std::optional(results::HeadlineId::PeopleInHospital) : std::nullopt;
}

/// One whole line: how sure, from how many futures, of what.
QString sureness(const CareFigures& content, const Comparison* home, const Comparison* hospital)
{
    const QString futures = content.caveats.provisional()
        ? Words::tr("From %n futures so far. %1, %2.", nullptr, content.caveats.done)
              .arg(content.scenarioName, content.areaName)
        : Words::tr("From %n futures. %1, %2.", nullptr, content.caveats.done)
              .arg(content.scenarioName, content.areaName);
    return ranges(home, hospital) + QLatin1Char(' ') + futures;
}

} // namespace

WhereFinding whereFinding(const CareFigures& content)
{
    if (content.empty())
        return {};
    const Comparison* home = sphereOf(content, model::Sphere::Home);
    const Comparison* hospital = sphereOf(content, model::Sphere::Hospital);
    if (!content.beside())
        return {levels(content, home, hospital), waitingLevel(content), levelSureness(content),
                firstOf(home, hospital)};
    home = sureOf(home);
    hospital = sureOf(hospital);
    return {difference(content, home, hospital), why(content, home, hospital), sureness(content, home, hospital),
            firstOf(home, hospital)};
}

} // namespace homeward::ui
