// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"
#include "core/sheets/limits.h"
#include "core/tables/table_list.h"
#include "ui/wording/translate.h"

#include <string>

// What is said of files of figures and of what they would change.
namespace homeward::wording {

/// Why a file was not read, and what to do.
[[nodiscard]] std::string faultText(const sheets::Fault& fault, const std::string& file,
                                    const Translate& say = untranslated);

/// What is wrong with a cell, a column or a file, where, what was expected and what to do:
/// `beds.csv, row 14, column C (Beds): “12,5x” is not a number. Type a number such as 12.5.`
[[nodiscard]] std::string findingText(const imports::Finding& finding, const std::string& file,
                                      const Translate& say = untranslated);

/// What a column is taken for: `area`, `date ready`.
[[nodiscard]] std::string roleText(imports::Role role, const Translate& say = untranslated);
/// Why: `its heading says so`, `98 of 100 values are ages`.
[[nodiscard]] std::string whyText(const imports::Column& column, const Translate& say = untranslated);
/// What a table is: `People by age`, `Stays, one row a person`.
[[nodiscard]] std::string shapeText(imports::Shape shape, const Translate& say = untranslated);
/// A value of the plan before or after: a number, a word, `12 figures`, or a dash.
[[nodiscard]] std::string figureText(const model::Value& value, const Translate& say = untranslated);
/// What a change is of: the place of the figure, and the age band of people.
[[nodiscard]] std::string figureName(const imports::Change& change, const model::Plan& plan,
                                     const Translate& say = untranslated);
/// The cell that a change comes from: `Beds!C14`, and how many more.
[[nodiscard]] std::string cellText(const imports::Change& change, const Translate& say = untranslated);
/// A table of a plan as the title of its sheet: `Routes from Acute hospital`.
[[nodiscard]] std::string tableTitle(const tables::TableChoice& choice, const model::Plan& plan,
                                     const Translate& say = untranslated);

} // namespace homeward::wording
