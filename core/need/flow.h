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

/// Follows the expected people of a network from one block of days to the next. Within a block every station has its
/// turn after those that hand on to it. Those who come round to a station after its turn are guessed from the block
/// before; what the guess is short or over then follows them, until it is too little to matter.
class Flow {
public:
    /// The network must outlive it.
    Flow(const Network& network, BlockKernels& kernels);

    /// Fills people, units and starts of the days from the plan's start on.
    void run(NeedResult& result);
    /// Of the stations in the network's order, the people who come on each of the days before `endDay`.
    [[nodiscard]] std::vector<std::vector<float>> entriesUpTo(int endDay);

private:
    // Stations are numbered by their turns.
    struct Transfer {
        int to = none;
        bool back = false;               ///< to a station that had its turn
        float share = 0.0f;
        const float* daily = nullptr;    ///< times the day's value, where there is one
        int firstDay = 0;                ///< of the daily values that are not 0
        int endDay = 0;
    };
    struct Way {
        int first = 0;
        int end = 0;
    };
    /// A station that people come back to after its turn.
    struct Loop {
        int station = none;
        Days back{};          ///< those who come back: first a guess
        Days others{};        ///< those who come before
        float total = 0.0f;   ///< of `back`, in four weeks of the last block
    };
    /// How people leave a station.
    struct Stay {
        enum class Kind { Fork, OfDayOne, Memoryless, Convolution };
        Kind kind = Kind::Fork;
        std::size_t number = 0;          ///< of its kind, for the last two
    };
    struct SteppingDown {
        std::size_t station = 0;
        Convolution over;                ///< the share of their stay that is over
    };

    [[nodiscard]] const Station& station(std::size_t turn) const
    {
        return m_network.stations[static_cast<std::size_t>(m_turns[turn])];
    }
    void addStays(BlockKernels& kernels);
    void addTransfers();
    [[nodiscard]] Way addWay(const std::vector<Share>& shares, const std::vector<int>& turnOf, int turn);
    void addLoop(int station);

    void runBlock(int first);
    void beginBlock(int first);
    void guessLoops();
    void passOn(int first);
    void leave(std::size_t turn, int first);
    [[nodiscard]] bool nobodyIn(std::size_t turn, int first) const;
    [[nodiscard]] bool passOnMore(int first);
    [[nodiscard]] Days leavingOf(const Stay& stay, const Days& entries) const;
    void handOn(const Way& way, const Days& people, int first, bool more);
    void endBlock(int first);
    void countSteppingDown(int first);

    const Network& m_network;
    Tally m_tally;
    std::vector<int> m_turns;            ///< the network's numbers of the stations
    std::vector<Stay> m_stays;
    std::vector<Way> m_ways;
    std::vector<Way> m_streamWays;
    std::vector<Transfer> m_transfers;
    std::map<const float*, std::pair<int, int>> m_daysOfAny;   ///< of daily values
    std::vector<Loop> m_loops;
    std::vector<Memoryless> m_memoryless;
    std::vector<Convolution> m_convolutions;
    std::vector<SteppingDown> m_steppingDown;
    std::vector<Days> m_entries;         ///< in the block
    std::vector<Days> m_leaving;         ///< the same; of forks they are the entries
    std::vector<Days> m_more;            ///< entries that the station has not had its turn with yet
    std::vector<char> m_busy;            ///< whether anybody comes or may leave in the block
    std::vector<char> m_waits;           ///< whether there are any
    std::vector<float> m_late;           ///< those too few to be followed, who come in the next block
};

} // namespace homeward::need
