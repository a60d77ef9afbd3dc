// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"
#include "core/model/lookup.h"
#include "core/paper/suppression.h"
#include "ui/papers/observed_sums.h"
#include "ui/papers/tables.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/from_to_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace homeward::papers {

namespace {

using paper::Cell;
using paper::NumberForm;
using paper::Table;
using results::Question;

Cell typedCell(double value) { return numberCell(value, wording::numbers().typed(value), NumberForm::General); }

/// A figure of the base year: a large one without the decimals that nobody counts.
Cell measuredCell(double value)
{
    constexpr double large = 100.0;
    return std::abs(value) < large ? typedCell(value)
                                   : numberCell(value, wording::numbers().whole(value), NumberForm::Whole);
}

/// `Public Health Scotland: Delayed discharges`, or what there is of it.
std::string sourceName(const model::Source& source)
{
    return source.publisher.empty() || source.title.empty() ? source.publisher + source.title
                                                            : source.publisher + ": " + source.title;
}

/// Whether a target is an observed count of people or of days that people had, which small numbers would give away.
bool isCount(const model::CalibrationTarget& target)
{
    using enum model::TargetMeasure;
    return target.measure == Starts || target.measure == People || target.measure == DelayedDischargeDays
        || target.measure == DaysForWantOfPlace;
}

/// Whether a run counts it: a share of people from outside is met by the solving alone.
bool isShown(const model::CalibrationTarget& target)
{
    return !target.internal && target.measure != model::TargetMeasure::ShareFromOutside;
}

struct ObservedRow {
    const model::CalibrationTarget* target = nullptr;
    const model::TargetFit* fit = nullptr;
    std::string area;
    model::AreaId areaId;
};

std::vector<ObservedRow> observedRows(const model::Plan& plan, const model::Paper& paper)
{
    std::vector<ObservedRow> rows;
    for (const model::AreaFit& fit : plan.calibration.fits) {
        const auto* area = model::findById(plan.areas, fit.area);
        if (!area || (!paper.area.empty() && paper.area != fit.area))
            continue;
        for (const model::TargetFit& one : fit.targets)
            if (const auto* target = model::findById(plan.calibration.targets, one.target); target && isShown(*target))
                rows.push_back({target, &one, area->name, area->id});
    }
    return rows;
}

/// What is no count has neither parts nor a total among the counts.
std::vector<bool> hiddenIn(const model::Plan& plan, const std::vector<ObservedRow>& rows, int hideBelow)
{
    std::vector<std::size_t> places; // of the counts, in the rows
    std::vector<double> values;
    std::vector<ObservedCount> counts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!isCount(*rows[i].target))
            continue;
        places.push_back(i);
        values.push_back(rows[i].fit->wanted);
        counts.push_back({rows[i].target, rows[i].areaId});
    }
    const std::vector<bool> found = paper::hiddenCounts(values, sumsOf(plan, counts), hideBelow);
    std::vector<bool> hidden(rows.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i)
        hidden[places[i]] = found[i];
    return hidden;
}

} // namespace

std::array<Cell, 3> rangeCells(const model::UncertainInput& input, assumptions::Unit unit)
{
    constexpr double hundredths = 100.0; // nobody gives a range more exactly
    const auto cell = [&](double value) {
        const double shown = wording::isPercent(unit) ? value : std::round(value * hundredths) / hundredths;
        return numberCell(value, wording::assumptionFigure(shown, unit),
                          wording::isPercent(unit) ? NumberForm::ExactPercent : NumberForm::General);
    };
    return {cell(input.low), cell(input.mostLikely), cell(input.high)};
}

std::optional<Table> changesTable(const Material& material, const model::Paper&, const Question& question)
{
    const auto* scenario = model::findById(material.plan.scenarios,
                                           material.result.scenarios[static_cast<std::size_t>(question.scenario)].id);
    if (!scenario || scenario->changes.empty())
        return std::nullopt;
    Table table{"changes",
                material.words(QT_TRANSLATE_NOOP("wording", "What “%1” changes"), {scenario->name}),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Change")), false, 4},
                 {material.words(QT_TRANSLATE_NOOP("wording", "From")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "To")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Starts")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Full effect after, months")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Why")), false, 4}},
                {},
                {}};
    const std::string same = material.words(QT_TRANSLATE_NOOP("wording", "no difference"));
    for (const model::Change& change : scenario->changes) {
        if (!change.on)
            continue;
        const auto found = wording::fromTo(material.plan, *scenario, change, material.say);
        table.rows.push_back(
            {textCell(change.name), textCell(found ? found->from : same), textCell(found ? found->to : same),
             textCell(wording::numbers().date(change.start)),
             textCell(change.ramp.months > 0 ? wording::numbers().typed(change.ramp.months)
                                             : material.words(QT_TRANSLATE_NOOP("wording", "at once"))),
             textCell(change.note)});
    }
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

std::optional<Table> rangesTable(const Material& material, const model::Paper&, const Question&)
{
    if (material.plan.uncertainInputs.empty())
        return std::nullopt;
    Table table{"ranges",
                material.words(QT_TRANSLATE_NOOP("wording", "Figures that are given as a range")),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Figure")), false, 5},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Low")), true, 1},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Most likely")), true, 1},
                 {material.words(QT_TRANSLATE_NOOP("wording", "High")), true, 1},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Unit")), false, 2}},
                {},
                {}};
    const auto rows = assumptions::assumptionsOf(material.plan);
    for (const model::UncertainInput& input : material.plan.uncertainInputs) {
        const auto found = std::ranges::find(rows, model::Path(input.path), &assumptions::Assumption::path);
        const auto [low, mostLikely, high] =
            rangeCells(input, found == rows.end() ? assumptions::Unit::None : found->unit);
        table.rows.push_back(
            {textCell(input.name.empty() ? input.path : input.name), low, mostLikely, high,
             textCell(found == rows.end() ? std::string()
                                          : wording::assumptionUnit(*found, material.plan, material.say))});
    }
    return table;
}

std::optional<Table> baseYearTable(const Material& material, const model::Paper& paper, const Question&)
{
    const std::vector<ObservedRow> rows = observedRows(material.plan, paper);
    if (rows.empty())
        return std::nullopt;
    const std::vector<bool> hidden = hiddenIn(material.plan, rows, paper.hideBelow);
    Table table{"base-year",
                material.words(QT_TRANSLATE_NOOP("wording", "The base year, observed and as the plan has it")),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Figure")), false, 5},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Area")), false, 3},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Observed")), true, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Modelled")), true, 2}},
                {},
                {}};
    bool hides = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& fit = *rows[i].fit;
        const auto number = [&](double value) {
            return isCount(*rows[i].target)
                ? numberCell(value, wording::numbers().people(value), NumberForm::OneDecimal)
                : measuredCell(value);
        };
        // What is modelled after a hidden count would give the count away.
        const Cell shown =
            hidden[i] ? textCell(material.words(QT_TRANSLATE_NOOP("wording", "hidden"))) : number(fit.wanted);
        const Cell found = !fit.found ? textCell("\xE2\x80\x93") : hidden[i] ? shown : number(*fit.found);
        hides = hides || hidden[i];
        table.rows.push_back({textCell(rows[i].target->name), textCell(rows[i].area), shown, found});
    }
    const auto isOfFirst = [&](const ObservedRow& row) { return row.area == rows.front().area; };
    if (std::ranges::all_of(rows, isOfFirst))
        dropColumn(table, 1);
    if (hides)
        table.source = material.words(
            QT_TRANSLATE_NOOP(
                "wording",
                "Observed counts below %1 are hidden, and with them others from which they could be worked out."),
            {std::to_string(paper.hideBelow)});
    return table;
}

std::optional<Table> sourcesTable(const Material& material, const model::Paper&, const Question&)
{
    std::map<std::string, std::size_t> uses;
    for (const assumptions::Assumption& row : assumptions::assumptionsOf(material.plan))
        ++uses[row.source.value];
    Table table{"sources",
                material.words(QT_TRANSLATE_NOOP("wording", "Where the figures come from")),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Source")), false, 5},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Year")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Kind")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Owner")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Figures")), true, 1}},
                {},
                {}};
    for (const model::Source& source : material.plan.sources) {
        const std::size_t count = uses[source.id.value];
        if (count > 0)
            table.rows.push_back({textCell(sourceName(source)), textCell(source.year),
                                  textCell(wording::kindName(assumptions::kindOf(source), material.say)),
                                  textCell(source.owner),
                                  numberCell(static_cast<double>(count), countText(count), NumberForm::Whole)});
    }
    if (const std::size_t without = uses[{}]; without > 0)
        table.rows.push_back({textCell(material.words(QT_TRANSLATE_NOOP("wording", "No source given"))), textCell({}),
                              textCell(wording::kindName(assumptions::Kind::Illustrative, material.say)), textCell({}),
                              numberCell(static_cast<double>(without), countText(without), NumberForm::Whole)});
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

std::optional<Table> illustrativeFiguresTable(const Material& material, const model::Paper&, const Question&)
{
    Table table{"illustrative-figures",
                material.words(QT_TRANSLATE_NOOP("wording", "Figures that are illustrative")),
                {{material.words(QT_TRANSLATE_NOOP("wording", "Figure")), false, 5},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Value")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "How sure")), false, 2},
                 {material.words(QT_TRANSLATE_NOOP("wording", "Owner")), false, 2}},
                {},
                {}};
    for (const assumptions::Assumption& row : assumptions::assumptionsOf(material.plan)) {
        if (row.kind != assumptions::Kind::Illustrative)
            continue;
        const std::string unit = wording::assumptionUnit(row, material.plan, material.say);
        const std::string value = wording::assumptionValue(row, material.say);
        table.rows.push_back({textCell(wording::assumptionName(row, material.plan, material.say)),
                              textCell(unit.empty() ? value : value + ' ' + unit),
                              textCell(wording::surenessName(row.sureness, material.say)), textCell(row.owner)});
    }
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

} // namespace homeward::papers
