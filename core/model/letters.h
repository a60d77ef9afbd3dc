// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/change.h"

#include <string>
#include <string_view>
#include <vector>

/// The letters that name scenarios in charts, chips and papers: A to Z, then AA, AB, ...
namespace homeward::model {

/// The letter at an index: 0 is A, 25 is Z, 26 is AA.
[[nodiscard]] std::string letterAt(int place);
/// The index of a letter; -1 for a text that is no letter.
[[nodiscard]] int placeOfLetter(std::string_view letter);

/// The indexes of all scenarios' letters, without duplicates. A scenario without a letter of its own gets the one of
/// its position in the list or, if that is taken, the next free one. A text that is no letter, or that an earlier
/// scenario has, counts as no letter.
[[nodiscard]] std::vector<int> letterPlaces(const std::vector<Scenario>& scenarios);

/// Stores every scenario's letter in it, so that it keeps the letter when it is moved.
void keepLetters(std::vector<Scenario>& scenarios);
/// The letter for a new scenario: the one after all existing letters, so that no letter changes its meaning.
[[nodiscard]] std::string nextLetter(const std::vector<Scenario>& scenarios);

} // namespace homeward::model
