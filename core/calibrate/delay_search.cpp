// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/delay_search.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::UnknownKind;

namespace {

/// The tolerance, as a share of the wanted days.
constexpr double tolerance = 0.015;
constexpr double daysTolerance = 4.0;
constexpr double errorTolerance = 0.7;
/// The least mean of a delay. It is not 0, so that a factor can raise it again when something is wanted later.
constexpr double leastMean = 1e-3;
constexpr double leastChance = 1e-6;
/// The largest steps.
constexpr double leastStepOfChance = 0.5;
constexpr double mostStepOfChance = 2.0;
constexpr double leastStepOfMean = 0.4;
constexpr double mostStepOfMean = 2.5;

double least(UnknownKind kind) { return kind == UnknownKind::DelayMean ? leastMean : leastChance; }

bool isDelay(UnknownKind kind) { return kind == UnknownKind::DelayChance || kind == UnknownKind::DelayMean; }

} // namespace

void DelaySearch::begin(const Traffic& traffic, const PlaceWaits& waits)
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const UnknownKind kind = m_problem.unknowns[u].kind;
        if (!isDelay(kind))
            continue;
        const model::CalibrationTarget& target = m_problem.targets[m_problem.targetOf[u]];
        const double process = traffic.expected(target);
        double& factor = m_problem.factors[u];
        if (m_problem.wantedOf(u) > 0.0 && factor > 0.0 && !(process > 0.0))
            note(m_obstacles, {ObstacleKind::NoUnknownMoves, target.id, {}});
        factor *= times(u, process, placeDays(m_problem, traffic, waits, target));
        factor = std::max(factor, least(kind));
    }
}

/// The factor for process days with which they, plus the days for want of a place, equal the wanted days.
double DelaySearch::times(std::size_t unknown, double process, double place) const
{
    const double wanted = m_problem.wantedOf(unknown);
    if (!(wanted > 0.0))
        return 0.0;
    return process > 0.0 ? std::max(0.0, (wanted - place) / process) : 1.0;
}

void DelaySearch::move(const std::vector<Measured>& found)
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const UnknownKind kind = m_problem.unknowns[u].kind;
        if (!isDelay(kind))
            continue;
        const Measured& days = found[m_problem.targetOf[u]];
        if (!(days.process > 0.0))
            continue;
        const double wanted = times(u, days.process, days.place);
        const bool ofChance = kind == UnknownKind::DelayChance;
        const double moved = std::clamp(wanted, ofChance ? leastStepOfChance : leastStepOfMean,
                                        ofChance ? mostStepOfChance : mostStepOfMean);
        m_problem.factors[u] = std::max(least(kind), m_problem.factors[u] * moved);
    }
}

bool DelaySearch::isMet(std::size_t unknown, const std::vector<Measured>& found) const
{
    const Measured& days = found[m_problem.targetOf[unknown]];
    const double wanted = m_problem.wantedOf(unknown);
    return std::abs(days.mean - wanted)
        <= std::max({tolerance * wanted, errorTolerance * days.standardError, daysTolerance});
}

bool DelaySearch::isMet(const std::vector<Measured>& found) const
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u)
        if (isDelay(m_problem.unknowns[u].kind) && !isMet(u, found))
            return false;
    return true;
}

const model::CalibrationTarget* DelaySearch::withoutRoom(const std::vector<Measured>& found) const
{
    const model::CalibrationTarget* last = nullptr;
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u)
        if (m_problem.unknowns[u].kind == UnknownKind::DelayMean && !isMet(u, found)
            && found[m_problem.targetOf[u]].place > m_problem.wantedOf(u))
            last = &m_problem.targets[m_problem.targetOf[u]];
    return last;
}

} // namespace homeward::calibrate
