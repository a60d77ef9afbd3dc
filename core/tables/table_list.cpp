// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_list.h"

#include "core/tables/hours_table.h"
#include "core/tables/list_tables.h"
#include "core/tables/money_tables.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/people_tables.h"
#include "core/tables/settings_table.h"
#include "core/tables/shared_tables.h"
#include "core/tables/stay_tables.h"
#include "core/tables/week_table.h"

#include <functional>

namespace homeward::tables {

namespace {

using Made = std::shared_ptr<const TableView>;

using Make = std::function<Made(const TableChoice&)>;

/// What a table is of, which must be chosen.
enum Needs { Nothing = 0, OneSetting = 1, OneArea = 2, OneCohort = 4 };

struct NamedTable {
    std::string name;
    int needs;
    Make make;
};

std::vector<model::AreaId> areasOf(const TableChoice& choice)
{
    return choice.area.empty() ? std::vector<model::AreaId>() : std::vector{choice.area};
}

NamedTable demand(const char* name, DemandColumns columns)
{
    return {name, Nothing,
            [columns](const TableChoice& c) -> Made { return std::make_shared<DemandTable>(columns, areasOf(c)); }};
}

NamedTable stayValues(const char* name, StayValuesTable::Kind kind)
{
    return {name, OneSetting | OneCohort, [kind](const TableChoice& c) -> Made {
                return std::make_shared<StayValuesTable>(kind, c.cohort, c.setting, c.area);
            }};
}

std::vector<NamedTable> peopleTables()
{
    return {
        {"population", OneArea, [](const TableChoice& c) -> Made { return std::make_shared<PopulationTable>(c.area); }},
        demand("demand", DemandColumns::Rates),
        demand("months", DemandColumns::Months),
        demand("weekdays", DemandColumns::Weekdays),
        demand("hours", DemandColumns::Hours),
        {"listed", OneCohort, [](const TableChoice& c) { return listedTimesTable(c.cohort); }},
        {"day-one", OneArea, [](const TableChoice& c) { return inCareTable(c.area); }},
        {"day-one-delayed", OneArea, [](const TableChoice& c) { return delayedTable(c.area); }},
        {"day-one-waiting", OneArea, [](const TableChoice& c) { return waitingTable(c.area); }},
        {"day-one-units", OneArea, [](const TableChoice& c) { return unitsInUseTable(c.area); }}};
}

std::vector<NamedTable> settingTables()
{
    return {
        {"settings", Nothing, [](const TableChoice& c) -> Made { return std::make_shared<SettingsTable>(areasOf(c)); }},
        {"rules", Nothing, [](const TableChoice&) { return settingRulesTable(); }},
        {"week", Nothing, [](const TableChoice&) -> Made { return std::make_shared<WeekTable>(); }},
        {"pools", Nothing, [](const TableChoice&) -> Made { return std::make_shared<PoolsTable>(); }},
        {"outcomes", Nothing, [](const TableChoice&) { return outcomesTable(); }},
        {"room", OneSetting, [](const TableChoice& c) { return roomOverTime(c.setting, c.area); }},
        {"room-by-hour", OneSetting,
         [](const TableChoice& c) -> Made { return std::make_shared<RoomByHourTable>(c.setting); }},
        {"shared", OneSetting, [](const TableChoice& c) -> Made { return std::make_shared<SharedTable>(c.setting); }},
        {"queue-exits", OneSetting, [](const TableChoice& c) { return queueExitsTable(c.setting); }},
        {"priorities", OneSetting, [](const TableChoice& c) { return prioritiesTable(c.setting); }},
    };
}

std::vector<NamedTable> pathwayTables()
{
    return {
        {"stays", Nothing, [](const TableChoice& c) -> Made { return std::make_shared<StaysTable>(c.area); }},
        stayValues("stay-values", StayValuesTable::Values),
        stayValues("stay-bands", StayValuesTable::Bands),
        {"packages", Nothing, [](const TableChoice& c) -> Made { return std::make_shared<PackagesTable>(c.area); }},
        {"package-ends", Nothing,
         [](const TableChoice& c) -> Made { return std::make_shared<PackageEndsTable>(c.area); }},
        {"routes", OneSetting,
         [](const TableChoice& c) -> Made { return std::make_shared<RoutesTable>(c.setting, c.area); }},
        {"ways-on", OneSetting | OneCohort,
         [](const TableChoice& c) { return waysOnTable(c.cohort, c.setting, c.area); }},
        {"delays", OneSetting, [](const TableChoice& c) -> Made { return std::make_shared<DelaysTable>(c.setting); }},
    };
}

std::vector<NamedTable> moneyTables()
{
    return {{"budgets", Nothing, [](const TableChoice&) -> Made { return std::make_shared<BudgetsTable>(); }},
            {"costs", Nothing, [](const TableChoice&) -> Made { return std::make_shared<CostsTable>(); }},
            {"change-costs", Nothing, [](const TableChoice&) -> Made { return std::make_shared<ChangeCostsTable>(); }},
            {"staff", Nothing, [](const TableChoice&) -> Made { return std::make_shared<StaffTable>(); }}};
}

const std::vector<NamedTable>& all()
{
    static const std::vector<NamedTable> tables = [] {
        std::vector<NamedTable> every;
        for (auto& group : {settingTables(), peopleTables(), pathwayTables(), moneyTables()})
            every.insert(every.end(), group.begin(), group.end());
        return every;
    }();
    return tables;
}

base::Error missing(const char* what) { return base::Error{base::ErrorCode::UnknownName, {}, {}, what, 0}; }

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
        if ((table.needs & OneSetting) && choice.setting.empty())
            return missing("setting");
        if ((table.needs & OneArea) && choice.area.empty())
            return missing("area");
        if ((table.needs & OneCohort) && choice.cohort.empty())
            return missing("group");
        return table.make(choice);
    }
    return base::Error{base::ErrorCode::UnknownName, {}, {}, choice.name, 0};
}

} // namespace homeward::tables
