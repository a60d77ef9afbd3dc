// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/explained.h"

#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/study/comparison_run.h"

#include <string>

namespace homeward::study {

namespace {

using explain::Explanation;
using explain::Figure;

/// Reports the progress of one part of the work as a share of the whole.
sim::ProgressCallback within(const sim::ProgressCallback& progress, double from, double to)
{
    if (!progress)
        return {};
    return [progress, from, to](const sim::RunProgress& now) {
        sim::RunProgress shown = now;
        shown.share = from + (to - from) * now.share;
        progress(shown);
    };
}

constexpr double ofRun = 0.4; ///< share of the work that the run takes
constexpr double ofLadder = 0.2;

base::Result<results::Choice> placesOf(const results::RunResult& run, const std::vector<model::AreaId>& areas)
{
    if (areas.empty())
        return results::all;
    std::vector<int> places;
    for (const model::AreaId& id : areas) {
        places.push_back(model::indexById(run.areas, id));
        if (places.back() < 0)
            return base::Error{base::ErrorCode::UnknownName, {}, {}, id.value, 0};
    }
    return results::Choice(std::move(places));
}

model::ScenarioId orBase(const model::Plan& plan, const model::ScenarioId& id)
{
    return id.empty() ? plan.scenarios.front().id : id;
}

/// The contributions of the changes of a scenario; none for the base.
base::Result<std::optional<results::Contributions>>
changesOf(const model::Plan& plan, const model::ScenarioId& scenario, const RunChoice& choice,
          const Explanation& explanation, const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    if (scenario == plan.scenarios.front().id)
        return std::optional<results::Contributions>();
    const auto ladder = runLadder(plan, scenario, choice, cancel, progress);
    if (!ladder)
        return ladder.error();
    return contributionsTo(ladder.value(), [&](const results::RunResult& run, int rung) {
        return explain::valuesOf(run, explanation.figure, rung, explanation.question.areas, explanation.question.year);
    });
}

/// Adds the axis of changes, from the ladders of both scenarios.
base::Status addChanges(Explanation& explanation, const model::Plan& plan, const ExplainRequest& request,
                        const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    RunChoice choice = request.run;
    choice.until.clear();
    const auto own = changesOf(plan, orBase(plan, request.scenario), choice, explanation, cancel,
                               within(progress, ofRun, ofRun + ofLadder));
    if (!own)
        return own.error();
    const auto other = changesOf(plan, orBase(plan, request.against), choice, explanation, cancel,
                                 within(progress, ofRun + ofLadder, ofRun + 2.0 * ofLadder));
    if (!other)
        return other.error();
    explain::addChanges(explanation, own.value() ? &*own.value() : nullptr, other.value() ? &*other.value() : nullptr);
    return base::done();
}

ChosenResult chosenFor(const model::Plan& plan, const ExplainRequest& request, const results::RunResult& run,
                       const Explanation& explanation)
{
    ChosenResult chosen;
    if (const auto* id = std::get_if<results::HeadlineId>(&explanation.figure))
        chosen.figure = *id;
    else {
        const auto& of = std::get<explain::MeasureOf>(explanation.figure);
        chosen.measure = of.measure;
        for (const int setting : of.settings.of(run.settings.size()))
            chosen.settings.push_back(run.settings[static_cast<std::size_t>(setting)].id);
    }
    chosen.scenario = orBase(plan, request.scenario);
    if (explanation.change && !explanation.change->with.sameScenario)
        chosen.against = orBase(plan, request.against);
    chosen.areas = request.areas;
    chosen.year = explanation.question.year;
    return chosen;
}

/// Whether a study of ranges can follow the figure: catalogue figures and measures, but not shares of them or people
/// who move.
bool canBeRanked(const Figure& figure)
{
    const auto* of = std::get_if<explain::MeasureOf>(&figure);
    return std::holds_alternative<results::HeadlineId>(figure) || (of != nullptr && !of->ofAll);
}

/// The swings of the plan's ranges; empty where it has none, or the figure cannot be ranked.
base::Result<explain::Swings> swingsFor(const model::Plan& plan, const ExplainRequest& request,
                                        const results::RunResult& run, const Explanation& explanation,
                                        const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    if (!request.ranges || plan.uncertainInputs.empty() || !canBeRanked(request.figure))
        return explain::Swings();
    RunChoice choice = request.run;
    choice.until.clear();
    auto made = runRequestOf(planToRun(plan, choice), choice, cancel);
    if (!made)
        return made.error();
    const SensitivityRequest study{std::move(made.value()), chosenFor(plan, request, run, explanation), 0};
    const auto found = sensitivityOf(study, cancel, within(progress, ofRun + 2.0 * ofLadder, 1.0));
    if (!found)
        return found.error();
    return swingsOf(plan, found.value());
}

} // namespace

explain::Swings swingsOf(const model::Plan& plan, const Sensitivity& found)
{
    explain::Swings swings;
    for (const InputSensitivity& input : found.inputs)
        if (input.surelyMoves())
            swings.emplace(model::namedPath(plan, model::Path(input.path)).text(), input.swing);
    return swings;
}

base::Result<Explained> runExplanation(const model::Plan& plan, const ExplainRequest& request,
                                       const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    RunChoice choice = request.run;
    choice.until.clear();
    choice.byCohort = true;
    choice.scenarios = {orBase(plan, request.against)};
    if (orBase(plan, request.scenario) != choice.scenarios.front())
        choice.scenarios.push_back(orBase(plan, request.scenario));
    auto found = runPlan(plan, choice, cancel, within(progress, 0.0, ofRun));
    if (!found)
        return found.error();
    Explained made{std::move(found.value().run), {}};
    const auto areas = placesOf(made.run, request.areas);
    if (!areas)
        return areas.error();
    const results::Question question{model::indexById(made.run.scenarios, orBase(plan, request.scenario)),
                                     model::indexById(made.run.scenarios, orBase(plan, request.against)), areas.value(),
                                     request.year.value_or(lastWholeYear(made.run))};
    auto explanation = explain::explain(made.run, request.figure, question);
    if (!explanation)
        return base::Error{base::ErrorCode::DoesNotAdd, {},       {}, std::string(explain::nameOf(request.figure)),
                           made.run.replicationsDone,   "nothing"};
    made.explanation = std::move(*explanation);
    if (const base::Status added = addChanges(made.explanation, plan, request, cancel, progress); !added)
        return added.error();
    const auto swings = swingsFor(plan, request, made.run, made.explanation, cancel, progress);
    if (!swings)
        return swings.error();
    made.explanation.grounds =
        explain::groundsOf(plan, explain::groundsQuestion(made.run, request.figure, question), swings.value());
    made.explanation.groundsAreRanked = !swings.value().empty();
    return made;
}

} // namespace homeward::study
