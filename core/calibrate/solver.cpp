// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/solver.h"

#include "core/base/caught.h"
#include "core/calibrate/first_day.h"
#include "core/calibrate/verdict.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;

namespace {

constexpr int mostRounds = 14;
constexpr int mostPolish = 4;
constexpr int polishTimes = 4;
constexpr int delayRounds = 4;
constexpr int mostRooms = 6;
/// Of the seed that a solution is checked with.
constexpr std::uint64_t otherSeed = 0x9e3779b97f4a7c15ULL;

} // namespace

int replicationsFor(double people)
{
    constexpr double together = 20e6;
    constexpr double fewest = 32.0;
    constexpr double most = 200.0;
    return static_cast<int>(std::clamp(together / std::max(1.0, people), fewest, most));
}

Solver::Solver(AreaProblem problem, const Effort& effort, const base::CancelToken& cancel, Progress progress)
    : m_solution{std::move(problem), {}, {}, 0, 0.0},
      m_problem(m_solution.problem),
      m_effort(effort),
      m_cancel(cancel),
      m_progress(std::move(progress)),
      m_delays(m_problem, m_solution.obstacles),
      m_capacities(m_problem)
{
    double people = 0.0;
    for (std::size_t band = 0; band < m_problem.plan.ageBands.size(); ++band)
        people += meanPopulation(m_problem.plan.areas.front(), band, m_problem.plan.start);
    if (m_effort.replications == 0)
        m_effort.replications = replicationsFor(people);
    m_daySource = m_problem.plan.areas.front().dayOne.source;
}

base::Result<Solution> Solver::solve()
try {
    const auto cancelled = base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
    auto figures = SolvedFigures::of(m_problem.plan, m_problem.unknowns, m_problem.factors);
    if (!figures) {
        note(m_solution.obstacles, {ObstacleKind::NoSuchFigure, {}, figures.error().field});
        return m_solution;
    }
    m_figures = std::move(figures.value());
    begin();
    const int replications = m_effort.replications;
    if (!rounds(mostRounds, replications, Moving::Everything)
        || !rounds(mostPolish, polishTimes * replications, Moving::Everything) || !makeRoom()
        || !measure(polishTimes * replications, m_effort.seed ^ otherSeed))
        return cancelled;
    noteUnsettled();
    fillInternal();
    m_solution.found = m_found;
    return m_solution;
} catch (...) {
    return base::caughtError();
}

/// Demand, then starting values of capacities and delays.
void Solver::begin()
{
    m_traffic.emplace(m_problem.plan);
    m_demand.emplace(m_problem, *m_figures, *m_traffic, m_solution.obstacles);
    m_demand->solve();
    m_waits = placeWaits(m_problem, *m_traffic);
    m_capacities.begin(*m_traffic, m_waits);
    m_delays.begin(*m_traffic, m_waits);
}

/// A plan that is ready to be played: figures, capacities by need, and the people of the first day.
void Solver::prepare()
{
    (void)m_figures->write(m_problem.factors);
    m_traffic->update();
    m_waits = placeWaits(m_problem, *m_traffic);
    applyCapacityRules(m_problem, *m_traffic, m_waits);
    m_problem.plan.areas.front().dayOne = firstDay(m_problem, *m_traffic, m_waits, m_daySource);
}

bool Solver::measure(int replications, std::uint64_t seed)
{
    prepare();
    m_found = play({m_problem.plan, m_problem.targets, replications, seed, m_effort.threads}, m_cancel);
    ++m_solution.rounds;
    m_solution.years += replications;
    if (m_progress && !m_found.empty()) {
        constexpr double usual = 9.0;
        m_progress(1.0 - std::exp(-m_solution.rounds / usual));
    }
    return !m_found.empty();
}

/// Runs rounds of simulation and steps; false if cancelled. The last step is simulated in the next rounds.
bool Solver::rounds(int most, int replications, Moving moving)
{
    for (int round = 0; round < most; ++round) {
        if (!measure(replications, m_effort.seed))
            return false;
        if (settled(moving))
            return true;
        m_delays.move(m_found);
        if (moving == Moving::DelaysAlone)
            continue;
        m_capacities.move(m_found);
        if (!m_demand->isMet(m_found))
            m_demand->correct(m_found);
    }
    return true;
}

bool Solver::settled(Moving moving) const
{
    return m_delays.isMet(m_found)
        && (moving == Moving::DelaysAlone || (m_capacities.isMet(m_found) && m_demand->isMet(m_found)));
}

/// Adds room for one person where days for want of a place alone exceed the days wanted of a group.
bool Solver::makeRoom()
{
    for (int room = 0; room < mostRooms; ++room) {
        const CalibrationTarget* above = m_delays.withoutRoom(m_found);
        if (!above)
            return true;
        if (room + 1 == mostRooms)
            note(m_solution.obstacles, {ObstacleKind::PlaceDaysAboveAll, above->id, {}});
        if (!m_capacities.makeRoom())
            return true;
        if (!rounds(delayRounds, polishTimes * m_effort.replications, Moving::DelaysAlone))
            return false;
    }
    return true;
}

/// Notes published targets that are missed without another reason: they were still moving when the rounds ended.
void Solver::noteUnsettled()
{
    for (const std::size_t t : m_problem.targetOf) {
        const CalibrationTarget& target = m_problem.targets[t];
        const bool known =
            std::ranges::any_of(m_solution.obstacles, [&](const Obstacle& one) { return one.target == target.id; });
        const bool counted = !target.internal && target.measure != TargetMeasure::ShareFromOutside;
        const model::TargetFit fit{
            target.id, *m_problem.wanted[t], m_found[t].mean, m_found[t].standardError, m_found[t].sd, {}};
        if (counted && !known && verdictOf(target, fit) == Verdict::Missed)
            note(m_solution.obstacles, {ObstacleKind::NotSettled, target.id, {}});
    }
}

/// Sets the wanted value of checks without a published figure to the value that the other targets give.
void Solver::fillInternal()
{
    for (std::size_t t = 0; t < m_problem.targets.size(); ++t) {
        const CalibrationTarget& target = m_problem.targets[t];
        if (m_problem.wanted[t] || target.measure != TargetMeasure::People)
            continue;
        double people = m_traffic->expected(target);
        for (const model::SettingId& setting : target.settings)
            if (const int s = model::indexById(m_problem.plan.settings, setting); s >= 0)
                people += delayedIn(*m_traffic, m_waits, s);
        m_problem.wanted[t] = people;
    }
}

} // namespace homeward::calibrate
