// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/resources.h"

#include <cmath>
#include <limits>

namespace homeward::sim {

Resources::Resources(const Compiled& model, Calendar& calendar, Observer& observer, Pending& pending)
    : m_model(model),
      m_calendar(calendar),
      m_observer(observer),
      m_pending(pending),
      m_resources(model.settings.size()),
      m_pools(model.pools.size())
{
    for (std::size_t rank = 0; rank < m_resources.size(); ++rank)
        (*this)[model.serviceOrder[rank]].rank = static_cast<int>(rank);
    for (int pool = 0; pool < static_cast<int>(m_pools.size()); ++pool)
        changePool(pool);
}

Resources::Changed Resources::change(int setting)
{
    Resource& here = (*this)[setting];
    here.pool = planOf(setting).pool;
    here.inUnits = !planOf(setting).inHours;
    here.turnsAround = planOf(setting).turnaround != none;
    const bool rulesChanged = applyRules(setting);
    applyCapacity(setting);
    setLimits(setting);
    ++here.epoch;
    const bool mostChanged = setMost(setting);
    m_pending.serveLine(here.rank);
    tellCapacity(setting);
    scheduleChange(setting);
    return {rulesChanged, mostChanged};
}

bool Resources::applyRules(int setting)
{
    const std::vector<RulesAt>& rules = planOf(setting).rules;
    Resource& here = (*this)[setting];
    const RulesAt* const before = here.rules;
    for (; here.nextRules < rules.size(); ++here.nextRules) {
        if (here.nextRules > 0 && rules[here.nextRules].from > m_calendar.now())
            break;
        here.rules = &rules[here.nextRules];
    }
    return here.rules != before;
}

void Resources::applyCapacity(int setting)
{
    const std::vector<CapacityAt>& steps = planOf(setting).capacity;
    Resource& here = (*this)[setting];
    for (; here.nextCapacity < steps.size(); ++here.nextCapacity) {
        const CapacityAt& next = steps[here.nextCapacity];
        if (here.nextCapacity > 0 && next.from > m_calendar.now())
            break;
        const Units used = here.used;   // the pool's part of it depends on the setting's own capacity
        changeUsed(setting, -used);
        here.capacity = next.units;
        here.open = next.open;
        changeUsed(setting, used);
    }
}

void Resources::scheduleChange(int setting)
{
    const CompiledSetting& plan = planOf(setting);
    const Resource& here = (*this)[setting];
    Second soonest = std::numeric_limits<Second>::max();
    if (here.nextRules < plan.rules.size())
        soonest = plan.rules[here.nextRules].from;
    if (here.nextCapacity < plan.capacity.size())
        soonest = std::min(soonest, plan.capacity[here.nextCapacity].from);
    m_calendar.schedule(soonest, EventKind::SettingChanges, setting);
}

bool Resources::changePool(int number)
{
    const CompiledPool& plan = m_model.pools[static_cast<std::size_t>(number)];
    Pool& pool = m_pools[static_cast<std::size_t>(number)];
    pool.capacity = plan.capacity[pool.nextCapacity].units;
    pool.peak = plan.peaks.empty() ? pool.capacity : plan.peaks[pool.nextCapacity];
    if (++pool.nextCapacity < plan.capacity.size())
        m_calendar.schedule(plan.capacity[pool.nextCapacity].from, EventKind::PoolChanges, number);
    bool mostChanged = false;
    for (const int member : plan.settings) {
        ++(*this)[member].epoch;
        if ((*this)[member].rules != nullptr)
            mostChanged = setMost(member) || mostChanged;
        m_pending.serveLine((*this)[member].rank);
        tellCapacity(member);
    }
    return mostChanged;
}

/// Changes the units used by a setting with a pool, and what its pool leaves to the other settings.
void Resources::changePooledUse(int setting, Units by)
{
    Resource& here = (*this)[setting];
    const auto ofPool = [&here] { return std::max<Units>(0, here.used - here.capacity); };
    const Units before = ofPool();
    here.used += by;
    if (ofPool() == before)
        return;
    const bool freed = ofPool() < before;
    poolOf(here).used += ofPool() - before;
    for (const int member : m_model.pools[static_cast<std::size_t>(here.pool)].settings) {
        if (member == setting)
            continue;
        tellCapacity(member);
        if (!freed)
            continue;
        ++(*this)[member].epoch;
        m_pending.serveLine((*this)[member].rank);
        m_pending.tryDeadlocks((*this)[member].inDeadlock);
    }
}

Units Resources::pooledUnits(const Resource& here) const
{
    const Pool& pool = m_pools[static_cast<std::size_t>(here.pool)];
    const Units others = pool.used - std::max<Units>(0, here.used - here.capacity);
    return std::max<Units>(0, pool.capacity - others);
}

/// Sets the limits on units in use by the rules and the capacity in force.
void Resources::setLimits(int setting)
{
    Resource& here = (*this)[setting];
    const CompiledRule& fromSettings = here.rules->fromSettings;
    const CompiledRule& fromOutside = here.rules->fromOutside;
    here.limitFromSettings = limitUnder(fromSettings, here.capacity);
    here.limitFromOutside = limitUnder(fromOutside, here.capacity);
    const auto surge = [](const CompiledRule& rule) {
        return rule.kind == model::FullRuleKind::Surge ? rule.surgeShare : 0.0;
    };
    here.overtaking = here.inUnits ? surge(fromSettings) != surge(fromOutside) : planOf(setting).smallerMayPass;
}

/// Sets the most units that could be in use under the capacity in force; returns whether that has changed.
bool Resources::setMost(int setting)
{
    Resource& here = (*this)[setting];
    const CompiledSetting& plan = planOf(setting);
    Units peak = plan.peaks.empty() ? here.capacity : plan.peaks[here.nextCapacity - 1];
    if (here.pool != none)
        peak += poolOf(here).peak;
    const Units fromSettings = limitUnder(here.rules->fromSettings, peak);
    const Units fromOutside = limitUnder(here.rules->fromOutside, peak);
    const bool changed = fromSettings != here.mostFromSettings || fromOutside != here.mostFromOutside;
    here.mostFromSettings = fromSettings;
    here.mostFromOutside = fromOutside;
    return changed;
}

Units limitUnder(const CompiledRule& rule, Units capacity)
{
    if (rule.kind != model::FullRuleKind::Surge)
        return capacity;
    if (std::isinf(rule.surgeShare))
        return unlimitedUnits;   // even where there is no capacity to be above
    const double limit = static_cast<double>(capacity) * (1.0 + rule.surgeShare);
    return limit >= static_cast<double>(unlimitedUnits) ? unlimitedUnits : static_cast<Units>(limit + 0.5);
}

bool Resources::mayFit(const Resource& here, int more) const
{
    const Units most = here.pool == none ? std::max(here.limitFromSettings, here.limitFromOutside)
                                         : std::max(limitUnder(here.rules->fromSettings, capacityOf(here)),
                                                    limitUnder(here.rules->fromOutside, capacityOf(here)));
    return here.used + more <= most;
}

/// Whether the person fits where others wait, or where it holds units already. Everyone in the line has been tried
/// before and did not fit. A newcomer may pass them only if smaller packages may. A person who asks again for its own
/// setting may not pass: people ahead of it come first to the unit that it gives up.
bool Resources::fitsBesideOthers(const Person& person, const Resource& there) const
{
    const bool returns = person.state.setting == person.next && !person.delayRuns;
    const bool mayPass = !returns && (there.inUnits || planOf(person.next).smallerMayPass);
    if (!there.line.empty() && !mayPass && there.line.someoneUpTo(classOf(m_model, person, there.rules->priorities)))
        return false;
    return there.used + moreUnits(person, person.next) <= limitFor(person, there);
}

void Resources::tellCapacity(int setting)
{
    m_observer.capacitySet(setting, capacityOf((*this)[setting]), m_calendar.now());
}

} // namespace homeward::sim
