// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

/// Applies what has come into force in a setting and schedules what comes next.
void Engine::changeSetting(int number)
{
    const CompiledSetting& plan = setting(number);
    Room& here = room(number);
    for (; here.nextRules < plan.rules.size(); ++here.nextRules) {
        if (here.nextRules > 0 && plan.rules[here.nextRules].from > m_now)
            break;
        here.rules = &plan.rules[here.nextRules];
        layLines(number);
    }
    for (; here.nextCapacity < plan.capacity.size(); ++here.nextCapacity) {
        const CapacityAt& next = plan.capacity[here.nextCapacity];
        if (here.nextCapacity > 0 && next.from > m_now)
            break;
        const Units by = here.used;   // the pool's part of what is used depends on the units of its own
        changeUnits(number, -by);
        here.capacity = next.units;
        here.open = next.open;
        changeUnits(number, by);
    }
    setAdmission(number);
    touch(number);
    m_ringMayMove = m_ringMayMove || m_delays.ringStands();
    tellCapacity(number);

    Second soonest = std::numeric_limits<Second>::max();
    if (here.nextRules < plan.rules.size())
        soonest = plan.rules[here.nextRules].from;
    if (here.nextCapacity < plan.capacity.size())
        soonest = std::min(soonest, plan.capacity[here.nextCapacity].from);
    m_calendar.schedule(soonest, EventKind::SettingChanges, number);
}

void Engine::changePool(int number)
{
    const CompiledPool& plan = m_model.pools[static_cast<std::size_t>(number)];
    Pool& pool = m_pools[static_cast<std::size_t>(number)];
    pool.capacity = plan.capacity[pool.nextCapacity].units;
    if (++pool.nextCapacity < plan.capacity.size())
        m_calendar.schedule(plan.capacity[pool.nextCapacity].from, EventKind::PoolChanges, number);
    for (const int member : plan.settings) {
        touch(member);
        tellCapacity(member);
    }
    m_ringMayMove = m_ringMayMove || m_delays.ringStands();
}

void Engine::changePooledUnits(int setting, Units by)
{
    Room& here = room(setting);
    const auto ofPool = [&here] { return std::max<Units>(0, here.used - here.capacity); };
    const Units before = ofPool();
    here.used += by;
    if (ofPool() == before)
        return;
    Pool& pool = m_pools[static_cast<std::size_t>(here.pool)];
    const bool freed = ofPool() < before;
    pool.used += ofPool() - before;
    for (const int member : m_model.pools[static_cast<std::size_t>(here.pool)].settings) {
        if (member == setting)
            continue;
        tellCapacity(member);
        if (freed) {
            touch(member);
            m_ringMayMove = m_ringMayMove || m_delays.onRing(member);
        }
    }
}

Units Engine::pooledUnits(const Room& here) const
{
    const Pool& pool = m_pools[static_cast<std::size_t>(here.pool)];
    const Units others = pool.used - std::max<Units>(0, here.used - here.capacity);
    return std::max<Units>(0, pool.capacity - others);
}

/// What the rules and the capacity in force mean for those who want to come.
void Engine::setAdmission(int number)
{
    Room& here = room(number);
    here.limitFromSettings = limitUnder(here.rules->fromSettings, here.capacity);
    here.limitFromOutside = limitUnder(here.rules->fromOutside, here.capacity);
    const auto surge = [](const CompiledRule& rule) {
        return rule.kind == model::FullRuleKind::Surge ? rule.surgeShare : 0.0;
    };
    here.looksOn = here.inUnits ? surge(here.rules->fromSettings) != surge(here.rules->fromOutside)
                                : setting(number).smallerMayPass;
}

Units Engine::limitUnder(const CompiledRule& rule, Units capacity)
{
    if (rule.kind != model::FullRuleKind::Surge)
        return capacity;
    if (std::isinf(rule.surgeShare))
        return unlimitedUnits;   // even where there is no capacity to be above
    const double limit = static_cast<double>(capacity) * (1.0 + rule.surgeShare);
    return limit >= static_cast<double>(unlimitedUnits) ? unlimitedUnits : static_cast<Units>(limit + 0.5);
}

void Engine::tellCapacity(int setting) { m_observer.capacitySet(setting, capacityOf(room(setting)), m_now); }

} // namespace homeward::sim
