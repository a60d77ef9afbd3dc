// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/futures.h"

#include <algorithm>

namespace homeward::results {

namespace {

/// The replications of a block. Results without stored replications give only their number.
int futuresIn(const RunResult& result, const Block& block)
{
    return block.replications.empty() ? result.replicationsDone : static_cast<int>(block.replications.size());
}

} // namespace

std::size_t futuresOf(const RunResult& result, const Choice& areas)
{
    const std::vector<int> chosen = areas.of(result.areas.size());
    if (chosen.empty() || result.blocks.empty())
        return static_cast<std::size_t>(result.replicationsDone);
    int fewest = futuresIn(result, result.block(0, chosen.front()));
    for (const int area : chosen)
        fewest = std::min(fewest, futuresIn(result, result.block(0, area)));
    return static_cast<std::size_t>(fewest);
}

FuturesRange futuresRangeOf(const RunResult& result)
{
    FuturesRange range{result.replicationsDone, result.replicationsDone};
    for (const Block& block : result.blocks) {
        range.fewest = std::min(range.fewest, futuresIn(result, block));
        range.most = std::max(range.most, futuresIn(result, block));
    }
    return range;
}

ValueList firstOf(const ValueList& values, std::size_t futures)
{
    std::vector<double> first = values.asDoubles();
    first.resize(std::min(first.size(), futures));
    return ValueList(std::move(first));
}

} // namespace homeward::results
