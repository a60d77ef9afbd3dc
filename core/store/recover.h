// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace homeward::store {

/// A part of a damaged plan file that could not be recovered.
struct Loss {
    std::string table; ///< the table, or the list of the plan
    int row = 0;         ///< from 1; 0 = more than one row, or the table itself
    std::string why;     ///< the field at fault or SQLite's message; may be empty

    friend bool operator==(const Loss&, const Loss&) = default;
};

struct RecoveredPlan {
    model::Plan plan;
    std::vector<Loss> losses;
    bool wasWhole = false;   ///< the file is as it was saved: nothing had to be recovered
};

/// Recovers what can be read from a damaged plan file, row by row. A head or row that cannot be read is dropped and
/// reported. Stored results and the history of edits are always dropped, since changed bits in them could not be
/// noticed. The plan's figures are returned as found; only in an undamaged file are they known to be right. Fails as
/// reading a file does, with NotAHomewardFile, and with Damaged where nothing of a plan is found.
[[nodiscard]] base::Result<RecoveredPlan> recoverPlan(const std::string& path);

} // namespace homeward::store
