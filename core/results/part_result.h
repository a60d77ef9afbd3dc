// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace homeward::results {

/// A part of a run's work (scenario x group of areas x block of replications), so that several machines share it.
/// The parts 1 to `count` together are the whole; work that does not divide evenly gives parts that differ by one
/// block, and there may be empty ones.
struct Part {
    int index = 1;              ///< 1 to `count`
    int count = 1;
    int firstReplication = 0;   ///< the whole work begins with this replication and ends with the plan's last one

    friend bool operator==(const Part&, const Part&) = default;
};

/// The result of one replication of one scenario in one area; numbers are indexes into the axes of the head.
struct PartItem {
    int scenario = 0;
    int area = 0;
    int replication = 0;
    SumsTable cells;                          ///< by cell (`cellsOf`), from which months, weeks and days are joined
    SumsTable periods;                        ///< as `ReplicationSums::periods`
    std::vector<SumsTable> cohortPeriods;     ///< the same by cohort, where collected
    FlowTable flows;                          ///< as `ReplicationSums::flows`
    std::uint64_t events = 0;
    bool peopleConserved = true;
    bool settingsConserved = true;
    double littlesLawGap = 0.0;

    friend bool operator==(const PartItem&, const PartItem&) = default;
};

/// The finished items of one part of a run: all that is needed to join the parts into the same bytes as one run.
struct PartResult {
    Part part;
    bool byCohort = false;
    /// Axes of the whole run, seed, replications asked, program version and fingerprint, which all parts share;
    /// checks, timing and loads are the part's own. No blocks.
    RunResult head;
    std::vector<PartItem> items;                     ///< by scenario, area, replication

    friend bool operator==(const PartResult&, const PartResult&) = default;
};

} // namespace homeward::results
