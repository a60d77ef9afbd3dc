// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"

#include <string_view>

// One reader for each kind of file. For the files of core/sheets only. Each fills the book until the builder has
// failed.
namespace homeward::sheets {

/// `separator` 0 = guessed.
void readDelimited(std::string_view bytes, char separator, BookBuilder& builder);
/// XLSX and XLSM (ECMA-376). Macros are not looked at.
void readXlsx(Archive& archive, BookBuilder& builder);
/// ODS (OASIS OpenDocument 1.3).
void readOds(Archive& archive, BookBuilder& builder);

/// How numbers of a format code are meant (ECMA-376, 18.8.30).
enum class NumberMeaning { Plain, Date, Percent };
[[nodiscard]] NumberMeaning meaningOf(std::string_view formatCode);
/// The same of a format that comes with the program, by its number.
[[nodiscard]] NumberMeaning meaningOfBuiltIn(long format);

} // namespace homeward::sheets
