// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/day_costs.h"

#include <array>

namespace homeward::money {

std::string_view nameOf(Day day)
{
    static constexpr std::array<std::string_view, dayCount> names{"right_place_day", "delayed_day"};
    return names[static_cast<std::size_t>(day)];
}

results::ValueList costOfDay(const Accounts& accounts, const results::RunResult& result, Day day, const Cut& cut,
                             std::size_t period, Terms terms)
{
    if (!accounts.given())
        return results::ValueList::absent(accounts.futures);
    return day == Day::RightPlace ? costOfRightPlaceDay(accounts, result, cut.scenario, cut.areas, period, terms)
                                  : costOfDelayedDay(accounts, result, cut.scenario, cut.areas, period, terms);
}

std::vector<DayCost> dayCostsOf(const Accounts& accounts, const results::RunResult& result, const ReportQuery& query)
{
    std::vector<DayCost> found;
    if (!accounts.given())
        return found;
    std::vector<int> scenarios = query.scenarios;
    for (int s = 0; query.scenarios.empty() && s < static_cast<int>(result.scenarios.size()); ++s)
        scenarios.push_back(s);
    for (const int scenario : scenarios)
        for (std::size_t period = 0; period < accounts.periods.size(); ++period)
            for (const Day day : {Day::RightPlace, Day::Delayed}) {
                const auto now = costOfDay(accounts, result, day, {.scenario = scenario}, period, query.terms);
                const auto then = costOfDay(accounts, result, day, {.scenario = query.against}, period, query.terms);
                found.push_back({scenario, period, day, results::summarise(now), results::summarise(now - then)});
            }
    return found;
}

} // namespace homeward::money
