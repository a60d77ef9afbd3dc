// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/comparison_run.h"
#include "core/study/reruns.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace homeward::study {

/// Runs a plan again after edits, giving each area as many futures as its own figures need (`runGroup`): large areas
/// few, small ones many. A block has the futures of its area; the result's number is the fewest, and figures of several
/// areas use the futures that all of them have. Results equal those of a run with so many futures to the bit. Areas
/// that no edit has touched are taken over from the run before. Not thread-safe.
class SureRuns {
public:
    using Run = std::shared_ptr<const results::RunResult>;

    /// The first result reported has two futures of every area and scenario. Fails as `runPlan`, and then keeps what it
    /// had.
    [[nodiscard]] base::Result<Run> run(const model::Plan& plan, const ComparisonRequest& request,
                                        const base::CancelToken& cancel = {},
                                        const sim::ProgressCallback& progress = {});

    /// How many groups of areas the last run took over.
    [[nodiscard]] std::size_t takenOver() const { return m_takenOver; }

private:
    Reruns m_glances;
    Run m_last;
    /// The runs of the last run's groups by key, without their blocks, which the whole result has.
    std::map<std::string, results::RunResult> m_groups;
    std::size_t m_takenOver = 0;
};

} // namespace homeward::study
