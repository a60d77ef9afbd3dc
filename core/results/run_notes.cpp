// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/run_notes.h"

#include "core/results/query.h"

#include <map>
#include <utility>

namespace homeward::results {

namespace {

std::string placeOf(const RunResult& result, int area, int setting)
{
    const std::string& name = result.settings[static_cast<std::size_t>(setting)].name;
    return result.areas.size() > 1 ? name + ", " + result.areas[static_cast<std::size_t>(area)].name : name;
}

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

/// The first and the last financial year that lie wholly within the run; none where there are not two.
std::optional<std::pair<int, int>> wholeYearsOf(const RunResult& result)
{
    std::vector<int> whole;
    for (int y = 0; y < static_cast<int>(result.financialYears.size()); ++y) {
        const base::Period& year = result.financialYears[static_cast<std::size_t>(y)];
        if (year.endSecond - year.firstSecond >= 365 * base::secondsPerDay)
            whole.push_back(y);
    }
    return whole.size() < 2 ? std::nullopt : std::optional(std::pair(whole.front(), whole.back()));
}

/// Of each future, how many people wait for a place.
ValueList queueIn(const RunResult& result, const OfferedLoad& load, int year)
{
    const auto values = [&](Measure measure) {
        return perReplication(result, load.scenario, measure, {{{load.area}}, {{load.setting}}}, year);
    };
    return values(Measure::PeopleWaiting) + values(Measure::DelayedForThis);
}

void addQueue(OverloadNote& note, const RunResult& result)
{
    const auto years = wholeYearsOf(result);
    if (!years || result.blocks.empty())
        return;
    const ValueList first = queueIn(result, note.worst, years->first);
    const ValueList last = queueIn(result, note.worst, years->second);
    const auto before = summarise(first), after = summarise(last), difference = summarise(last - first);
    if (!before || !after || !difference)
        return;
    note.first = {years->first, before->mean};
    note.last = {years->second, after->mean};
    note.grows = result.replicationsDone > 1 ? difference->ci95Low > 0.0 : difference->mean > 0.0;
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

/// What is asked of: some scenarios and areas.
struct Asked {
    std::vector<int> scenarios;
    std::vector<int> areas;

    [[nodiscard]] bool has(const OfferedLoad& load) const
    {
        return std::ranges::find(scenarios, load.scenario) != scenarios.end()
            && std::ranges::find(areas, load.area) != areas.end();
    }
};

std::vector<OverloadNote> overloadsOf(const RunResult& result, const Asked& asked)
{
    std::map<std::pair<int, int>, OverloadNote> byPlace;
    for (const OfferedLoad& load : result.loads) {
        if (!load.worthTelling() || !asked.has(load))
            continue;
        OverloadNote& note = byPlace.try_emplace({load.area, load.setting}, OverloadNote{load}).first->second;
        note.worst = load.highest() > note.worst.highest() ? load : note.worst;
        ++note.scenarios;
    }
    std::vector<OverloadNote> notes;
    for (auto& [place, note] : byPlace) {
        note.place = placeOf(result, place.first, place.second);
        note.anyoneWaits = anyoneWaits(result, note.worst);
        addQueue(note, result);
        notes.push_back(note);
    }
    return notes;
}

void addUnserved(std::vector<UnservedNote>& notes, const RunResult& result, int scenario, int area, int setting)
{
    const auto mean = [&](Measure measure) { return meanOf(result, scenario, area, setting, measure); };
    if (const double days = mean(Measure::DaysCannotBeServed); days > 0.0)
        notes.push_back({scenario, area, setting, mean(Measure::PeopleCannotBeServed), days,
                         alwaysHasOne(result, scenario, area, setting), placeOf(result, area, setting)});
}

} // namespace

RunNotes notesOf(const RunResult& result, const Choice& scenarios, const Choice& areas)
{
    const Asked asked{scenarios.of(result.scenarios.size()), areas.of(result.areas.size())};
    RunNotes notes{overloadsOf(result, asked)};
    notes.done = result.replicationsDone;
    notes.asked = result.replicationsAsked;
    for (const int scenario : asked.scenarios) {
        if (result.scenarios[static_cast<std::size_t>(scenario)].illustrative)
            notes.illustrative.push_back(scenario);
        if (result.blocks.empty())
            continue;
        for (const int area : asked.areas)
            for (int setting = 0; setting < static_cast<int>(result.settings.size()); ++setting)
                addUnserved(notes.unserved, result, scenario, area, setting);
    }
    return notes;
}

} // namespace homeward::results
