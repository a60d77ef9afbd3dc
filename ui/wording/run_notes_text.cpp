// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/run_notes_text.h"

#include "core/base/text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace homeward::wording {

namespace {

using results::OverloadNote;
using results::RunNotes;
using results::RunResult;
using results::UnservedNote;

constexpr std::size_t most = 4; ///< places that a sentence names

std::string countText(int count) { return numbers().whole(static_cast<double>(count)); }

/// People and days: whole from 10, up to one decimal below.
std::string amountText(double amount)
{
    return amount < 10.0 ? numbers().typed(std::round(10.0 * amount) / 10.0) : numbers().whole(amount);
}

/// `a, b, c, d and 3 more`.
std::string fewOf(const std::vector<std::string>& all, const Translate& say)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i)
        text += (i == 0 ? "" : ", ") + all[i];
    return all.size() <= most ? text
                              : fill(say(QT_TRANSLATE_NOOP("wording", "%1 and %2 more")),
                                     {text, countText(static_cast<int>(all.size() - most))});
}

std::string shareOf(const OverloadNote& note, const Translate& say)
{
    return std::isfinite(note.worst.highest())
        ? fill(say(QT_TRANSLATE_NOOP("wording", "%1 %2")), {note.place, numbers().wholeShare(note.worst.highest())})
        : fill(say(QT_TRANSLATE_NOOP("wording", "%1 (without capacity)")), {note.place});
}

/// The heaviest load first.
std::vector<OverloadNote> worstFirst(std::vector<OverloadNote> notes)
{
    std::ranges::stable_sort(notes, std::ranges::greater{},
                             [](const OverloadNote& note) { return note.worst.highest(); });
    return notes;
}

bool isLonger(const OverloadNote& note) { return note.anyoneWaits && note.grows; }

/// What becomes of the queues of all of them.
std::string queuesText(const std::vector<OverloadNote>& notes, const Translate& say)
{
    const auto growing = std::ranges::count_if(notes, isLonger);
    if (growing == 0)
        return say(std::ranges::any_of(notes, &OverloadNote::anyoneWaits)
                       ? QT_TRANSLATE_NOOP("wording", "The queues there do not surely grow over these years.")
                       : QT_TRANSLATE_NOOP("wording",
                                           "Nobody waits there: people without a place are sent on or turned away."));
    if (growing == static_cast<std::ptrdiff_t>(notes.size()))
        return say(
            QT_TRANSLATE_NOOP("wording", "Queues there grow over the years: read the year, not an average over time."));
    std::vector<std::string> names;
    for (const OverloadNote& note : notes)
        if (isLonger(note))
            names.push_back(note.place);
    return fill(say(QT_TRANSLATE_NOOP("wording",
                                      "Queues grow over the years for: %1. Read the year, not an average "
                                      "over time.")),
                {fewOf(names, say)});
}

std::string overloadsText(const std::vector<OverloadNote>& notes, const Translate& say)
{
    const std::vector<OverloadNote> worst = worstFirst(notes);
    std::vector<std::string> places;
    for (const OverloadNote& note : worst)
        places.push_back(shareOf(note, say));
    return fill(say(QT_TRANSLATE_NOOP("wording", "Overload (asked for 95 % of the capacity or more): %1.")),
                {fewOf(places, say)})
        + ' ' + queuesText(worst, say);
}

/// Each place once, with its worst scenario; rings apart.
std::string unservedPlacesText(const std::vector<UnservedNote>& notes, const Translate& say)
{
    std::map<std::string, double> peopleIn;
    std::vector<std::string> inOrder;
    bool inRing = true;
    for (const UnservedNote& note : notes) {
        const auto [found, isNew] = peopleIn.try_emplace(note.place, 0.0);
        if (isNew)
            inOrder.push_back(note.place);
        found->second = std::max(found->second, note.people);
        inRing = inRing && note.inRing;
    }
    std::vector<std::string> places;
    for (const std::string& place : inOrder)
        places.push_back(
            fill(say(QT_TRANSLATE_NOOP("wording", "%1 (people a future: %2)")), {place, amountText(peopleIn[place])}));
    return fill(say(inRing
                        ? QT_TRANSLATE_NOOP("wording",
                                            "Cannot be served (people who wait for each other’s places "
                                            "for ever, in queues that cannot end): %1.")
                        : QT_TRANSLATE_NOOP("wording",
                                            "Cannot be served (people who need more than a whole setting has, or wait "
                                            "for each other’s places for ever): %1.")),
                {fewOf(places, say)});
}

} // namespace

std::vector<RunNoteText> runNoteTexts(const RunNotes& notes, const Translate& say)
{
    std::vector<RunNoteText> texts;
    const auto add = [&](RunNoteKind kind, const char* mark, std::string sentence) {
        texts.push_back({kind, say(mark), std::move(sentence)});
    };
    if (notes.inputsChanged)
        add(RunNoteKind::InputsChanged, QT_TRANSLATE_NOOP("wording", "Inputs have changed"),
            say(QT_TRANSLATE_NOOP("wording", "Inputs have changed since this run.")));
    if (notes.provisional())
        add(RunNoteKind::Provisional, QT_TRANSLATE_NOOP("wording", "Provisional"),
            fill(say(QT_TRANSLATE_NOOP("wording", "Provisional: %1 of %2 futures, intervals will narrow.")),
                 {countText(notes.done), countText(notes.asked)}));
    if (notes.rangesNotDrawn > 0)
        add(RunNoteKind::RangesNotDrawn, QT_TRANSLATE_NOOP("wording", "Ranges not drawn"),
            fill(say(QT_TRANSLATE_NOOP("wording",
                                       "Ranges were not drawn: this run took figures that have a range as one number "
                                       "(%1 of them), so that it does not show how unsure they are.")),
                 {countText(notes.rangesNotDrawn)}));
    if (!notes.unserved.empty())
        add(RunNoteKind::CannotBeServed, QT_TRANSLATE_NOOP("wording", "Some cannot be served"),
            unservedPlacesText(notes.unserved, say));
    if (!notes.overloads.empty())
        add(RunNoteKind::Overload, QT_TRANSLATE_NOOP("wording", "Overload"), overloadsText(notes.overloads, say));
    if (!notes.illustrative.empty())
        add(RunNoteKind::Illustrative, QT_TRANSLATE_NOOP("wording", "Illustrative"),
            say(QT_TRANSLATE_NOOP("wording",
                                  "Illustrative: some figures rest on assumptions without a published source.")));
    return texts;
}

std::string overloadText(const RunResult& result, const OverloadNote& note, const Translate& say)
{
    const std::string load = std::isfinite(note.worst.highest())
        ? fill(say(QT_TRANSLATE_NOOP("wording", "%1 is asked for %2 of its capacity")),
               {note.place, numbers().wholeShare(note.worst.highest())})
        : fill(say(QT_TRANSLATE_NOOP("wording", "%1 is asked for and has no capacity")), {note.place});
    const std::string& name = result.scenarios[static_cast<std::size_t>(note.worst.scenario)].name;
    const std::string where = result.scenarios.size() == 1
        ? name
        : fill(say(QT_TRANSLATE_NOOP("wording", "%1; 95 % or more in %2 of %3 scenarios")),
               {name, countText(note.scenarios), countText(static_cast<int>(result.scenarios.size()))});
    const std::string what = fill(say(QT_TRANSLATE_NOOP("wording", "%1 (%2).")), {load, where}) + ' ';
    if (!note.anyoneWaits)
        return what
            + say(QT_TRANSLATE_NOOP("wording",
                                    "Nobody waits there: those without a place are sent on or turned away."));
    if (!note.first || !note.last)
        return what
            + say(QT_TRANSLATE_NOOP("wording",
                                    "Queues there grow over the years: an average over time is not a steady state."));
    const auto year = [&](const results::QueueIn& queue) {
        return result.financialYears[static_cast<std::size_t>(queue.year)].label;
    };
    const char* const grows = note.grows
        ? QT_TRANSLATE_NOOP("wording",
                            "The queue for it grows from %1 people in %2 to %3 in %4: an average over time is not a "
                            "steady state.")
        : QT_TRANSLATE_NOOP(
              "wording",
              "Whether the queue for it grows over these years cannot be told: %1 people in %2, %3 in %4. An "
              "average over time need not be a steady state.");
    return what
        + fill(say(grows),
               {amountText(note.first->people), year(*note.first), amountText(note.last->people), year(*note.last)});
}

std::string unservedText(const RunResult& result, const UnservedNote& note, const Translate& say)
{
    const std::string people = amountText(note.people), days = amountText(note.days);
    const bool one = people == "1";
    const char* pattern = note.inRing ? one
            ? QT_TRANSLATE_NOOP("wording",
                                "%1 (%2): %3 person a future is stuck in a ring, each waiting for a place that another "
                                "of them holds, and waits %4 in all.")
            : QT_TRANSLATE_NOOP("wording",
                                "%1 (%2): %3 people a future are stuck in a ring, each waiting for a place that "
                                "another of them holds, and wait %4 in all.")
        : one
        ? QT_TRANSLATE_NOOP("wording",
                            "%1 (%2): %3 person a future needs more than the whole capacity, or is stuck in a ring "
                            "of people who wait for each other’s places, and waits %4 in all.")
        : QT_TRANSLATE_NOOP("wording",
                            "%1 (%2): %3 people a future need more than the whole capacity, or are stuck in a ring "
                            "of people who wait for each other’s places, and wait %4 in all.");
    const std::string time = fill(
        say(days == "1" ? QT_TRANSLATE_NOOP("wording", "%1 day") : QT_TRANSLATE_NOOP("wording", "%1 days")), {days});
    return fill(say(pattern),
                {note.place, result.scenarios[static_cast<std::size_t>(note.scenario)].name, people, time});
}

} // namespace homeward::wording
