// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

// Limits on reading a file, and the faults that stop it.
namespace homeward::sheets {

/// Larger than any file of figures, small enough for a laptop.
struct Limits {
    std::uintmax_t fileBytes = 256U << 20U;
    std::uintmax_t unpackedBytes = std::uintmax_t{1} << 30U; ///< of the parts of a workbook that are read
    std::size_t rows = 2'000'000; ///< of a sheet
    std::size_t columns = 16'384;
    std::size_t cells = 12'000'000; ///< of a book, with the empty ones before the last of a row
    std::size_t cellBytes = 131'072;
    std::size_t heldBytes =
        400U << 20U; ///< of the file, its cells and its different texts, which are in memory at once
    std::size_t sheets = 500;
    std::size_t depth = 100; ///< elements in elements
};

enum class FaultKind {
    NoTable, ///< a picture, a program, a web page: `found` says what it seems to be
    NoRows,       ///< nothing in it
    OldWorkbook,  ///< a binary workbook (.xls, .xlsb)
    Encrypted,    ///< a workbook with a password
    Damaged,      ///< `found` is the part that cannot be read
    OpenQuote, ///< a quote without a closing one, which begins in `row`
    NoSuchSheet,  ///< `found` was asked for; `expected` are the names
    TooLarge,     ///< the file: `expected` is the limit, as for all that follow
    TooMuchUnpacked,
    TooManyRows,
    TooManyColumns,
    TooManyCells,
    TooLongCell,
    TooMuchText,
    TooManySheets,
    TooDeep,
    Cancelled,
};

/// Why a file, or a part of it, was not read.
struct Fault {
    FaultKind kind = FaultKind::NoTable;
    std::string sheet = {};
    long row = 0; ///< from 1; 0 = the whole sheet or file
    std::string found = {};
    std::string expected = {};

    friend bool operator==(const Fault&, const Fault&) = default;
};

} // namespace homeward::sheets
