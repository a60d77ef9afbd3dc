// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/model/plan.h"

#include <array>
#include <vector>

// The register of assumptions: what the results of a plan rest on, and who answers for it.
namespace homeward::assumptions {

/// Everything that results rest on, group by group, in the order of the plan. What an area or a scenario has of its own
/// is listed beside what the plan gives. An unknown or missing source reads as an illustrative one.
[[nodiscard]] std::vector<Assumption> assumptionsOf(const model::Plan& plan);

/// Of these, what lies within a part of the plan (`/areas/north`), without a look at the rest.
[[nodiscard]] std::vector<Assumption> assumptionsWithin(const model::Plan& plan, const model::Path& part);

/// What a planner looks for in the register.
enum class Filter { All, Published, Derived, Local, Illustrative, NoOwner, NoSource, Old, Ranged };
inline constexpr std::size_t filterCount = 9;

/// A figure is old where its source is of more than so many years before the plan's start.
inline constexpr int oldAfterYears = 3;

/// `start` is the year in which the plan starts.
[[nodiscard]] bool passes(const Assumption& assumption, Filter filter, int start);

struct Counts {
    std::array<std::size_t, filterCount> of{}; ///< by `Filter`
    /// From people here, who also answer for it: a local source and an owner.
    std::size_t ownedHere = 0;

    [[nodiscard]] std::size_t operator[](Filter filter) const { return of[static_cast<std::size_t>(filter)]; }
    friend bool operator==(const Counts&, const Counts&) = default;
};

[[nodiscard]] Counts countsOf(const std::vector<Assumption>& assumptions, int start);

} // namespace homeward::assumptions
