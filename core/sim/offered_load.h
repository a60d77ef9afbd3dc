// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Units asked for over units there, by setting, with the rates, routes and capacity of one moment: entries from the
/// traffic equations (cycles counted, every queue flowing) x mean stay and turnaround x mean units. 0 for unlimited settings;
/// infinite where units are asked of a setting that has none.
[[nodiscard]] std::vector<double> offeredLoad(const Compiled& model, Second at);

/// People a day who come to a setting, [cohort * settings + setting], by the same equations.
[[nodiscard]] std::vector<double> peopleAsking(const Compiled& model, Second at);

} // namespace homeward::sim
