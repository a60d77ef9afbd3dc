// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/sim/part_result.h"

#include <cstddef>
#include <vector>

namespace homeward::sim {

/// Keeps what replications of one scenario in one area gave, by replication number, and summarises it. What comes
/// out depends on the replications alone, not on the order in which they came.
class Gather {
public:
    Gather(int replications, bool byCohort);

    /// False when the replication is there already or out of range.
    bool put(PartItem item);
    [[nodiscard]] bool has(int replication) const { return m_done[static_cast<std::size_t>(replication)] != 0; }

    /// The block of the first `count` replications; `centiles` also gives intervals and centiles of the months,
    /// without them a month has its mean alone.
    [[nodiscard]] results::Block block(int count, bool centiles) const;

    /// What the first `count` replications say of themselves, added to what `checks` and `events` hold.
    void check(int count, results::RunChecks& checks, std::uint64_t& events) const;

    /// Hands over what is there, in order of replications.
    void moveInto(std::vector<PartItem>& items);

private:
    [[nodiscard]] results::Summary monthly(std::size_t slot, int count, bool centiles,
                                           std::vector<double>& values) const;

    bool m_byCohort;
    std::vector<char> m_done;
    std::vector<PartItem> m_items;      ///< by replication
};

/// The head with the blocks of its replications, with intervals and centiles; works on two threads.
[[nodiscard]] results::RunResult summarised(results::RunResult head, const std::vector<Gather>& gathers);

} // namespace homeward::sim
