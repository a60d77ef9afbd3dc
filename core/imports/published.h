// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/layout.h"
#include "core/reference/csv_table.h"

#include <string>

namespace homeward::imports {

/// Converts a table of a sheet to the form in which public files are recognised (core/reference/shapes.h).
[[nodiscard]] reference::Table referenceTable(const sheets::Sheet& sheet, const Layout& layout,
                                              const std::string& file);

} // namespace homeward::imports
