// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/beside_scotland.h"

#include <string>

namespace homeward::exchange {

/// All figures of an area beside Scotland's as CSV, a line each, with the licence in the last column. A missing figure
/// is an empty field.
[[nodiscard]] std::string referenceToCsv(const reference::Area& area, const std::vector<reference::BesideRow>& rows);

/// The same as JSON: the area, the licence and a list of figures; a missing figure is null.
[[nodiscard]] std::string referenceToJson(const reference::Area& area, const std::vector<reference::BesideRow>& rows);

} // namespace homeward::exchange
