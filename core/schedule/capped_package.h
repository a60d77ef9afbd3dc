// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/distribution.h"

#include <optional>

namespace homeward::schedule {

/// The packages of a setting with a cap (`model::packageIn`, hours a week) that changes have made `factor` (1 or more)
/// times as large: their mean is multiplied, and none is above the cap. A family keeps its shape and is solved again
/// for its scale (core/stats/solve.h). None where no such distribution exists: the mean comes too near the cap, or a
/// value of a table exceeds it.
[[nodiscard]] std::optional<stats::Sampler> enlargedPackage(const model::Distribution& package, double factor,
                                                            double cap);

} // namespace homeward::schedule
