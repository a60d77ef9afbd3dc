// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace homeward::wording {

/// The words of one kind of column of the plan's tables, marked for translation.
struct ColumnWords {
    const char* id;          ///< or what stands before a colon in it
    const char* heading;     ///< null = the name of the item that the column is of
    const char* unit;        ///< empty where it has none, or where each cell says its own
    const char* definition;
};

/// Null where the column has no words of its own.
[[nodiscard]] const ColumnWords* columnWordsOf(std::string_view id);

} // namespace homeward::wording
