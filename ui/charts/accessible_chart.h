// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::charts {

/// Lets screen readers into every `ChartWidget`: title, alternative text, and the values of its table.
/// May be called more than once.
void installChartAccessibility();

} // namespace homeward::charts
