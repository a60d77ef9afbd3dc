// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

namespace homeward::calibrate {

/// How well a target is met.
enum class Verdict {
    NotMeasured,    ///< nothing was found yet
    Met,            ///< within 5 %, or a tenth of a bed (37 days a year), or twice the error of the figure found
    WithinChance, ///< farther off, but by less than the chance variation between years
    Missed,
};

[[nodiscard]] Verdict verdictOf(const model::CalibrationTarget& target, const model::TargetFit& fit);

/// Found over wanted, less 1; 0 where nothing is wanted or found.
[[nodiscard]] double missOf(const model::TargetFit& fit);

/// Unknowns of an area whose factor lies outside its plausible range: their targets are met, but strained.
[[nodiscard]] std::vector<const model::Unknown*> strained(const model::Plan& plan, const model::AreaFit& fit);
[[nodiscard]] bool isStrained(const model::Plan& plan, const model::AreaFit& fit, const model::TargetId& target);

} // namespace homeward::calibrate
