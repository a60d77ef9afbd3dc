// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/schedule/strength.h"

#include <optional>
#include <utility>
#include <vector>

namespace homeward::schedule {

/// A change that acts on people on their pathway through an area: where they go, how long they stay, what they hold,
/// how their process delays turn out. Places are numbered settings first, then outcomes.
struct Lever {
    enum class Kind { Entry, Discharge, Stay, Package, DelayChance, DelayMean };

    Kind kind = Kind::Stay;
    Strength strength;
    int at = none;                 ///< setting; none = everywhere
    int from = none;               ///< place that people would have gone to
    int to = none;                 ///< place; for a process delay none = any next place
    std::optional<model::DelayReason> reason;                ///< none = every reason
    double amount = 1.0;           ///< share moved, or factor
    /// routes out of `to` for the people moved; null = the usual ones
    const std::vector<model::Route>* onward = nullptr;
    std::vector<char> cohorts; ///< by cohort of the plan: whether the change acts on it
    const model::Change* change = nullptr;

    [[nodiscard]] bool hasOnward() const { return onward != nullptr; }
    /// Whether it acts on people of a cohort in a setting.
    [[nodiscard]] bool meets(int cohort, int setting) const
    {
        return (at == none || at == setting) && cohorts[static_cast<std::size_t>(cohort)] != 0;
    }
    /// Whether it acts on the process delays of a route.
    [[nodiscard]] bool worksOn(int place, model::DelayReason why) const
    {
        return (to == none || to == place) && (!reason || *reason == why);
    }
};

/// The number of the place with this id; `none` where the plan has no such place.
[[nodiscard]] int placeOf(const model::Plan& plan, const model::PlaceId& id);

/// The levers of a scenario in an area, in the order in which they are applied.
[[nodiscard]] std::vector<Lever> leversIn(const model::Plan& plan, const model::Scenario& scenario,
                                          const model::Area& area);

/// The first route that leads to a place. Redirected people take it, with its process delays. Null where no route leads
/// there.
[[nodiscard]] const model::Route* routeTo(const std::vector<model::Route>& routes, const model::PlaceId& to);

/// A part of the people of a planned route, by where redirects send them.
template <class Share>
struct Redirected {
    int to = none; ///< place
    int movedBy = none; ///< the lever whose onward routes apply there
    Share share;
};

/// Applies redirects in order: each moves its share of the people then bound for the place that it takes from.
/// `partOf(share, l)` returns the shares that lever `l` moves and leaves; `isZero(share)` says that nobody is left.
template <class Share, class LeverList, class PartOf, class IsZero>
[[nodiscard]] std::vector<Redirected<Share>> redirect(int planned, Share all, const LeverList& levers, PartOf partOf,
                                                      IsZero isZero)
{
    std::vector<Redirected<Share>> split{{planned, none, std::move(all)}};
    for (int l = 0; l < static_cast<int>(levers.size()); ++l) {
        const auto& lever = levers[static_cast<std::size_t>(l)];
        const std::size_t before = split.size();
        for (std::size_t w = 0; w < before; ++w) {
            if (split[w].to != lever.from)
                continue;
            auto [moved, left] = partOf(split[w].share, l);
            if (isZero(moved))
                continue;
            split[w].share = std::move(left);
            split.push_back({lever.to, lever.hasOnward() ? l : none, std::move(moved)});
        }
    }
    return split;
}

/// Applies redirects to entries by setting.
template <class Share, class LeverList, class MovedOf>
void redirectEntries(std::vector<Share>& shares, const LeverList& levers, MovedOf movedOf)
{
    for (int l = 0; l < static_cast<int>(levers.size()); ++l) {
        const auto& lever = levers[static_cast<std::size_t>(l)];
        Share& from = shares[static_cast<std::size_t>(lever.from)];
        const Share moved = movedOf(from, l);
        from = from - moved;
        Share& to = shares[static_cast<std::size_t>(lever.to)];
        to = to + moved;
    }
}

} // namespace homeward::schedule
