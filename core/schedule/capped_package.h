// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/distribution.h"

#include <optional>

namespace homeward::schedule {

/// The packages of a setting with a cap (`model::packageIn`, hours a week) that changes have made `factor` times as large,
/// 1 or more: their mean is so many times that of the typed ones, and none is above the cap. A family keeps the shape of
/// its figures and its scale is solved again (core/stats/solve.h). None where there is no such distribution: the mean
/// comes too near the cap, or a value of a table above it.
[[nodiscard]] std::optional<stats::Sampler> enlargedPackage(const model::Distribution& package, double factor,
                                                            double cap);

} // namespace homeward::schedule
