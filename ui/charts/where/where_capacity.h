// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"

namespace homeward::charts {

/// What a capacity line stands for in the chosen year, and how many are there where that is more:
/// "Room for 444 at home (5,550 hours a week)".
[[nodiscard]] QString capacityText(const WhereChartContent& content, const results::CapacityLine& line);
/// Why more may be there than there is room for, where a line of the chosen year says so; else empty.
[[nodiscard]] QString capacityNote(const WhereChartContent& content);

} // namespace homeward::charts
