// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/columns.h"

#include <string>
#include <string_view>
#include <vector>

// What the words about a table say of all its figures: which setting they are of, and what they count.
namespace homeward::imports {

struct Choices;
struct Import;

/// What figures of a setting count.
enum class Counted {
    NotSaid,
    Room,   ///< hours, beds, places
    People,
    Pounds, ///< a year
    Other,  ///< what no setting takes: admissions, staff, a rate, people of some ages alone
};

/// What a line says: `Number of residents`, `Weekly hours of home care`, `Expenditure (£000s)`. Of several words the first
/// counts.
[[nodiscard]] Counted countedIn(std::string_view line);

/// The lines above a table, the nearest first, and the names of its sheet and file.
[[nodiscard]] std::vector<std::string> wordsAbout(const Import& import);

/// What is said of all figures of a table.
struct Saying {
    std::string setting; ///< its name in the plan, where a title, the sheet or the file names one
    Counted counted = Counted::NotSaid;
    std::string line; ///< that says what is counted
};

/// Reads the kinds that the planner took, the headings of bare figures, `lines` (the nearest first) and the names of sheet
/// and file.
[[nodiscard]] Saying sayingOf(const std::vector<Column>& columns, const Choices& choices,
                              const std::vector<std::string>& lines, const model::Plan& plan);

} // namespace homeward::imports
