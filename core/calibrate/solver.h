// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/capacity_search.h"
#include "core/calibrate/delay_search.h"
#include "core/calibrate/demand.h"
#include "core/calibrate/place_waits.h"
#include "core/calibrate/trial.h"

#include <functional>
#include <optional>
#include <vector>

namespace homeward::calibrate {

/// How much to simulate, and with which seed. The same seed gives the same answer on any number of threads.
struct Effort {
    int replications = 0;          ///< of each round; 0 = by the size of the area
    std::uint64_t seed = 1;
    int threads = 0;               ///< 0 = as many as the machine has
};

/// The solution for an area; `problem` has the solved plan and factors.
struct Solution {
    AreaProblem problem;
    std::vector<Measured> found; ///< by target, measured with another seed than the one it was solved with
    Obstacles obstacles;
    int rounds = 0;
    double years = 0.0; ///< years simulated
};

/// Called between rounds with the share that is done, 0 to 1.
using Progress = std::function<void(double)>;

/// Solves the unknowns of an area: exact demand, starting values, a damped loop with the engine that corrects delays,
/// capacities and demand, a few rounds more with four times the replications, a check with another seed.
class Solver {
public:
    Solver(AreaProblem problem, const Effort& effort, const base::CancelToken& cancel, Progress progress);

    /// Fails with Cancelled. Where a path leads nowhere the plan is left as it was and the obstacle says so.
    base::Result<Solution> solve();

private:
    enum class Moving { Everything, DelaysAlone };

    void begin();
    [[nodiscard]] bool rounds(int most, int replications, Moving moving);
    [[nodiscard]] bool measure(int replications, std::uint64_t seed);
    void prepare();
    [[nodiscard]] bool settled(Moving moving) const;
    [[nodiscard]] bool makeRoom();
    void noteUnsettled();
    void fillInternal();

    Solution m_solution;
    AreaProblem& m_problem;
    Effort m_effort;
    base::CancelToken m_cancel;
    Progress m_progress;
    std::optional<SolvedFigures> m_figures;
    std::optional<Traffic> m_traffic;
    std::optional<DemandSolver> m_demand;
    DelaySearch m_delays;
    CapacitySearch m_capacities;
    PlaceWaits m_waits;
    std::vector<Measured> m_found;
    model::SourceId m_daySource;
};

/// Replications of a round for an area of so many people.
[[nodiscard]] int replicationsFor(double people);

} // namespace homeward::calibrate
