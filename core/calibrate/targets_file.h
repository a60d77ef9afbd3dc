// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calibrate/targets.h"

#include <string>
#include <string_view>
#include <vector>

namespace homeward::calibrate {

/// One row of a planner's own observed figures.
struct TargetRow {
    std::string target;      ///< the id or name of a target, or the measure of its published figure
    std::string area;        ///< id or name; empty = every area
    std::string band;        ///< of a measure; empty where the target is named
    double value = 0.0;
    long line = 0;
};

/// Reads a table (`TypedTable`): columns `target`, `value` and, where wanted, `area` and `band`, in any order. Fails
/// with BadField: `field` says row and column, `detail` what was found; and with MissingField for a column.
[[nodiscard]] base::Result<std::vector<TargetRow>> readTargets(std::string_view text);

/// The wanted values of an area by the rows; an observed figure of delays replaces the remembered one. Fails with
/// BadField for a target or area that the plan does not have, and for a row whose band fits no target.
[[nodiscard]] base::Result<Wanted> wantedOf(const model::Plan& plan, const model::Area& area,
                                            const std::vector<TargetRow>& rows);

} // namespace homeward::calibrate
