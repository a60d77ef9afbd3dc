// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_list.h"

#include "core/tables/list_table.h"
#include "core/tables/money_tables.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/people_tables.h"
#include "core/tables/settings_table.h"
#include "core/tables/week_table.h"

#include <functional>

namespace homeward::tables {

namespace {

using Made = std::shared_ptr<const TableView>;

struct NamedTable {
    std::string name;
    bool needsSetting;
    bool needsArea;
    std::function<Made(const TableChoice&)> make;
};

std::vector<model::AreaId> areasOf(const TableChoice& choice)
{
    return choice.area.empty() ? std::vector<model::AreaId>() : std::vector{choice.area};
}

NamedTable demand(const char* name, DemandColumns columns)
{
    return {name, false, false,
            [columns](const TableChoice& c) -> Made { return std::make_shared<DemandTable>(columns, areasOf(c)); }};
}

const std::vector<NamedTable>& all()
{
    static const std::vector<NamedTable> tables{
        {"settings", false, false,
         [](const TableChoice& c) -> Made { return std::make_shared<SettingsTable>(areasOf(c)); }},
        {"rules", false, false, [](const TableChoice&) -> Made { return settingRulesTable(); }},
        {"week", false, false, [](const TableChoice&) -> Made { return std::make_shared<WeekTable>(); }},
        {"population", false, true,
         [](const TableChoice& c) -> Made { return std::make_shared<PopulationTable>(c.area); }},
        demand("demand", DemandColumns::Rates),
        demand("months", DemandColumns::Months),
        demand("weekdays", DemandColumns::Weekdays),
        demand("hours", DemandColumns::Hours),
        {"stays", false, false, [](const TableChoice& c) -> Made { return std::make_shared<StaysTable>(c.area); }},
        {"packages", false, false,
         [](const TableChoice& c) -> Made { return std::make_shared<PackagesTable>(c.area); }},
        {"routes", true, false,
         [](const TableChoice& c) -> Made { return std::make_shared<RoutesTable>(c.setting, c.area); }},
        {"budgets", false, false, [](const TableChoice&) -> Made { return std::make_shared<BudgetsTable>(); }},
        {"costs", false, false, [](const TableChoice&) -> Made { return std::make_shared<CostsTable>(); }},
        {"staff", false, false, [](const TableChoice&) -> Made { return std::make_shared<StaffTable>(); }},
        {"delays", true, false, [](const TableChoice& c) -> Made { return std::make_shared<DelaysTable>(c.setting); }},
    };
    return tables;
}

} // namespace

const std::vector<std::string>& tableNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> each;
        for (const NamedTable& table : all())
            each.push_back(table.name);
        return each;
    }();
    return names;
}

base::Result<Made> tableNamed(const TableChoice& choice)
{
    for (const NamedTable& table : all()) {
        if (table.name != choice.name)
            continue;
        if (table.needsSetting && choice.setting.empty())
            return base::Error{base::ErrorCode::UnknownName, {}, {}, "setting", 0};
        if (table.needsArea && choice.area.empty())
            return base::Error{base::ErrorCode::UnknownName, {}, {}, "area", 0};
        return table.make(choice);
    }
    return base::Error{base::ErrorCode::UnknownName, {}, {}, choice.name, 0};
}

} // namespace homeward::tables
