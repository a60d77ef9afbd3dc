// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/run.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace homeward::sim {

/// The checks and event count of the replications of one scenario in one area.
struct BlockFacts {
    results::RunChecks checks;
    std::uint64_t events = 0;

    /// Adds them to those of other blocks.
    void addTo(results::RunChecks& joined, std::uint64_t& joinedEvents) const;
};

/// A whole run with the facts of its blocks. A later run can take over those blocks that would come out the same.
struct KeptRun {
    std::shared_ptr<const results::RunResult> result;
    std::vector<BlockFacts> facts; ///< by scenario, then area
};

/// The blocks that a run takes over from an earlier one instead of simulating them: for each scenario, then area, of
/// the run, the index of the block in the earlier run. Empty = none. Both runs must have the same settings, cohorts,
/// outcomes, periods and replications; the caller guarantees that these blocks would come out the same.
struct TakenOver {
    KeptRun from;
    std::vector<std::optional<std::size_t>> places;
};

/// As `run`, but takes over blocks of an earlier run. Areas that are run together are taken over together.
[[nodiscard]] base::Result<KeptRun> runKeeping(const RunRequest& request, const TakenOver& taken,
                                               const base::CancelToken& cancel = {},
                                               const ProgressCallback& progress = {});

} // namespace homeward::sim
