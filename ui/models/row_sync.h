// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <algorithm>
#include <vector>

namespace homeward::models {

/// Turns `rows` into `wanted` by single removals, moves and insertions, each told to the views as it happens.
/// `Model` grants access to the protected begin/end functions of `QAbstractItemModel` by naming this a friend.
/// `same(a, b)` says whether two rows are the same thing (their texts may differ).
template <class Model, class Row, class Same>
void syncRows(Model& model, std::vector<Row>& rows, const std::vector<Row>& wanted, Same same)
{
    const auto has = [&](const std::vector<Row>& list, const Row& row) {
        return std::any_of(list.begin(), list.end(), [&](const Row& other) { return same(other, row); });
    };
    for (int i = static_cast<int>(rows.size()) - 1; i >= 0; --i) {
        if (has(wanted, rows[static_cast<std::size_t>(i)]))
            continue;
        model.beginRemoveRows({}, i, i);
        rows.erase(rows.begin() + i);
        model.endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(wanted.size()); ++i) {
        const Row& row = wanted[static_cast<std::size_t>(i)];
        const auto there = std::find_if(rows.begin() + std::min<std::ptrdiff_t>(i, std::ssize(rows)), rows.end(),
                                        [&](const Row& other) { return same(other, row); });
        if (there == rows.end()) {
            model.beginInsertRows({}, i, i);
            rows.insert(rows.begin() + i, row);
            model.endInsertRows();
        } else if (const auto from = static_cast<int>(there - rows.begin()); from != i) {
            model.beginMoveRows({}, from, from, {}, i);
            std::rotate(rows.begin() + i, there, there + 1);
            model.endMoveRows();
        }
    }
    if (rows.size() > wanted.size()) {
        model.beginRemoveRows({}, static_cast<int>(wanted.size()), static_cast<int>(rows.size()) - 1);
        rows.resize(wanted.size());
        model.endRemoveRows();
    }
}

} // namespace homeward::models
