// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace homeward::exchange {

/// The kind of a file that is no plan: `zip` (also office workbooks and documents), `pdf`, `xml` or `csv`. Empty where
/// it may be a plan's JSON or an SQLite file, or is of another kind.
[[nodiscard]] std::string_view kindOfFile(std::string_view bytes);

} // namespace homeward::exchange
