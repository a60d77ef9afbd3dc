// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/evaluation_order.h"

#include <algorithm>

namespace homeward::need {

namespace {

/// Depth first, in reverse order of return.
class Walk {
public:
    explicit Walk(const Network& network) : m_network(network), m_seen(network.stations.size(), 0) { }

    void from(int first)
    {
        come(first);
        while (!m_path.empty()) {
            auto& [station, next] = m_path.back();
            const std::vector<Share>& onward = m_network.stations[static_cast<std::size_t>(station)].onward;
            if (next == onward.size()) {
                m_left.push_back(station);
                m_path.pop_back();
            } else {
                come(onward[next++].station);
            }
        }
    }
    [[nodiscard]] std::vector<int> order() const { return {m_left.rbegin(), m_left.rend()}; }

private:
    void come(int station)
    {
        char& seen = m_seen[static_cast<std::size_t>(station)];
        if (!seen)
            m_path.emplace_back(station, 0);
        seen = 1;
    }

    const Network& m_network;
    std::vector<char> m_seen;
    std::vector<std::pair<int, std::size_t>> m_path;
    std::vector<int> m_left;
};

} // namespace

std::vector<int> evaluationOrder(const Network& network)
{
    Walk walk(network);
    for (const Stream& stream : network.streams)
        for (const Share& entry : stream.entries)
            walk.from(entry.station);
    for (std::size_t station = 0; station < network.stations.size(); ++station)
        walk.from(static_cast<int>(station));
    return walk.order();
}

} // namespace homeward::need
