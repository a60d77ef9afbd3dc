// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Offered load over capacity, by setting, with the rates, routes and capacity of one moment, averaged over the year,
/// week and day. The load is entries x mean stay and turnaround x mean units; entries come from the traffic equations,
/// which count cycles and assume that every queue flows. 0 for unlimited settings; infinite where units are asked of a
/// setting that has none.
[[nodiscard]] std::vector<double> offeredLoad(const Compiled& model, Second at);

/// The same loads where settings that turn people away when they are full let only as many through as they can serve.
[[nodiscard]] std::vector<double> loadBehindFull(const Compiled& model, std::vector<double> load, Second at);

/// Arrival rates from the same equations, people a day: [cohort * settings + setting].
[[nodiscard]] std::vector<double> peopleAsking(const Compiled& model, Second at);

} // namespace homeward::sim
