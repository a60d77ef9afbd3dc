// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::calibrate {

/// A small table that a planner typed or copied from a spreadsheet: a heading row, then rows of cells, trimmed. Blank
/// rows are skipped. The heading decides between commas, semicolons and tabs; quotes as in RFC 4180; UTF-8 with or
/// without a byte order mark.
class TypedTable {
public:
    struct Row {
        long line = 0; ///< from 1, which is the heading's
        std::vector<std::string> cells;
    };

    explicit TypedTable(std::string_view text);

    [[nodiscard]] const std::vector<std::string>& heading() const { return m_heading; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    /// Empty where the row ends before the column, and for a column that is not there (-1).
    [[nodiscard]] static std::string cell(const Row& row, int column);
    /// The column with this name, whatever its capitals; -1 where there is none.
    [[nodiscard]] int column(std::string_view name) const;

private:
    std::vector<std::string> m_heading;
    std::vector<Row> m_rows;
};

/// BadField with `field` "row 3, column value" and what was found there as `detail`.
[[nodiscard]] base::Error badCell(long line, std::string_view column, const std::string& found);

/// A number of 0 or more: `1250`, `12.5`, `1,250`, `1 250`.
[[nodiscard]] std::optional<double> countIn(std::string_view cell);

} // namespace homeward::calibrate
