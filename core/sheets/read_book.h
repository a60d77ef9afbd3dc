// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/sheets/limits.h"
#include "core/sheets/sheet.h"

#include <optional>
#include <string>
#include <string_view>

// The only entry for files of tables: CSV, TSV and other text, XLSX, XLSM, ODS. The kind of a file is recognised by its
// bytes, not its name.
namespace homeward::sheets {

struct ReadOptions {
    Limits limits = {};
    char separator = 0; ///< of a text file; 0 = guessed
};

/// A book as far as it could be read, and the fault that stopped it, if any.
struct Reading {
    Book book;
    std::optional<Fault> fault;
};

/// Reads the bytes of a file. `file` is its name for messages.
[[nodiscard]] Reading readBook(const std::string& file, std::string_view bytes, const ReadOptions& options = {},
                               const base::CancelToken& cancel = {});

/// Reads a file. Fails as `base::readWholeFile`; one above `Limits::fileBytes` is a fault of the reading.
[[nodiscard]] base::Result<Reading> readBookFile(const std::string& path, const ReadOptions& options = {},
                                                 const base::CancelToken& cancel = {});

} // namespace homeward::sheets
