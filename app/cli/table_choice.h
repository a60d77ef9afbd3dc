// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/tables/table_list.h"

namespace homeward::cli {

/// Which table of a plan a command is about.
struct TableOptions {
    std::string table = "settings";
    std::string setting;
    std::string area;
    std::string group;
};

void addTableOptions(CLI::App& command, TableOptions& options);

/// The table asked for; says why where there is none.
[[nodiscard]] std::shared_ptr<const tables::TableView> tableOf(const model::Plan& plan, const TableOptions& options);

} // namespace homeward::cli
