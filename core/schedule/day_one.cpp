// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/day_one.h"

#include <algorithm>

namespace homeward::schedule {

DelayInProgress delayInProgress(const std::vector<model::Route>& routes, const model::StartDelayed& row)
{
    DelayInProgress found;
    for (const model::Route& route : routes) {
        if (route.to != row.to)
            continue;
        if (!found.route)
            found.route = &route;
        if (!row.reason)
            return found;
        const auto delay = std::ranges::find(route.delays, *row.reason, &model::ProcessDelay::reason);
        if (delay != route.delays.end())
            return {&route, &*delay};
    }
    return found;
}

} // namespace homeward::schedule
