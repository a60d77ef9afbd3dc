// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/capacity.h"

#include "core/model/lookup.h"
#include "core/schedule/strength.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace homeward::schedule {

namespace {

/// The share of the units available in an hour of a day.
double shareIn(const std::vector<double>& pattern, int weekday, int hour)
{
    constexpr std::size_t days = 7;
    constexpr std::size_t hours = 24;
    if (pattern.empty())
        return 1.0;
    if (pattern.size() == days)
        return pattern[static_cast<std::size_t>(weekday)];
    return pattern[pattern.size() == hours ? static_cast<std::size_t>(hour)
                                           : static_cast<std::size_t>(weekday * 24 + hour)];
}

/// The integral of a change's strength from its start to a moment, in seconds, as if the change had no end.
double secondsWorked(const Strength& strength, Second now)
{
    const auto ramp = static_cast<double>(strength.fullFrom - strength.from);
    const auto since = static_cast<double>(now - strength.from);
    if (since >= ramp)
        return since - ramp / 2.0; // both shapes of ramp average a half
    const double s = since / ramp;
    return ramp * (strength.sCurve ? s * s * s * (1.0 - s / 2.0) : s * s / 2.0);
}

/// `secondsWorked` in years, counted from the plan's start at the earliest. Yearly growth compounds over them.
double yearsWorked(const Strength& strength, Second now)
{
    const Second from = std::max<Second>(strength.from, 0);
    const double worked = secondsWorked(strength, now) - secondsWorked(strength, from);
    return worked / static_cast<double>(base::secondsPerDay) / daysPerYear;
}

/// A capacity change and its strength.
struct UnitsChange {
    const model::CapacityEffect* effect = nullptr;
    Strength strength;

    [[nodiscard]] bool grows() const { return effect->mode == model::CapacityMode::GrowPerYear; }
    /// Whether the resulting units change from day to day: while the change ramps or grows.
    [[nodiscard]] bool movesAt(Second now) const
    {
        return strength.inForce(now) && (grows() || now < strength.fullFrom);
    }
    [[nodiscard]] double after(double units, Second now) const
    {
        if (effect->mode == model::CapacityMode::Add)
            return units + strength.at(now) * effect->value;
        if (effect->mode == model::CapacityMode::Set)
            return strength.between(units, effect->value, now);
        return strength.inForce(now) ? units * std::pow(1.0 + effect->value, yearsWorked(strength, now)) : units;
    }
};

std::vector<UnitsChange> unitsChanges(std::span<const model::Change* const> changes, base::Date planStart)
{
    std::vector<UnitsChange> made;
    for (const model::Change* change : changes)
        made.push_back({&std::get<model::CapacityEffect>(change->effect), strengthOf(*change, planStart)});
    return made;
}

/// The capacity changes of a setting, in the order of the scenario.
Changes capacityChanges(const model::Scenario& scenario, const model::Setting& setting, const model::Area& area)
{
    Changes changes = changesOf(scenario, setting, area);
    std::erase_if(changes, [&](const model::Change* change) {
        const auto* effect = std::get_if<model::CapacityEffect>(&change->effect);
        return !effect || effect->setting != setting.id;
    });
    return changes;
}

/// The days of the run, in order, on which units may differ from the day before: those of steps, and every day from the
/// first change on or where units repeat.
std::vector<int> daysToLookAt(const Horizon& horizon, const model::Capacity& capacity, const Changes& changes,
                              bool repeats, int daysBeyond)
{
    const int days = horizon.days() + daysBeyond;
    int restless = repeats ? 0 : days;
    for (const model::Change* change : changes)
        restless = std::min(restless,
                            static_cast<int>(std::clamp<std::int64_t>(
                                change->start.days() - horizon.start().days() - horizon.firstDay(), 0, days)));
    std::set<int> turns{0};
    for (const model::CapacityStep& step : capacity.steps) {
        const std::int64_t day = step.from.days() - horizon.start().days() - horizon.firstDay();
        if (day > 0 && day < restless)
            turns.insert(static_cast<int>(day));
    }
    std::vector<int> inOrder(turns.begin(), turns.end());
    for (int day = std::max(restless, 1); day < days; ++day)
        inOrder.push_back(day);
    return inOrder;
}

/// The capacity steps made of `unitsOn(day)`, the repeating pattern and the days on which the setting is open.
template <class UnitsOn>
CapacitySteps stepsOver(const Horizon& horizon, const std::vector<int>& days, const std::vector<double>& pattern,
                        const std::vector<bool>& admitsOn, UnitsOn unitsOn)
{
    const int parts = pattern.size() >= 24 ? 24 : 1;
    CapacitySteps steps;
    for (const int day : days) {
        const int weekday = horizon.weekdayOn(day);
        const bool open = admitsOn.empty() || admitsOn[static_cast<std::size_t>(weekday)];
        for (int part = 0; part < parts; ++part) {
            const CapacityAt next{horizon.morning(day) + part * (base::secondsPerDay / parts),
                                  unitsOn(day, shareIn(pattern, weekday, part)), open};
            if (next.from <= horizon.begin())
                steps.assign(1, {horizon.begin(), next.units, next.open});
            else if (steps.back().units != next.units || steps.back().open != next.open)
                steps.push_back(next);
        }
    }
    return steps;
}

/// Adds the days, counted from the plan's start, on which a change begins, reaches full strength and ends, each with
/// the day before it.
void addTurns(std::set<std::int64_t>& turns, const Strength& strength)
{
    for (const Second at : {strength.from, strength.fullFrom, strength.until})
        if (at != std::numeric_limits<Second>::max()) {
            turns.insert(at / base::secondsPerDay - 1);
            turns.insert(at / base::secondsPerDay);
        }
}

/// The days on which units may be lowest: where a change begins, is full or ends; and, since one change alone is
/// monotonic between these, every day on which two or more changes are moving.
std::vector<std::int64_t> daysOfLowest(const model::Capacity& capacity, const std::vector<UnitsChange>& changes,
                                       base::Date planStart, std::int64_t days)
{
    std::set<std::int64_t> turns{0, days - 1};
    for (const model::CapacityStep& step : capacity.steps) {
        turns.insert(step.from.days() - planStart.days() - 1);
        turns.insert(step.from.days() - planStart.days());
    }
    for (const UnitsChange& change : changes)
        addTurns(turns, change.strength);
    std::vector<std::int64_t> found;
    for (auto turn = turns.lower_bound(0); turn != turns.end() && *turn < days; ++turn) {
        found.push_back(*turn);
        const auto moving = std::ranges::count_if(
            changes, [&](const UnitsChange& change) { return change.movesAt(*turn * base::secondsPerDay); });
        const auto next = std::next(turn);
        for (std::int64_t day = *turn + 1; moving > 1 && next != turns.end() && day < std::min(*next, days); ++day)
            found.push_back(day);
    }
    return found;
}

} // namespace

double unitsTyped(const model::Capacity& capacity, base::Date day)
{
    double units = capacity.steps.empty() ? 0.0 : capacity.steps.front().units;
    for (const model::CapacityStep& step : capacity.steps)
        if (step.from <= day)
            units = step.units;
    return units;
}

double unitsAfter(double units, const model::Change& change, base::Date planStart, std::int64_t day)
{
    const auto* effect = std::get_if<model::CapacityEffect>(&change.effect);
    if (!effect || !change.on || day < 0)
        return units;
    return UnitsChange{effect, strengthOf(change, planStart)}.after(units, day * base::secondsPerDay);
}

std::vector<double> lowestUnits(const model::Capacity& capacity, std::span<const model::Change* const> changes,
                                base::Date planStart, std::int64_t days)
{
    std::vector<double> lowest(changes.size(), std::numeric_limits<double>::infinity());
    if (capacity.unlimited || changes.empty())
        return lowest;
    const std::vector<UnitsChange> made = unitsChanges(changes, planStart);
    for (const std::int64_t day : daysOfLowest(capacity, made, planStart, days)) {
        double units = unitsTyped(capacity, planStart.plusDays(day));
        for (std::size_t i = 0; i < made.size(); ++i) {
            units = made[i].after(units, day * base::secondsPerDay);
            lowest[i] = std::min(lowest[i], units);
        }
    }
    return lowest;
}

CapacitySteps capacityOf(const model::Scenario& scenario, const model::Setting& setting, const model::Area& area,
                         const Horizon& horizon, int daysBeyond)
{
    const model::Capacity& typed = *model::capacityOf(setting, area);
    const Changes changes = capacityChanges(scenario, setting, area);
    const std::vector<int> days =
        daysToLookAt(horizon, typed, changes, !typed.pattern.empty() || !setting.admitsOn.empty(), daysBeyond);
    if (typed.unlimited)
        return stepsOver(horizon, days, {}, setting.admitsOn, [](int, double) { return unlimitedUnits; });
    const std::vector<UnitsChange> made = unitsChanges(changes, horizon.start());
    return stepsOver(horizon, days, typed.pattern, setting.admitsOn, [&](int day, double share) {
        const Second now = horizon.morning(day);
        double units = unitsTyped(typed, horizon.start().plusDays(horizon.dated(now) / base::secondsPerDay));
        for (std::size_t i = 0; now >= 0 && i < made.size(); ++i)
            units = made[i].after(units, now);
        return unitsInForce(units * share, setting.countedInHours);
    });
}

CapacitySteps capacityOf(const model::Plan& plan, const model::Pool& pool, const model::Area& area,
                         const Horizon& horizon, int daysBeyond)
{
    const model::Capacity& typed = *poolCapacityOf(pool, area);
    if (typed.unlimited)
        return {{horizon.begin(), unlimitedUnits, true}};
    const bool inHours = model::findById(plan.settings, pool.settings.front())->countedInHours;
    const std::vector<int> days = daysToLookAt(horizon, typed, {}, !typed.pattern.empty(), daysBeyond);
    return stepsOver(horizon, days, typed.pattern, {}, [&](int day, double share) {
        const std::int64_t dated = horizon.dated(horizon.morning(day)) / base::secondsPerDay;
        return unitsInForce(unitsTyped(typed, horizon.start().plusDays(dated)) * share, inHours);
    });
}

Units unitsAt(const CapacitySteps& steps, Second now)
{
    const auto after = std::ranges::upper_bound(steps, now, {}, &CapacityAt::from);
    return after == steps.begin() ? (steps.empty() ? 0 : steps.front().units) : std::prev(after)->units;
}

std::optional<Units> unitSeconds(const CapacitySteps& steps, Second first, Second end)
{
    if (isUnlimited(steps))
        return std::nullopt;
    auto step = std::ranges::upper_bound(steps, first, {}, &CapacityAt::from);
    step = step == steps.begin() ? step : std::prev(step);
    Units sum = 0;
    for (; step != steps.end() && step->from < end; ++step) {
        const auto next = std::next(step);
        const Second until = next == steps.end() ? end : std::min(end, next->from);
        sum += step->units * (until - std::max(first, step->from));
    }
    return sum;
}

std::optional<double> meanUnits(const CapacitySteps& steps, Second first, Second end)
{
    const std::optional<Units> sum = end > first ? unitSeconds(steps, first, end) : std::nullopt;
    if (!sum)
        return std::nullopt;
    return static_cast<double>(*sum) / static_cast<double>(end - first) / static_cast<double>(oneUnit);
}

} // namespace homeward::schedule
