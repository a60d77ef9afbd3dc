// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/demand.h"

#include "core/model/lookup.h"
#include "core/model/path.h"
#include "core/stats/linear.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;
using model::UnknownKind;

namespace {

constexpr int mostRounds = 200;
constexpr double settled = 1e-6;
// The largest step of a share in a round, so that shares that depend on each other do not overshoot.
constexpr double leastStep = 0.7;
constexpr double mostStep = 1.4;
constexpr double leastRemainder = 0.02;
// The value of a rate held at nothing. It is not 0, so that a factor can raise it again when more is wanted later.
constexpr double leastRate = 1e-6;
// Of what is wanted: as near as a played year need be, and by how much it may fall short before something else is
// wrong.
constexpr double nearEnough = 0.01;
constexpr double fewPeople = 0.5;
constexpr double mostShortfall = 0.5;

} // namespace

DemandSolver::DemandSolver(AreaProblem& problem, SolvedFigures& figures, Traffic& traffic, Obstacles& obstacles)
    : m_problem(problem),
      m_figures(figures),
      m_traffic(traffic),
      m_obstacles(obstacles),
      m_usedUp(problem.unknowns.size(), 0)
{
    findRates();
}

/// The cohorts whose entries an unknown moves, and how many people there are at factor 1.
void DemandSolver::findRates()
{
    const model::Plan& plan = m_problem.plan;
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const model::Unknown& unknown = m_problem.unknowns[u];
        if (unknown.kind != UnknownKind::EntryRate || !(m_problem.factors[u] > 0.0))
            continue;
        Rate rate{u, {}};
        for (const model::SolvedFigure& figure : unknown.figures) {
            const std::vector<std::string> steps = model::Path(figure.path).steps();
            const int cohort = steps.size() > 1 ? model::indexById(plan.cohorts, model::CohortId{steps[1]}) : -1;
            const auto known = std::ranges::find(rate.entries, cohort, &std::pair<int, double>::first);
            if (cohort >= 0 && known == rate.entries.end())
                rate.entries.emplace_back(cohort, m_traffic.entries(cohort) / m_problem.factors[u]);
        }
        m_rates.push_back(std::move(rate));
    }
}

void DemandSolver::solve()
{
    std::ranges::fill(m_usedUp, 0);
    for (int round = 0; round < mostRounds; ++round) {
        solveRates();
        if (moveShares() < settled)
            break;
    }
    solveRates();
    for (const std::size_t unknown : m_negative)
        note(m_obstacles, {ObstacleKind::NegativeRate, m_problem.unknowns[unknown].target, {}});
    for (std::size_t u = 0; u < m_usedUp.size(); ++u)
        if (m_usedUp[u])
            note(m_obstacles, {ObstacleKind::SharesUsedUp, m_problem.unknowns[u].target, {}});
}

/// Shares are no count of a year, and follow from the equations alone.
bool DemandSolver::isOfDemand(std::size_t unknown) const
{
    const UnknownKind kind = m_problem.unknowns[unknown].kind;
    const TargetMeasure measure = m_problem.targets[m_problem.targetOf[unknown]].measure;
    return (kind == UnknownKind::EntryRate || kind == UnknownKind::StayMean)
        && (measure == TargetMeasure::Starts || measure == TargetMeasure::People || measure == TargetMeasure::Units);
}

bool DemandSolver::isMet(const std::vector<Measured>& found) const
{
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const bool held = m_usedUp[u] || std::ranges::find(m_negative, u) != m_negative.end();
        if (held || !isOfDemand(u))
            continue;
        const Measured& year = found[m_problem.targetOf[u]];
        const double wanted = m_problem.wantedOf(u);
        if (std::abs(year.mean - wanted) > std::max({nearEnough * wanted, fewPeople, year.standardError}))
            return false;
    }
    return true;
}

/// The equations ignore queues. What the simulated year lost to queues is added to the targets of the equations, which
/// removes their error (defect correction).
void DemandSolver::correct(const std::vector<Measured>& found)
{
    m_problem.shortfall.resize(m_problem.targets.size(), 0.0);
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        if (!isOfDemand(u))
            continue;
        const std::size_t t = m_problem.targetOf[u];
        const double most = mostShortfall * m_problem.wantedOf(u);
        m_problem.shortfall[t] = std::clamp(m_traffic.expected(m_problem.targets[t]) - found[t].mean, -most, most);
    }
    solve();
}

void DemandSolver::write()
{
    std::ranges::fill(m_usedUp, 0);
    for (const std::size_t unknown : m_figures.write(m_problem.factors))
        m_usedUp[unknown] = 1;
    m_traffic.update();
}

/// Solves the rates. A rate that would be negative is held at 0, and the others are solved without it. Uses the present
/// shares: with those of the round before, rates and shares would oscillate for ever.
void DemandSolver::solveRates()
{
    write();
    m_negative.clear();
    std::vector<const Rate*> rates;
    for (const Rate& rate : m_rates)
        rates.push_back(&rate);
    while (!rates.empty()) {
        const std::vector<double> factors = factorsOf(rates);
        const auto least = std::ranges::min_element(factors);
        const bool negative = least != factors.end() && *least < 0.0;
        for (std::size_t i = 0; i < factors.size(); ++i)
            m_problem.factors[rates[i]->unknown] = std::max(leastRate, factors[i]);
        if (!negative)
            break;
        const auto place = least - factors.begin();
        const std::size_t unknown = rates[static_cast<std::size_t>(place)]->unknown;
        m_negative.push_back(unknown);
        m_problem.factors[unknown] = leastRate;
        rates.erase(rates.begin() + place);
        write();
    }
    write();
}

/// Solves the equations for these rates, with all others fixed. Empty where they have no solution.
std::vector<double> DemandSolver::factorsOf(const std::vector<const Rate*>& rates)
{
    std::vector<std::vector<double>> rows;
    std::vector<double> right;
    for (const Rate* row : rates) {
        const std::size_t t = m_problem.targetOf[row->unknown];
        const CalibrationTarget& target = m_problem.targets[t];
        double others = 0.0;
        for (int c = 0; c < m_traffic.cohorts(); ++c)
            others += m_traffic.entries(c) * m_traffic.perEntrant(target, c);
        std::vector<double> columns;
        for (const Rate* column : rates) {
            double each = 0.0;
            for (const auto& [cohort, people] : column->entries) {
                const double reach = m_traffic.perEntrant(target, cohort);
                each += people * reach;
                others -= m_traffic.entries(cohort) * reach;
            }
            columns.push_back(each);
        }
        rows.push_back(std::move(columns));
        right.push_back(m_problem.aimOf(t) - others);
    }
    if (auto found = stats::solveLinear(rows, right))
        return std::move(*found);
    for (std::size_t i = 0; i < rates.size(); ++i)
        if (std::ranges::none_of(rows[i], [](double value) { return value > 0.0; }))
            note(m_obstacles, {ObstacleKind::NoUnknownMoves, m_problem.unknowns[rates[i]->unknown].target, {}});
    return {};
}

/// Moves the shares; returns the largest change of a factor.
double DemandSolver::moveShares()
{
    double moved = 0.0;
    for (std::size_t u = 0; u < m_problem.unknowns.size(); ++u) {
        const UnknownKind kind = m_problem.unknowns[u].kind;
        if (kind != UnknownKind::RouteShare && kind != UnknownKind::StayMean)
            continue;
        const double times = step(u);
        moved = std::max(moved, m_usedUp[u] && times > 1.0 ? 0.0 : std::abs(times - 1.0));
        m_problem.factors[u] *= times;
    }
    return moved;
}

/// More people from elsewhere make the share from outside smaller; a longer stay makes entries fewer.
double DemandSolver::step(std::size_t unknown) const
{
    const std::size_t t = m_problem.targetOf[unknown];
    const CalibrationTarget& target = m_problem.targets[t];
    const double found = m_traffic.expected(target);
    const double aim = m_problem.aimOf(t);
    double times = 1.0;
    if (target.measure == TargetMeasure::ShareFromOutside)
        times = (1.0 - aim) / std::max(1.0 - found, leastRemainder);
    else if (m_problem.unknowns[unknown].kind == UnknownKind::StayMean && target.measure == TargetMeasure::Starts)
        times = aim > 0.0 ? found / aim : 1.0;
    else
        times = found > 0.0 ? aim / found : 1.0;
    return std::clamp(times, leastStep, mostStep);
}

} // namespace homeward::calibrate
