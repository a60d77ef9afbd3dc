// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/validation/parts.h"

#include <algorithm>

namespace homeward::validation {

namespace {

void validatePosts(ProblemList& problems, const std::vector<StaffYear>& posts, const Spot& spot)
{
    Once years(problems);
    for (std::size_t i = 0; i < posts.size(); ++i) {
        problems.inRange(posts[i].year, ranges::postsYear, spot / i / "year");
        problems.inRange(posts[i].posts, ranges::staff, spot / i / "posts");
        years.check(std::to_string(posts[i].year), spot / i / "year");
    }
}

void validateRole(ProblemList& problems, const StaffRole& role, const Spot& spot)
{
    validatePosts(problems, role.posts, spot / "posts");
    problems.inRange(role.vacancies, ranges::vacancies, spot / "vacancies");
    problems.inRange(role.monthsToRecruit, ranges::monthsToRecruit, spot / "monthsToRecruit");
    problems.source(role.source, spot / "source");
    Once settings(problems);
    for (std::size_t i = 0; i < role.needs.size(); ++i) {
        const StaffNeed& need = role.needs[i];
        const Spot here = (spot / "needs").about(problems.nameOf(need.setting)) / i;
        problems.setting(need.setting, here / "setting");
        problems.inRange(need.perUnit, ranges::staffPerUnit, here / "perUnit");
        problems.inRange(need.perUnitUsed, ranges::staffPerUnit, here / "perUnitUsed");
        problems.source(need.source, here / "source");
        settings.check(need.setting.value, here / "setting");
    }
}

/// Whether a capacity change opens units in some area; one that sets units does where there are fewer.
bool opensUnits(const Plan& plan, const Change& change, const CapacityEffect& effect)
{
    if (effect.mode != CapacityMode::Set)
        return effect.value > 0.0;
    const Setting* const setting = findById(plan.settings, effect.setting);
    return setting && std::ranges::any_of(plan.areas, [&](const Area& area) {
               const Capacity* const capacity = appliesTo(change, area.id) ? capacityOf(*setting, area) : nullptr;
               return capacity && !capacity->unlimited && !capacity->steps.empty()
                   && capacity->steps.back().units < effect.value;
           });
}

/// Warns where staff may be counted twice: units that a change opens need the staff of their setting, and the change's
/// own staff of that role are added.
void validateStaffOnce(ProblemList& problems, const Change& change, const Spot& spot)
{
    const auto* effect = std::get_if<CapacityEffect>(&change.effect);
    const StaffRole* const role = findById(problems.plan().staff, change.cost->role);
    if (!effect || !role || change.cost->staff <= 0.0)
        return;
    const auto brings = [&](const StaffNeed& need) {
        return need.setting == effect->setting && need.perUnit + need.perUnitUsed > 0.0;
    };
    if (opensUnits(problems.plan(), change, *effect) && std::ranges::any_of(role->needs, brings))
        problems.warning(ProblemCode::StaffCountedTwice, spot, role->name, change.cost->staff);
}

} // namespace

void validateStaff(ProblemList& problems)
{
    const std::vector<StaffRole>& staff = problems.plan().staff;
    Names names(problems);
    for (std::size_t i = 0; i < staff.size(); ++i) {
        const Spot spot = Spot{"/staff", {}}.about(staff[i].name.empty() ? staff[i].id.value : staff[i].name) / i;
        names.check(staff[i].id.value, staff[i].name, spot);
        validateRole(problems, staff[i], spot);
    }
}

void validateChangeCost(ProblemList& problems, const Change& change, const Spot& spot)
{
    const ChangeCost& cost = *change.cost;
    problems.inRange(cost.oneOff, ranges::cost, spot / "oneOff");
    problems.inRange(cost.perYear, ranges::cost, spot / "perYear");
    problems.inRange(cost.staff, ranges::staff, spot / "staff");
    problems.inRange(cost.doubleRunningMonths, ranges::doubleRunning, spot / "doubleRunningMonths");
    problems.source(cost.source, spot / "source");
    const bool ownBudget = !cost.oneOffBudget.empty();
    const bool paysFromBudget = cost.perYear != 0.0 || (cost.oneOff != 0.0 && !ownBudget);
    if (paysFromBudget || !cost.budget.empty()) {
        const Budget* const budget = validateBudgetWords(problems, cost.budget, spot / "budget");
        if (paysFromBudget)
            validatePriceYear(problems, cost.priceYear, budget, spot / "priceYear");
    }
    if (ownBudget) {
        const Budget* const budget = validateBudgetWords(problems, cost.oneOffBudget, spot / "oneOffBudget");
        if (cost.oneOff != 0.0)
            validatePriceYear(problems, cost.priceYear, budget, spot / "priceYear");
    }
    if (!cost.role.empty() && !findById(problems.plan().staff, cost.role))
        problems.error(ProblemCode::UnknownRole, spot / "role", cost.role.value);
    validateStaffOnce(problems, change, spot / "staff");
}

} // namespace homeward::validation
