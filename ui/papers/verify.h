// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/read_docx.h"
#include "ui/papers/compose.h"

namespace homeward::papers {

/// A cell of a paper that the run does not give.
struct Mismatch {
    std::string table; ///< its caption
    std::string row; ///< its header
    std::string column;
    std::string inPaper;
    std::string inRun;

    friend bool operator==(const Mismatch&, const Mismatch&) = default;
};

struct Verification {
    std::size_t numbers = 0; ///< cells with a digit that were compared
    std::vector<Mismatch> mismatches;
    std::vector<std::string> unknownTables; ///< captions of tables that this paper of the plan has no longer
    std::vector<std::string> missingTables; ///< captions of tables that the file has lost, or has twice

    /// Every cell is as the run gives it, and there are cells.
    [[nodiscard]] bool met() const
    {
        return numbers > 0 && mismatches.empty() && unknownTables.empty() && missingTables.empty();
    }
};

/// Compares every cell of the tables of a file with those that the run gives now.
[[nodiscard]] Verification verify(const paper::ReadPaper& file, const paper::Document& now);

} // namespace homeward::papers
