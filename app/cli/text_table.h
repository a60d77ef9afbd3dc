// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace homeward::cli {

/// Rows of cells as text in columns, each as wide as its widest cell, so that figures never run together. The first
/// column, and those that are said to, begin at the left.
class TextTable {
public:
    explicit TextTable(std::vector<std::size_t> leftColumns = {}) : m_left(std::move(leftColumns)) { }

    /// Cells are quoted as plain lines (core/base/text.h).
    void add(std::vector<std::string> row);
    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] bool beginsLeft(std::size_t column) const;

    std::vector<std::size_t> m_left;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace homeward::cli
