// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>

namespace homeward::schedule {

/// The figure that a change works on, on the first day of its full effect: as it would be without the change and as it
/// is with it, all other changes of the scenario in force. Where groups of people or areas differ, from the lowest to
/// the highest.
struct BeforeAfter {
    double beforeLow = 0.0;
    double beforeHigh = 0.0;
    double afterLow = 0.0;
    double afterHigh = 0.0;
    base::Date on;

    [[nodiscard]] bool ranges() const { return beforeLow != beforeHigh; }
    friend bool operator==(const BeforeAfter&, const BeforeAfter&) = default;
};

/// Of a change of need (people a year), length of stay (mean days), size of packages (mean hours a week), capacity
/// (units, areas joined) and unit cost (pounds a unit and day). None for the other kinds, whose figure is the one typed;
/// nor where there is nothing that it works on, or no limit. The plan must be without errors.
[[nodiscard]] std::optional<BeforeAfter> beforeAndAfter(const model::Plan& plan, const model::Scenario& scenario,
                                                        const model::Change& change);

/// Whether an effect as it is typed leaves everything as it is: a factor of 1, a share or units of 0.
[[nodiscard]] bool changesNothing(const model::Effect& effect);

} // namespace homeward::schedule
