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

/// The parts of what a setting costs that hold for an area: its own, else those of every area.
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

bool takesBudget(const model::Plan& plan, std::size_t area, const model::SettingId& setting)
{
    const auto parts = partsOf(plan, plan.areas[area].id, setting);
    return parts.empty()
        || (parts.size() == 1 && parts.front()->kind == model::CostKind::Fixed && parts.front()->step == 0.0
            && parts.front()->area == ownArea(plan, area));
}

std::optional<double> fixedPrice(const model::Plan& plan, std::size_t area, const model::SettingId& setting,
                                 double pounds, const std::optional<Period>& year)
{
    const auto units = roomOf(plan, area, setting);
    const model::Setting* const found = model::findById(plan.settings, setting);
    if (!units || *units <= 0.0 || !found)
        return std::nullopt;
    const double days = isYear(year) ? static_cast<double>(year->last.days() - year->first.days() + 1) : daysOfYear;
    return pounds / (*units * days) * (found->countedInHours ? daysOfWeek : 1.0);
}

Writing yearlySum(std::size_t area, const model::SettingId& setting, double pounds, const std::optional<Period>& year)
{
    return [=](model::Plan& plan) -> std::vector<model::Path> {
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
