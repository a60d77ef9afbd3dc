// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "core/model/plan.h"

#include <array>
#include <vector>

// The register of assumptions: what the results of a plan rest on, and who answers for it.
namespace homeward::assumptions {

/// All assumptions that results rest on, group by group, in the order of the plan. Own values of areas and scenarios
/// are listed beside the plan's. An unknown or missing source counts as illustrative.
[[nodiscard]] std::vector<Assumption> assumptionsOf(const model::Plan& plan);

/// Only the assumptions within a part of the plan (`/areas/north`), without examining the rest.
[[nodiscard]] std::vector<Assumption> assumptionsWithin(const model::Plan& plan, const model::Path& part);

/// Filters of the register.
enum class Filter { All, Published, Derived, Local, Illustrative, NoOwner, NoSource, Old, Ranged };
inline constexpr std::size_t filterCount = 9;

/// A figure is old where its source is of more than so many years before the plan's start.
inline constexpr int oldAfterYears = 3;

/// `start` is the year in which the plan starts.
[[nodiscard]] bool passes(const Assumption& assumption, Filter filter, int start);

struct Counts {
    std::array<std::size_t, filterCount> of{}; ///< by `Filter`
    /// Assumptions with a local source and an owner.
    std::size_t ownedHere = 0;

    [[nodiscard]] std::size_t operator[](Filter filter) const { return of[static_cast<std::size_t>(filter)]; }
    friend bool operator==(const Counts&, const Counts&) = default;
};

[[nodiscard]] Counts countsOf(const std::vector<Assumption>& assumptions, int start);

} // namespace homeward::assumptions
