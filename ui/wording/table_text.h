// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/paste.h"
#include "ui/wording/translate.h"

#include <string>

// What the tables of a plan's figures say, in the window and on the command line.
namespace homeward::wording {

/// The heading of a column: "Room".
[[nodiscard]] std::string columnText(const tables::Column& column, const Translate& say = untranslated);
/// What its figures are counted in, for the second line of the heading: "% of cost"; empty where there is nothing to say.
[[nodiscard]] std::string columnUnit(const tables::Column& column, const Translate& say = untranslated);
/// What a figure of the column means, in a sentence or two.
[[nodiscard]] std::string columnDefinition(const tables::Column& column, const Translate& say = untranslated);
/// A choice in words: "stay there, delayed"; "goes to Care at home".
[[nodiscard]] std::string choiceText(const tables::Column& column, const tables::Choice& choice,
                                     const Translate& say = untranslated);
/// A value as the screen shows it, without its unit: "15,789", "75 %", "stay there, delayed".
[[nodiscard]] std::string valueText(const tables::Column& column, const tables::CellValue& value,
                                    const Translate& say = untranslated);
/// How people type on this screen: in the locale's marks and in these words.
[[nodiscard]] tables::TypingForm typingForm(const Translate& say = untranslated);

/// What is wrong with a typed or pasted text: “15,789 hrs” is not a number.
[[nodiscard]] std::string wrongText(const std::string& found, tables::Expected expected, const tables::Column& column,
                                    const Translate& say = untranslated);
/// What to type in its stead: "Type a number of hours a week, such as 15,789."
[[nodiscard]] std::string adviceText(tables::Expected expected, const tables::Column& column, const std::string& unit,
                                     const tables::CellValue& example, const Translate& say = untranslated);
/// Both, behind the place: Row 14, column C: “15,789 hrs” is not a number. Type ...
[[nodiscard]] std::string refusalText(const tables::Table& table, const tables::Refusal& refusal, std::size_t shownRow,
                                      std::size_t shownColumn, const Translate& say = untranslated);

} // namespace homeward::wording
