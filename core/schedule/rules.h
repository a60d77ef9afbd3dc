// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/changes.h"
#include "core/schedule/horizon.h"
#include "core/schedule/strength.h"

#include <vector>

namespace homeward::schedule {

/// The when-full rules and priorities of a setting from a moment on. The pointers lead into the plan. `...By` is the
/// change that replaced a rule; null = the rule is the plan's own.
struct RulesFrom {
    Second from = 0;
    const model::FullRule* fromSettings = nullptr;
    const model::FullRule* fromOutside = nullptr;
    const std::vector<model::QueuePriority>* priorities = nullptr;
    const model::Change* fromSettingsBy = nullptr;
    const model::Change* fromOutsideBy = nullptr;

    /// Whether rules and priorities are the same, `from` aside.
    [[nodiscard]] bool holdsAs(const RulesFrom& other) const;
};

/// The rules at a moment, with the changes in force, in the order of the scenario.
[[nodiscard]] RulesFrom rulesAt(const model::Setting& setting, const Changes& changes, base::Date planStart,
                                Second now);

/// All rules of the run, in order of time.
[[nodiscard]] std::vector<RulesFrom> rulesOver(const model::Scenario& scenario, const model::Setting& setting,
                                               const model::Area& area, const Horizon& horizon);

/// A change of a daily chance of leaving a queue.
struct ChanceChange {
    Strength strength;
    bool sets = false; ///< else multiplies
    double value = 1.0;
};

/// The daily chance of a queue exit, with the changes that act on it.
struct DailyChance {
    double typed = 0.0;
    std::vector<ChanceChange> changes;

    [[nodiscard]] double at(Second now) const
    {
        double chance = typed;
        for (const ChanceChange& change : changes)
            chance = change.sets ? change.strength.between(chance, change.value, now)
                                 : chance * change.strength.factor(change.value, now);
        return chance;
    }
};

[[nodiscard]] DailyChance dailyChanceOf(const model::QueueExit& exit, const model::Setting& setting,
                                        const Changes& changes, base::Date planStart);

/// Pounds for a unit in use for a day, at a moment; none where the plan has no cost.
[[nodiscard]] std::optional<double> unitCostAt(const model::Setting& setting, const model::Area& area,
                                               const Changes& changes, base::Date planStart, Second now);

} // namespace homeward::schedule
