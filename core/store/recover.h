// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace homeward::store {

/// Something of a damaged plan file that could not be taken out.
struct Loss {
    std::string table;   ///< or the list of the plan
    int row = 0;         ///< from 1; 0 = more than one row, or the table itself
    std::string why;     ///< the field at fault, or SQLite's own words; may be empty

    friend bool operator==(const Loss&, const Loss&) = default;
};

struct RecoveredPlan {
    model::Plan plan;
    std::vector<Loss> losses;
    bool wasWhole = false;   ///< the file is as it was saved: nothing had to be recovered
};

/// Takes out of a damaged plan file what can be read, row by row: a head or a row that cannot be is left out and told.
/// Stored results and the history of edits are left out: what a turned bit made of them could not be told. The figures of
/// the plan are as they are found; only a file that is whole is known to be right.
/// Fails as reading a file does, with NotAHomewardFile, and with Damaged where nothing of a plan is left.
[[nodiscard]] base::Result<RecoveredPlan> recoverPlan(const std::string& path);

} // namespace homeward::store
