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
    NotTypedHere, ///< the cell is worked out, or belongs to the plan
    NoCell,       ///< the table ends before it
    NoTotal,      ///< a figure of its own, not the sum of the rows above it
    ShortText,    ///< a text of `longestCell` bytes at most, in UTF-8, without control characters
};

/// How people type: the marks of their numbers, and what the words of choices are called on screen.
struct TypingForm {
    base::NumberForm numbers = {};
    /// What a choice of a column is called; none = the item's name, or the word itself.
    std::function<std::string(const Column& column, const Choice& choice)> nameOf = {};
};

/// A text as a value for a cell, or what was expected and what it most likely means.
struct ReadCell {
    std::optional<CellValue> value;
    Expected expected = Expected::Number;    ///< where there is no value
    std::optional<CellValue> likely = {};    ///< where there is no value but a guess
    bool arithmetic = false;                 ///< was worked out
};

/// Reads what was typed. Shares are typed as per cent with or without the sign; dates as 2026-04-01, 1/4/2026 (day
/// first), 1.4.2026 or `1 April 2026`; choices by word or name, in any case of letters. An empty text and a dash are an
/// empty value.
[[nodiscard]] ReadCell readCell(const Column& column, std::string_view text, const TypingForm& form = {});

/// A value as a spreadsheet reads it: numbers with the user's decimal mark, not grouped, to the last digit; shares as
/// per cent; dates as 2026-04-01; choices by name.
[[nodiscard]] std::string plainText(const Column& column, const CellValue& value, const TypingForm& form = {});

/// What a word of a column is called.
[[nodiscard]] std::string nameOf(const Column& column, const std::string& word, const TypingForm& form = {});

} // namespace homeward::tables
