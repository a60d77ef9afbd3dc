// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"
#include "core/tables/table.h"

#include <memory>

namespace homeward::tables {

/// A column of a list, and the member of its items that it shows: `duration/mean`.
struct ListColumn {
    Column column;
    std::string member;
};

/// The items of one list of the plan as rows, by the names of their members alone (core/model/node.h). A last row adds an
/// item where a new one is given. An empty first cell takes its item out. Items with dates in front stay in their order.
class ListTable final : public TableView {
public:
    /// `blank` is the item that is added; nothing = none is.
    ListTable(std::string id, model::Path list, std::vector<ListColumn> columns, model::Value blank = {})
        : m_id(std::move(id)),
          m_list(std::move(list)),
          m_columns(std::move(columns)),
          m_blank(std::move(blank))
    {
    }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;

private:
    std::string m_id;
    model::Path m_list;
    std::vector<ListColumn> m_columns;
    model::Value m_blank;
};

/// Room over time, the ways out of the queue and its order, of a setting; of an area where it is given (room and ways out).
[[nodiscard]] std::shared_ptr<const TableView> roomOverTime(const model::Plan& plan, const model::SettingId& setting,
                                                            const model::AreaId& area = {});
[[nodiscard]] std::shared_ptr<const TableView> queueExitsTable(const model::Plan& plan,
                                                               const model::SettingId& setting);
[[nodiscard]] std::shared_ptr<const TableView> prioritiesTable(const model::Plan& plan,
                                                               const model::SettingId& setting);
/// The rules of all settings: side of the balance, limits of surge and queue, what happens past them, cap on packages,
/// smaller packages passing, who pays. Rows are settings.
[[nodiscard]] std::shared_ptr<const TableView> settingRulesTable();

} // namespace homeward::tables
