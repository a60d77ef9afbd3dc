// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/store/sqlite.h"

#include <optional>

namespace homeward::store {

/// Whether every list of a result has the length that its axes say, so that it can be indexed without a check.
[[nodiscard]] bool isWellFormed(const results::RunResult& result);

/// Writes a well-formed result into the empty tables of a new database; every double keeps its bits.
/// A result above 256 MB is left out.
base::Status writeResultRows(Database& database, const results::RunResult& result);

/// Reads the last run: none where there is none, or where it was kept with another list of measures.
/// Fails with Damaged where the blocks do not fit the axes.
base::Result<std::optional<results::RunResult>> readResultRows(Database& database);

} // namespace homeward::store
