// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace homeward::charts {

/// A block of text that wants its middle at `target` and is `height` tall.
struct LabelBlock {
    double target = 0.0;
    double height = 0.0;
};

/// The middles of blocks in the order given, from the top down: as near to their targets as they can be without
/// overlapping, at least `gap` apart, between `low` and `high`. Blocks that do not fit keep order and touch.
[[nodiscard]] std::vector<double> placeLabels(const std::vector<LabelBlock>& blocks, double low, double high,
                                              double gap);

} // namespace homeward::charts
