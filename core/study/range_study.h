// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "core/study/sensitivity.h"

#include <optional>
#include <string>
#include <vector>

// What a plan's ranges do to every figure of the catalogue at once, so that another figure, year or difference is asked
// of the same runs.
namespace homeward::study {

/// Which scenario is looked at beside which, and with how many futures.
struct RangeStudyRequest {
    sim::RunRequest run; ///< the replications of its plan have every range drawn
    model::ScenarioId scenario;
    model::ScenarioId against; ///< may be the same
    std::vector<model::AreaId> areas; ///< empty = all
    int alone = 0; ///< replications of each one-at-a-time run; 0 = as many as the plan has
};

/// The figures of one run: by figure and year, then replication by replication; absent where nothing is counted.
struct FigureValues {
    std::vector<results::ValueList> scenario;
    std::vector<results::ValueList> against;
};

struct RangeStudy {
    model::Plan plan; ///< that was run
    model::ScenarioId scenario;
    model::ScenarioId against;
    std::vector<std::string> years; ///< labels
    int runs = 0; ///< replications in all
    FigureValues drawn;
    FigureValues mostLikely;
    std::vector<FigureValues> low; ///< by the inputs of the plan
    std::vector<FigureValues> high;
};

/// What is asked of the study.
struct RangeQuestion {
    results::HeadlineId figure = results::HeadlineId::DelayedInHospital;
    int year = 0;
    bool difference = false; ///< of the scenario from the one it is beside; else its level

    friend bool operator==(const RangeQuestion&, const RangeQuestion&) = default;
};

/// Runs it. Fails as `runRanges` does, and with UnknownName for a scenario that the plan has not got.
[[nodiscard]] base::Result<RangeStudy> runRangeStudy(RangeStudyRequest request, const base::CancelToken& cancel = {},
                                                     const sim::ProgressCallback& progress = {});

/// None where the plan has nothing that the figure counts, or the study has no such year.
[[nodiscard]] std::optional<Sensitivity> sensitivityIn(const RangeStudy& study, const RangeQuestion& question);

/// How often the scenario has less and more of a figure than the one it is beside, over the futures with every range
/// drawn; none as above, and where both are one.
[[nodiscard]] std::optional<FuturesShare> futuresIn(const RangeStudy& study, results::HeadlineId figure, int year);

} // namespace homeward::study
