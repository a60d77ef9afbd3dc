// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/tables/read_cell.h"
#include "core/tables/table_list.h"

#include <functional>
#include <string>
#include <vector>

// All figures of a plan as a workbook, to be edited elsewhere and imported again (Shape::Workbook).
namespace homeward::imports {

/// The words of the tables.
struct WorkbookWords {
    std::function<std::string(const tables::Column& column)> heading;
    std::function<std::string(const tables::TableChoice& choice)> title; ///< of a sheet
    tables::TypingForm typing;
};

/// The tables of a plan, each once: for every area its population, for every setting its routes and delays, and the
/// areas' own values.
[[nodiscard]] std::vector<tables::TableChoice> tablesOf(const model::Plan& plan);

/// Writes the workbook: a first sheet that lists the others, then a sheet for each table. A hidden first row and column
/// identify a sheet on import. Fails as `base::writeFileSafely`.
[[nodiscard]] base::Status writePlanWorkbook(const std::string& path, const model::Plan& plan,
                                             const WorkbookWords& words);

/// The name of the sheet that identifies our workbooks.
inline constexpr const char* listSheet = "Homeward";

} // namespace homeward::imports
