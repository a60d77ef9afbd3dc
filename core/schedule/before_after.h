// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>

namespace homeward::schedule {

/// The figure that a change acts on, on the first day of its full effect, without and with the change. All other
/// changes of the scenario are in force. Where cohorts or areas differ, from the lowest to the highest.
struct BeforeAfter {
    double beforeLow = 0.0;
    double beforeHigh = 0.0;
    double afterLow = 0.0;
    double afterHigh = 0.0;
    base::Date on;

    [[nodiscard]] bool ranges() const { return beforeLow != beforeHigh; }
    friend bool operator==(const BeforeAfter&, const BeforeAfter&) = default;
};

/// For changes of need (people a year), length of stay (mean days), size of packages (mean hours a week), capacity
/// (units, added over areas) and unit cost (pounds a unit and day). None for other kinds, whose figure is the one
/// typed; none where the change acts on nothing, or on units without a limit. The plan must have no errors.
[[nodiscard]] std::optional<BeforeAfter> beforeAndAfter(const model::Plan& plan, const model::Scenario& scenario,
                                                        const model::Change& change);

/// Whether an effect, as typed, changes nothing: a factor of 1, a share of 0 or 0 units.
[[nodiscard]] bool changesNothing(const model::Effect& effect);

} // namespace homeward::schedule
