// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/visits.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <utility>

namespace homeward::validation {

namespace {

/// An approximate mean: the median stands for it where no mean is typed.
double meanOf(const Distribution& d)
{
    if (d.family == Family::Empirical || d.family == Family::Bands) {
        double sum = 0.0;
        double weights = 0.0;
        for (const WeightedValue& row : d.table) {
            sum += row.weight * row.value;
            weights += row.weight;
        }
        for (const WeightedBand& band : d.bands) {
            sum += band.weight * (band.low + band.high) / 2.0;
            weights += band.weight;
        }
        return weights > 0.0 ? sum / weights : 0.0;
    }
    return d.given == Given::MedianP90 ? d.median : d.mean;
}

double highestOf(const std::vector<double>& values) { return values.empty() ? 0.0 : *std::ranges::max_element(values); }

/// A transition to another stay, and the chance that it happens within the time.
struct Transition {
    std::size_t to;
    double chance;
};

/// The stays of an area and the transitions between them.
class Network {
public:
    Network(const Plan& plan, const PlanIndex& index, const AreaView& view, const Area& area, const Scenario& scenario,
            double days)
        : m_plan(plan),
          m_index(index),
          m_view(view),
          m_days(days),
          m_transitions(plan.cohorts.size() * plan.settings.size()),
          m_lengths(m_transitions.size(), 1.0)
    {
        for (const Change& change : scenario.changes)
            if (change.on && appliesTo(change, area.id))
                gather(change);
        for (std::size_t i = 0; i < m_transitions.size(); ++i)
            addTransitions(i);
    }

    /// Solves visits = 1 + transitions x visits by sweeps in both directions (Gauss-Seidel). Each round adds about the
    /// same share of what the round before added, so a geometric series gives the rest.
    [[nodiscard]] std::vector<double> visits() const
    {
        constexpr int mostRounds = 100;
        constexpr double closeEnough = 1e-3;
        std::vector<double> visits(m_transitions.size(), 0.0);
        std::vector<double> added(visits);
        double step = 0.0;
        double rest = 0.0;
        for (int round = 0; round < mostRounds; ++round) {
            added = visits;
            for (std::size_t at = visits.size(); at-- > 0;)
                improve(visits, at);
            for (std::size_t at = 0; at < visits.size(); ++at)
                improve(visits, at);
            for (std::size_t at = 0; at < visits.size(); ++at)
                added[at] = visits[at] - added[at];
            const double before = std::exchange(step, highestOf(added));
            const double ratio = before > 0.0 ? step / before : 1.0;
            rest = ratio < 1.0 - 1e-12 ? ratio / (1.0 - ratio) : endless;
            if (step * rest <= closeEnough * highestOf(visits))
                break;
        }
        for (std::size_t at = 0; at < visits.size(); ++at)
            visits[at] = std::min(endless, visits[at] + added[at] * rest);
        return visits;
    }

private:
    [[nodiscard]] std::size_t settings() const { return m_plan.settings.size(); }

    void improve(std::vector<double>& visits, std::size_t at) const
    {
        double sum = 1.0;
        for (const Transition& next : m_transitions[at])
            sum += next.chance * visits[next.to];
        visits[at] = sum;
    }

    void gather(const Change& change)
    {
        if (const auto* stay = std::get_if<StayEffect>(&change.effect)) {
            const int setting = m_index.settings.of(stay->setting.value);
            for (std::size_t c = 0; setting >= 0 && c < m_plan.cohorts.size(); ++c)
                if (appliesTo(change, m_plan.cohorts[c].id))
                    m_lengths[c * settings() + static_cast<std::size_t>(setting)] *= stay->factor;
        } else if (std::holds_alternative<RedirectDischargeEffect>(change.effect)) {
            m_redirects.push_back(&change);
        }
    }

    void addTransitions(std::size_t at)
    {
        const std::size_t cohort = at / settings();
        const std::size_t setting = at % settings();
        const auto* routes = m_view.routes(cohort, setting);
        const Distribution* stay = m_view.stay(cohort, setting);
        for (std::size_t r = 0; routes && stay && r < routes->size(); ++r) {
            const Route& route = (*routes)[r];
            const double length = m_lengths[at] * meanOf(route.stay ? *route.stay : *stay);
            const int becomes = m_index.cohorts.of(route.becomes.value);
            addTransition(at, becomes < 0 ? cohort : static_cast<std::size_t>(becomes), route,
                          route.probability / (1.0 + length / m_days));
        }
    }

    /// Adds the people of a route, part by part, as redirects move them in the order of the list.
    void addTransition(std::size_t at, std::size_t cohort, const Route& route, double chance)
    {
        std::vector<std::pair<PlaceId, double>> parts{{route.to, chance}};
        for (const Change* change : m_redirects) {
            const auto& redirect = std::get<RedirectDischargeEffect>(change->effect);
            if (m_index.settings.of(redirect.at.value) != static_cast<int>(at % settings())
                || !appliesTo(*change, m_plan.cohorts[at / settings()].id))
                continue;
            for (std::size_t p = 0, count = parts.size(); p < count; ++p)
                if (parts[p].first == redirect.from) {
                    const double moved = parts[p].second * redirect.share;
                    parts[p].second -= moved;
                    parts.emplace_back(redirect.to, moved);
                }
        }
        for (const auto& [place, part] : parts)
            if (const int to = m_index.settings.of(place.value); to >= 0 && part > 0.0)
                m_transitions[at].push_back({cohort * settings() + static_cast<std::size_t>(to), part});
    }

    const Plan& m_plan;
    const PlanIndex& m_index;
    const AreaView& m_view;
    double m_days;
    std::vector<std::vector<Transition>> m_transitions; ///< by cohort and setting
    std::vector<double> m_lengths; ///< factors of the stays, by cohort and setting
    std::vector<const Change*> m_redirects;
};

} // namespace

std::vector<double> visitsFrom(const Plan& plan, const PlanIndex& index, const AreaView& view, const Area& area,
                               const Scenario& scenario, double days)
{
    return Network(plan, index, view, area, scenario, days).visits();
}

} // namespace homeward::validation
