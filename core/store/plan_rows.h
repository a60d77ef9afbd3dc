// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/store/history.h"
#include "core/store/sqlite.h"

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

namespace homeward::store {

/// A list of the plan and the table of its items, with a row for each: position, id, name, and the item's JSON as
/// `body`.
struct PlanTable {
    const char* list; ///< in the plan's JSON form
    const char* name;
    const char* idKey = "id";
};
[[nodiscard]] std::span<const PlanTable> planTables();

/// Writes a plan into the empty tables of a new database. Fails with BadField where a text is not UTF-8.
base::Status writePlanRows(Database& database, const model::Plan& plan);
/// The same from the plan's JSON form, which must have the version of the tables.
base::Status writePlanRows(Database& database, const nlohmann::ordered_json& plan);

/// Reads the plan from a database; fails as `exchange::planFromJson` does, and with Damaged.
base::Result<model::Plan> readPlanRows(Database& database);
/// The JSON form of a plan in tables of schema version 1, for the step to version 2; an empty object where they hold no
/// plan.
base::Result<nlohmann::ordered_json> readPlanRowsOfVersion1(Database& database);

base::Status writeHistory(Database& database, const std::vector<HistoryEntry>& history);
base::Result<std::vector<HistoryEntry>> readHistory(Database& database);

} // namespace homeward::store
