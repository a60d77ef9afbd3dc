// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

namespace homeward::sim {

namespace {

CompiledRule ruleOf(const Compilation& work, const model::FullRule& rule)
{
    CompiledRule compiled;
    compiled.kind = rule.kind;
    compiled.fallback = rule.fallback;
    compiled.divertTo = work.planPlace(model::place(rule.divertTo));
    // On days that take nobody in, people meet the fallback even of a surge without limit: there it must be a wait.
    const bool hidden = rule.kind == model::FullRuleKind::Surge && !rule.surgeLimit;
    const bool waits =
        compiled.fallback == model::FullRuleKind::WaitInPlace || compiled.fallback == model::FullRuleKind::WaitAtHome;
    if ((hidden && !waits) || (compiled.fallback == model::FullRuleKind::Divert && compiled.divertTo == none))
        compiled.fallback = model::FullRuleKind::WaitInPlace;
    compiled.surgeShare = rule.surgeLimit.value_or(compiled.surgeShare);
    compiled.queueLimit = rule.queueLimit.value_or(compiled.queueLimit);
    return compiled;
}

std::vector<CompiledPriority> prioritiesOf(const Compilation& work, const std::vector<model::QueuePriority>& priorities)
{
    std::vector<CompiledPriority> rows;
    for (const model::QueuePriority& row : priorities)
        rows.push_back({row.where, work.planPlace(model::place(row.setting)),
                        work.cohorts(row.cohort.value.empty() ? std::vector<model::CohortId>{}
                                                              : std::vector<model::CohortId>{row.cohort}),
                        row.priorityClass});
    return rows;
}

std::vector<RulesAt> rulesOver(const Compilation& work, int area, const model::Setting& setting)
{
    std::vector<RulesAt> rules;
    for (const schedule::RulesFrom& next : schedule::rulesOver(work.scenario, setting, work.area(area), *work.horizon))
        rules.push_back({next.from, ruleOf(work, *next.fromSettings), ruleOf(work, *next.fromOutside),
                         prioritiesOf(work, *next.priorities)});
    return rules;
}

std::vector<CompiledExit> exitsOf(const Compilation& work, int area, const model::Setting& setting,
                                  const schedule::Changes& changes)
{
    std::vector<CompiledExit> exits;
    std::map<std::uint64_t, std::uint64_t> alike;
    for (const model::QueueExit& exit : queueExitsOf(setting, work.area(area))) {
        CompiledExit compiled;
        compiled.who = exit.who;
        compiled.key = stats::keyed(stats::keyed(textKey(setting.id.value), textKey(exit.destination.value)),
                                    textKey(wordOf(exit.who)));
        compiled.key = stats::keyed(compiled.key, alike[compiled.key]++);
        compiled.chance = schedule::dailyChanceOf(exit, setting, changes, work.plan.start);
        compiled.ratePerDay = -std::log1p(-exit.dailyChance);
        compiled.longestDays = exit.longestWaitDays.value_or(compiled.longestDays);
        compiled.to = work.planPlace(exit.destination);
        exits.push_back(std::move(compiled));
    }
    return exits;
}

/// The cost of a unit for a day, in the middle of every month; empty where the plan has none.
std::vector<double> costsOf(const Compilation& work, int area, const model::Setting& setting,
                            const schedule::Changes& changes)
{
    std::vector<double> costs;
    for (const base::Period& month : work.compiled.months)
        if (const auto cost = schedule::unitCostAt(setting, work.area(area), changes, work.plan.start,
                                                   (month.firstSecond + month.endSecond) / 2))
            costs.push_back(*cost);
    return costs;
}

constexpr int daysOfWeek = 7;

bool repeats(const model::Capacity& typed) { return !typed.pattern.empty() && !typed.unlimited; }

/// For each step, the most units over the week that begins with it: a sliding-window maximum.
PeakUnits peaksOf(const std::vector<CapacityAt>& steps)
{
    constexpr Second week = daysOfWeek * base::secondsPerDay;
    PeakUnits peaks(steps.size());
    std::deque<std::size_t> highest; // steps of the window that no later one exceeds, so their units fall
    std::size_t next = 0;
    for (std::size_t s = 0; s < steps.size(); ++s) {
        for (; next < steps.size() && steps[next].from < steps[s].from + week; ++next) {
            while (!highest.empty() && steps[highest.back()].units <= steps[next].units)
                highest.pop_back();
            highest.push_back(next);
        }
        while (highest.front() < s)
            highest.pop_front();
        peaks[s] = steps[highest.front()].units;
    }
    return peaks;
}

/// Sets the capacity steps of a setting or pool and, where they repeat by day or hour, their weekly peaks.
/// `stepsUpTo(n)` gives the steps up to n days past the end of the run, which the last week of peaks needs.
template <class Limited, class StepsUpTo>
void setCapacity(Limited& limited, const Compilation& work, const model::Capacity& typed, StepsUpTo stepsUpTo)
{
    if (!repeats(typed)) {
        limited.capacity = stepsUpTo(0);
        return;
    }
    limited.capacity = stepsUpTo(daysOfWeek);
    limited.peaks = peaksOf(limited.capacity);
    const Second end = work.horizon->end();
    const auto beyond = std::ranges::lower_bound(limited.capacity, end, {}, &CapacityAt::from);
    limited.peaks.resize(static_cast<std::size_t>(beyond - limited.capacity.begin()));
    limited.capacity.erase(beyond, limited.capacity.end());
}

void addPools(Compilation& work, int area)
{
    for (const model::Pool& pool : work.plan.pools) {
        CompiledPool compiled;
        for (const model::SettingId& id : pool.settings) {
            const int number = work.setting(area, id);
            if (work.compiled.settings[static_cast<std::size_t>(number)].pool != none)
                break; // a shared setting: its pool was added with its first area
            compiled.settings.push_back(number);
        }
        if (compiled.settings.empty())
            continue;
        setCapacity(compiled, work, *poolCapacityOf(pool, work.area(area)), [&](int daysBeyond) {
            return schedule::capacityOf(work.plan, pool, work.area(area), *work.horizon, daysBeyond);
        });
        for (const int number : compiled.settings)
            work.compiled.settings[static_cast<std::size_t>(number)].pool =
                static_cast<int>(work.compiled.pools.size());
        work.compiled.pools.push_back(std::move(compiled));
    }
}

} // namespace

void addSettings(Compilation& work)
{
    std::vector<char> done(work.compiled.settings.size(), 0);
    for (int area = 0; area < work.areaCount(); ++area) {
        for (const model::Setting& setting : work.plan.settings) {
            const auto number = static_cast<std::size_t>(work.setting(area, setting.id));
            if (done[number])
                continue;
            done[number] = 1;
            CompiledSetting& compiled = work.compiled.settings[number];
            compiled.sphere = setting.sphere;
            compiled.inHours = setting.countedInHours;
            compiled.smallerMayPass = setting.smallerMayPass;
            const schedule::Changes changes = schedule::changesOf(work.scenario, setting, work.area(area));
            compiled.rules = rulesOver(work, area, setting);
            setCapacity(compiled, work, *capacityOf(setting, work.area(area)), [&](int daysBeyond) {
                return schedule::capacityOf(work.scenario, setting, work.area(area), *work.horizon, daysBeyond);
            });
            compiled.turnaround = setting.turnaround ? work.sampler(*setting.turnaround) : none;
            compiled.exits = exitsOf(work, area, setting, changes);
            compiled.costPerUnitDay = costsOf(work, area, setting, changes);
        }
        addPools(work, area);
    }
}

} // namespace homeward::sim
