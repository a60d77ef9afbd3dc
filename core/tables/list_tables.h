// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

#include <memory>

// The lists of a plan as tables (core/tables/list_table.h).
namespace homeward::tables {

/// Room over time, the ways out of the queue and its order, of a setting; the room of an area where it is given.
[[nodiscard]] std::shared_ptr<const TableView> roomOverTime(model::SettingId setting, model::AreaId area = {});
[[nodiscard]] std::shared_ptr<const TableView> queueExitsTable(model::SettingId setting);
[[nodiscard]] std::shared_ptr<const TableView> prioritiesTable(model::SettingId setting);
/// The rules of all settings: side of the balance, limits of surge and queue, what happens past them, cap on packages,
/// smaller packages passing, turnaround, who pays. Rows are settings.
[[nodiscard]] std::shared_ptr<const TableView> settingRulesTable();
/// Where people go who leave care: side of the balance, and whether it is a death. Rows are outcomes.
[[nodiscard]] std::shared_ptr<const TableView> outcomesTable();
/// Times at which people of a group come, besides the rate: booked admissions, rotas.
[[nodiscard]] std::shared_ptr<const TableView> listedTimesTable(model::CohortId cohort);
/// Of each way on from a setting, for one group: stay of the people who take it, the group that they belong to
/// afterwards, and how long their place is kept.
[[nodiscard]] std::shared_ptr<const TableView> waysOnTable(model::CohortId cohort, model::SettingId setting,
                                                           model::AreaId area = {});

// Who is where on the first day in an area.
[[nodiscard]] std::shared_ptr<const TableView> inCareTable(model::AreaId area);
[[nodiscard]] std::shared_ptr<const TableView> delayedTable(model::AreaId area);
[[nodiscard]] std::shared_ptr<const TableView> waitingTable(model::AreaId area);
[[nodiscard]] std::shared_ptr<const TableView> unitsInUseTable(model::AreaId area);

} // namespace homeward::tables
