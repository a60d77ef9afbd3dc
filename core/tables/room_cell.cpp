// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/room_cell.h"

#include "core/tables/columns.h"

namespace homeward::tables {

base::Date firstDayOf(const model::Plan& plan) { return plan.calibratedFrom.value_or(plan.start); }

Cell roomCell(const model::Capacity& capacity, const model::Path& path, const std::string& unit)
{
    Cell cell = typedCell({}, path, capacity.source);
    cell.unit = unit;
    if (!capacity.unlimited && !capacity.steps.empty()) {
        cell.value = capacity.steps.front().units;
        cell.path = path / "steps" / capacity.steps.front().from.iso() / "units";
        cell.varies = capacity.steps.size() > 1;
    }
    return cell;
}

void setRoom(model::Capacity& capacity, double units, base::Date start)
{
    capacity.unlimited = false;
    if (capacity.steps.empty())
        capacity.steps.push_back({start, units});
    else
        capacity.steps.front().units = units;
}

} // namespace homeward::tables
