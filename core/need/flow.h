// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/convolution.h"
#include "core/need/need.h"
#include "core/need/network.h"
#include "core/need/tally.h"

#include <vector>

namespace homeward::need {

/// Follows the expected people of a network from one block of days to the next. Within a block every station has its
/// turn after those that hand on to it; people who go round in cycles within the block are followed by repetition.
class Flow {
public:
    explicit Flow(const Network& network);

    /// Fills people, units and starts of the days from the plan's start on.
    void run(NeedResult& result);

private:
    struct Transfer {
        int to = none;
        int loop = none;                 ///< of those who come to a station that had its turn
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
        Days assumed{};       ///< those who come back, as the present turn takes it
        Days found{};         ///< as it turns out
        float late = 0.0f;    ///< those not assumed in the last block, who come on the first day of this one
    };
    /// Where an exponential law has its people.
    struct Memoryless {
        double people = 0.0;
        double goes = 0.0;        ///< share of those present who leave on a day
        double sameDay = 0.0;     ///< share of the day's entries who leave on it
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
    [[nodiscard]] int loopAt(int station);

    void assumeLoops();
    void passOn(int first);
    void leave(int station, int first);
    void handOn(const Way& way, const Days& people, int first);
    [[nodiscard]] bool loopsAgree();
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
};

} // namespace homeward::need
