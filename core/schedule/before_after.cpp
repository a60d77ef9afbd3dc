// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/before_after.h"

#include "core/model/lookup.h"
#include "core/schedule/capacity.h"
#include "core/schedule/demand.h"
#include "core/schedule/levers.h"
#include "core/schedule/rules.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace homeward::schedule {

using namespace model;

namespace {

constexpr int daysAYear = 365;

/// The figures of the groups and areas that a change works on, under one scenario.
using Figures = std::vector<double>;

/// Reads the figures that one effect works on, under a scenario at a moment.
class Reader {
public:
    Reader(const Plan& plan, const Change& change, Second at) : m_plan(plan), m_change(change), m_at(at) { }

    [[nodiscard]] Figures of(const Scenario& scenario) const
    {
        Figures figures;
        for (const Area& area : m_plan.areas)
            if (appliesTo(m_change, area.id))
                std::visit([&](const auto& effect) { add(figures, effect, scenario, area); }, m_change.effect);
        return sums() && !figures.empty() ? Figures{std::accumulate(figures.begin(), figures.end(), 0.0)} : figures;
    }

private:
    /// Whether figures of several areas and cohorts are added up; means are given from the lowest to the highest.
    [[nodiscard]] bool sums() const
    {
        return std::holds_alternative<DemandEffect>(m_change.effect)
            || std::holds_alternative<CapacityEffect>(m_change.effect);
    }

    void add(Figures& figures, const DemandEffect&, const Scenario& scenario, const Area& area) const
    {
        const auto horizon = std::make_shared<const Horizon>(m_plan.start, m_plan.run.years + 1, 0, 0);
        const int first = static_cast<int>(m_at / base::secondsPerDay);
        for (const Cohort& cohort : m_plan.cohorts) {
            if (!appliesTo(m_change, cohort.id))
                continue;
            const std::vector<double> perDay = EntryRate(m_plan, scenario, area, cohort, horizon).byDay();
            const auto days = static_cast<int>(perDay.size());
            for (int day = first; day < std::min(first + daysAYear, days); ++day)
                figures.push_back(perDay[static_cast<std::size_t>(day)]);
        }
    }

    void add(Figures& figures, const StayEffect& effect, const Scenario& scenario, const Area& area) const
    {
        addMeans(figures, effect.setting, Lever::Kind::Stay, scenario, area, stayOf);
    }

    void add(Figures& figures, const PackageEffect& effect, const Scenario& scenario, const Area& area) const
    {
        addMeans(figures, effect.setting, Lever::Kind::Package, scenario, area, packageOf);
    }

    void add(Figures& figures, const CapacityEffect& effect, const Scenario& scenario, const Area& area) const
    {
        const Setting* setting = findById(m_plan.settings, effect.setting);
        if (!setting || countedWithEarlier(*setting, area))
            return;
        const Horizon horizon(m_plan.start, m_plan.run.years + 1, 0, 0);
        const Second week = 7 * base::secondsPerDay;
        if (const auto units = meanUnits(capacityOf(scenario, *setting, area, horizon), m_at, m_at + week))
            figures.push_back(*units);
    }

    void add(Figures& figures, const UnitCostEffect& effect, const Scenario& scenario, const Area& area) const
    {
        const Setting* setting = findById(m_plan.settings, effect.setting);
        if (!setting)
            return;
        if (const auto cost = unitCostAt(*setting, area, changesOf(scenario, *setting, area), m_plan.start, m_at))
            figures.push_back(*cost);
    }

    template <class Other>
    void add(Figures&, const Other&, const Scenario&, const Area&) const
    {
    }

    /// Means of each cohort's distribution in a setting, with the levers that act on it.
    template <class DistributionOf>
    void addMeans(Figures& figures, const SettingId& id, Lever::Kind kind, const Scenario& scenario, const Area& area,
                  DistributionOf distributionOf) const
    {
        const int setting = indexById(m_plan.settings, id);
        const std::vector<Lever> levers = leversIn(m_plan, scenario, area);
        for (std::size_t c = 0; c < m_plan.cohorts.size(); ++c) {
            const Cohort& cohort = m_plan.cohorts[c];
            const Distribution* typed = appliesTo(m_change, cohort.id) ? distributionOf(cohort, area, id) : nullptr;
            if (!typed || !(typed->mean > 0.0))
                continue;
            double mean = typed->mean;
            for (const Lever& lever : levers)
                if (lever.kind == kind && lever.meets(static_cast<int>(c), setting))
                    mean *= lever.strength.factor(lever.amount, m_at);
            figures.push_back(mean);
        }
    }

    /// Whether a shared setting has been counted with an earlier area: shared units count once.
    [[nodiscard]] bool countedWithEarlier(const Setting& setting, const Area& area) const
    {
        const SharedSetting* group = sharedGroupOf(setting, area);
        for (const Area& earlier : m_plan.areas) {
            if (earlier.id == area.id)
                return false;
            if (group && appliesTo(m_change, earlier.id) && sharedGroupOf(setting, earlier) == group)
                return true;
        }
        return false;
    }

    const Plan& m_plan;
    const Change& m_change;
    Second m_at;
};

/// The scenario with the change on or off.
Scenario with(const Scenario& scenario, const Change& change, bool on)
{
    Scenario made = scenario;
    if (Change* one = findById(made.changes, change.id))
        one->on = on;
    return made;
}

} // namespace

std::optional<BeforeAfter> beforeAndAfter(const Plan& plan, const Scenario& scenario, const Change& change)
{
    const Second last = secondOf(plan.start, plan.start.plusYears(plan.run.years));
    const Strength strength = strengthOf(change, plan.start);
    const Second at = std::clamp<Second>(std::max(strength.from, strength.fullFrom), 0, last);
    const Reader reader(plan, change, at);
    const Figures before = reader.of(with(scenario, change, false));
    const Figures after = reader.of(with(scenario, change, true));
    if (before.empty() || after.empty())
        return std::nullopt;
    const auto [beforeLow, beforeHigh] = std::ranges::minmax(before);
    const auto [afterLow, afterHigh] = std::ranges::minmax(after);
    return BeforeAfter{beforeLow, beforeHigh, afterLow, afterHigh, plan.start.plusDays(at / base::secondsPerDay)};
}

bool changesNothing(const Effect& effect)
{
    return std::visit(
        [](const auto& e) {
            if constexpr (requires { e.factor; })
                return e.factor == 1.0;
            else if constexpr (requires { e.share; })
                return e.share == 0.0;
            else if constexpr (std::is_same_v<std::remove_cvref_t<decltype(e)>, CapacityEffect>)
                return e.mode != CapacityMode::Set && e.value == 0.0;
            else if constexpr (requires { e.mode; })
                return e.mode == FactorMode::Multiply && e.value == 1.0;
            else
                return false;
        },
        effect);
}

} // namespace homeward::schedule
