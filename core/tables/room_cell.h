// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

// The room of a setting, a pool or a group of areas as one cell: what there is from the first day.
namespace homeward::tables {

/// The day from which a first figure of room holds.
[[nodiscard]] base::Date firstDayOf(const model::Plan& plan);
/// Empty where the room has no limit or no figure yet; `path` is that of the capacity.
[[nodiscard]] Cell roomCell(const model::Capacity& capacity, const model::Path& path, const std::string& unit);
/// Later steps stay as they are.
void setRoom(model::Capacity& capacity, double units, base::Date start);
/// Writes an entry into the columns `room` and `source`; whether it is one of these and fits.
bool writeRoom(model::Capacity& capacity, const model::Plan& plan, const Entry& entry);

} // namespace homeward::tables
