// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"
#include "core/tables/table.h"

// Helpers that several tables share.
namespace homeward::tables {

/// The sources of a plan as words of a choice.
[[nodiscard]] std::vector<Choice> sourceChoices(const model::Plan& plan);
/// The settings of a plan as choices, and its settings and outcomes.
[[nodiscard]] std::vector<Choice> settingChoices(const model::Plan& plan);
[[nodiscard]] std::vector<Choice> placeChoices(const model::Plan& plan);

/// A cell that can be typed into, and a computed one.
[[nodiscard]] Cell typedCell(CellValue value, model::Path path, const model::SourceId& source = {});
[[nodiscard]] Cell computedCell(std::optional<double> value);

/// The word of a choice in the plan's JSON form, and back.
template <class Enum> [[nodiscard]] std::string_view wordOfKind(Enum kind)
{
    for (const auto& [each, word] : model::wordsOf(kind))
        if (each == kind)
            return word;
    return {};
}
template <class Enum> [[nodiscard]] std::optional<Enum> kindOfWord(std::string_view wanted)
{
    for (const auto& [each, word] : model::wordsOf(Enum()))
        if (word == wanted)
            return each;
    return std::nullopt;
}
template <class Enum> [[nodiscard]] std::vector<Choice> wordChoices()
{
    std::vector<Choice> choices;
    for (const auto& [each, word] : model::wordsOf(Enum()))
        choices.push_back({std::string(word)});
    return choices;
}

} // namespace homeward::tables
