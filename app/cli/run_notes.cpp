// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_notes.h"

#include "app/cli/result_text.h"
#include "core/base/text.h"
#include "ui/wording/number_format.h"

#include <cmath>
#include <sstream>

namespace homeward::cli {

namespace {

using results::OfferedLoad;
using results::RunResult;

std::string placeText(const RunResult& result, int area, int setting)
{
    const std::string name = base::quote(result.settings[static_cast<std::size_t>(setting)].name);
    return result.areas.size() > 1 ? name + ", " + base::quote(result.areas[static_cast<std::size_t>(area)].name)
                                   : name;
}

std::string shareText(double load)
{
    return std::isfinite(load) ? wording::numbers().wholeShare(load) : std::string("more than the nothing there is");
}

void writeOverload(std::ostringstream& text, const RunResult& result, const results::OverloadNote& note)
{
    const OfferedLoad& load = note.worst;
    text << "Overload: " << placeText(result, load.area, load.setting) << " is asked for " << shareText(load.highest())
         << " of its capacity (" << base::quote(result.scenarios[static_cast<std::size_t>(load.scenario)].name);
    if (result.scenarios.size() > 1)
        text << "; 95 % or more in " << note.scenarios << " of " << result.scenarios.size() << " scenarios";
    text << (note.anyoneWaits ? "). Queues there grow over the years: an average over time is not a steady state.\n"
                              : "). Nobody waits there: those without a place are sent on or turned away.\n");
}

void writeUnserved(std::ostringstream& text, const RunResult& result, const results::UnservedNote& note)
{
    text << "Cannot be served: " << placeText(result, note.area, note.setting) << " ("
         << base::quote(result.scenarios[static_cast<std::size_t>(note.scenario)].name) << "): " << figure(note.people)
         << (note.inRing
                 ? " people a future are stuck in a ring, each waiting for a place that another of them holds, and "
                   "wait "
                 : " people a future need more than the whole capacity, or are stuck in a ring of people who wait "
                   "for each other\u2019s places, and wait ")
         << figure(note.days) << " days in all.\n";
}

} // namespace

std::string notesText(const RunResult& result) { return notesText(result, results::notesOf(result)); }

std::string notesText(const RunResult& result, const results::RunNotes& notes)
{
    std::ostringstream text;
    for (const results::OverloadNote& note : notes.overloads)
        writeOverload(text, result, note);
    for (const results::UnservedNote& note : notes.unserved)
        writeUnserved(text, result, note);
    return text.str();
}

} // namespace homeward::cli
