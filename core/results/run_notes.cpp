// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/run_notes.h"

#include "core/results/query.h"

#include <map>
#include <utility>

namespace homeward::results {

namespace {

double meanOf(const RunResult& result, int scenario, int area, int setting, Measure measure)
{
    const auto found = summaryOf(result, scenario, measure, {{{area}}, {{setting}}}, FigurePeriod::wholeRun());
    return found ? found->mean : 0.0;
}

bool anyoneWaits(const RunResult& result, const OfferedLoad& load)
{
    if (result.blocks.empty())
        return true;
    const auto mean = [&](Measure measure) { return meanOf(result, load.scenario, load.area, load.setting, measure); };
    return mean(Measure::PeopleWaiting) > 0.0 || mean(Measure::DelayedForThis) > 0.0;
}

/// Whether a setting that counts in people has room for one of them in every month.
bool alwaysHasOne(const RunResult& result, int scenario, int area, int setting)
{
    const SummaryTable& monthly = result.block(scenario, area).monthly;
    if (monthly.empty() || result.settings[static_cast<std::size_t>(setting)].countedInHours)
        return false;
    for (int month = 0; month < static_cast<int>(result.months.size()); ++month)
        if (const auto units = monthly.at(month, setting, Measure::UnitsAvailable); units && units->mean < 1.0)
            return false;
    return true;
}

std::vector<OverloadNote> overloadsOf(const RunResult& result)
{
    std::map<std::pair<int, int>, OverloadNote> byPlace;
    for (const OfferedLoad& load : result.loads) {
        if (!load.worthTelling())
            continue;
        OverloadNote& note = byPlace.try_emplace({load.area, load.setting}, OverloadNote{load, 0}).first->second;
        note.worst = load.highest() > note.worst.highest() ? load : note.worst;
        ++note.scenarios;
    }
    std::vector<OverloadNote> notes;
    for (auto& [place, note] : byPlace) {
        note.anyoneWaits = anyoneWaits(result, note.worst);
        notes.push_back(note);
    }
    return notes;
}

void addUnserved(std::vector<UnservedNote>& notes, const RunResult& result, int scenario, int area, int setting)
{
    const auto mean = [&](Measure measure) { return meanOf(result, scenario, area, setting, measure); };
    if (const double days = mean(Measure::DaysCannotBeServed); days > 0.0)
        notes.push_back({scenario, area, setting, mean(Measure::PeopleCannotBeServed), days,
                         alwaysHasOne(result, scenario, area, setting)});
}

} // namespace

RunNotes notesOf(const RunResult& result)
{
    RunNotes notes{overloadsOf(result), {}};
    for (int scenario = 0; scenario < static_cast<int>(result.scenarios.size()); ++scenario)
        for (int area = 0; area < static_cast<int>(result.areas.size()); ++area)
            for (int setting = 0; setting < static_cast<int>(result.settings.size()); ++setting)
                addUnserved(notes.unserved, result, scenario, area, setting);
    return notes;
}

} // namespace homeward::results
