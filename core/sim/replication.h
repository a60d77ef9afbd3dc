// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/results/periods.h"
#include "core/sim/compiled.h"
#include "core/sim/recorder.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace homeward::sim {

/// The outcome of one replication of one scenario in one area.
struct Outcome {
    results::SumsTable cells;                     ///< by cell and setting of the plan
    results::SumsTable periods;                   ///< by financial year, then by window of dates
    std::vector<results::SumsTable> cohortPeriods;   ///< the same by cohort, where asked for
    results::FlowTable flows;                     ///< of the same periods
    /// events of all areas run together; only the first area's outcome has them
    std::uint64_t events = 0;
    bool peopleConserved = true;
    bool settingsConserved = true;
    double littlesLawGap = 0.0;
};

/// How a replication is recorded: its cells, and the periods made of them that are kept. None = months and years.
struct Recording {
    bool byCohort = false;
    std::vector<base::Period> cells = {};
    std::vector<std::pair<int, int>> periods = {};   ///< the cells of each, first and end
};

/// The recording for a run's periods: its cells, with years and windows as the periods kept.
[[nodiscard]] Recording recordingOf(const results::Periods& periods, bool byCohort);

/// Simulates one replication with the standard recorder; returns one outcome for each area.
[[nodiscard]] std::vector<Outcome> replicateAreas(const Compiled& model, std::uint64_t seed, int replication,
                                                  const Recording& recording = {},
                                                  const base::CancelToken& cancel = {});

/// Simulates a model of one area.
[[nodiscard]] Outcome replicate(const Compiled& model, std::uint64_t seed, int replication,
                                const Recording& recording = {}, const base::CancelToken& cancel = {});

} // namespace homeward::sim
