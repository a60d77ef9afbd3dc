// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/results/part_result.h"
#include "core/sim/run.h"

namespace homeward::study {

/// A run to which replications are added; none is run twice. Draws the plan's uncertain inputs.
class GrowingRun {
public:
    /// The number of replications in the request's plan is ignored.
    explicit GrowingRun(sim::RunRequest request);

    /// Runs the missing replications; the result equals that of one run of so many. Fails as `sim::run` and
    /// `checkInputs` do, and then keeps what it had.
    [[nodiscard]] base::Status growTo(int replications, const base::CancelToken& cancel = {},
                                      const sim::ProgressCallback& progress = {});

    [[nodiscard]] int replications() const { return m_request.plan.run.replications; }
    /// The result by year, without months, for a look between two batches.
    [[nodiscard]] const results::RunResult& years() const { return m_years; }

    /// The whole result, including months, as one run of so many replications would have given it. Nothing can be added
    /// afterwards.
    [[nodiscard]] base::Result<results::RunResult> finish() &&;

private:
    void keep(results::PartResult part);

    sim::RunRequest m_request;
    results::PartResult m_kept;
    results::RunResult m_years;
};

} // namespace homeward::study
