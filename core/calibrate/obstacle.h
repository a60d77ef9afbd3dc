// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <algorithm>
#include <string>
#include <vector>

namespace homeward::calibrate {

/// Why a target is not, or cannot be, met.
enum class ObstacleKind {
    NoFigure,          ///< the area has no such published figure: `detail` is the measure and band
    NoUnknownMoves,    ///< the unknowns do not move the target, or two do the same
    NoSuchFigure,      ///< a path of the unknown leads nowhere: `detail` is the path
    SharedSetting, ///< the area shares a setting, so it cannot be solved by itself: `detail` is the setting
    NegativeRate,      ///< more come from elsewhere than the target has: the rate is held at 0
    SharesUsedUp, ///< the route that takes up the difference has nothing left
    PlaceDaysAboveAll, ///< days for want of a place alone are as many as are wanted for all reasons of a group
    NotSettled, ///< not met when the rounds ended
};

struct Obstacle {
    ObstacleKind kind = ObstacleKind::NotSettled;
    model::TargetId target;
    std::string detail;

    friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

using Obstacles = std::vector<Obstacle>;

/// Adds an obstacle, unless it is there already.
inline void note(Obstacles& obstacles, Obstacle obstacle)
{
    if (std::ranges::find(obstacles, obstacle) == obstacles.end())
        obstacles.push_back(std::move(obstacle));
}

/// Whether nothing can be solved because of it.
[[nodiscard]] inline bool isFatal(const Obstacle& obstacle)
{
    return obstacle.kind == ObstacleKind::NoFigure || obstacle.kind == ObstacleKind::NoSuchFigure
        || obstacle.kind == ObstacleKind::SharedSetting;
}

} // namespace homeward::calibrate
