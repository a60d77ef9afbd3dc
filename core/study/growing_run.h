// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/results/part_result.h"
#include "core/sim/run.h"

namespace homeward::study {

/// A run that grows by replications: what has been run is kept and never run again. Draws the plan's uncertain inputs.
class GrowingRun {
public:
    /// The replications of the request's plan are not looked at.
    explicit GrowingRun(sim::RunRequest request);

    /// Runs the replications that are missing; the result is that of a run of so many. Fails as `sim::run` and
    /// `checkInputs` do, and then has what it had.
    [[nodiscard]] base::Status growTo(int replications, const base::CancelToken& cancel = {},
                                      const sim::ProgressCallback& progress = {});

    [[nodiscard]] int replications() const { return m_request.plan.run.replications; }
    /// The result by year, without months: what a study looks at between one batch and the next.
    [[nodiscard]] const results::RunResult& years() const { return m_years; }

    /// The whole result, months included, as one run of so many replications would have given it. Ends the growing.
    [[nodiscard]] base::Result<results::RunResult> finish() &&;

private:
    void keep(results::PartResult part);

    sim::RunRequest m_request;
    results::PartResult m_kept;
    results::RunResult m_years;
};

} // namespace homeward::study
