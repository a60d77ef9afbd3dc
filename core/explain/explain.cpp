// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain.h"

#include "core/explain/flows.h"
#include "core/explain/partings.h"
#include "core/explain/reason.h"
#include "core/explain/stays.h"
#include "core/results/comparison.h"
#include "core/results/shares.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::explain {

using results::HeadlineId;
using results::Question;
using results::RunResult;
using results::Summary;
using results::ValueList;

namespace {

struct Whole {
    Summary now;
    std::optional<results::HeadlineChange> change;
};

results::Judgement judgementOf(const Summary& difference, results::Verdict verdict)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return results::Judgement::Same;
    return verdict == results::Verdict::CannotTell ? results::Judgement::CannotTell : results::Judgement::NotJudged;
}

std::optional<Summary> levelOf(const RunResult& result, const Figure& figure, const Question& question,
                               const Side& side)
{
    if (const auto* of = std::get_if<MeasureOf>(&figure); of != nullptr && !of->ofAll)
        return results::summaryOf(result, side.scenario, of->measure, {question.areas, of->settings}, side.year);
    return results::summarise(valuesOf(result, figure, side.scenario, question.areas, side.year));
}

std::optional<Summary> differenceOf(const RunResult& result, const Figure& figure, const Question& question,
                                    const results::ComparedWith& with)
{
    const auto* of = std::get_if<MeasureOf>(&figure);
    if (of != nullptr && !of->ofAll && !with.sameScenario)
        return results::difference(result, question.scenario, with.scenario, of->measure,
                                   {question.areas, of->settings}, question.year);
    return results::summarise(valuesOf(result, figure, question.scenario, question.areas, question.year)
                              - valuesOf(result, figure, with.scenario, question.areas, with.year));
}

/// The figure of a measure or flow. It is not judged, because whether more is better depends on its purpose.
std::optional<Whole> wholeOfPlace(const RunResult& result, const Figure& figure, const Question& question)
{
    const auto now = levelOf(result, figure, question, {question.scenario, question.year});
    if (!now)
        return std::nullopt;
    Whole whole{*now, std::nullopt};
    const auto with = results::comparedWith(question);
    if (!with)
        return whole;
    const auto then = levelOf(result, figure, question, {with->scenario, with->year});
    const auto difference = differenceOf(result, figure, question, *with);
    if (!then || !difference)
        return whole;
    const results::Verdict verdict = results::verdictOf(*difference);
    whole.change = results::HeadlineChange{*with, *then, *difference, verdict, judgementOf(*difference, verdict)};
    return whole;
}

std::optional<Whole> wholeOf(const RunResult& result, const Figure& figure, const Question& question)
{
    const auto* id = std::get_if<HeadlineId>(&figure);
    if (id == nullptr)
        return wholeOfPlace(result, figure, question);
    const auto found = results::headline(result, *id, question);
    if (!found)
        return std::nullopt;
    return Whole{found->now, found->change};
}

/// Whether sums of a year are compared with those of a year that is more than a leap day longer or shorter.
bool comparesUnequalYears(const RunResult& result, const Explanation& explanation)
{
    const auto recipe = recipeOf(result, explanation.figure);
    const bool isSum =
        recipe && results::joinOf(recipe->measure) == results::Join::Sum && !recipe->perDay && recipe->outOf.empty();
    if (!isSum || !explanation.change)
        return false;
    const auto secondsOf = [&](int year) {
        const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
        return period.endSecond - period.firstSecond;
    };
    const auto gap = secondsOf(explanation.question.year) - secondsOf(explanation.change->with.year);
    return std::abs(gap) > base::secondsPerDay;
}

Reason reasonIn(const RunResult& result, const Explanation& explanation)
{
    if (!explanation.change)
        return {};
    Reason reason;
    if (result.replicationsDone < 2)
        reason.kind = ReasonKind::OneFuture;
    else if (comparesUnequalYears(result, explanation))
        reason.kind = ReasonKind::UnequalYears;
    else
        reason = reasonOf(explanation.change, explanation.partings);
    return reason;
}

std::optional<Side> otherSide(const std::optional<results::HeadlineChange>& change)
{
    if (!change)
        return std::nullopt;
    return Side{change->with.scenario, change->with.year};
}

Summary negated(const Summary& of) { return {-of.mean, -of.ci95High, -of.ci95Low, -of.p90, -of.p50, -of.p10}; }

void addParts(Parting& parting, const results::Contributions* found, bool takenOff)
{
    if (found == nullptr)
        return;
    for (const results::Contribution& change : found->parts) {
        Part part{takenOff ? Piece::ChangeOfOther : Piece::Change, -1};
        part.name = change.name;
        part.difference = takenOff ? negated(change.inOrder) : change.inOrder;
        parting.parts.push_back(std::move(part));
    }
}

/// Whether two sums of doubles are the same but for rounding.
bool isRounding(double gap, double scale) { return std::abs(gap) <= 1e-7 * std::max(1.0, std::abs(scale)); }

constexpr std::array<std::string_view, axisCount> axisNames{"setting", "area",   "cohort", "reason", "state",
                                                            "flow",    "origin", "change", "leaving"};
constexpr std::string_view flowName = "people_moving";
constexpr std::array<std::string_view, 19> pieceNames{"",
                                                      "want_of_place",
                                                      "code_9",
                                                      "patient_carer_family",
                                                      "health_social_care",
                                                      "all_days",
                                                      "in_care",
                                                      "ready_to_leave",
                                                      "waiting",
                                                      "elsewhere",
                                                      "held_for_others",
                                                      "stays_begun",
                                                      "days_in_care",
                                                      "days_ready",
                                                      "people_leaving",
                                                      "share_going",
                                                      "from_outside",
                                                      "change",
                                                      "change_of_other"};
static_assert(static_cast<std::size_t>(Piece::ChangeOfOther) + 1 == pieceNames.size());

} // namespace

std::optional<Explanation> explain(const RunResult& result, const Figure& figure, const Question& question)
{
    const auto whole = wholeOf(result, figure, question);
    if (!whole)
        return std::nullopt;
    Explanation made{figure, question, whole->now, whole->change, {}, {}, {}, {}, false};
    const Side now{question.scenario, question.year};
    const auto then = otherSide(whole->change);
    if (const auto* flow = std::get_if<FlowOf>(&figure))
        made.partings = partingsOf(result, *flow, question.areas, now, then);
    if (const auto recipe = recipeOf(result, figure)) {
        const PartReader parts(result, *recipe, question.areas);
        made.partings = partingsOf(parts, now, then);
        if (then)
            made.flows = flowsOf(parts, now, *then);
    }
    made.reason = reasonIn(result, made);
    return made;
}

bool addChanges(Explanation& explanation, const results::Contributions* ofScenario,
                const results::Contributions* ofAgainst)
{
    if (!explanation.change || explanation.change->with.sameScenario)
        return false;
    Parting parting{Axis::Change, {}};
    addParts(parting, ofScenario, false);
    addParts(parting, ofAgainst, true);
    double sum = 0.0;
    for (const Part& part : parting.parts)
        sum += part.difference->mean;
    const double whole = explanation.change->difference.mean;
    if (parting.parts.empty() || !isRounding(sum - whole, explanation.now.mean))
        return false;
    std::erase_if(explanation.partings, [](const Parting& one) { return one.axis == Axis::Change; });
    explanation.partings.push_back(std::move(parting));
    const bool canTell = explanation.reason.kind != ReasonKind::OneFuture;
    if (canTell)
        explanation.reason = reasonOf(explanation.change, explanation.partings);
    return true;
}

const Parting* partingBy(const Explanation& explanation, Axis axis)
{
    const auto found = std::ranges::find(explanation.partings, axis, &Parting::axis);
    return found == explanation.partings.end() ? nullptr : &*found;
}

ValueList valuesOf(const RunResult& result, const Figure& figure, int scenario, const results::Choice& areas, int year)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return results::headlineKind(*id).values(result, scenario, areas, year);
    if (const auto* flow = std::get_if<FlowOf>(&figure))
        return flowPerWeek(result, *flow, scenario, areas, year);
    const MeasureOf& of = std::get<MeasureOf>(figure);
    return of.ofAll ? results::shareOfAll(result, scenario, of.measure, {areas, of.settings}, year)
                    : results::perReplication(result, scenario, of.measure, {areas, of.settings}, year);
}

std::string_view nameOf(Axis axis) { return axisNames[static_cast<std::size_t>(axis)]; }

std::string_view nameOf(Piece piece) { return pieceNames[static_cast<std::size_t>(piece)]; }

std::string_view nameOf(const Figure& figure)
{
    if (const auto* id = std::get_if<HeadlineId>(&figure))
        return results::headlineKind(*id).name;
    if (std::holds_alternative<FlowOf>(figure))
        return flowName;
    return results::nameOf(std::get<MeasureOf>(figure).measure);
}

std::optional<Figure> figureByName(std::string_view name)
{
    if (const auto id = results::headlineByName(name))
        return Figure{*id};
    if (const auto measure = results::measureByName(name))
        return Figure{MeasureOf{*measure, results::all}};
    if (name == flowName)
        return Figure{FlowOf{}};
    return std::nullopt;
}

} // namespace homeward::explain
