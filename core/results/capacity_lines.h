// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::results {

/// Room in a group of settings, as a height in the stack of people in care.
struct CapacityLine {
    model::Sphere sphere = model::Sphere::Hospital;
    bool inHours = false; ///< counted in hours a week; `room` is then hours over the hours of a person who is expected
    std::vector<std::string> names; ///< of the settings
    std::string unit; ///< as the settings call it: beds, places, hours a week; empty if they differ
    std::vector<double> heights; ///< by month: what lies under the group plus its room
    std::vector<double> room; ///< by month: people (or days) that it has room for
    std::vector<double> units; ///< by month: units available
    std::vector<double> roomYearly; ///< people, by financial year
    std::vector<double> unitsYearly;
    std::vector<double>
        unitsInUseYearly; ///< by the people who were simulated; with surge, and after a cut, above `units`
    std::vector<double> peopleYearly; ///< the same people

    friend bool operator==(const CapacityLine&, const CapacityLine&) = default;
};

/// The room for people in settings of one sphere and kind of unit by the schedule, joined over areas; the stack fills in
/// `heights` and what was simulated. None where a setting has no limit or no units, for no settings or areas, in results
/// without months, and in results stored before units available came from the schedule.
[[nodiscard]] std::optional<CapacityLine> capacityLine(const RunResult& result, int scenario, const Choice& areas,
                                                       const std::vector<int>& settings);

} // namespace homeward::results
