// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathway/layout.h"

namespace homeward::pathway {

/// A way that the layout has no ribbon for. Places as those of `RouteWish`; one of them is the place asked for.
struct AsideWish {
    int from = 0;
    int to = 0;
};

/// Lines for ways that folded away, to and from one place, drawn into a finished layout: nothing moves. Level and upright
/// pieces, through gutters and the gaps between boxes, round every box and every label; they may cross ribbons and run
/// together. A line is empty where there is no way through. All of `wishes` begin or end at `place`.
[[nodiscard]] std::vector<std::vector<Point>> asideLines(const Layout& layout, int place,
                                                         const std::vector<AsideWish>& wishes);

} // namespace homeward::pathway
