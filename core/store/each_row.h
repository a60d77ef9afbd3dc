// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <string>
#include <string_view>

namespace homeward::store {

/// Hands each row of a query to `take`, which gives false for a row that cannot be: the file is damaged in that row of
/// `table`.
template <class Take>
base::Status eachRow(Database& database, std::string_view sql, std::string_view table, Take take)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    for (int number = 1;; ++number) {
        const auto there = statement.value().step();
        if (!there)
            return there.error();
        if (!there.value())
            return base::done();
        if (!take(statement.value()))
            return base::Error{
                base::ErrorCode::Damaged, {}, {}, std::string(table) + ", row " + std::to_string(number), 0};
    }
}

} // namespace homeward::store
