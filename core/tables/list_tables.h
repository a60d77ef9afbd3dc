// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

#include <memory>

// The lists of a plan as tables (core/tables/list_table.h).
namespace homeward::tables {

/// Tables of a setting: capacity over time (of `area` if given), queue exits, priorities.
[[nodiscard]] std::shared_ptr<const TableView> roomOverTime(model::SettingId setting, model::AreaId area = {});
[[nodiscard]] std::shared_ptr<const TableView> queueExitsTable(model::SettingId setting);
[[nodiscard]] std::shared_ptr<const TableView> prioritiesTable(model::SettingId setting);
/// The rules of all settings: side of the balance, limits of surge and queue, what happens past them, cap on packages,
/// smaller packages passing, turnaround, who pays. Rows are settings.
[[nodiscard]] std::shared_ptr<const TableView> settingRulesTable();
/// The outcomes: side of the balance, and whether it is a death. Rows are outcomes.
[[nodiscard]] std::shared_ptr<const TableView> outcomesTable();
/// Times at which people of a group come, besides the rate: booked admissions, rotas.
[[nodiscard]] std::shared_ptr<const TableView> listedTimesTable(model::CohortId cohort);
/// The routes out of a setting for one cohort: stay of the people who take it, their cohort afterwards, and how long
/// their place is kept.
[[nodiscard]] std::shared_ptr<const TableView> waysOnTable(model::CohortId cohort, model::SettingId setting,
                                                           model::AreaId area = {});

// The people of an area on the first day.
[[nodiscard]] std::shared_ptr<const TableView> inCareTable(model::AreaId area);
[[nodiscard]] std::shared_ptr<const TableView> delayedTable(model::AreaId area);
[[nodiscard]] std::shared_ptr<const TableView> waitingTable(model::AreaId area);
[[nodiscard]] std::shared_ptr<const TableView> unitsInUseTable(model::AreaId area);

} // namespace homeward::tables
