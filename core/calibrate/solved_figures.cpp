// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/solved_figures.h"

#include "core/model/node.h"

#include <algorithm>
#include <limits>

namespace homeward::calibrate {

using base::Error;
using base::ErrorCode;
using base::Status;
using model::DelayReason;
using model::Path;
using model::UnknownKind;

namespace {

constexpr auto nobody = std::numeric_limits<std::size_t>::max();
/// The least share of the route that takes up the difference.
constexpr double leftToRest = 0.001;
/// Health and social care delays keep at least this chance, however much earlier reasons take.
constexpr double leastChance = 0.05;

Error noFigure(const model::SolvedFigure& figure) { return {ErrorCode::NoSuchFigure, {}, figure.path, figure.path}; }

/// The typed value nearest to the end of a path, its end among them.
template <class T> T* nearest(std::vector<model::MutableNode>& way)
{
    for (auto node = way.rbegin(); node != way.rend(); ++node)
        if (T* found = node->as<T>())
            return found;
    return nullptr;
}

} // namespace

double mostChance(DelayReason reason)
{
    switch (reason) {
    case DelayReason::Code9: return 0.45;
    case DelayReason::PatientCarerFamily: return 0.40;
    case DelayReason::HealthAndSocialCare: break;
    }
    return 1.0;
}

model::Distribution scaled(model::Distribution distribution, double factor)
{
    for (double* figure : {&distribution.mean, &distribution.sd, &distribution.median, &distribution.p90})
        *figure *= factor;
    return distribution;
}

base::Result<SolvedFigures> SolvedFigures::of(model::Plan& plan, const std::vector<model::Unknown>& unknowns,
                                              const std::vector<double>& factors)
{
    SolvedFigures made;
    made.m_unknowns = unknowns.size();
    for (std::size_t u = 0; u < unknowns.size(); ++u)
        for (const model::SolvedFigure& figure : unknowns[u].figures)
            if (const Status added = made.add(plan, u, unknowns[u], figure, factors[u]); !added)
                return added.error();
    made.restoreRests();
    return made;
}

Status SolvedFigures::add(model::Plan& plan, std::size_t number, const model::Unknown& unknown,
                          const model::SolvedFigure& figure, double factor)
{
    auto way = walkMutable(plan, Path(figure.path));
    if (!way)
        return way.error();
    auto* value = way.value().back().as<double>();
    if (!value)
        return noFigure(figure);
    if (!(factor > 0.0))
        factor = 1.0; // the figure is 0, and no factor moves it
    switch (unknown.kind) {
    case UnknownKind::EntryRate:
    case UnknownKind::Capacity: m_scaled.push_back({number, value, *value / factor}); return base::done();
    case UnknownKind::RouteShare: return addShare(plan, number, figure, factor, value);
    case UnknownKind::StayMean: {
        auto* length = nearest<model::Distribution>(way.value());
        if (!length)
            return noFigure(figure);
        m_lengths.push_back({number, length, scaled(*length, 1.0 / factor)});
        return base::done();
    }
    case UnknownKind::DelayChance:
    case UnknownKind::DelayMean: break;
    }
    auto* route = nearest<model::Route>(way.value());
    const auto* delay = nearest<model::ProcessDelay>(way.value());
    if (!route || !delay)
        return noFigure(figure);
    addDelay(number, unknown.kind, *route, *delay, factor);
    return base::done();
}

/// The template's value of a share is the present one over its factor; the difference goes back to the rest.
Status SolvedFigures::addShare(model::Plan& plan, std::size_t number, const model::SolvedFigure& figure, double factor,
                               double* value)
{
    const Path path(figure.path);
    auto rest = findNode(plan, path.parent().parent() / figure.rest / path.last());
    auto* other = rest ? rest.value().as<double>() : nullptr;
    if (!other)
        return noFigure(figure);
    const double base = *value / factor;
    m_shares.push_back({number, value, other, base});
    const auto known = std::ranges::find(m_rests, other, &Rest::value);
    Rest& kept = known == m_rests.end() ? m_rests.emplace_back(Rest{other, *other}) : *known;
    kept.base += *value - base;
    return base::done();
}

/// Remembers all delays of the route, because the chances of a list depend on each other.
void SolvedFigures::addDelay(std::size_t number, UnknownKind kind, model::Route& route,
                             const model::ProcessDelay& delay, double factor)
{
    auto known = std::ranges::find(m_delays, &route, &DelayedRoute::route);
    if (known == m_delays.end()) {
        m_delays.push_back({&route, {}});
        known = m_delays.end() - 1;
        for (const model::ProcessDelay& one : route.delays)
            known->delays.push_back({nobody, UnknownKind::DelayMean, one});
    }
    Delay& own = known->delays[static_cast<std::size_t>(&delay - route.delays.data())];
    own.unknown = number;
    own.kind = kind;
    if (kind == UnknownKind::DelayMean)
        own.base.duration = scaled(own.base.duration, 1.0 / factor);
    else
        own.base.chance /= factor;
}

void SolvedFigures::restoreRests()
{
    for (const Rest& rest : m_rests)
        *rest.value = rest.base;
}

std::vector<std::size_t> SolvedFigures::write(std::vector<double>& factors)
{
    restoreRests();
    for (const Scaled& figure : m_scaled)
        *figure.value = figure.base * factors[figure.unknown];
    for (const Length& length : m_lengths)
        *length.value = scaled(length.base, factors[length.unknown]);
    std::vector<std::size_t> usedUp;
    for (std::size_t u = 0; u < m_unknowns; ++u)
        if (writeShares(u, factors[u]))
            usedUp.push_back(u);
    for (const DelayedRoute& route : m_delays)
        writeDelays(route, factors);
    return usedUp;
}

/// True where the factor had to be lowered.
bool SolvedFigures::writeShares(std::size_t unknown, double& factor) const
{
    double most = std::numeric_limits<double>::infinity();
    for (const Rest& rest : m_rests) {
        double sum = 0.0;
        for (const Share& share : m_shares)
            sum += share.unknown == unknown && share.rest == rest.value ? share.base : 0.0;
        if (sum > 0.0)
            most = std::min(most, 1.0 + (1.0 - leftToRest) * std::max(0.0, *rest.value) / sum);
    }
    const bool lowered = factor > most;
    factor = std::min(factor, most);
    for (const Share& share : m_shares) {
        if (share.unknown != unknown)
            continue;
        *share.value = share.base * factor;
        *share.rest -= share.base * (factor - 1.0);
    }
    return lowered;
}

void SolvedFigures::writeDelays(const DelayedRoute& delayed, const std::vector<double>& factors) const
{
    std::vector<model::ProcessDelay>& delays = delayed.route->delays;
    double others = 0.0;
    for (std::size_t d = 0; d < delays.size(); ++d) {
        const Delay& own = delayed.delays[d];
        if (own.unknown != nobody && own.kind == UnknownKind::DelayChance) {
            const double wanted = own.base.chance * factors[own.unknown];
            delays[d].chance = std::min(wanted, mostChance(delays[d].reason));
            const double longer = delays[d].chance > 0.0 ? wanted / delays[d].chance : 1.0;
            delays[d].duration = scaled(own.base.duration, longer);
        }
        others += own.unknown == nobody || own.kind == UnknownKind::DelayChance ? delays[d].chance : 0.0;
    }
    for (std::size_t d = 0; d < delays.size(); ++d) {
        const Delay& own = delayed.delays[d];
        if (own.unknown == nobody || own.kind != UnknownKind::DelayMean)
            continue;
        delays[d].chance = std::min(own.base.chance, std::max(leastChance, 1.0 - others));
        const double longer = delays[d].chance > 0.0 ? own.base.chance / delays[d].chance : 1.0;
        delays[d].duration = scaled(own.base.duration, factors[own.unknown] * longer);
    }
}

} // namespace homeward::calibrate
