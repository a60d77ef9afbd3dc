// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace homeward::exchange {

/// What the bytes of a file that is no plan are: `zip` (workbooks and documents of an office program too), `pdf`, `xml`
/// or `csv`. Empty where they may be a plan's JSON or an SQLite file, and where they are none of these.
[[nodiscard]] std::string_view kindOfFile(std::string_view bytes);

} // namespace homeward::exchange
