// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/drawn_routes.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace homeward::pathway {

namespace {

/// The largest route out of each setting, or into it.
void keepLargest(const std::vector<WeighedRoute>& routes, int settings, int WeighedRoute::* end,
                 std::vector<char>& drawn)
{
    std::vector<std::optional<std::size_t>> largest(static_cast<std::size_t>(settings));
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].*end >= settings || routes[i].from == routes[i].to)
            continue;
        auto& best = largest[static_cast<std::size_t>(routes[i].*end)];
        if (!best || routes[i].perWeek > routes[*best].perWeek)
            best = i;
    }
    for (const auto& best : largest)
        if (best)
            drawn[*best] = 1;
}

} // namespace

std::vector<std::size_t> drawnRoutes(const std::vector<WeighedRoute>& routes, int settings, double atLeast)
{
    std::vector<char> drawn(routes.size(), 0);
    for (std::size_t i = 0; i < routes.size(); ++i)
        drawn[i] = routes[i].perWeek >= atLeast ? 1 : 0;
    keepLargest(routes, settings, &WeighedRoute::from, drawn);
    keepLargest(routes, settings, &WeighedRoute::to, drawn);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < routes.size(); ++i)
        if (drawn[i])
            places.push_back(i);
    return places;
}

double thresholdFor(const std::vector<WeighedRoute>& routes, int settings, std::size_t most)
{
    if (drawnRoutes(routes, settings, 0.0).size() <= most)
        return 0.0;
    double largest = 0.0;
    for (const WeighedRoute& route : routes)
        largest = std::max(largest, route.perWeek);
    for (double decade = 0.1; decade <= 10.0 * largest; decade *= 10.0)
        for (const double step : {1.0, 2.0, 5.0})
            if (drawnRoutes(routes, settings, step * decade).size() <= most)
                return step * decade;
    return largest;
}

} // namespace homeward::pathway
