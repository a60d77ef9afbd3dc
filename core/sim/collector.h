// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/part_result.h"
#include "core/results/run_result.h"
#include "core/sim/kept_run.h"

#include <cstddef>
#include <vector>

namespace homeward::sim {

/// Collects the replications of one scenario in one area, by number, and summarises them. The summary does not depend
/// on the order in which they come.
class Collector {
public:
    Collector(int replications, bool byCohort);
    /// Collects nothing: takes over the whole block of an earlier run, which must outlive this object.
    Collector(const results::Block& taken, const BlockFacts& facts);

    /// False when the replication is there already or out of range.
    bool put(results::PartItem item);
    [[nodiscard]] bool has(int replication) const
    {
        return m_taken || m_done[static_cast<std::size_t>(replication)] != 0;
    }

    /// The block of the first `count` replications, with means only for months and weeks. Means are kept between calls,
    /// so each replication is read once; `count` never falls.
    [[nodiscard]] results::Block soFar(const results::RunResult& head, int count);
    /// The block of the first `count` replications, with intervals and centiles. Drops the means kept between calls.
    [[nodiscard]] results::Block finish(const results::RunResult& head, int count);

    /// Checks and event counts of the first `count` replications; of a block taken over, those of all its replications.
    [[nodiscard]] BlockFacts facts(int count) const;

    /// Moves the replications out, in order of their numbers.
    void moveInto(std::vector<results::PartItem>& items);

private:
    /// Sums of the values of the first replications, by period, setting and measure.
    struct Means {
        std::vector<double> sums;
        std::vector<int> known; ///< how many replications have a value
        int replications = 0;
    };
    void addTo(Means& means, const results::RunResult& head, const std::vector<base::Period>& periods, int count) const;
    [[nodiscard]] results::Block yearsOf(int count) const;

    const results::Block* m_taken = nullptr; ///< null = the block is collected here
    BlockFacts m_takenFacts;
    bool m_byCohort = false;
    std::vector<char> m_done;
    std::vector<results::PartItem> m_items; ///< by replication
    Means m_months;
    Means m_steps;
};

/// The head with the blocks of its replications, with intervals and centiles; works on two threads.
[[nodiscard]] results::RunResult summarised(results::RunResult head, std::vector<Collector>& collectors);

} // namespace homeward::sim
