// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

// The capacity of a setting, a pool or a group of areas as one cell: the units from the first day on.
namespace homeward::tables {

/// The day from which a first capacity figure applies.
[[nodiscard]] base::Date firstDayOf(const model::Plan& plan);
/// The cell of a capacity at `path`; empty where there is no limit or no figure yet.
[[nodiscard]] Cell roomCell(const model::Capacity& capacity, const model::Path& path, const std::string& unit);
/// Sets the units from `start` on; later steps are kept.
void setRoom(model::Capacity& capacity, double units, base::Date start);
/// Writes an entry into the columns `room` and `source`; whether it is one of these and fits.
bool writeRoom(model::Capacity& capacity, const model::Plan& plan, const Entry& entry);

} // namespace homeward::tables
