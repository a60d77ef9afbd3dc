// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/area.h"
#include "core/reference/csv_table.h"
#include "core/reference/observations.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace homeward::reference {

/// A column by what it is for, and the names that editions of the file gave it (nameKey form does not count: capitals,
/// blanks, `_` and `.` do not matter).
struct ColumnRole {
    std::string role;
    std::vector<std::string> names;
};

class RowReader;

/// A kind of public file, known by its columns, whatever the file is called.
struct Shape {
    std::string id;                          ///< key of its source in the set
    std::string title;
    std::vector<ColumnRole> columns;
    void (*read)(RowReader& rows) = nullptr; ///< null: known, and not used
    std::string unused;                      ///< why it is not used
};

/// Every kind of file that is known.
[[nodiscard]] const std::vector<Shape>& shapes();

/// What a table is like: the shape all of whose columns it has, or the one that it lacks a single column of.
struct Likeness {
    const Shape* shape = nullptr;
    std::string missing;                     ///< the name of the column that is not there; empty where all are
};
[[nodiscard]] Likeness likenessOf(const Table& table);

/// What was read of one file.
struct FileReading {
    Observations observations;
    std::map<std::string, std::size_t> noArea;    ///< names that are no council and not Scotland, and how many rows
    std::vector<std::string> partYears;           ///< years that the file has only a part of
};

/// Reads a table of a shape that is used.
[[nodiscard]] std::variant<FileReading, TableFault> readShape(const Shape& shape, const Table& table,
                                                              const Areas& areas);

} // namespace homeward::reference
