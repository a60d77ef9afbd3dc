// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/contributions.h"

#include "core/model/lookup.h"
#include "core/study/draw.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <span>
#include <utility>

namespace homeward::study {

namespace {

using results::Summary;
using results::ValueList;

bool isIn(const ChangeGroup& group, const model::Change& change)
{
    return std::ranges::find(group.changes, change.id) != group.changes.end();
}

/// The changes of some groups in the order of the scenario, in which they are applied.
std::vector<model::Change> changesOf(const model::Scenario& scenario, std::span<const ChangeGroup> groups)
{
    std::vector<model::Change> changes;
    for (const model::Change& change : scenario.changes)
        if (std::ranges::any_of(groups, [&](const ChangeGroup& group) { return isIn(group, change); }))
            changes.push_back(change);
    return changes;
}

/// One scenario of the ladder. Its name is its id, since no two scenarios of a plan may share a name.
model::Scenario rungOf(const model::ScenarioId& id, std::vector<model::Change> changes)
{
    return {id, id.value, {}, std::move(changes)};
}

/// The plan without ranges, with the scenarios of the groups instead of its own.
model::Plan planOf(model::Plan plan, const model::ScenarioId& from, const std::vector<ChangeGroup>& groups)
{
    const model::Scenario scenario = *model::findById(plan.scenarios, from);
    plan.scenarios.resize(1);
    for (std::size_t g = 0; g < groups.size(); ++g)
        plan.scenarios.push_back(rungOf(groups[g].upToHere, changesOf(scenario, std::span(groups).first(g + 1))));
    for (const ChangeGroup& group : groups)
        if (group.alone && *group.alone != group.upToHere)
            plan.scenarios.push_back(rungOf(*group.alone, changesOf(scenario, std::span(&group, 1))));
    plan.uncertainInputs.clear();
    return plan;
}

/// Whether the plan is valid with this group of changes only.
bool standsAlone(const model::Plan& plan, const model::Scenario& scenario, const ChangeGroup& group)
{
    model::Plan alone = plan;
    alone.scenarios = {plan.scenarios.front(), rungOf(group.upToHere, changesOf(scenario, std::span(&group, 1)))};
    alone.uncertainInputs.clear();
    return !validation::hasErrors(validation::validate(alone));
}

/// The group of a programme of work; null where the programme is empty or has no group yet.
ChangeGroup* groupOf(std::vector<ChangeGroup>& groups, const model::Scenario& scenario, const std::string& programme)
{
    const auto found = std::ranges::find_if(groups, [&](const ChangeGroup& group) {
        return model::findById(scenario.changes, group.changes.front())->programme == programme;
    });
    return programme.empty() || found == groups.end() ? nullptr : &*found;
}

/// The changes that are on, in groups; those of one programme form one group at the position of its first change.
std::vector<ChangeGroup> groupsOf(const model::Plan& plan, const model::Scenario& scenario)
{
    std::vector<ChangeGroup> groups;
    for (const model::Change& change : scenario.changes) {
        if (!change.on)
            continue;
        if (ChangeGroup* const group = groupOf(groups, scenario, change.programme)) {
            group->changes.push_back(change.id);
            continue;
        }
        const std::string number = std::to_string(groups.size() + 1);
        const std::string& name = change.programme.empty() ? change.name : change.programme;
        groups.push_back({name, {change.id}, model::ScenarioId{"up-to-" + number}, std::nullopt});
    }
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (g == 0)
            groups[g].alone = groups[g].upToHere;
        else if (standsAlone(plan, scenario, groups[g]))
            groups[g].alone = model::ScenarioId{"alone-" + std::to_string(g + 1)};
    return groups;
}

/// Draws the ranges of the original plan and makes the ladder from the result, so that a change has the same draw in
/// all scenarios of the ladder.
std::function<model::Plan(const model::Plan&, int)>
drawnLadders(const model::Plan& plan, const model::ScenarioId& scenario, const std::vector<ChangeGroup>& groups)
{
    return [plan, scenario, groups, draw = inputsOf(plan)](const model::Plan&, int replication) {
        return planOf(draw(plan, replication), scenario, groups);
    };
}

/// Checks that the ladder of every replication is a valid plan; fails as `checkInputs`.
base::Status checkLadders(const model::Plan& plan, const std::function<model::Plan(const model::Plan&, int)>& ladders)
{
    for (int replication = 0; replication < plan.run.replications; ++replication)
        for (const validation::Problem& problem : validation::validate(ladders(plan, replication)))
            if (problem.severity == validation::Severity::Error)
                return base::Error{base::ErrorCode::InputNotPossible, {}, {}, problem.path, replication + 1};
    return base::done();
}

int placeOf(const results::RunResult& result, const model::ScenarioId& id)
{
    return model::indexById(result.scenarios, id);
}

} // namespace

base::Result<Ladder> ladderOf(const model::Plan& plan, const model::ScenarioId& scenario)
{
    const model::Scenario* const found = model::findById(plan.scenarios, scenario);
    if (found == nullptr)
        return base::Error{base::ErrorCode::UnknownName, {}, {}, scenario.value, 0};
    std::vector<ChangeGroup> groups = groupsOf(plan, *found);
    return Ladder{planOf(plan, scenario, groups), std::move(groups)};
}

base::Result<LadderRun> runLadder(const model::Plan& plan, const model::ScenarioId& scenario, RunChoice choice,
                                  const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    const model::Plan whole = planToRun(plan, choice);
    auto ladder = ladderOf(whole, scenario);
    if (!ladder)
        return ladder.error();
    choice.scenarios.clear();
    auto request = runRequestOf(std::move(ladder.value().plan), choice);
    if (!request)
        return request.error();
    if (!whole.uncertainInputs.empty()) {
        if (const base::Status possible = checkInputs(whole, 0, whole.run.replications); !possible)
            return possible.error();
        request.value().inputsOf = drawnLadders(whole, scenario, ladder.value().groups);
        if (const base::Status possible = checkLadders(whole, request.value().inputsOf); !possible)
            return possible.error();
    }
    auto run = sim::run(request.value(), cancel, progress);
    if (!run)
        return run.error();
    return LadderRun{model::findById(plan.scenarios, scenario)->name, std::move(ladder.value().groups),
                     std::move(run.value())};
}

std::optional<results::Contributions> contributionsTo(const LadderRun& ladder, results::HeadlineId figure,
                                                      const results::Choice& areas, int year)
{
    const results::HeadlineKind& kind = results::headlineKind(figure);
    auto found = contributionsTo(ladder, [&](const results::RunResult& result, int scenario) {
        return kind.values(result, scenario, areas, year);
    });
    if (found)
        found->figure = figure;
    return found;
}

std::optional<results::Contributions> contributionsTo(const LadderRun& ladder, const FigureOf& figure)
{
    const ValueList base = figure(ladder.result, 0);
    const auto from = results::summarise(base);
    if (!from)
        return std::nullopt;
    results::Contributions found{
        results::HeadlineId::Count_, *from, *from, results::summarise(base - base).value_or(Summary{}), {}, {}};
    ValueList before = base;
    ValueList leftOver = base - base;
    bool allAlone = true;
    for (const ChangeGroup& group : ladder.groups) {
        const ValueList now = figure(ladder.result, placeOf(ladder.result, group.upToHere));
        const auto inOrder = results::summarise(now - before);
        if (!inOrder)
            return std::nullopt;
        results::Contribution part{group.name, *inOrder, std::nullopt};
        if (group.alone) {
            const ValueList alone = figure(ladder.result, placeOf(ladder.result, *group.alone));
            part.alone = results::summarise(alone - base);
            leftOver = leftOver - (alone - base);
        }
        allAlone = allAlone && part.alone;
        found.parts.push_back(std::move(part));
        before = now;
    }
    found.to = results::summarise(before).value_or(*from);
    found.total = results::summarise(before - base).value_or(Summary{});
    if (allAlone)
        found.leftOver = results::summarise(before - base + leftOver);
    return found;
}

} // namespace homeward::study
