// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/run.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace homeward::sim {

/// What the replications of one scenario in one area say of themselves.
struct BlockFacts {
    results::RunChecks checks;
    std::uint64_t events = 0;

    /// Joins them with those of other blocks.
    void addTo(results::RunChecks& joined, std::uint64_t& joinedEvents) const;
};

/// A whole run with what its blocks say of themselves, from which a later run can take over the blocks that would be the
/// same.
struct KeptRun {
    std::shared_ptr<const results::RunResult> result;
    std::vector<BlockFacts> facts; ///< by scenario, then area
};

/// The blocks that a run takes over from an earlier one in place of simulating them: by scenario, then area of the run,
/// the place in the earlier run. Empty = none. Both runs have the same settings, cohorts, outcomes, periods and replications; the
/// caller answers for it that these blocks would be the same.
struct TakenOver {
    KeptRun from;
    std::vector<std::optional<std::size_t>> places;
};

/// Runs as `run` does, but takes over what an earlier run has. Areas that are run together are taken over together.
[[nodiscard]] base::Result<KeptRun> runKeeping(const RunRequest& request, const TakenOver& taken,
                                               const base::CancelToken& cancel = {},
                                               const ProgressCallback& progress = {});

} // namespace homeward::sim
