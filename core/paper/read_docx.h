// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paper/run_line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::paper {

/// A table as read from a file: texts, without the row of headers.
struct ReadTable {
    std::string mark; ///< `markOf` its id
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// The parts of a DOCX that can be checked against its plan.
struct ReadPaper {
    std::string paperId; ///< empty = none is named
    std::string numberStyle; ///< how its numbers are written; empty = British English
    std::optional<RunLine> run; ///< the line in its text
    std::vector<ReadTable> tables; ///< in order; those that Homeward did not write have no mark
    std::vector<std::string> headings;
    std::vector<std::string> altTexts;
};

/// Reads a DOCX back. Fails with Damaged where it is none.
[[nodiscard]] base::Result<ReadPaper> readDocx(std::string_view bytes);

} // namespace homeward::paper
