// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/chart_series.h"

namespace homeward::results {

/// What a scenario shows in a year beside another in the same year, and beside the first scenario in the first year.
[[nodiscard]] Finding findingOf(const RunResult& result, int scenario, int against, const Choice& areas, int year);

} // namespace homeward::results
