// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_choice.h"

#include "app/cli/choose.h"

namespace homeward::cli {

void addTableOptions(CLI::App& command, TableOptions& options)
{
    command.add_option("--table", options.table, "Which table of the plan (settings)")
        ->check(CLI::IsMember(tables::tableNames()));
    command.add_option("--setting", options.setting, "The setting, for the tables of one setting");
    command.add_option("--area", options.area, "One area with its own values; population and day one need one");
    command.add_option("--group", options.group, "The group of people, for the tables of one group");
}

std::shared_ptr<const tables::TableView> tableOf(const model::Plan& plan, const TableOptions& options)
{
    tables::TableChoice choice{options.table};
    if (!chooseOne(plan.settings, options.setting, "setting", choice.setting)
        || !chooseOne(plan.areas, options.area, "area", choice.area)
        || !chooseOne(plan.cohorts, options.group, "group", choice.cohort))
        return nullptr;
    const bool ofOneArea = options.table == "population" || options.table.starts_with("day-one");
    if (choice.area.empty() && plan.areas.size() == 1 && ofOneArea)
        choice.area = plan.areas.front().id;
    const auto table = tables::tableNamed(choice);
    if (table)
        return table.value();
    std::cerr << "The table \"" << options.table << "\" is of one " << table.error().detail << ": name it with --"
              << table.error().detail << ".\n";
    return nullptr;
}

} // namespace homeward::cli
