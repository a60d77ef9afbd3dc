// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::reference {

/// A table of a public file: names of columns and rows of texts, UTF-8, trimmed.
struct Table {
    std::string file;                             ///< name without folder
    std::string sheet;                            ///< empty in a CSV file
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;   ///< as many texts each as there are columns
    std::vector<long> lines;                      ///< of each row in the file, from 1
};

/// A fault of a public file, and where it is.
enum class FaultKind {
    NoTable,           ///< neither CSV nor anything else that is read
    OpenQuote, ///< a quote without a closing one
    RowWidth,          ///< `found` fields where the header has `expected`
    MissingColumn,     ///< the file is like `expected` but lacks the column
    RepeatedColumn,
    BadNumber,
    BadPeriod,
    UnknownBand,
    UnknownWord,       ///< a reason or a kind that the file never had
    UnknownYear, ///< neither the file nor its name gives its year
    TwoValues, ///< the same figure twice with different values
};

struct TableFault {
    FaultKind kind = FaultKind::NoTable;
    std::string file;
    std::string sheet;
    long row = 0;                                 ///< line of the file, from 1; 0 = the whole file
    std::string column;
    std::string found;
    std::string expected;

    friend bool operator==(const TableFault&, const TableFault&) = default;
};

/// A table, as far as it could be read, and what stopped the reading.
struct TableReading {
    Table table;
    std::optional<TableFault> fault;
};

/// Reads a CSV file (RFC 4180; LF or CRLF; UTF-8 with or without byte order mark, or Windows-1252). Skips blank lines.
[[nodiscard]] TableReading readCsvTable(const std::string& file, std::string_view bytes);

/// The number in a cell: `41,200` and `-0` are numbers; blank, `NA`, `..`, `#N/A`, `Not Submitted`, `:` and the like
/// mean that there is none. `isBad` is set for any other text.
[[nodiscard]] std::optional<double> numberIn(std::string_view text, bool& isBad);

} // namespace homeward::reference
