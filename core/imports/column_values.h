// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/layout.h"
#include "core/model/plan.h"
#include "core/reference/area.h"

#include <set>
#include <string>
#include <vector>

namespace homeward::imports {

inline constexpr double mostValues = 0.8; ///< of a column that shows what it is by its values

/// What the values of a column are like, of the rows that are looked at.
struct Values {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t digits = 0; ///< texts with a digit, numbers among them
    std::size_t dates = 0;
    std::size_t periods = 0;
    std::size_t serials = 0; ///< numbers that may be days of a spreadsheet
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

/// Looks at a column: all of a small table, rows from everywhere of a large one.
[[nodiscard]] Values valuesOf(const sheets::Sheet& sheet, const Layout& layout, std::size_t column,
                              const model::Plan& plan, const reference::Areas& areas);

/// The different values of a column in the order of their letters; empty where there are more than `most`.
[[nodiscard]] std::vector<std::string> kindsOf(const sheets::Sheet& sheet, const Layout& layout, std::size_t column,
                                               std::size_t most);

} // namespace homeward::imports
