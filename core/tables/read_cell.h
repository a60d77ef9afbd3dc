// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/typed_number.h"
#include "core/tables/table.h"

#include <functional>

namespace homeward::tables {

/// Why a text is no value for a cell.
/// The longest text of a cell, in bytes.
inline constexpr std::size_t longestCell = 1'000;

enum class Expected {
    Number,
    WholeNumber,
    Share,        ///< a number of per cent
    PerCent,      ///< per cent, not a share of one
    Date,
    OneOf,        ///< a word of the column's choices
    InRange,      ///< a number within the column's range
    NotTypedHere, ///< the cell is computed, or belongs to the plan
    NoCell,       ///< the table ends before it
    NoTotal,      ///< a figure of its own, not the sum of the rows above it
    ShortText,    ///< a text of `longestCell` bytes at most, in UTF-8, without control characters
};

/// How people type: the separators of their numbers, and the names of choices on screen.
struct TypingForm {
    base::NumberForm numbers = {};
    /// The name of a choice of a column; empty = the item's name, or the word itself.
    std::function<std::string(const Column& column, const Choice& choice)> nameOf = {};
};

/// A text read as a value for a cell; without a value, what was expected and what the text most likely means.
struct ReadCell {
    std::optional<CellValue> value;
    Expected expected = Expected::Number;    ///< where there is no value
    std::optional<CellValue> likely = {};    ///< where there is no value but a guess
    bool arithmetic = false; ///< computed from arithmetic
};

/// Reads what was typed. Shares are typed as per cent with or without the sign; dates as 2026-04-01, 1/4/2026 (day
/// first), 1.4.2026 or `1 April 2026`; choices by word or name, in any case of letters. An empty text and a dash are an
/// empty value.
[[nodiscard]] ReadCell readCell(const Column& column, std::string_view text, const TypingForm& form = {});

/// A value as spreadsheets read it: numbers with the user's decimal separator, ungrouped, with all digits; shares as
/// per cent; dates as 2026-04-01; choices by name.
[[nodiscard]] std::string plainText(const Column& column, const CellValue& value, const TypingForm& form = {});

/// The name of a word of a column.
[[nodiscard]] std::string nameOf(const Column& column, const std::string& word, const TypingForm& form = {});

} // namespace homeward::tables
