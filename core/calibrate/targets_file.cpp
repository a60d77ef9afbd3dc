// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/targets_file.h"

#include "core/calibrate/typed_table.h"

#include <algorithm>
#include <array>

namespace homeward::calibrate {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::CalibrationTarget;

namespace {

constexpr std::array<std::string_view, 4> columns{"target", "area", "band", "value"};

bool isMeasure(const CalibrationTarget& target, const std::string& measure)
{
    return std::ranges::any_of(target.figures, [&](const auto& figure) { return figure.measure == measure; });
}

bool isOfBand(const CalibrationTarget& target, const std::string& band)
{
    return std::ranges::any_of(target.figures, [&](const auto& figure) { return figure.band == band; });
}

bool names(const CalibrationTarget& target, const TargetRow& row)
{
    if (row.band.empty() && (target.id.value == row.target || target.name == row.target))
        return true;
    // Days for want of a place are a share of a published figure, not the figure itself.
    return !target.internal && isMeasure(target, row.target) && isOfBand(target, row.band.empty() ? "all" : row.band);
}

} // namespace

Result<std::vector<TargetRow>> readTargets(std::string_view text)
{
    const TypedTable table(text);
    for (std::size_t i = 0; i < table.heading().size(); ++i)
        if (std::ranges::none_of(columns,
                                 [&](std::string_view name) { return table.column(name) == static_cast<int>(i); }))
            return badCell(1, std::to_string(i + 1), table.heading()[i]);
    std::array<int, columns.size()> places{};
    std::ranges::transform(columns, places.begin(), [&](std::string_view name) { return table.column(name); });
    for (const std::size_t needed : {std::size_t{0}, std::size_t{3}})
        if (places[needed] < 0)
            return Error{ErrorCode::MissingField, {}, "column " + std::string(columns[needed]), {}};
    std::vector<TargetRow> rows;
    for (const TypedTable::Row& row : table.rows()) {
        const auto cell = [&](std::size_t column) { return TypedTable::cell(row, places[column]); };
        const auto value = countIn(cell(3));
        if (!value)
            return badCell(row.line, columns[3], cell(3));
        rows.push_back({cell(0), cell(1), cell(2), *value, row.line});
    }
    return rows;
}

Result<Wanted> wantedOf(const model::Plan& plan, const model::Area& area, const std::vector<TargetRow>& rows)
{
    const std::vector<CalibrationTarget>& targets = plan.calibration.targets;
    Wanted wanted(targets.size());
    for (const TargetRow& row : rows) {
        const auto isArea = [&](const model::Area& one) { return one.id.value == row.area || one.name == row.area; };
        if (!row.area.empty() && std::ranges::none_of(plan.areas, isArea))
            return badCell(row.line, "area", row.area);
        const auto found = std::ranges::find_if(targets, [&](const auto& target) { return names(target, row); });
        if (found == targets.end())
            return badCell(row.line, "target", row.target + (row.band.empty() ? "" : ", " + row.band));
        if (row.area.empty() || isArea(area))
            wanted[static_cast<std::size_t>(found - targets.begin())] = row.value;
    }
    return wanted;
}

} // namespace homeward::calibrate
