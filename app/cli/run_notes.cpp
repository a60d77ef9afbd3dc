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

/// What a setting is asked for; without capacity there is nothing to take a share of.
std::string loadText(double load)
{
    return std::isfinite(load) ? " is asked for " + wording::numbers().wholeShare(load) + " of its capacity"
                               : std::string(" is asked for and has no capacity");
}

void writeOverload(std::ostringstream& text, const RunResult& result, const results::OverloadNote& note)
{
    const OfferedLoad& load = note.worst;
    text << "Overload: " << placeText(result, load.area, load.setting) << loadText(load.highest()) << " ("
         << base::quote(result.scenarios[static_cast<std::size_t>(load.scenario)].name);
    if (result.scenarios.size() > 1)
        text << "; 95 % or more in " << note.scenarios << " of " << result.scenarios.size() << " scenarios";
    text << (note.anyoneWaits ? "). Queues there grow over the years: an average over time is not a steady state.\n"
                              : "). Nobody waits there: those without a place are sent on or turned away.\n");
}

void writeUnserved(std::ostringstream& text, const RunResult& result, const results::UnservedNote& note)
{
    const std::string people = figure(note.people);
    const std::string days = figure(note.days);
    const bool one = people == "1";
    text << "Cannot be served: " << placeText(result, note.area, note.setting) << " ("
         << base::quote(result.scenarios[static_cast<std::size_t>(note.scenario)].name) << "): " << people
         << (one ? " person" : " people") << " a future ";
    if (note.inRing)
        text << (one ? "is" : "are") << " stuck in a ring, each waiting for a place that another of them holds, and ";
    else
        text << (one ? "needs more than the whole capacity, or is" : "need more than the whole capacity, or are")
             << " stuck in a ring of people who wait for each other\u2019s places, and ";
    text << (one ? "waits " : "wait ") << days << (days == "1" ? " day in all.\n" : " days in all.\n");
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
