// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes and edges of a flow, made of a network once.
#include "core/need/evaluation_order.h"
#include "core/need/flow.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace homeward::need {

namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// The days from the first figure that is not 0 up to the last.
std::pair<int, int> daysOfAny(const float* daily, std::size_t count)
{
    const auto any = [](float figure) { return figure != 0.0f; };
    const float* const end = daily + count;
    const float* const first = std::find_if(daily, end, any);
    const float* const last =
        std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(first), any).base();
    return {static_cast<int>(first - daily), static_cast<int>(last - daily)};
}

} // namespace

Flow::Flow(const Network& network, BlockKernels& kernels)
    : m_network(network),
      m_tally(network),
      m_order(evaluationOrder(network)),
      m_left(m_order.size(), 0.0),
      m_arrivals(m_order.size()),
      m_departures(m_order.size()),
      m_pending(m_order.size()),
      m_busy(m_order.size(), 0),
      m_hasPending(m_order.size(), 0),
      m_deferred(m_order.size(), 0.0f)
{
    addStays(kernels);
    addEdges();
}

void Flow::addStays(BlockKernels& kernels)
{
    for (std::size_t node = 0; node < m_order.size(); ++node) {
        const Station& here = station(node);
        Stay& stay = m_stays.emplace_back();
        m_left[node] = here.people;
        if (here.ofDayOne || here.law == none) {
            stay.kind = here.ofDayOne ? Stay::Kind::OfDayOne : Stay::Kind::Fork;
            continue;
        }
        const Law& law = m_network.laws[index(here.law)];
        if (law.ratePerDay > 0.0) {
            stay = {Stay::Kind::Memoryless, m_memoryless.size()};
            m_memoryless.emplace_back(law.ratePerDay);
        } else {
            stay = {Stay::Kind::Convolution, m_convolutions.size()};
            m_convolutions.emplace_back(kernels.leaving(*law.kernel));
        }
        if (here.steppingDown > 0.0)
            m_steppingDown.push_back({node, Convolution(kernels.over(*law.kernel))});
    }
}

void Flow::addEdges()
{
    std::vector<int> nodeOf(m_order.size());
    for (std::size_t node = 0; node < m_order.size(); ++node)
        nodeOf[index(m_order[node])] = static_cast<int>(node);
    for (std::size_t node = 0; node < m_order.size(); ++node)
        m_edgesOf.push_back(addEdgesOf(station(node).onward, nodeOf, static_cast<int>(node)));
    for (const Stream& stream : m_network.streams)
        m_edgesOfStream.push_back(addEdgesOf(stream.entries, nodeOf, none));
}

Flow::EdgeRange Flow::addEdgesOf(const std::vector<Share>& shares, const std::vector<int>& nodeOf, int node)
{
    const auto first = static_cast<int>(m_edges.size());
    for (const Share& share : shares) {
        const int to = nodeOf[index(share.station)];
        const bool back = to <= node;
        if (back)
            addFeedback(to);
        Edge edge{to, back, static_cast<float>(share.share.scale()), share.share.daily()};
        if (edge.daily) {
            const auto [known, isNew] = m_daysOfAny.try_emplace(edge.daily);
            if (isNew)
                known->second = daysOfAny(edge.daily, share.share.size());
            std::tie(edge.firstDay, edge.endDay) = known->second;
        }
        m_edges.push_back(edge);
    }
    return {first, static_cast<int>(m_edges.size())};
}

void Flow::addFeedback(int station)
{
    if (std::ranges::find(m_feedbacks, station, &Feedback::station) == m_feedbacks.end())
        m_feedbacks.push_back({station, {}, {}, 0.0f});
}

} // namespace homeward::need
