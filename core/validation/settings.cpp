// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::validation {

namespace {

bool hasLimit(const FullRule& rule) { return rule.surgeLimit || rule.queueLimit; }

/// Rings of diversion under one of the two rules; each is reported at its first setting.
void validateRings(ProblemList& problems, FullRule Setting::* rule, const char* key)
{
    const Plan& plan = problems.plan();
    std::vector<int> next;
    for (const Setting& setting : plan.settings)
        next.push_back(divertedTo(problems.index(), setting.*rule));
    for (const std::vector<std::size_t>& ring : ringsOf(next)) {
        const std::size_t first = *std::ranges::min_element(ring);
        const Setting& setting = plan.settings[first];
        const Spot spot = Spot{"/settings", {}}.about(setting.name.empty() ? setting.id.value : setting.name) / first;
        problems.error(ProblemCode::DiversionRing, spot / key / "divertTo", (setting.*rule).divertTo.value);
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
        allGood = problems.inRange(pattern[i], ranges::pattern, spot / i) && allGood;
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

/// Every area must have a capacity, its own or the plan's.
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
    if (!problems.positive(*setting.packageCap, spot) || !problems.inRange(*setting.packageCap, ranges::hours, spot))
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
    validateQueueExits(problems, setting.id, setting.queueExits, spot / "queueExits");
    validateAdmission(problems, setting.admitsOn, spot / "admitsOn");
    validatePriorities(problems, setting.priorities, spot / "priorities");
    validateShared(problems, setting, spot / "sharedBy");
    validateCapacityThere(problems, setting, spot);
    validateCapacity(problems, setting.capacity, spot / "capacity");
    validatePackageCap(problems, setting, spot / "packageCap");
    if (setting.turnaround)
        validateDistribution(problems, *setting.turnaround, spot / "turnaround");
    if (setting.mapPlace) {
        problems.inRange(setting.mapPlace->column, ranges::mapColumn, spot / "mapPlace" / "column");
        problems.inRange(setting.mapPlace->row, ranges::mapRow, spot / "mapPlace" / "row");
    }
    if (setting.unitCost)
        validateUnitCost(problems, *setting.unitCost, setting.id, spot / "unitCost");
}

} // namespace

int divertedTo(const PlanIndex& index, const FullRule& rule)
{
    const bool diverts = rule.kind == FullRuleKind::Divert || (hasLimit(rule) && rule.fallback == FullRuleKind::Divert);
    return diverts ? index.settings.of(rule.divertTo.value) : -1;
}

std::vector<std::vector<std::size_t>> ringsOf(const std::vector<int>& next)
{
    constexpr std::size_t unseen = 0;
    std::vector<std::size_t> walk(next.size(), unseen);   // the walk that came by first, from 1
    std::vector<std::vector<std::size_t>> rings;
    for (std::size_t first = 0; first < next.size(); ++first) {
        int now = static_cast<int>(first);
        while (now >= 0 && walk[static_cast<std::size_t>(now)] == unseen) {
            walk[static_cast<std::size_t>(now)] = first + 1;
            now = next[static_cast<std::size_t>(now)];
        }
        if (now < 0 || walk[static_cast<std::size_t>(now)] != first + 1)
            continue;
        std::vector<std::size_t>& ring = rings.emplace_back();
        for (int at = now; ring.empty() || at != now; at = next[static_cast<std::size_t>(at)])
            ring.push_back(static_cast<std::size_t>(at));
    }
    return rings;
}

void validateRule(ProblemList& problems, const FullRule& rule, const Spot& spot)
{
    if (rule.kind == FullRuleKind::Divert || (hasLimit(rule) && rule.fallback == FullRuleKind::Divert)
        || !rule.divertTo.empty())
        problems.setting(rule.divertTo, spot / "divertTo");
    if (rule.surgeLimit)
        problems.inRange(*rule.surgeLimit, ranges::surge, spot / "surgeLimit");
    if (rule.queueLimit)
        problems.inRange(*rule.queueLimit, ranges::queue, spot / "queueLimit");
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
        problems.inRange(capacity.steps[i].units, ranges::units, step / "units");
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
            problems.inRange(*exit.longestWaitDays, ranges::longestWait, spot / i / "longestWaitDays");
        if (problems.place(exit.destination, spot / i / "destination") && exit.destination == place(setting))
            problems.error(ProblemCode::DiversionRing, spot / i / "destination", exit.destination.value);
        problems.source(exit.source, spot / i / "source");
    }
}

void validateUnitCost(ProblemList& problems, const UnitCost& cost, const SettingId& setting, const Spot& spot)
{
    problems.inRange(cost.perUnitDay, ranges::unitCost, spot / "perUnitDay");
    problems.source(cost.source, spot / "source");
    if (std::ranges::any_of(problems.plan().money.costs, [&](const CostPart& part) { return part.setting == setting; }))
        return;
    const Budget* const budget = validateBudgetWords(problems, cost.budget, spot / "budget");
    validatePriceYear(problems, cost.priceYear, budget, spot / "priceYear");
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
    validateRings(problems, &Setting::fromSettings, "fromSettings");
    validateRings(problems, &Setting::fromOutside, "fromOutside");
    for (std::size_t i = 0; i < plan.outcomes.size(); ++i)
        named("/outcomes", i, plan.outcomes[i].id.value, plan.outcomes[i].name);
}

} // namespace homeward::validation
