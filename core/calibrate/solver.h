// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/demand.h"
#include "core/calibrate/place_waits.h"
#include "core/calibrate/trial.h"

#include <functional>
#include <optional>
#include <vector>

namespace homeward::calibrate {

/// How long to look, and by which luck. The same seed gives the same answer, on any number of threads.
struct Effort {
    int replications = 0;          ///< of each round; 0 = by the size of the area
    std::uint64_t seed = 1;
    int threads = 0;               ///< 0 = as many as the machine has
};

/// What was found for an area; `problem` has the solved plan and factors.
struct Solution {
    AreaProblem problem;
    std::vector<Measured> found;   ///< by target, of years with another seed than those it was solved with
    Obstacles obstacles;
    int rounds = 0;
    double years = 0.0;            ///< played
};

/// Told between rounds with the share that is done, 0 to 1.
using Progress = std::function<void(double)>;

/// Solves the unknowns of an area (the method: exact demand, starting values, the damped loop with the engine, polish, a
/// check with another seed).
class Solver {
public:
    Solver(AreaProblem problem, const Effort& effort, const base::CancelToken& cancel, Progress progress);

    /// Fails with Cancelled. Where a path leads nowhere the plan is left as it was and the obstacle says so.
    base::Result<Solution> solve();

private:
    /// The capacity of one setting, and what it gave when it was tried last.
    struct Place {
        std::size_t unknown = 0;
        int setting = 0;
        double unitsEach = 1.0;
        double base = 1.0; ///< units at factor 1
        double slope = 0.0; ///< days that one unit more takes away, from flows alone
        double need = 0.0;
        std::optional<std::pair<double, double>> tried; ///< units and days

        [[nodiscard]] bool inHours() const { return unitsEach != 1.0; }
    };
    enum class Moving { Everything, DelaysAlone };

    void begin();
    void beginPlaces();
    void beginDelays();
    [[nodiscard]] double factorOfDelay(std::size_t unknown, double wanted, double process, double place);
    [[nodiscard]] double unitsOf(const Place& place) const { return m_problem.factors[place.unknown] * place.base; }
    void setUnits(const Place& place, double units);
    void measureFlows(Place& place) const;
    [[nodiscard]] bool rounds(int most, int replications, Moving moving);
    [[nodiscard]] bool measure(int replications, std::uint64_t seed);
    void prepare();
    [[nodiscard]] bool settled(Moving moving) const;
    [[nodiscard]] bool isMet(std::size_t unknown, double share, double days) const;
    void moveDelays();
    void movePlaces();
    void roundPlaces();
    [[nodiscard]] bool makeRoom();
    void fillInternal();

    Solution m_solution;
    AreaProblem& m_problem;
    Effort m_effort;
    base::CancelToken m_cancel;
    Progress m_progress;
    std::optional<SolvedFigures> m_figures;
    std::optional<Traffic> m_traffic;
    std::optional<DemandSolver> m_demand;
    PlaceWaits m_waits;
    std::vector<Place> m_places;
    std::vector<Measured> m_found;
    model::SourceId m_daySource;
};

/// Replications of a round for an area of so many people.
[[nodiscard]] int replicationsFor(double people);

} // namespace homeward::calibrate
