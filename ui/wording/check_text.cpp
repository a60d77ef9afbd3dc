// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/check_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace homeward::wording {

namespace {

struct Sentence {
    std::string_view key;
    const char* text;
};

constexpr std::array sentences{
    Sentence{"erlangC.waiting", QT_TRANSLATE_NOOP("wording", "20 beds, random arrivals: people waiting")},
    Sentence{"erlangC.wait", QT_TRANSLATE_NOOP("wording", "20 beds, random arrivals: mean wait, days")},
    Sentence{"erlangC.share", QT_TRANSLATE_NOOP("wording", "20 beds, random arrivals: share who wait")},
    Sentence{"erlangB.turnedAway", QT_TRANSLATE_NOOP("wording", "32 beds, no waiting: share turned away")},
    Sentence{"limitedQueue.turnedAway", QT_TRANSLATE_NOOP("wording", "20 beds, 5 may wait: share turned away")},
    Sentence{"limitedQueue.waiting", QT_TRANSLATE_NOOP("wording", "20 beds, 5 may wait: people waiting")},
    Sentence{"unlimited.present", QT_TRANSLATE_NOOP("wording", "No limit, long and short stays: people there")},
    Sentence{"singleServer.wait", QT_TRANSLATE_NOOP("wording", "One clinic, uneven times: mean wait, days")},
    Sentence{"patience.waiting", QT_TRANSLATE_NOOP("wording", "4 beds, a tenth leave the queue a day: people waiting")},
    Sentence{"firstDay.present", QT_TRANSLATE_NOOP("wording", "Care home from its first day's people: people there")},
    Sentence{"tandem.blocked", QT_TRANSLATE_NOOP("wording", "Acute to community: people delayed in acute")},
    Sentence{"tandem.waiting", QT_TRANSLATE_NOOP("wording", "Acute to community: people waiting for acute")},
    Sentence{"tandem.community", QT_TRANSLATE_NOOP("wording", "Acute to community: people in community beds")},
    Sentence{"knight.wait", QT_TRANSLATE_NOOP("wording", "Two beds to two beds: mean wait, days")},
    Sentence{"knight.turnedAway", QT_TRANSLATE_NOOP("wording", "Two beds to two beds: share turned away")},
    Sentence{"buffer.blocked", QT_TRANSLATE_NOOP("wording", "One may wait between: people held back")},
    Sentence{"buffer.waiting", QT_TRANSLATE_NOOP("wording", "One may wait between: people waiting")},
    Sentence{"priority.urgent", QT_TRANSLATE_NOOP("wording", "Urgent people first: wait of the urgent, days")},
    Sentence{"priority.routine", QT_TRANSLATE_NOOP("wording", "Urgent people first: wait of the others, days")},
    Sentence{"feedback.a", QT_TRANSLATE_NOOP("wording", "People who return, three settings: people at the first")},
    Sentence{"feedback.b", QT_TRANSLATE_NOOP("wording", "People who return, three settings: people at the second")},
    Sentence{"feedback.c", QT_TRANSLATE_NOOP("wording", "People who return, three settings: people at the third")},
    Sentence{"stroke.asu", QT_TRANSLATE_NOOP("wording", "Stroke pathway: people in the acute unit")},
    Sentence{"stroke.sa1", QT_TRANSLATE_NOOP("wording", "Stroke pathway: people in the sub-acute unit")},
    Sentence{"timetable.delayedDays", QT_TRANSLATE_NOOP("wording", "Timetable of two clinics: days held back")},
    Sentence{"timetable.waitingDays", QT_TRANSLATE_NOOP("wording", "Timetable of two clinics: days of waiting")},
    Sentence{"ring.exchanged",
             QT_TRANSLATE_NOOP("wording", "Two wait for each other's place: people who change places")},
    Sentence{"ring.delayedDays", QT_TRANSLATE_NOOP("wording", "Two wait for each other's place: days held back")},
    Sentence{"bedDays.firstDay",
             QT_TRANSLATE_NOOP("wording", "31 January to 2 February, first day counts: days in January")},
    Sentence{"bedDays.lastDay",
             QT_TRANSLATE_NOOP("wording", "31 January to 2 February, last day counts: days in January")},
    Sentence{"bedDays.delayed",
             QT_TRANSLATE_NOOP("wording", "Delayed from 20 October to 10 November: bed days in November")},
    Sentence{"pairs.nothing", QT_TRANSLATE_NOOP("wording", "A change that does nothing: largest difference it makes")},
    Sentence{"pairs.threads", QT_TRANSLATE_NOOP("wording", "On one thread and on two: largest difference")},
    Sentence{"checks.ended", QT_TRANSLATE_NOOP("wording", "The checks ended before they were done")},
    Sentence{"people.conserved", QT_TRANSLATE_NOOP("wording", "People lost or made up")},
};

} // namespace

std::string checkText(const std::string& key, const Translate& translate)
{
    const auto found = std::ranges::find(sentences, key, &Sentence::key);
    return found == sentences.end() ? key : translate(found->text);
}

} // namespace homeward::wording
