// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// Every setting with the plan's values, and under it the areas with their own: unit, capacity, people on day one,
/// cost, what happens when it is full, and the source of the capacity. Columns: `unit`, `room`, `dayOne`, `cost`,
/// `whenFull`, `whenFullOutside`, `load` (computed by the caller), `source`. Rows: `acute`, `acute/north`; of a shared
/// setting, whose capacity is shared, `acute/+0`, `acute/+1`, ...
class SettingsTable final : public TableView {
public:
    /// Areas whose rows are shown; empty = all.
    explicit SettingsTable(std::vector<model::AreaId> areas = {}) : m_areas(std::move(areas)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    std::vector<model::AreaId> m_areas;
};

/// The setting and the area of a row; empty ids where it has none.
struct SettingRow {
    model::SettingId setting;
    model::AreaId area;
    std::optional<std::size_t> group; ///< among those that share the setting
};
[[nodiscard]] SettingRow settingRowOf(const std::string& key);

} // namespace homeward::tables
