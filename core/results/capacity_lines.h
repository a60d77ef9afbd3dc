// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::results {

/// The room in a group of settings, drawn as a line in the stack of people in care.
struct CapacityLine {
    model::Sphere sphere = model::Sphere::Hospital;
    /// counted in hours a week; `room` is then the hours divided by those an expected person holds
    bool inHours = false;
    std::vector<std::string> names; ///< of the settings
    std::string unit; ///< beds, places, hours a week; empty if the settings differ
    std::vector<double> heights; ///< by month: the layers under the group plus its room
    std::vector<double> room; ///< by month: people (or days) that it has room for
    std::vector<double> units; ///< by month: units available
    std::vector<double> roomYearly; ///< people, by financial year
    std::vector<double> unitsYearly;
    std::vector<double>
        unitsInUseYearly; ///< units that simulated people use; above `units` with a surge, and after a cut
    std::vector<double> peopleYearly; ///< simulated people, by financial year

    friend bool operator==(const CapacityLine&, const CapacityLine&) = default;
};

/// The room, by the schedule, in settings of one sphere and kind of unit, joined over areas. The caller fills in
/// `heights` and what was simulated. None where a setting has no limit or no units, where no settings or areas are
/// chosen, and in results without months or from before units available came from the schedule.
[[nodiscard]] std::optional<CapacityLine> capacityLine(const RunResult& result, int scenario, const Choice& areas,
                                                       const std::vector<int>& settings);

} // namespace homeward::results
