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

bool writeRoom(model::Capacity& capacity, const model::Plan& plan, const Entry& entry)
{
    if (entry.column == "source") {
        const auto* word = std::get_if<std::string>(&entry.value);
        capacity.source = model::SourceId(word ? *word : std::string());
        return true;
    }
    const auto units = numberOf(entry.value);
    if (entry.column != "room" || !units)
        return false;
    setRoom(capacity, *units, firstDayOf(plan));
    return true;
}

} // namespace homeward::tables
