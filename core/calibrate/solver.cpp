// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/solver.h"

#include "core/base/caught.h"
#include "core/model/lookup.h"
#include "core/model/path.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;
using model::UnknownKind;

namespace {

constexpr int mostRounds = 14;
constexpr int mostPolish = 4;
constexpr int polishTimes = 4;
constexpr int delayRounds = 4;
constexpr int mostRooms = 6;
/// Less than it, a delay is nothing; a mean has to be above 0.
constexpr double leastFactor = 1e-3;
/// Of wanted days: when a round is as near as need be.
constexpr double placeTolerance = 0.03;
constexpr double delayTolerance = 0.015;
constexpr double placeDaysTolerance = 10.0;
constexpr double delayDaysTolerance = 4.0;
constexpr double errorTolerance = 0.7;
/// Of the seed that a solution is checked with.
constexpr std::uint64_t otherSeed = 0x9e3779b97f4a7c15ULL;

bool isDelay(UnknownKind kind) { return kind == UnknownKind::DelayChance || kind == UnknownKind::DelayMean; }

} // namespace

int replicationsFor(double people)
{
    constexpr double together = 15e6;
    constexpr double fewest = 60.0;
    constexpr double most = 400.0;
    return static_cast<int>(std::clamp(together / std::max(1.0, people), fewest, most));
}

Solver::Solver(AreaProblem problem, const Effort& effort, const base::CancelToken& cancel, Progress progress)
    : m_solution{std::move(problem), {}, {}, 0, 0.0},
      m_problem(m_solution.problem),
      m_effort(effort),
      m_cancel(cancel),
      m_progress(std::move(progress))
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
        || !rounds(mostPolish, polishTimes * replications, Moving::Everything))
        return cancelled;
    roundPlaces();
    if (!rounds(delayRounds, polishTimes * replications, Moving::DelaysAlone) || !makeRoom())
        return cancelled;
    if (!measure(polishTimes * replications, m_effort.seed ^ otherSeed))
        return cancelled;
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
    beginPlaces();
    beginDelays();
}

void Solver::beginPlaces()
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const model::Unknown& unknown = m_problem.unknowns[u];
        if (unknown.kind != UnknownKind::Capacity || unknown.figures.empty())
            continue;
        const std::vector<std::string> steps = model::Path(unknown.figures.front().path).steps();
        const int setting =
            steps.size() > 1 ? model::indexById(m_problem.plan.settings, model::SettingId{steps[1]}) : -1;
        if (setting < 0)
            continue;
        Place place{u, setting, 1.0, 1.0, 0.0, 0.0, std::nullopt};
        const model::Capacity& capacity = m_problem.plan.settings[static_cast<std::size_t>(setting)].capacity;
        place.base = capacity.steps.front().units / m_problem.factors[u];
        measureFlows(place);
        m_places.push_back(place);
        setUnits(m_places.back(), place.need);
    }
}

/// Need, units of a person, and how many days one unit more takes away: those of one person fewer in the queue, as far
/// as the queue is in hospital.
void Solver::measureFlows(Place& place) const
{
    double fromHospital = 0.0;
    double all = 0.0;
    for (const Traffic::Movers& movers : m_traffic->movers())
        if (movers.to == place.setting) {
            all += movers.people;
            fromHospital += movers.discharge ? movers.people : 0.0;
        }
    double people = 0.0;
    for (int c = 0; c < m_traffic->cohorts(); ++c) {
        all += m_traffic->entriesTo(c, place.setting);
        people += m_traffic->people(c, place.setting);
    }
    place.need = unitsNeeded(*m_traffic, m_waits, place.setting);
    const bool hours = m_problem.plan.settings[static_cast<std::size_t>(place.setting)].countedInHours;
    const double present = people + delayedIn(*m_traffic, m_waits, place.setting);
    place.unitsEach = hours && present > 0.0 ? place.need / present : 1.0;
    constexpr double days = 365.0;
    place.slope = days * (all > 0.0 ? fromHospital / all : 0.0) / place.unitsEach;
}

void Solver::setUnits(const Place& place, double units)
{
    m_problem.factors[place.unknown] = std::max(units, place.unitsEach) / place.base;
}

void Solver::beginDelays()
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        if (!isDelay(m_problem.unknowns[u].kind))
            continue;
        const CalibrationTarget& target = m_problem.targets[m_problem.targetOf[u]];
        const double process = m_traffic->expected(target);
        const double place = placeDays(m_problem, *m_traffic, m_waits, target);
        m_problem.factors[u] *= factorOfDelay(u, m_problem.wantedOf(u), process, place);
    }
}

/// By how much process days have to grow so that, with the days for want of a place, they are those wanted.
double Solver::factorOfDelay(std::size_t unknown, double wanted, double process, double place)
{
    const model::TargetId& target = m_problem.unknowns[unknown].target;
    if (!(wanted > 0.0))
        return 0.0;
    if (!(process > 0.0)) {
        if (m_problem.factors[unknown] > 0.0)
            note(m_solution.obstacles, {ObstacleKind::NoUnknownMoves, target, {}});
        return 1.0;
    }
    return std::max(0.0, (wanted - place) / process);
}

/// A plan that is ready to be played: figures, capacities by need, and the people of the first day.
void Solver::prepare()
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u)
        if (m_problem.unknowns[u].kind == UnknownKind::DelayMean)
            m_problem.factors[u] = std::max(m_problem.factors[u], leastFactor);
    (void)m_figures->write(m_problem.factors);
    m_traffic->update();
    m_waits = placeWaits(m_problem, *m_traffic);
    applyCapacityRules(m_problem, *m_traffic, m_waits);
    m_problem.plan.areas.front().dayOne = firstDay(m_problem.plan, *m_traffic, m_waits, m_daySource);
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

/// False where cancelled.
bool Solver::rounds(int most, int replications, Moving moving)
{
    for (int round = 0; round < most; ++round) {
        if (!measure(replications, m_effort.seed))
            return false;
        if (settled(moving))
            return true;
        moveDelays();
        if (moving == Moving::DelaysAlone)
            continue;
        movePlaces();
    }
    return true;
}

bool Solver::isMet(std::size_t unknown, double share, double days) const
{
    const Measured& found = m_found[m_problem.targetOf[unknown]];
    const double wanted = m_problem.wantedOf(unknown);
    return std::abs(found.mean - wanted) <= std::max({share * wanted, errorTolerance * found.standardError, days});
}

bool Solver::settled(Moving moving) const
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const UnknownKind kind = m_problem.unknowns[u].kind;
        if (isDelay(kind) && !isMet(u, delayTolerance, delayDaysTolerance))
            return false;
        if (kind == UnknownKind::Capacity && moving == Moving::Everything
            && !isMet(u, placeTolerance, placeDaysTolerance))
            return false;
    }
    return true;
}

void Solver::moveDelays()
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const UnknownKind kind = m_problem.unknowns[u].kind;
        if (!isDelay(kind))
            continue;
        const Measured& found = m_found[m_problem.targetOf[u]];
        if (!(found.process > 0.0))
            continue;
        const double times = factorOfDelay(u, m_problem.wantedOf(u), found.process, found.place);
        m_problem.factors[u] *=
            kind == UnknownKind::DelayChance ? std::clamp(times, 0.5, 2.0) : std::clamp(times, 0.4, 2.5);
    }
}

/// A secant step, of which the slope stays within reason and the size too.
void Solver::movePlaces()
{
    constexpr double leastSlope = 0.25;
    constexpr double mostSlope = 1.5;
    constexpr double mostPeople = 3.0;
    constexpr double mostShare = 0.02;
    constexpr double firstOfPlaces = 0.8;
    for (Place& place : m_places) {
        if (!(place.slope > 0.0))
            continue;
        const double units = unitsOf(place);
        const double found = m_found[m_problem.targetOf[place.unknown]].mean;
        double slope = place.inHours() ? place.slope : place.slope / firstOfPlaces;
        if (place.tried && std::abs(units - place.tried->first) > 1e-9)
            slope = std::clamp(-(found - place.tried->second) / (units - place.tried->first), leastSlope * place.slope,
                               mostSlope * place.slope);
        const double most = std::max(mostPeople * place.unitsEach, mostShare * units);
        const double step = (found - m_problem.wantedOf(place.unknown)) / slope;
        place.tried = {units, found};
        setUnits(place, units + std::clamp(step, -most, most));
    }
}

/// Whole places, and tens of hours.
void Solver::roundPlaces()
{
    constexpr double hours = 10.0;
    for (Place& place : m_places) {
        const double step = place.inHours() ? hours : 1.0;
        setUnits(place, step * std::max(1.0, std::round(unitsOf(place) / step)));
    }
}

/// Where days for want of a place alone pass what is wanted of a group, there is room for one person more.
bool Solver::makeRoom()
{
    constexpr double hours = 10.0;
    for (int room = 0; room < mostRooms; ++room) {
        const std::size_t none = m_problem.unknowns.size();
        std::size_t above = none;
        for (std::size_t u = 0; u < none; ++u)
            if (m_problem.unknowns[u].kind == UnknownKind::DelayMean && !isMet(u, delayTolerance, delayDaysTolerance)
                && m_found[m_problem.targetOf[u]].place > m_problem.wantedOf(u))
                above = u;
        if (above == none || m_places.empty())
            return true;
        if (room + 1 == mostRooms)
            note(m_solution.obstacles, {ObstacleKind::PlaceDaysAboveAll, m_problem.unknowns[above].target, {}});
        for (Place& place : m_places)
            setUnits(place, unitsOf(place) + (place.inHours() ? hours * std::ceil(place.unitsEach / hours) : 1.0));
        if (!rounds(delayRounds, polishTimes * m_effort.replications, Moving::DelaysAlone))
            return false;
    }
    return true;
}

/// Checks without a published figure want what the others make of them.
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
