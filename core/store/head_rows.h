// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

// The head of a plan (its name, start, run settings: what is in no list) as rows of the table `head`: one row a value,
// its path in the plan's JSON form and the value in the type that SQLite has for it. What SQLite has no type for (true,
// a whole number above 2^63, a list without a table of its own) is its JSON text as a blob.
namespace homeward::store {

/// Writes `value`, which lies at `path`, and all values below it.
base::Status writeHeadRows(Database& database, const std::string& path, const nlohmann::ordered_json& value);

/// The most rows read: far more than any head has, and few enough to be read fast.
inline constexpr int mostHeadRows = 1000;

/// Adds one row (path, value) to `plan`; false where it is not a row of a head.
[[nodiscard]] bool takeHeadRow(const Statement& row, nlohmann::ordered_json& plan);
/// Reads all rows into `plan`, an object. Fails with Damaged where they make no head.
base::Status readHeadRows(Database& database, nlohmann::ordered_json& plan);

} // namespace homeward::store
