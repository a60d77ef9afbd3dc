// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/obstacle.h"
#include "core/calibrate/place_waits.h"
#include "core/calibrate/problem.h"
#include "core/calibrate/trial.h"

#include <vector>

namespace homeward::calibrate {

/// Finds chances and means of process delays from the delayed days of each reason and group.
class DelaySearch {
public:
    /// Both must outlive it.
    DelaySearch(AreaProblem& problem, Obstacles& obstacles) : m_problem(problem), m_obstacles(obstacles) { }

    /// Starts with the values expected from flows and waits for places.
    void begin(const Traffic& traffic, const PlaceWaits& waits);
    /// One step of each, from what was found with the factors as they are now.
    void move(const std::vector<Measured>& found);
    [[nodiscard]] bool isMet(const std::vector<Measured>& found) const;
    /// A target whose days for want of a place already exceed all days wanted; null where there is none.
    [[nodiscard]] const model::CalibrationTarget* withoutRoom(const std::vector<Measured>& found) const;

private:
    [[nodiscard]] double times(std::size_t unknown, double process, double place) const;
    [[nodiscard]] bool isMet(std::size_t unknown, const std::vector<Measured>& found) const;

    AreaProblem& m_problem;
    Obstacles& m_obstacles;
};

} // namespace homeward::calibrate
