// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/setting_figures.h"

#include "core/edit/draft.h"
#include "core/edit/new_id.h"
#include "core/model/lookup.h"
#include "core/tables/settings_table.h"
#include "core/validation/ranges.h"

#include <algorithm>

namespace homeward::imports {

namespace {

constexpr double daysOfWeek = 7.0;
constexpr double daysOfYear = 365.0;

std::string rowKey(const model::Plan& plan, std::size_t area, const model::SettingId& setting)
{
    const model::AreaId own = ownArea(plan, area);
    return setting.value + (own.empty() ? "" : "/" + own.value);
}

bool isYear(const std::optional<Period>& period)
{
    return period && (period->kind == PeriodKind::Financial || period->kind == PeriodKind::Calendar);
}

/// The cost parts of a setting for an area: its own, else those of every area.
std::vector<const model::CostPart*> partsOf(const model::Plan& plan, const model::AreaId& area,
                                            const model::SettingId& setting)
{
    std::vector<const model::CostPart*> parts;
    for (const model::CostPart& part : plan.money.costs)
        if (part.setting == setting && (part.area.empty() || part.area == area))
            parts.push_back(&part);
    return parts;
}

/// Who pays for a setting: a new budget where the plan has none.
model::BudgetId payerOf(model::Plan& plan, const model::SettingId& setting)
{
    const model::Setting* const found = model::findById(plan.settings, setting);
    const std::string named = found && found->unitCost ? found->unitCost->budget : std::string();
    if (const model::Budget* known = named.empty() ? nullptr : model::budgetNamed(plan, named))
        return known->id;
    auto& budgets = plan.money.budgets;
    if (!budgets.empty() && named.empty())
        return budgets.front().id;
    const std::string name = named.empty() ? "Budget" : named;
    budgets.push_back({model::BudgetId(edit::newId(budgets, name)), name});
    return budgets.back().id;
}

/// The fixed price of a setting in an area, which is added where there is none.
model::CostPart& fixedPart(model::Plan& plan, const model::AreaId& area, const model::SettingId& setting)
{
    auto& costs = plan.money.costs;
    for (model::CostPart& part : costs)
        if (part.setting == setting && part.area == area)
            return part;
    model::CostPart part;
    part.id = model::CostPartId(edit::newId(costs, setting.value + (area.empty() ? "" : "-" + area.value)));
    part.setting = setting;
    part.area = area;
    part.kind = model::CostKind::Fixed;
    part.budget = payerOf(plan, setting);
    costs.push_back(std::move(part));
    return costs.back();
}

} // namespace

Writing settingCell(std::size_t area, const model::SettingId& setting, const std::string& column, double value)
{
    return [=](model::Plan& plan) -> std::vector<model::Path> {
        const tables::SettingsTable table;
        const std::string key = rowKey(plan, area, setting);
        if (!table.write(plan, {key, column, value}))
            return {};
        const tables::Table after = table.read(plan);
        const auto row = after.rowOf(key);
        const auto place = after.columnOf(column);
        return row && place ? std::vector{after.at(*row, *place).path} : std::vector<model::Path>();
    };
}

Writing dayOnePeople(std::size_t area, const model::SettingId& setting, const Group& group, double value)
{
    return [=](model::Plan& plan) -> std::vector<model::Path> {
        model::Area& own = plan.areas[area];
        const auto cohorts = cohortsOf(plan, group, setting);
        const auto isOfGroup = [&](const model::StartInCare& row) {
            return row.setting == setting
                && (group == Group{} || std::ranges::find(cohorts, row.cohort) != cohorts.end());
        };
        double before = 0.0;
        for (const model::StartInCare& row : own.dayOne.inCare)
            before += isOfGroup(row) ? row.people : 0.0;
        if (before <= 0.0) {
            std::erase_if(own.dayOne.inCare, isOfGroup);
            for (const model::CohortId& cohort : cohorts)
                own.dayOne.inCare.push_back({cohort, setting, value / static_cast<double>(cohorts.size())});
        }
        std::vector<model::Path> paths;
        for (model::StartInCare& row : own.dayOne.inCare) {
            if (!isOfGroup(row))
                continue;
            if (before > 0.0 && before != value)
                row.people *= value / before;
            paths.push_back(edit::pathOf(own.id) / "dayOne" / "inCare" / (row.cohort.value + "+" + setting.value)
                            / "people");
        }
        return paths;
    };
}

std::optional<double> roomOf(const model::Plan& plan, std::size_t area, const model::SettingId& setting)
{
    const tables::Table table = tables::SettingsTable().read(plan);
    const auto column = table.columnOf("room");
    for (const std::string& key : {setting.value + "/" + plan.areas[area].id.value, setting.value})
        if (const auto row = table.rowOf(key); row && column)
            if (const auto units = tables::numberOf(table.at(*row, *column).value))
                return units;
    return std::nullopt;
}

namespace {

double daysIn(const std::optional<Period>& year)
{
    return isYear(year) ? static_cast<double>(year->last.days() - year->first.days() + 1) : daysOfYear;
}

/// Units in use on the first day if the plan gives them; else all units.
double unitsUsed(const model::Plan& plan, std::size_t area, const model::Setting& setting, double room)
{
    const model::DayOne& first = plan.areas[area].dayOne;
    double used = 0.0;
    if (setting.countedInHours) {
        const auto found = std::ranges::find(first.unitsInUse, setting.id, &model::StartUnits::setting);
        used = found == first.unitsInUse.end() ? 0.0 : found->units;
    } else {
        for (const model::StartInCare& row : first.inCare)
            used += row.setting == setting.id ? row.people : 0.0;
    }
    return used > 0.0 ? std::min(used, room) : room;
}

} // namespace

BudgetWay budgetWay(const model::Plan& plan, std::size_t area, const model::SettingId& setting)
{
    const auto parts = partsOf(plan, plan.areas[area].id, setting);
    const model::AreaId own = ownArea(plan, area);
    const auto isOwn = [&](const model::CostPart* part) { return part->area == own; };
    if (parts.empty())
        return BudgetWay::Fixed;
    if (!std::ranges::all_of(parts, isOwn))
        return BudgetWay::None;
    const bool isOneFixed =
        parts.size() == 1 && parts.front()->kind == model::CostKind::Fixed && parts.front()->step == 0.0;
    const auto isForRoomOrPeople = [](const model::CostPart* part) {
        return (part->kind == model::CostKind::Fixed || part->kind == model::CostKind::Variable) && part->pounds > 0.0;
    };
    return isOneFixed                                   ? BudgetWay::Fixed
        : std::ranges::any_of(parts, isForRoomOrPeople) ? BudgetWay::Parts
                                                        : BudgetWay::None;
}

std::optional<double> budgetFactor(const model::Plan& plan, std::size_t area, const model::SettingId& setting,
                                   double pounds, const std::optional<Period>& year)
{
    const auto room = roomOf(plan, area, setting);
    const model::Setting* const found = model::findById(plan.settings, setting);
    if (!room || *room <= 0.0 || !found)
        return std::nullopt;
    const double used = unitsUsed(plan, area, *found, *room);
    double daily = 0.0;
    for (const model::CostPart* part : partsOf(plan, plan.areas[area].id, setting)) {
        const double units = part->kind == model::CostKind::Fixed ? *room
            : part->kind == model::CostKind::Variable             ? used
                                                                  : 0.0;
        daily += part->pounds * units / (found->countedInHours ? daysOfWeek : 1.0);
    }
    return daily > 0.0 ? std::optional(pounds / (daily * daysIn(year))) : std::nullopt;
}

std::optional<double> priceOfBudget(const model::Plan& plan, std::size_t area, const model::SettingId& setting,
                                    double pounds)
{
    if (budgetWay(plan, area, setting) != BudgetWay::Parts)
        return fixedPrice(plan, area, setting, pounds, std::nullopt);
    const auto factor = budgetFactor(plan, area, setting, pounds, std::nullopt);
    double dearest = 0.0;
    for (const model::CostPart* part : partsOf(plan, plan.areas[area].id, setting))
        dearest = std::max(dearest, part->pounds);
    return factor ? std::optional(*factor * dearest) : std::nullopt;
}

std::optional<double> fixedPrice(const model::Plan& plan, std::size_t area, const model::SettingId& setting,
                                 double pounds, const std::optional<Period>& year)
{
    const auto units = roomOf(plan, area, setting);
    const model::Setting* const found = model::findById(plan.settings, setting);
    if (!units || *units <= 0.0 || !found)
        return std::nullopt;
    return pounds / (*units * daysIn(year)) * (found->countedInHours ? daysOfWeek : 1.0);
}

namespace {

std::vector<model::Path> stretchParts(model::Plan& plan, std::size_t area, const model::SettingId& setting,
                                      double pounds, const std::optional<Period>& year)
{
    const auto factor = budgetFactor(plan, area, setting, pounds, year);
    const model::AreaId own = ownArea(plan, area);
    std::vector<model::Path> paths;
    for (model::CostPart& part : plan.money.costs) {
        if (!factor || part.setting != setting || part.area != own || part.kind == model::CostKind::Charge)
            continue; // charges that people pay are not part of a budget
        part.pounds *= *factor;
        if (isYear(year) && year->kind == PeriodKind::Financial)
            part.priceYear = year->text();
        paths.push_back(model::Path() / "money" / "costs" / part.id / "pounds");
    }
    return paths;
}

} // namespace

Writing yearlySum(std::size_t area, const model::SettingId& setting, double pounds, const std::optional<Period>& year)
{
    return [=](model::Plan& plan) -> std::vector<model::Path> {
        if (budgetWay(plan, area, setting) == BudgetWay::Parts)
            return stretchParts(plan, area, setting, pounds, year);
        const auto price = fixedPrice(plan, area, setting, pounds, year);
        if (!price || *price > validation::ranges::price.high)
            return {};
        model::CostPart& part = fixedPart(plan, ownArea(plan, area), setting);
        part.pounds = *price;
        if (isYear(year) && year->kind == PeriodKind::Financial)
            part.priceYear = year->text();
        return {model::Path() / "money" / "costs" / part.id / "pounds"};
    };
}

} // namespace homeward::imports
