// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/beside_scotland.h"

#include <string>
#include <vector>

namespace homeward::cli {

/// Every figure of an area beside Scotland's: a block a measure, a column a year, and below it how figures were made.
[[nodiscard]] std::string referenceTable(const reference::ReferenceSet& set, const reference::Area& area,
                                         const std::vector<reference::BesideRow>& rows);

/// Every area with its code, kind and what it is part of.
[[nodiscard]] std::string areaTable(const reference::Areas& areas);

} // namespace homeward::cli
