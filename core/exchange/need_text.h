// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/need.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::exchange {

/// Need without limits of one area under one scenario. The plan of the request must outlive it.
struct NeedOfArea {
    need::NeedRequest request;
    need::NeedResult need;
};

/// One figure of need. Its texts live as long as the plan of the request, except the period, which lives as long as the
/// call.
struct NeedRow {
    std::string_view scenario;
    std::string_view area;
    std::string_view setting;
    std::string_view measure;
    std::string_view period; ///< `2026-04` or `2026/27`
    double value = 0.0;
};

/// Every figure of an area's need. By month and financial year: `people_needed` and `units_needed` (means over the
/// period; units in the setting's own unit) and `starts` (in the period). By financial year: `units_available` (the
/// mean; not where there is no limit or others have a part of it), `chance_full` (that a person finds the setting full,
/// 0 to 1; only where nobody waits) and `units_for_chance` (the fewest units with which that chance would be at most
/// `chance` if nobody waited).
void eachRow(const NeedOfArea& area, double chance, const std::function<void(const NeedRow&)>& visit);

/// `plan`, `chance` and the figures as `results`, as one JSON object; numbers have 12 significant digits.
[[nodiscard]] std::string needToJson(const std::vector<NeedOfArea>& areas, double chance);

/// A header, then a line for each figure.
[[nodiscard]] std::string needToCsv(const std::vector<NeedOfArea>& areas, double chance);

} // namespace homeward::exchange
