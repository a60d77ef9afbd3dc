// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::charts {

/// Makes the charts speak to screen readers: role chart, the title as name, the alternative text as description.
/// May be called more than once.
void installChartAccessibility();

} // namespace homeward::charts
