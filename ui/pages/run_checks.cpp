// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_checks.h"

#include "core/results/run_notes.h"
#include "ui/numbers/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace homeward::ui {

using results::RunResult;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunChecks)
};

template <class List> QString nameIn(const List& list, int at)
{
    return QString::fromStdString(list[static_cast<std::size_t>(at)].name);
}

QString loadText(double load)
{
    return std::isfinite(load) ? numbers::wholeShare(load) : Words::tr("without capacity");
}

QStringList few(const QStringList& all)
{
    constexpr qsizetype most = 4;
    return all.size() <= most
        ? all
        : all.first(most) << Words::tr("and %n more", nullptr, static_cast<int>(all.size() - most));
}

RunCheck people(const RunResult& result)
{
    const bool good = result.checks.peopleConserved;
    return {good ? CheckState::Good : CheckState::Bad,
            good ? Words::tr("Nobody lost, nobody made") : Words::tr("People were lost or made"),
            Words::tr("came and there at first = left and there at last"),
            good ? Words::tr("exact") : Words::tr("wrong"),
            Words::tr("in %n futures", nullptr, result.replicationsDone),
            Words::tr("In every future of every scenario and area people are counted: who came or was there on the "
                      "first day must have left or be there on the last. One person too many or too few is an error.")};
}

RunCheck settings(const RunResult& result)
{
    const bool good = result.checks.settingsConserved;
    return {good ? CheckState::Good : CheckState::Bad,
            good ? Words::tr("Every setting adds up") : Words::tr("A setting does not add up"),
            Words::tr("started and there at first = ended and there at last"),
            good ? Words::tr("exact") : Words::tr("wrong"),
            Words::tr("in %n settings", nullptr, static_cast<int>(result.settings.size())),
            Words::tr("The same count in every setting: stays that began or were under way on the first day must "
                      "have ended or be under way on the last.")};
}

RunCheck littlesLaw(const RunResult& result)
{
    const double gap = result.checks.littlesLawWorst;
    return {gap == 0.0 ? CheckState::Good : CheckState::Bad,
            gap == 0.0 ? Words::tr("People, stays and arrivals agree")
                       : Words::tr("People, stays and arrivals do not agree"),
            Words::tr("people there = arrivals × time there (Little’s law), the worst of all settings"),
            gap == 0.0 ? Words::tr("exact") : numbers::share(gap),
            {},
            Words::tr("The days that people spend in a setting are counted in two ways: person by person, and day by "
                      "day. Both must be the same (Little’s law).")};
}

/// What the load of a setting is, as the engine's traffic equations give it.
QString loadMeaning()
{
    return Words::tr("The load is what people ask for over what there is: those who come, times the days that they "
                     "stay, with all ways back into care, over the room. It is worked out for the first and for the "
                     "last day; the higher of the two is told, of the scenario where it is highest. From 95 % a queue "
                     "clears slowly, if at all: whether it grows over these years is said with it.");
}

RunCheck overloads(const RunResult& result, const std::vector<results::OverloadNote>& notes)
{
    if (notes.empty())
        return {CheckState::Good,
                Words::tr("Every queue can settle"),
                Words::tr("no setting is asked for 95 % of what it has, or more"),
                Words::tr("none"),
                {},
                loadMeaning()};
    QStringList places;
    int growing = 0;
    for (const results::OverloadNote& note : notes) {
        growing += note.anyoneWaits && note.grows ? 1 : 0;
        places << Words::tr("%1 %2 (%3)", "setting, its load, scenario")
                      .arg(QString::fromStdString(note.place), loadText(note.worst.highest()),
                           nameIn(result.scenarios, note.worst.scenario));
    }
    const int all = static_cast<int>(notes.size());
    const QString where = few(places).join(QStringLiteral("; ")), inFull = places.join(QStringLiteral("; "));
    if (growing == 0)
        return {CheckState::Warning,
                Words::tr("%n settings are asked for 95 % of what they have, or more", nullptr, all),
                where,
                Words::tr("no queue grows"),
                Words::tr("over these years"),
                loadMeaning(),
                inFull};
    return {CheckState::Warning,
            Words::tr("%n settings never settle", nullptr, growing),
            where,
            Words::tr("read the year"),
            Words::tr("not an average"),
            loadMeaning(),
            inFull};
}

QString unservedMeaning()
{
    return Words::tr("People whose package or need is larger than all that a setting has cannot begin there, however "
                     "long they wait. They are counted in every future and hold up nobody behind them.");
}

RunCheck unserved(const RunResult& result, const std::vector<results::UnservedNote>& notes)
{
    if (notes.empty())
        return {CheckState::Good,
                Words::tr("Everybody could be served"),
                Words::tr("nobody needs more than the whole capacity of a setting"),
                Words::tr("none"),
                {},
                unservedMeaning()};
    QStringList places;
    for (const results::UnservedNote& note : notes)
        places << Words::tr("%1 (%2): %3 people wait for nothing")
                      .arg(QString::fromStdString(note.place), nameIn(result.scenarios, note.scenario),
                           numbers::people(note.people));
    return {CheckState::Warning,
            Words::tr("Some people can never be served"),
            few(places).join(QStringLiteral("; ")),
            Words::tr("%n places", "settings where it is so", static_cast<int>(notes.size())),
            {},
            unservedMeaning(),
            places.join(QStringLiteral("; "))};
}

RunCheck ranges(int notDrawn)
{
    return {CheckState::Warning,
            Words::tr("Ranges were not drawn: run again"),
            Words::tr("%n figures that have a range counted as one number in this run", nullptr, notDrawn),
            Words::tr("as typed"),
            {},
            Words::tr("A figure with a range is drawn anew in every future. This run was made before they had their "
                      "ranges, or without drawing them: its intervals do not hold what is not known about them.")};
}

RunCheck again(const RunResult& result, bool inputsHaveChanged)
{
    constexpr std::size_t shortPrint = 8;
    RunCheck check{
        inputsHaveChanged ? CheckState::Warning : CheckState::Good,
        inputsHaveChanged ? Words::tr("Inputs have changed since this run: run again")
                          : Words::tr("Same seed, same figures"),
        Words::tr("seed %1, Homeward %2")
            .arg(QString::number(result.seed), QString::fromStdString(result.programVersion)),
        inputsHaveChanged ? Words::tr("changed") : Words::tr("as now"),
        QString::fromStdString(result.fingerprint.substr(0, shortPrint)),
        Words::tr("The same plan, seed and version give the same figures to the last digit, on any number of "
                  "threads. The seal is made of everything that results rest on: it is another as soon as "
                  "one figure is.")};
    return check;
}

} // namespace

bool canBeTrusted(const RunResult& result)
{
    return result.checks.peopleConserved && result.checks.settingsConserved && result.checks.littlesLawWorst == 0.0;
}

std::vector<RunCheck> runChecksOf(const RunResult& result, bool inputsHaveChanged, int rangesNotDrawn)
{
    const results::RunNotes notes = results::notesOf(result);
    std::vector<RunCheck> checks{people(result),
                                 settings(result),
                                 littlesLaw(result),
                                 overloads(result, notes.overloads),
                                 unserved(result, notes.unserved),
                                 again(result, inputsHaveChanged)};
    if (rangesNotDrawn > 0)
        checks.push_back(ranges(rangesNotDrawn));
    return checks;
}

} // namespace homeward::ui
