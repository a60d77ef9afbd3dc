// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace homeward::cli {

/// Rows of cells as text in columns, each as wide as its widest cell, so that figures never run together. The first
/// column, and those that are said to, begin at the left.
class TextTable {
public:
    explicit TextTable(std::vector<std::size_t> leftColumns = {}) : m_left(std::move(leftColumns)) { }

    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] bool beginsLeft(std::size_t column) const;

    std::vector<std::size_t> m_left;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace homeward::cli
