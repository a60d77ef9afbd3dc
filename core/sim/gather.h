// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/sim/replication.h"

#include <cstddef>
#include <vector>

namespace homeward::sim {

/// Keeps what replications of one scenario in one area gave, by replication number, and summarises it. What comes
/// out depends on the replications alone, not on the order in which they came.
class Gather {
public:
    Gather(int replications, bool byCohort);

    void put(int replication, Outcome outcome);
    [[nodiscard]] bool has(int replication) const { return m_done[static_cast<std::size_t>(replication)] != 0; }

    /// The block of the first `count` replications; `centiles` also gives intervals and centiles of the months,
    /// without them a month has its mean alone.
    [[nodiscard]] results::Block block(int count, bool centiles) const;

private:
    [[nodiscard]] results::Summary monthly(std::size_t slot, int count, bool centiles,
                                           std::vector<double>& values) const;

    bool m_byCohort;
    std::vector<char> m_done;
    std::vector<std::vector<float>> m_months;
    std::vector<MeasureTable> m_years;
    std::vector<std::vector<MeasureTable>> m_cohortYears;
};

} // namespace homeward::sim
