// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/flow_table.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace homeward::results {

void FlowTable::push(std::span<const Flow> flows)
{
    assert(std::ranges::is_sorted(flows, comesBefore));
    m_flows.insert(m_flows.end(), flows.begin(), flows.end());
    m_ends.push_back(static_cast<std::uint32_t>(m_flows.size()));
}

std::span<const Flow> FlowTable::of(std::size_t period) const
{
    const std::size_t first = period == 0 ? 0 : m_ends[period - 1];
    return std::span(m_flows).subspan(first, m_ends[period] - first);
}

FlowTable FlowTable::joined(const std::vector<std::pair<int, int>>& ranges) const
{
    FlowTable table;
    for (const auto& [first, end] : ranges) {
        std::map<std::pair<std::int16_t, std::int16_t>, std::int32_t> people;
        for (int period = first; period < end; ++period)
            for (const Flow& flow : of(static_cast<std::size_t>(period)))
                people[{flow.from, flow.to}] += flow.people;
        std::vector<Flow> flows;
        for (const auto& [places, count] : people)
            flows.push_back({places.first, places.second, count});
        table.push(flows);
    }
    return table;
}

} // namespace homeward::results
