// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/convolution.h"
#include "core/need/need.h"
#include "core/need/network.h"

#include <vector>

namespace homeward::need {

/// Follows the expected people of a network from day to day.
class Flow {
public:
    explicit Flow(const Network& network);

    /// Fills people, units and starts of the days from the plan's start on.
    void run(NeedResult& result);

private:
    struct Transfer {
        int to = none;
        const double* daily = nullptr;
        double constant = 0.0;
    };
    struct Way {
        int first = 0;
        int count = 0;
    };
    /// Stations of one law, up to as many as a convolution has lanes.
    struct Group {
        Convolution convolution;
        std::array<int, Convolution::lanes> stations{none, none, none, none};
        double sameDay = 0.0;
    };

    void addGroups(bool steppingDown);
    void addTransfers();
    void enterFromOutside(int day);
    void leaveByHistory(int day);
    void passOn(int day);
    void endDay(int day, NeedResult& result);
    [[nodiscard]] double overOnDay(std::size_t station, int day) const;

    const Network& m_network;
    std::vector<Group> m_stays;
    std::vector<Group> m_stepping;       ///< of those whose packages step down: the share of their stay that is over
    std::vector<Way> m_ways;             ///< by station
    std::vector<Transfer> m_transfers;
    std::vector<Way> m_streamWays;
    std::vector<double> m_sameDay;       ///< by station: share of a day's entries who leave on it
    std::vector<double> m_stayOn;        ///< by station of an exponential law: share of those present who stay the day
    std::vector<double> m_people;        ///< at the beginning of the day
    std::vector<double> m_entries;
    std::vector<double> m_leave;         ///< on the day
    std::vector<double> m_passed;        ///< of these, handed on already
    std::vector<double> m_over;
};

} // namespace homeward::need
