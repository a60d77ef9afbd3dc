// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tables/table.h"

#include <memory>

namespace homeward::tables {

/// A table of a plan by name, as the command line asks for it.
struct TableChoice {
    std::string name;            ///< one of `tableNames`
    model::SettingId setting{};  ///< for the tables of one setting
    model::AreaId area{};        ///< for one area; empty = all, or the plan's own values
    model::CohortId cohort{};    ///< for the tables of one group of people
};

/// The names of all tables.
[[nodiscard]] const std::vector<std::string>& tableNames();

/// The table. Fails with UnknownName (`detail`) where there is no table of that name, or it needs a setting, an area or
/// a group.
[[nodiscard]] base::Result<std::shared_ptr<const TableView>> tableNamed(const TableChoice& choice);

} // namespace homeward::tables
