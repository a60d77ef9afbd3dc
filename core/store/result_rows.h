// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/store/sqlite.h"

#include <optional>

namespace homeward::store {

/// Whether every list of a result has the length of its axis, so that it can be indexed without checks.
[[nodiscard]] bool isWellFormed(const results::RunResult& result);

/// Writes a well-formed result into the empty tables of a new database, without loss. Only in a large result (31 areas
/// and 12 scenarios) are intervals and centiles by month rounded to seven digits.
base::Status writeResultRows(Database& database, const results::RunResult& result);

/// The last run that a database holds.
struct StoredResult {
    std::optional<results::RunResult> run;
    bool ofOtherVersion = false;   ///< it holds one, but from a version with other measures or another form
};

/// Reads the last run. Fails with Damaged where blocks do not fit the axes, and where numbers are such as no run can
/// give.
base::Result<StoredResult> readResultRows(Database& database);

} // namespace homeward::store
