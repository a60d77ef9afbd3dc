// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "core/study/sensitivity.h"

#include <optional>
#include <string>
#include <vector>

// The effect of a plan's ranges on all catalogue figures at once, so that another figure, year or difference needs no
// new runs.
namespace homeward::study {

/// Which scenarios to study, and with how many futures.
struct RangeStudyRequest {
    sim::RunRequest run; ///< its plan's replications are those with every range drawn
    model::ScenarioId scenario;
    model::ScenarioId against; ///< may be the same as `scenario`
    std::vector<model::AreaId> areas; ///< empty = all
    int alone = 0; ///< replications of each one-at-a-time run; 0 = as many as the plan has
};

/// The figures of one run by figure and year, then by replication; absent where nothing is counted.
struct FigureValues {
    std::vector<results::ValueList> scenario;
    std::vector<results::ValueList> against;
};

struct RangeStudy {
    model::Plan plan; ///< the plan that was run
    model::ScenarioId scenario;
    model::ScenarioId against;
    std::vector<std::string> years; ///< labels
    int runs = 0; ///< replications in all
    FigureValues drawn;
    FigureValues mostLikely;
    std::vector<FigureValues> low; ///< by the inputs of the plan
    std::vector<FigureValues> high;
};

/// A question to the study.
struct RangeQuestion {
    results::HeadlineId figure = results::HeadlineId::DelayedInHospital;
    int year = 0;
    bool difference = false; ///< asks for the difference scenario - against; if false, for the level

    friend bool operator==(const RangeQuestion&, const RangeQuestion&) = default;
};

/// Runs a study. Fails as `runRanges` does, and with UnknownName for a scenario that the plan does not have.
[[nodiscard]] base::Result<RangeStudy> runRangeStudy(RangeStudyRequest request, const base::CancelToken& cancel = {},
                                                     const sim::ProgressCallback& progress = {});

/// The sensitivity of a figure; none where the plan has nothing that the figure counts, or the study has no such year.
[[nodiscard]] std::optional<Sensitivity> sensitivityIn(const RangeStudy& study, const RangeQuestion& question);

/// In how many futures with all ranges drawn the scenario has less, and more, of a figure than `against`. None as
/// above, and where both are the same scenario.
[[nodiscard]] std::optional<FuturesShare> futuresIn(const RangeStudy& study, results::HeadlineId figure, int year);

} // namespace homeward::study
