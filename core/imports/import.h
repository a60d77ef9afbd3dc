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

// From a table of a file to an edit of the plan: what it is, what would change, and which cells do not fit.
namespace homeward::imports {

/// What a table is.
enum class Shape {
    Unknown,
    Workbook,   ///< a plan of ours, filled in
    Published,  ///< a public file that core/reference knows
    Population, ///< people by age
    People,     ///< people in settings on the first day
    Room,       ///< units of settings, and what one costs
    Stays,      ///< one row a person's stay
    Moves,      ///< counts from where to where
};
/// `population`, `people`, ...; `unknown` is none.
[[nodiscard]] const std::vector<std::string>& shapeNames();
[[nodiscard]] std::string_view wordOf(Shape shape);
[[nodiscard]] std::optional<Shape> shapeNamed(std::string_view word);

/// Stands in `Choices::only` for all kinds of a column, whose figures are added up.
inline constexpr std::string_view addedUp = "+";

/// What the planner chose or corrected. What is empty is guessed.
struct Choices {
    std::string sheet;
    std::optional<std::size_t> table;   ///< of the sheet, the largest first
    std::optional<long> headerRow;      ///< of the file, from 1
    std::size_t headerRows = 1;         ///< with `headerRow`
    ChosenRoles roles;
    std::optional<Shape> shape;
    std::string area;                   ///< of all rows: an id or name of the plan
    std::string setting;                ///< the same
    std::string period;                 ///< to take; else the latest
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
    model::Value before; ///< nothing where the plan has none
    model::Value after;
    std::string sheet;
    long row = 0;        ///< the cell that it comes from, or the first of them
    std::size_t column = 0;
    std::size_t cells = 1; ///< how many cells make it
    std::string period;  ///< of the file; empty where it says none

    friend bool operator==(const Change&, const Change&) = default;
};

/// What a file would do to a plan. Nothing is changed by looking.
struct Import {
    std::string file;                   ///< its name
    std::string sheet;
    std::vector<Layout> tables;         ///< of the sheet
    Layout layout;
    std::vector<Column> columns;
    Shape shape = Shape::Unknown;
    std::string title;                  ///< of a public file
    std::string publisher;
    std::vector<Change> changes;
    Findings findings;
    edit::PlanPatch patch;              ///< with the sources of the figures
    std::size_t rows = 0;               ///< that were looked at
    std::vector<std::string> titles;    ///< lines above the table, the nearest first

    /// Whether the patch may be taken: something changes, nothing stops it, and cells that are refused may be left out.
    [[nodiscard]] bool mayBeTaken(bool leaveOut) const
    {
        return !patch.empty() && !findings.any(Weight::Stop) && (leaveOut || !findings.any(Weight::Refused));
    }
};

/// Looks at a book as an import into a plan. `set` has the published areas; `typing` says what the words of a filled
/// workbook are called. A call that is cancelled comes back empty.
[[nodiscard]] Import lookAt(const sheets::Book& book, const model::Plan& plan, const Choices& choices,
                            const reference::ReferenceSet& set, const tables::TypingForm& typing = {},
                            const base::CancelToken& cancel = {});

/// The sheet that most likely holds the figures of a plan: one that is seen, that is called as an area of the plan rather
/// than as another, that is of all people rather than of men or women, and that has the largest table.
[[nodiscard]] const sheets::Sheet* likelySheet(const sheets::Book& book, const model::Plan& plan,
                                               const reference::Areas& areas);

} // namespace homeward::imports
