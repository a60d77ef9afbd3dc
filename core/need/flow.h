// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/convolution.h"
#include "core/need/memoryless.h"
#include "core/need/need.h"
#include "core/need/network.h"
#include "core/need/tally.h"

#include <vector>

namespace homeward::need {

/// Follows the expected people of a network from one block of days to the next. Within a block every station has its
/// turn after those that hand on to it. Those who come round to a station after its turn are guessed from the block
/// before; what the guess is short or over then follows them, until it is too little to matter.
class Flow {
public:
    explicit Flow(const Network& network);

    /// Fills people, units and starts of the days from the plan's start on.
    void run(NeedResult& result);

private:
    struct Transfer {
        int to = none;
        bool back = false;               ///< to a station that had its turn
        float share = 0.0f;
        const double* daily = nullptr;   ///< times the day's value, where there is one
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
    };
    /// How people leave a station: one of three.
    struct Stay {
        int memoryless = none;
        int convolution = none;
    };
    struct SteppingDown {
        int station = none;
        Convolution over;         ///< the share of their stay that is over
    };

    void addStays();
    void addTransfers();
    [[nodiscard]] Way addWay(const std::vector<Share>& shares, const std::vector<int>& turnOf, int turn);
    void addLoop(int station);

    void beginBlock(int first);
    void passOn(int first);
    [[nodiscard]] Days leaving(int station, int first) const;
    [[nodiscard]] Days leavingOf(int station, const Days& entries) const;
    void handOn(const Way& way, const Days& people, int first, bool more);
    [[nodiscard]] bool passOnMore(int first);
    void endBlock(int first, NeedResult& result);

    const Network& m_network;
    Tally m_tally;
    std::vector<int> m_turns;
    std::vector<Way> m_ways;             ///< by station
    std::vector<Way> m_streamWays;
    std::vector<Transfer> m_transfers;
    std::vector<Loop> m_loops;
    std::vector<Stay> m_stays;           ///< by station
    std::vector<Memoryless> m_memoryless;
    std::vector<Convolution> m_convolutions;
    std::vector<SteppingDown> m_steppingDown;
    std::vector<Days> m_entries;         ///< by station, in the block
    std::vector<Days> m_leaving;
    std::vector<Days> m_more;            ///< entries that the station has not had its turn with yet
    std::vector<char> m_waits;           ///< whether there are any
    std::vector<float> m_late;           ///< those too few to be followed, who come on the first day of the next block
};

} // namespace homeward::need
