// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/convolution.h"
#include "core/need/memoryless.h"
#include "core/need/need.h"
#include "core/need/network.h"
#include "core/need/tally.h"

#include <map>
#include <utility>
#include <vector>

namespace homeward::need {

/// Follows the expected people of a network from one block of days to the next. Within a block the stations are
/// evaluated in topological order. Arrivals over the edges that close a cycle are first extrapolated from earlier
/// blocks; what the estimate misses follows in further sweeps, until it is too little to matter.
class Flow {
public:
    /// The network must outlive it.
    Flow(const Network& network, BlockKernels& kernels);

    /// Fills people, units and starts of the days from the plan's start on.
    void run(NeedResult& result);
    /// Of the stations in the network's order, the people who come on each of the days before `endDay`.
    [[nodiscard]] std::vector<std::vector<float>> entriesUpTo(int endDay);

private:
    // A node is a station by its place in the order of evaluation.
    struct Edge {
        int to = none;
        bool back = false; ///< closes a cycle: leads to a station that is evaluated before
        float share = 0.0f;
        const float* daily = nullptr; ///< times the day's value, where there is one
        int firstDay = 0; ///< of the daily values that are not 0
        int endDay = 0;
    };
    struct EdgeRange {
        int first = 0;
        int end = 0;
    };
    /// A station at the end of edges that close a cycle.
    struct Feedback {
        int station = none;
        Days back{}; ///< arrivals over these edges, first an estimate
        Days others{}; ///< all other arrivals
        float total = 0.0f; ///< of `back`, in four weeks of the last block
    };
    /// How people leave a station.
    struct Stay {
        enum class Kind { Fork, OfDayOne, Memoryless, Convolution };
        Kind kind = Kind::Fork;
        std::size_t number = 0; ///< of its kind, for the last two
    };
    struct SteppingDown {
        std::size_t station = 0;
        Convolution over; ///< the share of their stay that is over
    };

    [[nodiscard]] const Station& station(std::size_t node) const
    {
        return m_network.stations[static_cast<std::size_t>(m_order[node])];
    }
    void addStays(BlockKernels& kernels);
    void addEdges();
    [[nodiscard]] EdgeRange addEdgesOf(const std::vector<Share>& shares, const std::vector<int>& nodeOf, int node);
    void addFeedback(int station);

    void runBlock(int first);
    void beginBlock(int first);
    void extrapolateFeedback();
    void sweep(int first);
    void evaluate(std::size_t node, int first);
    [[nodiscard]] bool nobodyIn(std::size_t node, int first) const;
    [[nodiscard]] bool sweepAgain(int first);
    [[nodiscard]] Days departuresOf(const Stay& stay, const Days& arrivals) const;
    void send(const EdgeRange& edges, const Days& people, int first, bool more);
    void endBlock(int first);
    [[nodiscard]] double presentAtEnd(std::size_t node, int first);
    void countSteppingDown(int first);

    const Network& m_network;
    Tally m_tally;
    std::vector<int> m_order; ///< the stations in order of evaluation
    std::vector<Stay> m_stays;
    std::vector<EdgeRange> m_edgesOf;
    std::vector<EdgeRange> m_edgesOfStream;
    std::vector<Edge> m_edges;
    std::map<const float*, std::pair<int, int>> m_daysOfAny; ///< of daily values
    std::vector<Feedback> m_feedbacks;
    std::vector<Memoryless> m_memoryless;
    std::vector<Convolution> m_convolutions;
    std::vector<SteppingDown> m_steppingDown;
    std::vector<double> m_left; ///< people of day one who are still there
    std::vector<Days> m_arrivals; ///< in the block
    std::vector<Days> m_departures; ///< the same; of a fork the arrivals
    std::vector<Days> m_pending; ///< arrivals since the station was evaluated
    std::vector<char> m_busy; ///< whether there are arrivals or departures in the block
    std::vector<char> m_hasPending; ///< whether there are any
    std::vector<float> m_deferred; ///< too few people to follow, who arrive in the next block
};

} // namespace homeward::need
