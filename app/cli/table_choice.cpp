// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_choice.h"

#include "app/cli/choose.h"

namespace homeward::cli {

void addTableOptions(CLI::App& command, TableOptions& options)
{
    command.add_option("--table", options.table, "Which table of the plan (settings)")
        ->check(CLI::IsMember(tables::tableNames()));
    command.add_option("--setting", options.setting, "The setting that people leave: for routes and delays");
    command.add_option("--area", options.area, "One area with its own values; population needs one");
}

std::shared_ptr<const tables::TableView> tableOf(const model::Plan& plan, const TableOptions& options)
{
    tables::TableChoice choice{options.table, {}, {}};
    if (!chooseOne(plan.settings, options.setting, "setting", choice.setting)
        || !chooseOne(plan.areas, options.area, "area", choice.area))
        return nullptr;
    if (choice.area.empty() && plan.areas.size() == 1 && options.table == "population")
        choice.area = plan.areas.front().id;
    const auto table = tables::tableNamed(choice);
    if (table)
        return table.value();
    std::cerr << "The table \"" << options.table << "\" is of one " << table.error().detail << ": name it with --"
              << table.error().detail << ".\n";
    return nullptr;
}

} // namespace homeward::cli
