// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"
#include "core/tables/table.h"

#include <functional>

namespace homeward::tables {

/// A column of a list and the member of its items that it shows: `fromSettings/queueLimit`. A distribution is shown by
/// its mean: a new mean keeps the shape; a first mean makes an exponential distribution.
struct ListColumn {
    Column column;
    std::string member;
};

/// A list of a plan: its path, the columns of its items, and the item to add.
struct ListShape {
    model::Path list = {}; ///< empty = the plan has no such list, and the table has no rows
    std::vector<ListColumn> columns = {};
    model::Value blank = {}; ///< the item that the last row adds; empty = no item can be added
};

/// The items of one list of the plan as rows, using only the names of their members (core/model/node.h). If the list
/// has a blank item, a last row adds one. Emptying the first cell removes the item. Items that begin with a date are
/// kept in order.
class ListTable final : public TableView {
public:
    using ShapeOf = std::function<ListShape(const model::Plan& plan)>;

    ListTable(std::string id, ShapeOf shapeOf) : m_id(std::move(id)), m_shapeOf(std::move(shapeOf)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;

private:
    std::string m_id;
    ShapeOf m_shapeOf;
};

} // namespace homeward::tables
