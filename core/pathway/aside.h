// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathway/layout.h"

namespace homeward::pathway {

/// A route that the layout has no ribbon for. Places as in `RouteWish`; one of them is the place asked for.
struct AsideWish {
    int from = 0;
    int to = 0;
};

/// Lines for hidden routes to and from one place, added to a finished layout without moving anything. They consist of
/// horizontal and vertical pieces through gutters and gaps, around all boxes and labels; they may cross ribbons and
/// overlap. A line is empty where there is no path. All of `wishes` must begin or end at `place`.
[[nodiscard]] std::vector<std::vector<Point>> asideLines(const Layout& layout, int place,
                                                         const std::vector<AsideWish>& wishes);

} // namespace homeward::pathway
