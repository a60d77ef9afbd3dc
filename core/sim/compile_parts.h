// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/model/words.h"
#include "core/schedule/horizon.h"
#include "core/sim/compiled.h"
#include "core/sim/draws.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace homeward::sim {

/// A compilation in progress: what is compiled, and the numbers that items of the plan have in the compiled model.
/// `area` is an index into `areas`.
class Compilation {
public:
    Compilation(const model::Plan& plan, const model::Scenario& scenario, const std::vector<const model::Area*>& areas,
                Compiled& compiled);

    const model::Plan& plan;
    const model::Scenario& scenario;
    const std::vector<const model::Area*>& areas;
    Compiled& compiled;
    std::shared_ptr<const schedule::Horizon> horizon;

    [[nodiscard]] int areaCount() const { return static_cast<int>(areas.size()); }
    [[nodiscard]] const model::Area& area(int number) const { return *areas[static_cast<std::size_t>(number)]; }
    /// Returns `none` where the plan has no such item.
    [[nodiscard]] int setting(int area, const model::SettingId& id) const;
    [[nodiscard]] int place(int area, const model::PlaceId& id) const;
    [[nodiscard]] int cohort(int area, const model::CohortId& id) const;
    /// For every cohort of the compiled model, whether `ids` contains it; no ids = all.
    [[nodiscard]] std::vector<char> cohorts(const std::vector<model::CohortId>& ids) const;
    /// Adds a sampler and returns its number.
    [[nodiscard]] int sampler(const model::Distribution& distribution);
    /// As the plan numbers them: settings, then outcomes.
    [[nodiscard]] int planPlace(const model::PlaceId& id) const;
    /// Adds routes out of a setting with their delays, and returns the number of the first.
    int addRoutes(int area, const model::SettingId& from, const std::vector<model::Route>& routes);
};

/// The word of a choice, from which keys are made.
template <class Enum>
[[nodiscard]] std::string_view wordOf(Enum choice)
{
    const auto words = model::wordsOf(choice);
    return std::ranges::find(words, choice, [](const auto& word) { return word.first; })->second;
}

// The parts of `compile`, one file each.

/// Sets the settings with their rules, priorities, exits, costs and capacity, and the pools.
void addSettings(Compilation& work);
void addStream(Compilation& work, int area, int cohort);
/// Adds everything that moves people, stretches stays or sizes packages. Call it after steps and streams.
void addLevers(Compilation& work);
void addStart(Compilation& work, int area);

} // namespace homeward::sim
