// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/place_waits.h"
#include "core/calibrate/problem.h"
#include "core/calibrate/trial.h"

#include <optional>
#include <vector>

namespace homeward::calibrate {

/// Finds capacities from the days that people wait for them, by the secant method, in whole places and tens of hours.
class CapacitySearch {
public:
    /// The problem must outlive it.
    explicit CapacitySearch(AreaProblem& problem) : m_problem(problem) { }

    /// Starts with capacities equal to need.
    void begin(const Traffic& traffic, const PlaceWaits& waits);
    /// Makes one step for each capacity, from the measurements with present capacities.
    void move(const std::vector<Measured>& found);
    /// Adds room for one person everywhere; false if no capacity is sought.
    bool makeRoom();
    /// Whether the days are as close to the wanted ones as the step allows.
    [[nodiscard]] bool isMet(const std::vector<Measured>& found) const;

private:
    struct Place {
        std::size_t unknown = 0;
        bool inHours = false;
        double base = 1.0; ///< units at factor 1
        double unitsEach = 1.0; ///< of a person
        double flow = 0.0; ///< days that one unit more takes away, if the queue were one person shorter all year
        double slope = 0.0; ///< the same as found last
        std::optional<std::pair<double, double>> tried; ///< units and days

        [[nodiscard]] double step() const;
    };

    void begin(std::size_t unknown, int setting, const Traffic& traffic, const PlaceWaits& waits);
    [[nodiscard]] bool isMet(const Place& place, const std::vector<Measured>& found) const;
    [[nodiscard]] double unitsOf(const Place& place) const { return m_problem.factors[place.unknown] * place.base; }
    void setUnits(const Place& place, double units);

    AreaProblem& m_problem;
    std::vector<Place> m_places;
};

} // namespace homeward::calibrate
