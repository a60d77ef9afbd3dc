// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/obstacle.h"
#include "core/calibrate/problem.h"
#include "core/calibrate/solved_figures.h"
#include "core/calibrate/traffic.h"
#include "core/calibrate/trial.h"

#include <vector>

namespace homeward::calibrate {

/// The part of a calibration that needs no simulation: rates from linear equations, shares and stays by a fixed point
/// around them, sizes of packages among them. Delays and capacities stay as they are.
class DemandSolver {
public:
    /// All must outlive it.
    DemandSolver(AreaProblem& problem, SolvedFigures& figures, Traffic& traffic, Obstacles& obstacles);

    /// Writes rates, shares, stays and packages so that the targets are expected, with their shortfall.
    void solve();

    /// Whether a played year, of the figures as they are written, has what is wanted: as near as its error, or 1 %.
    [[nodiscard]] bool isMet(const std::vector<Measured>& found) const;
    /// Takes the shortfall of the targets from a played year, and solves again.
    void correct(const std::vector<Measured>& found);

private:
    struct Rate {
        std::size_t unknown = 0;
        std::vector<std::pair<int, double>> entries; ///< cohort, and people a year at factor 1
    };

    [[nodiscard]] bool isOfDemand(std::size_t unknown) const;
    void findRates();
    void solveRates();
    [[nodiscard]] std::vector<double> factorsOf(const std::vector<const Rate*>& rates);
    [[nodiscard]] double moveShares();
    [[nodiscard]] double step(std::size_t unknown) const;
    void write();

    AreaProblem& m_problem;
    SolvedFigures& m_figures;
    Traffic& m_traffic;
    Obstacles& m_obstacles;
    std::vector<Rate> m_rates;
    std::vector<char> m_usedUp; ///< by unknown
    std::vector<std::size_t> m_negative; ///< unknowns whose rate is held at 0 in the last round
};

} // namespace homeward::calibrate
