// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/asked.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::explain {

using results::RunResult;

namespace {

template <class Axis> std::optional<int> placeIn(const Axis& other, const Axis& axis, int place)
{
    const int found = model::indexById(other, axis[static_cast<std::size_t>(place)].id);
    return found < 0 ? std::nullopt : std::optional(found);
}

template <class Axis>
std::optional<results::Choice> choiceIn(const Axis& other, const Axis& axis, const results::Choice& choice)
{
    if (choice.isAll())
        return choice;
    std::vector<int> places;
    for (const int place : choice.of(axis.size())) {
        const auto found = placeIn(other, axis, place);
        if (!found)
            return std::nullopt;
        places.push_back(*found);
    }
    return results::Choice(std::move(places));
}

std::optional<int> yearIn(const RunResult& other, const RunResult& result, int year)
{
    const std::string& label = result.financialYears[static_cast<std::size_t>(year)].label;
    const auto found = std::ranges::find(other.financialYears, label, &base::Period::label);
    if (found == other.financialYears.end())
        return std::nullopt;
    return static_cast<int>(found - other.financialYears.begin());
}

/// Of a flow: settings, then outcomes, then one for the people who were turned away.
std::optional<int> flowPlaceIn(const RunResult& other, const RunResult& result, int place)
{
    const auto settings = static_cast<int>(result.settings.size());
    const auto outcomes = static_cast<int>(result.outcomes.size());
    const auto otherSettings = static_cast<int>(other.settings.size());
    if (place < 0)
        return place;
    if (place < settings)
        return placeIn(other.settings, result.settings, place);
    if (place == settings + outcomes)
        return otherSettings + static_cast<int>(other.outcomes.size());
    const auto outcome = placeIn(other.outcomes, result.outcomes, place - settings);
    return outcome ? std::optional(otherSettings + *outcome) : std::nullopt;
}

std::optional<Figure> figureIn(const RunResult& other, const RunResult& result, const Figure& figure)
{
    if (const auto* of = std::get_if<MeasureOf>(&figure)) {
        const auto settings = choiceIn(other.settings, result.settings, of->settings);
        return settings ? std::optional<Figure>(MeasureOf{of->measure, *settings, of->ofAll}) : std::nullopt;
    }
    if (const auto* flow = std::get_if<FlowOf>(&figure)) {
        const auto from = flowPlaceIn(other, result, flow->from);
        const auto to = flowPlaceIn(other, result, flow->to);
        return from && to ? std::optional<Figure>(FlowOf{*from, *to}) : std::nullopt;
    }
    return figure;
}

bool isPlaceOf(int place, std::size_t count) { return place >= 0 && static_cast<std::size_t>(place) < count; }

bool arePlacesOf(const results::Choice& choice, std::size_t count)
{
    return std::ranges::all_of(choice.of(count), [count](int place) { return isPlaceOf(place, count); });
}

bool isFlowOf(const RunResult& result, const FlowOf& flow)
{
    const std::size_t settings = result.settings.size();
    const bool begins =
        flow.from == fromAnywhere || flow.from == results::fromOutside || isPlaceOf(flow.from, settings);
    return begins && isPlaceOf(flow.to, settings + result.outcomes.size() + 1);
}

} // namespace

bool isWithin(const RunResult& result, const AskedFigure& asked)
{
    const auto* of = std::get_if<MeasureOf>(&asked.figure);
    const auto* flow = std::get_if<FlowOf>(&asked.figure);
    return (of == nullptr || arePlacesOf(of->settings, result.settings.size()))
        && (flow == nullptr || isFlowOf(result, *flow)) && isPlaceOf(asked.question.scenario, result.scenarios.size())
        && isPlaceOf(asked.question.against, result.scenarios.size())
        && arePlacesOf(asked.question.areas, result.areas.size())
        && isPlaceOf(asked.question.year, result.financialYears.size());
}

std::optional<AskedFigure> sameIn(const RunResult& other, const RunResult& result, const AskedFigure& asked)
{
    const auto figure = figureIn(other, result, asked.figure);
    const auto scenario = placeIn(other.scenarios, result.scenarios, asked.question.scenario);
    const auto against = placeIn(other.scenarios, result.scenarios, asked.question.against);
    const auto areas = choiceIn(other.areas, result.areas, asked.question.areas);
    const auto year = yearIn(other, result, asked.question.year);
    if (!figure || !scenario || !against || !areas || !year)
        return std::nullopt;
    return AskedFigure{*figure, {*scenario, *against, *areas, *year}};
}

} // namespace homeward::explain
