// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/edit/plan_patch.h"
#include "core/imports/columns.h"
#include "core/imports/finding.h"
#include "core/imports/layout.h"
#include "core/model/plan.h"
#include "core/sheets/sheet.h"
#include "core/tables/read_cell.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {
class ReferenceSet;
}

// From a table of a file to an edit of the plan: what the table is, what would change, and which cells do not fit.
namespace homeward::imports {

/// What a table is.
enum class Shape {
    Unknown,
    Workbook,   ///< a plan of ours, filled in
    Published,  ///< a public file that core/reference knows
    Population, ///< people by age
    People,     ///< people in settings on the first day
    Room, ///< units of settings, and the cost of one
    Stays, ///< one row for each person's stay
    Moves, ///< counts of people who moved, by origin and destination
};
/// `population`, `people`, ...; `unknown` is none.
[[nodiscard]] const std::vector<std::string>& shapeNames();
[[nodiscard]] std::string_view wordOf(Shape shape);
[[nodiscard]] std::optional<Shape> shapeNamed(std::string_view word);

/// In `Choices::only`: all kinds of the column, added up.
inline constexpr std::string_view addedUp = "+";

/// What the planner chose or corrected. Empty members are guessed.
struct Choices {
    std::string sheet;
    std::optional<std::size_t> table; ///< index among the tables of the sheet, largest first
    std::optional<long> headerRow; ///< row of the file, from 1
    std::size_t headerRows = 1;         ///< with `headerRow`
    ChosenRoles roles;
    std::optional<Shape> shape;
    std::string area; ///< the area of all rows: an id or name of the plan
    std::string setting; ///< the setting of all rows: an id or name of the plan
    std::string period; ///< the period to take; empty = the latest
    std::map<std::string, std::string> only; ///< by heading, the kind of rows to take, or `addedUp`
    std::optional<bool> dayFirst;
    std::optional<bool> decimalComma;
    std::string sourceTitle;
    std::string owner;

    friend bool operator==(const Choices&, const Choices&) = default;
};

/// One figure that would change.
struct Change {
    model::Path path;
    model::Value before; ///< empty where the plan has no value
    model::Value after;
    std::string sheet;
    long row = 0; ///< the row of the cell that it comes from, or of the first of them
    std::size_t column = 0;
    std::size_t cells = 1; ///< how many cells it is made from
    std::string period; ///< the period in the file; empty where it gives none

    friend bool operator==(const Change&, const Change&) = default;
};

/// What a file would change in a plan. The plan itself is not changed.
struct Import {
    std::string file;                   ///< its name
    std::string sheet;
    std::vector<Layout> tables; ///< the tables of the sheet
    Layout layout;
    std::vector<Column> columns;
    Shape shape = Shape::Unknown;
    std::string title; ///< title of a public file
    std::string publisher;
    std::vector<Change> changes;
    Findings findings;
    edit::PlanPatch patch; ///< includes the sources of the figures
    std::size_t rows = 0; ///< how many rows were read
    std::vector<std::string> titles;    ///< lines above the table, the nearest first

    /// Whether the patch may be taken: it changes something, nothing stops it, and no cells are refused or (`leaveOut`)
    /// refused cells may be left out.
    [[nodiscard]] bool mayBeTaken(bool leaveOut) const
    {
        return !patch.empty() && !findings.any(Weight::Stop) && (leaveOut || !findings.any(Weight::Refused));
    }
};

/// Examines a book as an import into a plan. `set` has the published areas; `typing` has the words of a filled
/// workbook. Empty if cancelled.
[[nodiscard]] Import lookAt(const sheets::Book& book, const model::Plan& plan, const Choices& choices,
                            const reference::ReferenceSet& set, const tables::TypingForm& typing = {},
                            const base::CancelToken& cancel = {});

/// The sheet that most likely holds the figures of a plan. Prefers visible sheets, then those named after an area of
/// the plan, those about all people rather than one sex, and those with the largest table.
[[nodiscard]] const sheets::Sheet* likelySheet(const sheets::Book& book, const model::Plan& plan,
                                               const reference::Areas& areas);

} // namespace homeward::imports
