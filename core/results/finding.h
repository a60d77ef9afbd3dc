// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/chart_series.h"

namespace homeward::results {

/// Compares a scenario in a year with another in the same year, and with the first scenario in the first year.
[[nodiscard]] Finding findingOf(const RunResult& result, int scenario, int against, const Choice& areas, int year);

} // namespace homeward::results
