// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"
#include "core/model/lookup.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/tables.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <cmath>

namespace homeward::papers {

namespace {

using paper::Cell;
using paper::Table;
using results::Headline;
using results::HeadlineChange;
using results::Question;
using results::Summary;

/// The studies of what the part looks at; null where they are of another scenario, or not made.
const RiskStudies* studiesFor(const Material& material, const Question& question)
{
    const bool fits = material.risks
        && material.risks->asked.scenario == material.result.scenarios[static_cast<std::size_t>(question.scenario)].id;
    return fits ? material.risks.get() : nullptr;
}

std::string nameOf(const study::InputSensitivity& input) { return input.name.empty() ? input.path : input.name; }

/// What a range moves, as a difference of its high end from its low one.
std::string swingText(const Material& material, results::HeadlineId id, const study::InputSensitivity& input)
{
    HeadlineChange change;
    change.then = input.atLow;
    change.difference = input.swing;
    change.judgement = input.surelyMoves() ? results::Judgement::NotJudged : results::Judgement::CannotTell;
    if (input.swing.ci95Low == 0.0 && input.swing.ci95High == 0.0)
        change.judgement = results::Judgement::Same;
    return intervalText(material, Headline{id, input.atHigh, std::nullopt, change});
}

std::string verdictText(const Material& material, study::CapacityVerdict verdict)
{
    switch (verdict) {
    case study::CapacityVerdict::Below: return material.words(QT_TRANSLATE_NOOP("wording", "surely at or below"));
    case study::CapacityVerdict::CannotTell: return material.words(QT_TRANSLATE_NOOP("wording", "cannot tell"));
    case study::CapacityVerdict::Above: break;
    }
    return material.words(QT_TRANSLATE_NOOP("wording", "above"));
}

std::string rangeText(const Material& material, results::HeadlineId id, const Summary& found)
{
    if (!std::isfinite(found.ci95High))
        return material.words(QT_TRANSLATE_NOOP("wording", "not known"));
    return material.words(QT_TRANSLATE_NOOP("wording", "%1 to %2"),
                          {wording::headlineValue(id, found.ci95Low), wording::headlineValue(id, found.ci95High)});
}

} // namespace

std::optional<Table> tornadoTable(const Material& material, const model::Paper&, const Question& question)
{
    const RiskStudies* const studies = studiesFor(material, question);
    const auto found = studies ? sensitivityOf(*studies) : std::nullopt;
    if (!found || found->inputs.empty())
        return std::nullopt;
    const results::HeadlineId id = studies->asked.figure;
    Table table{"tornado",
                material.words(QT_TRANSLATE_NOOP("wording", "What each range moves: “%1” under “%2” in %3"),
                               {wording::headlineName(id, material.say), scenarioName(material, question.scenario),
                                yearLabel(material, question.year)}),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Figure")), false, 5},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Low")), true, 1},
                 {material.words(QT_TRANSLATE_NOOP("wording", "High")), true, 1},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Result at low")), true, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Result at high")), true, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "High against low (95 % sure)")), true, 4}},
                {},
                {}};
    const std::size_t count = std::min(found->inputs.size(), mostRanges);
    const auto rows = assumptions::assumptionsOf(material.plan);
    for (std::size_t i = 0; i < count; ++i) {
        const study::InputSensitivity& input = found->inputs[i];
        const model::UncertainInput& range = studies->ranges->plan.uncertainInputs[input.input];
        const auto row = std::ranges::find(rows, model::Path(range.path), &assumptions::Assumption::path);
        const auto [low, mostLikely, high] = rangeCells(range, row == rows.end() ? assumptions::Unit::None : row->unit);
        table.rows.push_back({textCell(nameOf(input)), low, high, valueCell(id, input.atLow.mean),
                              valueCell(id, input.atHigh.mean),
                              spreadCell(swingText(material, id, input), input.swing, formOf(id))});
    }
    table.source = material.words(
        QT_TRANSLATE_NOOP(
            "wording",
            "Each figure at its low and its high end, all others at their most likely, in %1 futures: the "
            "same people with the same luck."),
        {std::to_string(found->alone)});
    table.source = withRounding(material, table.source);
    if (const std::size_t others = found->inputs.size() - count; others > 0)
        table.source += ' '
            + material.words(QT_TRANSLATE_NOOP("wording", "Ranges that move it less and are not shown: %1."),
                             {std::to_string(others)});
    return table;
}

std::optional<Table> leastTable(const Material& material, const model::Paper&, const Question& question)
{
    const RiskStudies* const studies = studiesFor(material, question);
    if (!studies || !studies->least)
        return std::nullopt;
    const RiskQuestion& asked = studies->asked;
    const study::LeastCapacity& least = *studies->least;
    const auto* setting = model::findById(material.plan.settings, asked.setting);
    const auto* area = model::findById(material.plan.areas, asked.area);
    if (!setting || !area || least.path.empty())
        return std::nullopt;
    Table table{
        "least",
        material.words(QT_TRANSLATE_NOOP("wording", "What it would take: “%1” at or below %2 in %3, %4, under “%5”"),
                       {wording::headlineName(asked.figure, material.say), targetText(asked.figure, asked.below),
                        yearLabel(material, question.year), area->name, scenarioName(material, question.scenario)}),
        {{material.words(QT_TRANSLATE_NOOP("wording", "%1, %2"), {setting->name, setting->unit}), true, 3},
         {wording::headlineName(asked.figure, material.say), true, 3},
         {material.words(QT_TRANSLATE_NOOP("wording", "95 % sure")), true, 3},
         {material.words(QT_TRANSLATE_NOOP("wording", "Futures")), true, 1},
         {material.words(QT_TRANSLATE_NOOP("wording", "Beside the target")), false, 3}},
        {},
        material.words(QT_TRANSLATE_NOOP(
            "wording",
            "Every capacity that was tried, from the plan’s start on: the same people with the same luck."))};
    std::vector<const study::CapacityTried*> tries;
    for (const study::CapacityTried& one : least.path)
        tries.push_back(&one);
    std::ranges::stable_sort(tries, {}, [](const study::CapacityTried* one) { return one->units.front(); });
    for (const study::CapacityTried* one : tries) {
        const double units = one->units.front();
        table.rows.push_back(
            {numberCell(units, wording::numbers().whole(units), paper::NumberForm::Whole),
             valueCell(asked.figure, one->found.mean),
             rangeCell(rangeText(material, asked.figure, one->found), one->found, formOf(asked.figure)),
             numberCell(one->replications, countText(static_cast<std::size_t>(one->replications)),
                        paper::NumberForm::Whole),
             textCell(verdictText(material, one->verdict))});
        if (one->units == least.units)
            for (Cell& cell : table.rows.back())
                cell.strong = true;
    }
    return table;
}

} // namespace homeward::papers
