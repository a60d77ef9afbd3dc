// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/sums.h"

#include "core/results/bounded_sum.h"

#include <algorithm>

namespace homeward::results {

void Sums::add(const Sums& other)
{
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = boundedSum(levels[i], other.levels[i]);
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = boundedSum(counts[i], other.counts[i]);
    available = boundedSum(available, other.available);
    over = boundedSum(over, other.over);
    full = boundedSum(full, other.full);
    capacity = std::max(capacity, other.capacity);
    cost += other.cost;
    if (other.waits.count() > 0)
        waits.add(other.waits);
}

} // namespace homeward::results
