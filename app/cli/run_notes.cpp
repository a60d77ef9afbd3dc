// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_notes.h"

#include "app/cli/result_text.h"
#include "core/base/text.h"
#include "core/results/query.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <utility>

namespace homeward::cli {

namespace {

using results::Measure;
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

/// Of each setting the worst scenario, and how many others are as bad.
void writeOverload(std::ostringstream& text, const RunResult& result)
{
    std::map<std::pair<int, int>, std::pair<OfferedLoad, int>> worst;
    for (const OfferedLoad& load : result.loads) {
        if (!load.worthTelling())
            continue;
        auto& [of, scenarios] = worst.try_emplace({load.area, load.setting}, load, 0).first->second;
        of = load.highest() > of.highest() ? load : of;
        ++scenarios;
    }
    for (const auto& [place, told] : worst) {
        const auto& [load, scenarios] = told;
        text << "Overload: " << placeText(result, place.first, place.second) << " is asked for "
             << shareText(load.highest()) << " of its capacity ("
             << base::quote(result.scenarios[static_cast<std::size_t>(load.scenario)].name);
        if (result.scenarios.size() > 1)
            text << "; 95 % or more in " << scenarios << " of " << result.scenarios.size() << " scenarios";
        text << "). Queues there grow over the years: an average over time is not a steady state.\n";
    }
}

void writeUnservable(std::ostringstream& text, const RunResult& result, int scenario, int area, int setting)
{
    const auto mean = [&](Measure measure) {
        const auto found =
            results::summaryOf(result, scenario, measure, {{{area}}, {{setting}}}, results::When::wholeRun());
        return found ? found->mean : 0.0;
    };
    const double days = mean(Measure::DaysCannotBeServed);
    if (!(days > 0.0))
        return;
    text << "Cannot be served: " << placeText(result, area, setting) << " ("
         << base::quote(result.scenarios[static_cast<std::size_t>(scenario)].name)
         << "): " << figure(mean(Measure::PeopleCannotBeServed))
         << " people a future need more than the whole capacity, and wait " << figure(days) << " days in all.\n";
}

} // namespace

std::string notesText(const RunResult& result)
{
    std::ostringstream text;
    writeOverload(text, result);
    for (int scenario = 0; scenario < static_cast<int>(result.scenarios.size()); ++scenario)
        for (int area = 0; area < static_cast<int>(result.areas.size()); ++area)
            for (int setting = 0; setting < static_cast<int>(result.settings.size()); ++setting)
                writeUnservable(text, result, scenario, area, setting);
    return text.str();
}

} // namespace homeward::cli
