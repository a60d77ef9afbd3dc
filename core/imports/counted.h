// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/columns.h"

#include <string>
#include <string_view>
#include <vector>

// What the words around a table say about all its figures: their setting, and what they count.
namespace homeward::imports {

struct Choices;
struct Import;

/// What figures of a setting count.
enum class Counted {
    NotSaid,
    Room,   ///< hours, beds, places
    People,
    Pounds, ///< a year
    Other, ///< what no setting can use: admissions, staff, a rate, people of some ages only
};

/// What a line says that figures count: `Number of residents`, `Weekly hours of home care`, `Expenditure (£000s)`. The
/// first such word decides.
[[nodiscard]] Counted countedIn(std::string_view line);

/// The lines above a table, nearest first, then the names of its sheet and file.
[[nodiscard]] std::vector<std::string> wordsAbout(const Import& import);

/// What the words around a table say about all its figures.
struct Saying {
    std::string setting; ///< its name in the plan, where a title, the sheet or the file names one
    Counted counted = Counted::NotSaid;
    std::string line; ///< the line that says what is counted
};

/// Reads the kinds that the planner took, the headings of bare figures, `lines` (the nearest first) and the names of
/// sheet and file.
[[nodiscard]] Saying sayingOf(const std::vector<Column>& columns, const Choices& choices,
                              const std::vector<std::string>& lines, const model::Plan& plan);

} // namespace homeward::imports
