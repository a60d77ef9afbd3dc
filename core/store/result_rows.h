// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/store/sqlite.h"

#include <optional>

namespace homeward::store {

/// Whether every list of a result has the length that its axes say, so that it can be indexed without a check.
[[nodiscard]] bool isWellFormed(const results::RunResult& result);

/// Writes a well-formed result into the empty tables of a new database, all of it, to the bit; only the intervals and
/// centiles by month of a large result (31 areas and 12 scenarios) are rounded to seven digits.
base::Status writeResultRows(Database& database, const results::RunResult& result);

/// What a database has of a last run.
struct StoredResult {
    std::optional<results::RunResult> run;
    bool ofOtherVersion = false;   ///< there is one, but a version with other measures or another form wrote it
};

/// Reads the last run. Numbers that no run can give are damage.
/// Fails with Damaged where the blocks do not fit the axes.
base::Result<StoredResult> readResultRows(Database& database);

} // namespace homeward::store
