// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/layout.h"
#include "core/model/plan.h"
#include "core/reference/area.h"

#include <set>
#include <string>
#include <vector>

namespace homeward::imports {

inline constexpr double mostValues = 0.8; ///< share of a column's values that decides what the column is

/// Counts of kinds of values in the rows of a column that are examined.
struct Values {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t digits = 0; ///< texts with a digit, including numbers
    std::size_t dates = 0;
    std::size_t periods = 0;
    std::size_t serials = 0; ///< numbers that may be day numbers of a spreadsheet
    std::size_t ages = 0;
    std::size_t areas = 0;
    std::size_t settings = 0;
    std::size_t sexes = 0;
    std::size_t tenDigits = 0;
    std::size_t names = 0; ///< two or three words with capitals
    std::size_t marks = 0; ///< a letter or two
    std::set<std::string> kinds;
    std::vector<std::string> examples;

    [[nodiscard]] bool most(std::size_t count) const
    {
        return filled > 0 && static_cast<double>(count) >= mostValues * static_cast<double>(filled);
    }
};

/// Examines a column: all rows of a small table, a sample from everywhere in a large one.
[[nodiscard]] Values valuesOf(const sheets::Sheet& sheet, const Layout& layout, std::size_t column,
                              const model::Plan& plan, const reference::Areas& areas);

/// The distinct values of a column, sorted; empty where there are more than `most`.
[[nodiscard]] std::vector<std::string> kindsOf(const sheets::Sheet& sheet, const Layout& layout, std::size_t column,
                                               std::size_t most);

} // namespace homeward::imports
