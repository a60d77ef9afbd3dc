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

/// What decides the results of each scenario in each group of areas that are run together, as text: equal keys, equal
/// results to the bit. In the order of the request's scenarios, then areas.
[[nodiscard]] std::vector<std::string> blockKeys(const sim::RunRequest& request);

/// The runs of a plan that is edited. Each run takes over from the one before the scenarios and areas that no edit has
/// touched; its result is to the bit that of a full run, timing apart. Keeps the last whole result. For one thread at a
/// time.
class Reruns {
public:
    using Run = std::shared_ptr<const results::RunResult>;

    /// Runs as often as the choice says: `until` is not looked at. Fails as `runPlan`, and then keeps what it had.
    [[nodiscard]] base::Result<Run> run(model::Plan plan, const RunChoice& choice, const base::CancelToken& cancel = {},
                                        const sim::ProgressCallback& progress = {});

    /// Blocks that the last run took over, of all that it has.
    [[nodiscard]] std::size_t takenOver() const { return m_takenOver; }

private:
    sim::KeptRun m_last;
    std::map<std::string, std::size_t> m_places; ///< of its blocks, by key
    std::size_t m_takenOver = 0;
};

} // namespace homeward::study
