// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/store/sqlite.h"

namespace homeward::store {

/// Writes a plan into the empty tables of a new database.
base::Status writePlanRows(Database& database, const model::Plan& plan);

/// Reads the plan of a database; fails as `exchange::planFromJson` does, and with Damaged.
base::Result<model::Plan> readPlanRows(Database& database);

} // namespace homeward::store
