// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

// Capacity that several settings or several areas have together.
namespace homeward::tables {

/// Pools: a row for each with its capacity from the first day and, for each setting, whether it draws on the pool
/// (`member:acute`; a setting draws on one pool at most). A name typed in the last row adds a pool; an empty name
/// removes it, with the areas' own values of it.
class PoolsTable final : public TableView {
public:
    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;
};

/// Groups of areas that share a setting: a row for each with its capacity from the first day and, for each area,
/// whether it belongs to the group (`member:north`; an area belongs to one group at most, and without a group has the
/// setting to itself). A name typed in the last row adds a group; an empty name removes it.
class SharedTable final : public TableView {
public:
    explicit SharedTable(model::SettingId setting) : m_setting(std::move(setting)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::SettingId m_setting;
};

} // namespace homeward::tables
