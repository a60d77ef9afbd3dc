// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/columns.h"

#include <utility>

namespace homeward::tables {

namespace {

template <class List, class Name> void addChoices(std::vector<Choice>& choices, const List& list, Name name)
{
    for (const auto& item : list)
        choices.push_back({item.id.value, item.*name});
}

} // namespace

std::vector<Choice> sourceChoices(const model::Plan& plan)
{
    std::vector<Choice> choices;
    addChoices(choices, plan.sources, &model::Source::title);
    return choices;
}

std::vector<Choice> settingChoices(const model::Plan& plan)
{
    std::vector<Choice> choices;
    addChoices(choices, plan.settings, &model::Setting::name);
    return choices;
}

std::vector<Choice> placeChoices(const model::Plan& plan)
{
    std::vector<Choice> choices = settingChoices(plan);
    addChoices(choices, plan.outcomes, &model::Outcome::name);
    return choices;
}

Cell typedCell(CellValue value, model::Path path, const model::SourceId& source)
{
    return {.value = std::move(value), .locked = false, .path = std::move(path), .source = source};
}

Cell computedCell(std::optional<double> value) { return {.value = value ? CellValue(*value) : CellValue()}; }

} // namespace homeward::tables
