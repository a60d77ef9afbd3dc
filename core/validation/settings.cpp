// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::validation {

namespace {

bool hasLimit(const FullRule& rule) { return rule.surgeLimit || rule.queueLimit; }

/// A ring that holds `first` under one of the two rules; each ring is told of at its first setting.
void validateRing(ProblemList& problems, std::size_t first, FullRule Setting::* rule, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const Setting* start = &plan.settings[first];
    const Setting* now = start;
    for (std::size_t step = 0; step < plan.settings.size(); ++step) {
        now = divertedTo(plan, now->*rule);
        if (!now || now < start)
            return;
        if (now == start) {
            problems.error(ProblemCode::DiversionRing, spot / "divertTo", (start->*rule).divertTo.value);
            return;
        }
    }
}

/// Shares by weekday, by hour of the day or by hour of the week.
void validatePattern(ProblemList& problems, const std::vector<double>& pattern, const Spot& spot)
{
    const auto count = static_cast<double>(pattern.size());
    if (!pattern.empty() && pattern.size() != 7 && pattern.size() != 24 && pattern.size() != 168)
        problems.error(ProblemCode::WrongCount, spot, "pattern", count, 7.0, 168.0);
    bool allGood = true;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        allGood = problems.upTo(mostOfPattern, pattern[i], spot / i) && allGood;
    if (allGood && !pattern.empty() && std::ranges::all_of(pattern, [](double share) { return share <= 0.0; }))
        problems.error(ProblemCode::NotPositive, spot, "shares");
}

void validateAdmission(ProblemList& problems, const std::vector<bool>& days, const Spot& spot)
{
    if (days.empty())
        return;
    if (days.size() != 7)
        problems.error(ProblemCode::WrongCount, spot, {}, static_cast<double>(days.size()), 7.0, 7.0);
    else if (std::ranges::find(days, true) == days.end())
        problems.error(ProblemCode::NeverAdmits, spot);
}

/// Capacity must be there for every area, its own or the plan's.
void validateCapacityThere(ProblemList& problems, const Setting& setting, const Spot& spot)
{
    for (const Area* area : areasOf(problems.plan())) {
        const Capacity* capacity = capacityOf(setting, *area);
        if (capacity == &setting.capacity && !capacity->unlimited && capacity->steps.empty())
            problems.error(ProblemCode::Missing, spot / "capacity" / "steps");
    }
}

/// Every package of the setting must have a distribution under the cap.
void validatePackageCap(ProblemList& problems, const Setting& setting, const Spot& spot)
{
    if (!setting.packageCap)
        return;
    if (!setting.countedInHours)
        problems.error(ProblemCode::OnlyForHours, spot);
    if (!problems.positive(*setting.packageCap, spot))
        return;
    for (const Area* area : areasOf(problems.plan()))
        for (const Cohort& cohort : problems.plan().cohorts)
            if (const auto package = packageIn(cohort, *area, setting))
                validateCap(problems, *package, spot.about(cohort.name));
}

void validateSetting(ProblemList& problems, std::size_t index, const Spot& spot)
{
    const Setting& setting = problems.plan().settings[index];
    validateRule(problems, setting.fromSettings, spot / "fromSettings");
    validateRule(problems, setting.fromOutside, spot / "fromOutside");
    validateRing(problems, index, &Setting::fromSettings, spot / "fromSettings");
    validateRing(problems, index, &Setting::fromOutside, spot / "fromOutside");
    validateQueueExits(problems, setting.id, setting.queueExits, spot / "queueExits");
    validateAdmission(problems, setting.admitsOn, spot / "admitsOn");
    validatePriorities(problems, setting.priorities, spot / "priorities");
    validateShared(problems, setting, spot / "sharedBy");
    validateCapacityThere(problems, setting, spot);
    validateCapacity(problems, setting.capacity, spot / "capacity");
    validatePackageCap(problems, setting, spot / "packageCap");
    if (setting.turnaround)
        validateDistribution(problems, *setting.turnaround, spot / "turnaround");
    if (setting.unitCost)
        validateUnitCost(problems, *setting.unitCost, spot / "unitCost");
}

} // namespace

const Setting* divertedTo(const Plan& plan, const FullRule& rule)
{
    const bool diverts = rule.kind == FullRuleKind::Divert || (hasLimit(rule) && rule.fallback == FullRuleKind::Divert);
    return diverts ? findById(plan.settings, rule.divertTo) : nullptr;
}

void validateRule(ProblemList& problems, const FullRule& rule, const Spot& spot)
{
    if (rule.kind == FullRuleKind::Divert || (hasLimit(rule) && rule.fallback == FullRuleKind::Divert)
        || !rule.divertTo.empty())
        problems.setting(rule.divertTo, spot / "divertTo");
    if (rule.surgeLimit)
        problems.notNegative(*rule.surgeLimit, spot / "surgeLimit");
    if (rule.queueLimit)
        problems.notNegative(*rule.queueLimit, spot / "queueLimit");
    if (rule.fallback == FullRuleKind::Surge)
        problems.error(ProblemCode::OutOfRange, spot / "fallback", "surge");
}

void validatePriorities(ProblemList& problems, const std::vector<QueuePriority>& priorities, const Spot& spot)
{
    for (std::size_t i = 0; i < priorities.size(); ++i) {
        const QueuePriority& row = priorities[i];
        if (row.where == WaitingPlace::Setting || !row.setting.empty())
            problems.setting(row.setting, spot / i / "setting");
        if (!row.cohort.empty())
            problems.cohort(row.cohort, spot / i / "cohort");
        problems.within(row.priorityClass, 1, mostClasses, spot / i / "priorityClass");
    }
}

void validateCapacity(ProblemList& problems, const Capacity& capacity, const Spot& spot)
{
    problems.source(capacity.source, spot / "source");
    validatePattern(problems, capacity.pattern, spot / "pattern");
    for (std::size_t i = 0; i < capacity.steps.size(); ++i) {
        const Spot step = spot / "steps" / i;
        problems.upTo(mostUnits, capacity.steps[i].units, step / "units");
        if (i > 0 && capacity.steps[i].from <= capacity.steps[i - 1].from)
            problems.error(ProblemCode::DatesOutOfOrder, step / "from", capacity.steps[i].from.iso());
    }
}

void validateQueueExits(ProblemList& problems, const SettingId& setting, const std::vector<QueueExit>& exits,
                        const Spot& spot)
{
    for (std::size_t i = 0; i < exits.size(); ++i) {
        const QueueExit& exit = exits[i];
        if (problems.notNegative(exit.dailyChance, spot / i / "dailyChance") && exit.dailyChance >= 1.0)
            problems.error(ProblemCode::OutOfRange, spot / i / "dailyChance", {}, exit.dailyChance, 0.0, 1.0);
        if (exit.longestWaitDays)
            problems.positive(*exit.longestWaitDays, spot / i / "longestWaitDays");
        if (problems.place(exit.destination, spot / i / "destination") && exit.destination == place(setting))
            problems.error(ProblemCode::DiversionRing, spot / i / "destination", exit.destination.value);
        problems.source(exit.source, spot / i / "source");
    }
}

void validateUnitCost(ProblemList& problems, const UnitCost& cost, const Spot& spot)
{
    problems.notNegative(cost.perUnitDay, spot / "perUnitDay");
    problems.source(cost.source, spot / "source");
}

void validateSettings(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Names names(problems);
    const auto named = [&](const char* list, std::size_t index, const std::string& id, const std::string& name) {
        const Spot spot = Spot{list, {}}.about(name.empty() ? id : name) / index;
        names.check(id, name, spot);
        return spot;
    };
    for (std::size_t i = 0; i < plan.settings.size(); ++i)
        validateSetting(problems, i, named("/settings", i, plan.settings[i].id.value, plan.settings[i].name));
    for (std::size_t i = 0; i < plan.outcomes.size(); ++i)
        named("/outcomes", i, plan.outcomes[i].id.value, plan.outcomes[i].name);
}

} // namespace homeward::validation
