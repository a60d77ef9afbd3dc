// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "core/schedule/capacity.h"
#include "core/schedule/capped_package.h"
#include "core/schedule/factor.h"
#include "core/schedule/rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace homeward::validation {

namespace {

/// Checks each change of a scenario against the plan and the changes before it in the list.
class Composition {
public:
    Composition(ProblemList& problems, const Scenario& scenario, const Spot& spot)
        : m_problems(problems),
          m_plan(problems.plan()),
          m_scenario(scenario),
          m_spot(spot),
          m_days(daysToLookAt())
    {
    }

    void check()
    {
        for (m_index = 0; m_index < m_scenario.changes.size(); ++m_index)
            if (m_scenario.changes[m_index].on)
                std::visit([&](const auto& effect) { checkEffect(effect); }, m_scenario.changes[m_index].effect);
    }

private:
    [[nodiscard]] const Change& change() const { return m_scenario.changes[m_index]; }
    [[nodiscard]] Spot effectSpot() const
    {
        return Spot{m_spot.path, change().name}.about(m_spot.subject) / "changes" / m_index / "effect";
    }

    /// The days from the start on which a figure may be at its worst: one in every month, and those on which changes
    /// begin, are full or end.
    [[nodiscard]] std::vector<std::int64_t> daysToLookAt() const
    {
        const std::int64_t end = m_plan.start.plusYears(yearsOf(m_plan)).days() - m_plan.start.days() - 1;
        std::set<std::int64_t> days{end};
        for (std::int64_t day = 0; day < end; day += 30)
            days.insert(day);
        for (const Change& one : m_scenario.changes) {
            const std::int64_t start = one.start.days() - m_plan.start.days();
            days.insert(start);
            days.insert(one.start.plusMonths(std::clamp(one.ramp.months, 0, 1200)).days() - m_plan.start.days());
            if (one.end)
                days.insert(one.end->days() - 1 - m_plan.start.days());
        }
        std::erase_if(days, [end](std::int64_t day) { return day < 0 || day > end; });
        return {days.begin(), days.end()};
    }

    /// Calls `visit` for the areas and cohorts that the change acts on until it returns true; returns whether it did.
    bool someone(const std::function<bool(const Area&, const Cohort&)>& visit) const
    {
        for (const Area* area : areasOf(m_plan)) {
            if (!m_plan.areas.empty() && !appliesTo(change(), area->id))
                continue;
            for (const Cohort& cohort : m_plan.cohorts)
                if (appliesTo(change(), cohort.id) && visit(*area, cohort))
                    return true;
        }
        return false;
    }

    /// Whether an earlier change of the list provides what this one needs.
    template <class Kind>
    bool madeEarlier(const std::function<bool(const Kind&)>& makes) const
    {
        return std::any_of(m_scenario.changes.begin(),
                           m_scenario.changes.begin() + static_cast<std::ptrdiff_t>(m_index),
                           [&](const Change& earlier) {
                               const auto* effect = std::get_if<Kind>(&earlier.effect);
                               return effect && earlier.on && makes(*effect);
                           });
    }

    void checkEffect(const DemandEffect&) const { }

    void checkEffect(const RedirectEntryEffect& effect) const
    {
        const bool entered = someone([&](const Area& area, const Cohort& cohort) {
            return std::ranges::any_of(entriesOf(cohort, area), [&](const EntryShare& entry) {
                return entry.setting == effect.from && entry.share > 0.0;
            });
        });
        const auto toHere = [&](const RedirectEntryEffect& earlier) { return earlier.to == effect.from; };
        if (!entered && findById(m_plan.settings, effect.from) && !madeEarlier<RedirectEntryEffect>(toHere))
            m_problems.error(ProblemCode::RouteDoesNotExist, effectSpot() / "from", nameOf(m_plan, effect.from));
    }

    [[nodiscard]] bool routeExists(const SettingId& at, const PlaceId& to) const
    {
        return someone([&](const Area& area, const Cohort& cohort) {
            const auto* routes = routesOf(cohort, area, at);
            return routes && std::ranges::any_of(*routes, [&](const Route& route) {
                       return route.to == to && route.probability > 0.0;
                   });
        });
    }

    void checkEffect(const RedirectDischargeEffect& effect) const
    {
        if (!findById(m_plan.settings, effect.at) || routeExists(effect.at, effect.from))
            return;
        const auto leadsOn = [&](const Route& route) { return route.to == effect.from && route.probability > 0.0; };
        const auto toHere = [&](const RedirectDischargeEffect& earlier) {
            return (earlier.at == effect.at && earlier.to == effect.from)
                || (earlier.to.value == effect.at.value && std::ranges::any_of(earlier.onward, leadsOn));
        };
        if (!effect.from.empty() && !madeEarlier<RedirectDischargeEffect>(toHere))
            m_problems.error(ProblemCode::RouteDoesNotExist, effectSpot() / "from", nameOf(m_plan, effect.from));
    }

    void checkEffect(const StayEffect& effect) const
    {
        if (findById(m_plan.settings, effect.setting)
            && !someone([&](const Area& area, const Cohort& cohort) { return stayOf(cohort, area, effect.setting); }))
            m_problems.error(ProblemCode::NoPathway, effectSpot() / "setting", effect.setting.value);
    }

    void checkEffect(const PackageEffect& effect) const
    {
        const Setting* setting = findById(m_plan.settings, effect.setting);
        if (setting && setting->countedInHours
            && !someone([&](const Area& area, const Cohort& cohort) { return packageOf(cohort, area, setting->id); }))
            m_problems.error(ProblemCode::NoPackage, effectSpot() / "setting", effect.setting.value);
        if (setting && setting->packageCap)
            checkCap(effect, *setting);
    }

    /// Checks that packages under a cap can be enlarged: there must be a distribution with the new mean and no value
    /// above the cap.
    void checkCap(const PackageEffect& effect, const Setting& setting) const
    {
        someone([&](const Area& area, const Cohort& cohort) {
            const auto package = packageIn(cohort, area, setting);
            const double others = package && samplerOf(*package) ? highestFactor(area, cohort, setting, m_index) : 0.0;
            const double all = highestFactor(area, cohort, setting, m_index + 1);
            if (!(others > 0.0) || !(all > others) || schedule::enlargedPackage(*package, all, *setting.packageCap))
                return false;
            double low = 0.0;
            double high = effect.factor;
            for (int half = 0; half < 30; ++half) {
                const double middle = (low + high) / 2.0;
                const bool can =
                    schedule::enlargedPackage(*package, std::max(1.0, others * middle), *setting.packageCap)
                        .has_value();
                (can ? low : high) = middle;
            }
            m_problems.error(ProblemCode::ImpossibleDistribution, effectSpot().about(cohort.name) / "factor", "cap",
                             effect.factor, 0.0, std::floor(low * 1000.0) / 1000.0);
            return true;
        });
    }

    /// The largest factor, at any time, by which the first changes of the list together multiply packages; at least 1.
    [[nodiscard]] double highestFactor(const Area& area, const Cohort& cohort, const Setting& setting,
                                       std::size_t changes) const
    {
        std::vector<schedule::RampedFactor> factors;
        for (std::size_t i = 0; i < changes; ++i) {
            const Change& one = m_scenario.changes[i];
            const auto* effect = std::get_if<PackageEffect>(&one.effect);
            if (effect && one.on && effect->setting == setting.id && appliesTo(one, area.id)
                && appliesTo(one, cohort.id))
                factors.push_back({schedule::strengthOf(one, m_plan.start), effect->factor});
        }
        return schedule::FactorOverTime(factors).highest();
    }

    static bool worksOn(const ProcessDelayEffect& effect, const SettingId& at, const Route& route,
                        const ProcessDelay& delay)
    {
        return (effect.at.empty() || effect.at == at) && (effect.to.empty() || effect.to == route.to)
            && (!effect.reason || *effect.reason == delay.reason);
    }

    /// The largest sum of chances of one route under the changes up to this one, over the days looked at.
    [[nodiscard]] double highestChance(const Area& area, const Cohort& cohort, const SettingId& at,
                                       const Route& route) const
    {
        double highest = 0.0;
        for (const std::int64_t day : m_days) {
            double sum = 0.0;
            for (const ProcessDelay& delay : route.delays) {
                double chance = delay.chance;
                for (std::size_t i = 0; i <= m_index; ++i) {
                    const Change& one = m_scenario.changes[i];
                    const auto* effect = std::get_if<ProcessDelayEffect>(&one.effect);
                    if (effect && one.on && effect->part == DelayPart::Chance && appliesTo(one, area.id)
                        && appliesTo(one, cohort.id) && worksOn(*effect, at, route, delay))
                        chance *=
                            schedule::strengthOf(one, m_plan.start).factor(effect->factor, day * base::secondsPerDay);
                }
                sum += chance;
            }
            highest = std::max(highest, sum);
        }
        return highest;
    }

    void checkEffect(const ProcessDelayEffect& effect) const
    {
        const bool mayRise = effect.part == DelayPart::Chance && effect.factor > 1.0;
        bool found = false;
        double highest = 0.0;
        someone([&](const Area& area, const Cohort& cohort) {
            for (const Setting& setting : m_plan.settings) {
                if (!effect.at.empty() && effect.at != setting.id)
                    continue;
                const auto* routes = routesOf(cohort, area, setting.id);
                for (std::size_t i = 0; routes && i < routes->size(); ++i) {
                    const Route& route = (*routes)[i];
                    if (std::ranges::none_of(route.delays, [&](const ProcessDelay& delay) {
                            return worksOn(effect, setting.id, route, delay);
                        }))
                        continue;
                    found = true;
                    if (mayRise)
                        highest = std::max(highest, highestChance(area, cohort, setting.id, route));
                }
            }
            return found && !mayRise;
        });
        if (highest > 1.0 + 1e-9)
            m_problems.error(ProblemCode::ChanceAboveOne, effectSpot() / "factor", {}, highest, 0.0, 1.0);
        const bool placesKnown = (effect.at.empty() || findById(m_plan.settings, effect.at))
            && (effect.to.empty() || findById(m_plan.settings, SettingId{effect.to.value})
                || findById(m_plan.outcomes, OutcomeId{effect.to.value}));
        if (!found && placesKnown)
            m_problems.error(ProblemCode::RouteDoesNotExist, effectSpot(), "delay");
    }

    /// The lowest units after a capacity change of a setting in an area. Computed once for all its changes.
    [[nodiscard]] double lowestUnits(const Area& area, const Capacity& capacity, const SettingId& setting)
    {
        const auto [known, isNew] = m_lowest.try_emplace({area.id, setting});
        if (isNew) {
            schedule::Changes changes;
            for (const Change& one : m_scenario.changes)
                if (const auto* effect = std::get_if<CapacityEffect>(&one.effect);
                    effect && one.on && effect->setting == setting && appliesTo(one, area.id))
                    changes.push_back(&one);
            const std::int64_t days = m_plan.start.plusYears(yearsOf(m_plan)).days() - m_plan.start.days();
            const std::vector<double> lowest = schedule::lowestUnits(capacity, changes, m_plan.start, days);
            for (std::size_t i = 0; i < changes.size(); ++i)
                known->second.emplace(changes[i], lowest[i]);
        }
        return known->second.at(&change());
    }

    void checkEffect(const CapacityEffect& effect)
    {
        const Setting* setting = findById(m_plan.settings, effect.setting);
        if (!setting)
            return;
        bool limited = false;
        for (const Area* area : areasOf(m_plan)) {
            const Capacity& capacity = *capacityOf(*setting, *area);
            if ((!m_plan.areas.empty() && !appliesTo(change(), area->id)) || capacity.unlimited)
                continue;
            limited = true;
            const double lowest = lowestUnits(*area, capacity, setting->id);
            if (lowest < -1e-9 && effect.mode != CapacityMode::Set)
                m_problems.error(ProblemCode::CapacityBelowZero, effectSpot().about(area->name) / "value",
                                 setting->name, lowest);
        }
        if (!limited)
            m_problems.error(ProblemCode::Missing, effectSpot() / "setting", "capacity");
    }

    /// The largest chance of a queue exit under the changes up to this one, over the days checked.
    [[nodiscard]] double highestChance(const Area& area, const Setting& setting, const QueueExit& exit) const
    {
        schedule::Changes changes;
        for (std::size_t i = 0; i <= m_index; ++i)
            if (m_scenario.changes[i].on && appliesTo(m_scenario.changes[i], area.id))
                changes.push_back(&m_scenario.changes[i]);
        const schedule::DailyChance chance = schedule::dailyChanceOf(exit, setting, changes, m_plan.start);
        double highest = 0.0;
        for (const std::int64_t day : m_days)
            highest = std::max(highest, chance.at(day * base::secondsPerDay));
        return highest;
    }

    void checkEffect(const LeaveQueueEffect& effect) const
    {
        const Setting* setting = findById(m_plan.settings, effect.setting);
        if (!setting)
            return;
        bool found = false;
        double highest = 0.0;
        for (const Area* area : areasOf(m_plan)) {
            if (!m_plan.areas.empty() && !appliesTo(change(), area->id))
                continue;
            for (const QueueExit& exit : queueExitsOf(*setting, *area)) {
                if (!effect.destination.empty() && effect.destination != exit.destination)
                    continue;
                found = true;
                if (effect.mode == FactorMode::Multiply && effect.value > 1.0)
                    highest = std::max(highest, highestChance(*area, *setting, exit));
            }
        }
        if (highest >= 1.0)
            m_problems.error(ProblemCode::ChanceAboveOne, effectSpot() / "value", "queue", highest, 0.0, 1.0);
        if (!found)
            m_problems.error(ProblemCode::RouteDoesNotExist, effectSpot() / "destination",
                             effect.destination.empty() ? setting->name : nameOf(m_plan, effect.destination));
    }

    void checkEffect(const UnitCostEffect& effect) const
    {
        const Setting* setting = findById(m_plan.settings, effect.setting);
        const auto hasOwn = [&](const Area* area) {
            return appliesTo(change(), area->id) && std::ranges::any_of(area->settings, [&](const AreaSetting& own) {
                       return own.setting == effect.setting && own.unitCost;
                   });
        };
        const bool hasParts = effect.mode == FactorMode::Multiply
            && std::ranges::any_of(m_plan.money.costs,
                                   [&](const CostPart& part) { return part.setting == effect.setting; });
        const bool costs = setting && (hasParts || setting->unitCost || std::ranges::any_of(areasOf(m_plan), hasOwn));
        // Setting a unit cost scales the cost parts by the ratio to the typed cost, which must not be 0.
        const bool setFromNothing = effect.mode == FactorMode::Set && setting && setting->unitCost
            && setting->unitCost->perUnitDay <= 0.0
            && std::ranges::any_of(m_plan.money.costs,
                                   [&](const CostPart& part) { return part.setting == effect.setting; });
        if (setting && (!costs || setFromNothing))
            m_problems.error(ProblemCode::Missing, effectSpot() / "setting", "unitCost");
    }

    void checkEffect(const RuleEffect&) const { } // rings of rules: validateRuleChanges
    void checkEffect(const PriorityEffect&) const { }

    ProblemList& m_problems;
    const Plan& m_plan;
    const Scenario& m_scenario;
    Spot m_spot;
    std::vector<std::int64_t> m_days;
    std::map<std::pair<AreaId, SettingId>, std::map<const Change*, double>> m_lowest;
    std::size_t m_index = 0;
};

} // namespace

void validateComposition(ProblemList& problems, const Scenario& scenario, const Spot& spot)
{
    Composition(problems, scenario, spot).check();
}

} // namespace homeward::validation
