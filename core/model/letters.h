// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/change.h"

#include <string>
#include <string_view>
#include <vector>

/// The letters that charts, chips and papers call scenarios by: A to Z, then AA, AB, ...
namespace homeward::model {

/// The letter at a place in that order: 0 is A, 25 is Z, 26 is AA.
[[nodiscard]] std::string letterAt(int place);
/// The place of a letter; -1 for a text that is none.
[[nodiscard]] int placeOfLetter(std::string_view letter);

/// The places of all scenarios' letters, no two alike. A scenario without a letter of its own has that of its place in
/// the list, or where another has that one, the next that is free. What is no letter, or belongs to a scenario before
/// it, counts as none.
[[nodiscard]] std::vector<int> letterPlaces(const std::vector<Scenario>& scenarios);

/// Writes every scenario's letter into it, so that it keeps the letter wherever it is moved to.
void keepLetters(std::vector<Scenario>& scenarios);
/// For a new scenario: the one after all that are there, so that no letter changes its meaning.
[[nodiscard]] std::string nextLetter(const std::vector<Scenario>& scenarios);

} // namespace homeward::model
