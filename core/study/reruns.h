// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fingerprint.h"
#include "core/sim/kept_run.h"
#include "core/study/run_request.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace homeward::study {

/// A text key for the results of each scenario in each group of areas that are run together: equal keys mean results
/// equal to the bit. In the order of the request's scenarios, then areas.
[[nodiscard]] std::vector<std::string> blockKeys(const sim::RunRequest& request);

/// Runs a plan again after edits. Each run takes over from the one before the scenarios and areas that no edit has
/// touched; except for timing, its result equals that of a full run to the bit. Keeps the last whole result. Not
/// thread-safe.
class Reruns {
public:
    using Run = std::shared_ptr<const results::RunResult>;

    /// Runs as many replications as the choice says; `until` is ignored. Fails as `runPlan`, and then keeps what it
    /// had.
    [[nodiscard]] base::Result<Run> run(model::Plan plan, const RunChoice& choice, const base::CancelToken& cancel = {},
                                        const sim::ProgressCallback& progress = {});

    /// How many blocks the last run took over.
    [[nodiscard]] std::size_t takenOver() const { return m_takenOver; }

private:
    sim::KeptRun m_last;
    std::map<std::string, std::size_t> m_places; ///< index of each of its blocks, by key
    std::size_t m_takenOver = 0;
};

} // namespace homeward::study
