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
        double share = 0.0;
        const double* daily = nullptr;   ///< times the day's value, where there is one
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
    /// Expected people of a station, and what they do on the day.
    struct Now {
        double people = 0.0;     ///< at the beginning of the day
        double entries = 0.0;
        double leave = 0.0;      ///< of those who were there before the day
        double passed = 0.0;     ///< handed on
        double sameDay = 0.0;    ///< share of the day's entries who leave on it
        double goes = 0.0;       ///< share of those present who leave, for an exponential law
        int turn = 0;            ///< of the day in which it hands on, when all have theirs once
        bool again = false;      ///< has people for another turn
    };

    /// Where a station is reported: its place in the results of a day, and the units that each person holds.
    struct Cell {
        int people = none;
        int starts = none;
        int units = none;
        double perPerson = 0.0;
    };
    /// Units held elsewhere too, or stepped down from.
    struct Extra {
        int station = none;
        int units = none;
        double perPerson = 0.0;
        bool over = false;       ///< times the share of the stay that is over
    };

    void addGroups(bool steppingDown);
    void addCells();
    void addTransfers();
    void enterFromOutside(int day);
    void leaveByHistory(int day);
    void passOn(int day);
    void handOn(const Way& way, double people, int day, int turn);
    void sortTurns();
    void remember();
    void endDay(int day, NeedResult& result);
    void reportExtras(int day, double* units) const;
    [[nodiscard]] double overOn(int station, int day) const;

    const Network& m_network;
    std::vector<Now> m_now;              ///< by station
    std::vector<Cell> m_cells;           ///< by station
    std::vector<Extra> m_extras;
    std::vector<double> m_present;       ///< by station, in the mean over the day
    std::vector<int> m_active;           ///< stations that may still have people, by their turn
    std::vector<int> m_again;            ///< those who come to them after their turn
    std::vector<Group> m_stays;
    std::vector<Group> m_stepping;       ///< of those whose packages step down: the share of their stay that is over
    std::vector<double> m_over;          ///< of these, by station, on the day
    std::vector<Way> m_ways;             ///< by station
    std::vector<Way> m_streamWays;
    std::vector<Transfer> m_transfers;
};

} // namespace homeward::need
