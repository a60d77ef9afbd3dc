// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/contributions.h"
#include "core/study/run_request.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// The contribution of each change of a scenario: paired runs of the growing list of changes, and of each change by
// itself.
namespace homeward::study {

/// A change, or the changes of one programme of work.
struct ChangeGroup {
    std::string name;
    std::vector<model::ChangeId> changes;
    model::ScenarioId upToHere;                 ///< the ladder's scenario with this group and those before it
    std::optional<model::ScenarioId> alone; ///< the scenario with this group only; none where that is no valid plan

    friend bool operator==(const ChangeGroup&, const ChangeGroup&) = default;
};

/// A plan whose scenarios are the base, the growing lists and the single groups of one scenario's changes.
struct Ladder {
    model::Plan plan;
    std::vector<ChangeGroup> groups; ///< in the order of the scenario; changes switched off are left out
};

/// The ladder of a scenario, with figures as typed, without ranges. Fails with UnknownName where the plan does not have
/// the scenario.
[[nodiscard]] base::Result<Ladder> ladderOf(const model::Plan& plan, const model::ScenarioId& scenario);

/// A ladder that has been run. It can be asked for any figure, area and year.
struct LadderRun {
    std::string scenarioName;
    std::vector<ChangeGroup> groups;
    results::RunResult result;
};

/// Runs a ladder with common random numbers and as many replications as chosen; `scenarios` and `until` of the choice
/// are ignored. Fails as `runPlan` does.
[[nodiscard]] base::Result<LadderRun> runLadder(const model::Plan& plan, const model::ScenarioId& scenario,
                                                RunChoice choice, const base::CancelToken& cancel = {},
                                                const sim::ProgressCallback& progress = {});

/// The contributions to a figure; none where the plan has nothing that the figure counts.
[[nodiscard]] std::optional<results::Contributions> contributionsTo(const LadderRun& ladder, results::HeadlineId figure,
                                                                    const results::Choice& areas, int year);

/// The values of any figure for a scenario of a result, one a future.
using FigureOf = std::function<results::ValueList(const results::RunResult& result, int scenario)>;
/// The same for a figure outside the catalogue: `Contributions::figure` is then `Count_`.
[[nodiscard]] std::optional<results::Contributions> contributionsTo(const LadderRun& ladder, const FigureOf& figure);

} // namespace homeward::study
