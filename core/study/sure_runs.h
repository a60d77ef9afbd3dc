// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/comparison_run.h"
#include "core/study/reruns.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace homeward::study {

/// The runs of a plan that is edited, in which each area has as many futures as its own figures need (`runGroup`): large
/// areas few, small ones many. The blocks of an area hold that area's futures; the result says the fewest, and figures of
/// several areas are of the futures that all of them have. To the bit those of a run of so many futures. Areas that no
/// edit has touched are taken over from the run before. For one thread at a time.
class SureRuns {
public:
    using Run = std::shared_ptr<const results::RunResult>;

    /// The first result that is told is of two futures of every area and scenario. Fails as `runPlan`, and then keeps what
    /// it had.
    [[nodiscard]] base::Result<Run> run(const model::Plan& plan, const ComparisonRequest& request,
                                        const base::CancelToken& cancel = {},
                                        const sim::ProgressCallback& progress = {});

    /// Groups of areas that the last run took over, of all that it has.
    [[nodiscard]] std::size_t takenOver() const { return m_takenOver; }

private:
    Reruns m_glances;
    Run m_last;
    /// Of the groups of the last run, by what decides their results: their runs, without the blocks, which the whole has.
    std::map<std::string, results::RunResult> m_groups;
    std::size_t m_takenOver = 0;
};

} // namespace homeward::study
