// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/calendar.h"
#include "core/sim/compiled.h"
#include "core/sim/observer.h"
#include "core/sim/pending.h"
#include "core/sim/people.h"
#include "core/sim/waiting_line.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// The units of one setting and the line of people who want them.
struct Resource {
    Units capacity = 0;            ///< its own; those of a pool come on top
    Units used = 0;
    Units limitFromSettings = 0;   ///< how many units may be in use after an admission, without a pool
    Units limitFromOutside = 0;
    Units mostFromSettings = 0; ///< the most that can be in use under the capacity in force, with the pool
    Units mostFromOutside = 0;
    bool open = true; ///< takes people in
    bool overtaking = false; ///< someone may fit behind a person who does not: by a smaller package or another origin
    bool inUnits = true; ///< everyone holds one unit
    bool turnsAround = false; ///< units are turned around between two people
    bool inDeadlock = false; ///< was part of a ring of delays at the last search
    int pool = none;
    int rank = 0; ///< in the order of service
    const RulesAt* rules = nullptr;
    /// rises whenever someone may fit who did not: units come free, someone leaves the line
    std::uint32_t epoch = 0;
    WaitingLine line;
    std::size_t nextCapacity = 0;
    std::size_t nextRules = 0;
};

/// How many units may be in use under a rule: the capacity, or more where the rule takes people in above it.
[[nodiscard]] Units limitUnder(const CompiledRule& rule, Units capacity);

/// The units of the settings and of their pools.
///
/// Invariants: `used` of a setting is the sum of the units that people hold there, kept and reserved ones among them;
/// `used` of a pool is the sum, over its settings, of the units used above their own capacity. Units in use may be
/// above the capacity: a cut evicts nobody, and a surge takes people in.
class Resources {
public:
    Resources(const Compiled& model, Calendar& calendar, Observer& observer, Pending& pending);

    [[nodiscard]] Resource& operator[](int setting) { return m_resources[static_cast<std::size_t>(setting)]; }
    [[nodiscard]] const Resource& operator[](int setting) const
    {
        return m_resources[static_cast<std::size_t>(setting)];
    }

    [[nodiscard]] const std::vector<Resource>& all() const { return m_resources; }

    /// What a change means for the line of a setting.
    struct Changed {
        bool rules = false;
        bool most = false; ///< the most units that it can have, and so who can be served
    };
    /// Applies the capacity and rules of a setting that are in force by now, and schedules the next change.
    Changed change(int setting);
    /// Applies the capacity of a pool likewise; returns whether the most units that its settings can have have changed.
    bool changePool(int pool);

    void take(int setting, Units units) { changeUsed(setting, units); }
    void free(int setting, Units units)
    {
        changeUsed(setting, -units);
        Resource& here = (*this)[setting];
        ++here.epoch;
        if (!here.line.empty())
            m_pending.serveLine(here.rank);
        m_pending.tryDeadlocks(here.inDeadlock);
    }
    [[nodiscard]] bool overCapacity(int setting) const { return (*this)[setting].used > capacityOf((*this)[setting]); }

    /// How many units may be in use once the person has come.
    [[nodiscard]] Units limitFor(const Person& person, const Resource& there) const
    {
        if (there.pool != none)
            return limitUnder(ruleFor(person, there), capacityOf(there));
        return person.state.setting == none ? there.limitFromOutside : there.limitFromSettings;
    }
    /// The rule that the person meets when there is no room.
    [[nodiscard]] static const CompiledRule& ruleFor(const Person& person, const Resource& there)
    {
        return person.state.setting == none ? there.rules->fromOutside : there.rules->fromSettings;
    }
    /// Whether a person in the line of a setting needs more than all that it has.
    [[nodiscard]] bool cannotServe(const Person& person) const
    {
        const Resource& there = (*this)[person.queue];
        return person.unitsWanted > (person.state.setting == none ? there.mostFromOutside : there.mostFromSettings);
    }
    /// Whether `more` units could have room under either rule.
    [[nodiscard]] bool mayFit(const Resource& here, int more) const;
    /// How many more units a setting gives out once the person has come: a person who returns to it brings its own.
    [[nodiscard]] static int moreUnits(const Person& person, int setting)
    {
        const bool returns = person.state.setting == setting && !person.delayRuns;
        return person.unitsWanted - (returns ? person.state.units : 0);
    }
    /// Whether the person fits in the setting that comes next.
    [[nodiscard]] bool fits(const Person& person) const
    {
        const Resource& there = (*this)[person.next];
        // A person returns to a kept place on any day, but takes a reserved one only when the setting takes people in.
        if (person.state.away == person.next)
            return there.open || !person.reserved;
        if (!there.open)
            return false;
        if (!there.line.empty() || person.state.setting == person.next)
            return fitsBesideOthers(person, there);
        return there.used + person.unitsWanted <= limitFor(person, there);
    }

private:
    struct Pool {
        Units capacity = 0;
        Units peak = 0; ///< the most over the weekly pattern
        Units used = 0;
        std::size_t nextCapacity = 0;
    };

    [[nodiscard]] Pool& poolOf(const Resource& here) { return m_pools[static_cast<std::size_t>(here.pool)]; }
    [[nodiscard]] const CompiledSetting& planOf(int setting) const
    {
        return m_model.settings[static_cast<std::size_t>(setting)];
    }
    bool applyRules(int setting);
    void applyCapacity(int setting);
    void setLimits(int setting);
    bool setMost(int setting);
    void scheduleChange(int setting);
    void changeUsed(int setting, Units by)
    {
        Resource& here = (*this)[setting];
        if (here.pool == none)
            here.used += by;
        else
            changePooledUse(setting, by);
    }
    void changePooledUse(int setting, Units by);
    void tellCapacity(int setting);
    /// Units that a setting can use: its own and what other settings leave of its pool.
    [[nodiscard]] Units capacityOf(const Resource& here) const
    {
        return here.pool == none ? here.capacity : here.capacity + pooledUnits(here);
    }
    [[nodiscard]] Units pooledUnits(const Resource& here) const;
    [[nodiscard]] bool fitsBesideOthers(const Person& person, const Resource& there) const;

    const Compiled& m_model;
    Calendar& m_calendar;
    Observer& m_observer;
    Pending& m_pending;
    std::vector<Resource> m_resources;
    std::vector<Pool> m_pools;
};

} // namespace homeward::sim
