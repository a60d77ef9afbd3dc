// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"
#include "core/tables/table.h"

#include <functional>

namespace homeward::tables {

/// A column of a list, and the member of its items that it shows: `fromSettings/queueLimit`. Of a distribution its mean
/// is shown; a new mean keeps the shape, and one that is given first makes an exponential distribution.
struct ListColumn {
    Column column;
    std::string member;
};

/// Where a list lies in a plan, what its items show, and what is added.
struct ListShape {
    model::Path list = {}; ///< empty = the plan has no such list, and the table has no rows
    std::vector<ListColumn> columns = {};
    model::Value blank = {}; ///< the item that is added; nothing = none is
};

/// The items of one list of the plan as rows, by the names of their members alone (core/model/node.h). A last row adds an
/// item where a new one is given. An empty first cell takes its item out. Items with dates in front stay in their order.
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
