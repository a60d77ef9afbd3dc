// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/caveats.h"

#include "ui/numbers/translated.h"
#include "ui/wording/run_notes_text.h"

namespace homeward::charts {

namespace {

std::vector<wording::RunNoteText> notesIn(const Caveats& caveats)
{
    results::RunNotes notes{caveats.overloads, caveats.unserved};
    if (caveats.illustrative)
        notes.illustrative = {0};
    notes.done = caveats.done;
    notes.asked = caveats.asked;
    notes.rangesNotDrawn = caveats.rangesNotDrawn;
    notes.inputsChanged = caveats.inputsChanged;
    return wording::runNoteTexts(notes, numbers::translated);
}

QString iconOf(wording::RunNoteKind kind)
{
    switch (kind) {
    case wording::RunNoteKind::InputsChanged: return QStringLiteral("clock");
    case wording::RunNoteKind::Provisional: return QStringLiteral("sigma");
    case wording::RunNoteKind::RangesNotDrawn: return QStringLiteral("sens");
    case wording::RunNoteKind::CannotBeServed: return QStringLiteral("people");
    case wording::RunNoteKind::Overload: return QStringLiteral("warn");
    case wording::RunNoteKind::Illustrative: break;
    }
    return QStringLiteral("assume");
}

template <class Of> QStringList listOf(const Caveats& caveats, Of of)
{
    QStringList list;
    for (const wording::RunNoteText& note : notesIn(caveats))
        list << of(note);
    return list;
}

} // namespace

Caveats caveatsOf(const results::RunResult& result, int scenario, int against, const results::Choice& areas)
{
    std::vector<int> both{scenario};
    if (against != scenario)
        both.push_back(against);
    results::RunNotes notes = results::notesOf(result, results::Choice(std::move(both)), areas);
    return {!notes.illustrative.empty(), false, notes.done, notes.asked, 0, std::move(notes.overloads),
            std::move(notes.unserved)};
}

Caveats caveatsWith(Caveats caveats, const ToldByPlan& plan)
{
    caveats.inputsChanged = caveats.inputsChanged || plan.inputsChanged;
    caveats.rangesNotDrawn = std::max(caveats.rangesNotDrawn, plan.rangesNotDrawn);
    caveats.illustrative = caveats.illustrative || plan.illustrative;
    return caveats;
}

QStringList sentencesOf(const Caveats& caveats)
{
    return listOf(caveats, [](const wording::RunNoteText& note) { return QString::fromStdString(note.sentence); });
}

QStringList iconsOf(const Caveats& caveats)
{
    return listOf(caveats, [](const wording::RunNoteText& note) { return iconOf(note.kind); });
}

QString marksOf(const Caveats& caveats)
{
    return listOf(caveats, [](const wording::RunNoteText& note) { return QString::fromStdString(note.mark); })
        .join(QStringLiteral(" · "));
}

QString textOf(const Caveats& caveats) { return sentencesOf(caveats).join(QLatin1Char(' ')); }

Caveats warningsAlone(const Caveats& caveats)
{
    Caveats alone;
    alone.rangesNotDrawn = caveats.rangesNotDrawn;
    alone.overloads = caveats.overloads;
    alone.unserved = caveats.unserved;
    return alone;
}

} // namespace homeward::charts
