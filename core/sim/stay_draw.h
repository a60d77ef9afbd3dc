// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"
#include "core/sim/draws.h"

#include <cstdint>

namespace homeward::sim {

/// What is drawn of a stay, before changes apply: the route by which it ends, and its length.
struct StayDraw {
    int route = none;      ///< none = nothing is drawn yet
    double days = 0.0;
};

/// Draws one of `count` consecutive routes for the `visit`-th stay of a person in a setting.
[[nodiscard]] inline int drawRoute(const Compiled& model, int first, int count, std::uint64_t person,
                                   std::uint64_t settingKey, int visit)
{
    if (count == 1)
        return first;
    const double u = draw(person, Purpose::Route, settingKey, visit);
    int drawn = first;
    for (int route = first; route < first + count - 1; ++route) // without an early exit, which would be mispredicted
        drawn += u >= model.routes[static_cast<std::size_t>(route)].upTo;
    return drawn;
}

/// The sampler of a stay: the route's own if it has one, else the step's. `moved` is the change whose onward routes
/// apply, if any.
[[nodiscard]] inline int samplerOf(const Compiled& model, const CompiledStep& step, const CompiledLever* moved,
                                   int route)
{
    if (!step.routeDecidesStay && moved == nullptr)
        return step.stay;
    const int own = model.routes[static_cast<std::size_t>(route)].stay;
    return own != none ? own : step.stay;
}

/// Draws the `visit`-th stay of a person in a setting.
[[nodiscard]] inline StayDraw drawStay(const Compiled& model, const CompiledStep& step, const CompiledLever* moved,
                                       std::uint64_t person, std::uint64_t settingKey, int visit)
{
    const int route = moved == nullptr
        ? drawRoute(model, step.firstRoute, step.routeCount, person, settingKey, visit)
        : drawRoute(model, moved->firstOnward, moved->onwardCount, person, settingKey, visit);
    const stats::Sampler& stay = model.samplers[static_cast<std::size_t>(samplerOf(model, step, moved, route))];
    return {route, stay.quantile(draw(person, Purpose::Stay, settingKey, visit))};
}

} // namespace homeward::sim
