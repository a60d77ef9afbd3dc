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
        bool back = false;               ///< to a station that had its turn
        double share = 0.0;
        const double* daily = nullptr;   ///< times the day's value, where there is one
    };
    /// Transfers out of a station: first those of one share all the time to stations whose turn is still to come.
    struct Way {
        int first = 0;
        int others = 0;
        int end = 0;
    };
    /// Stations of one law, up to as many as a convolution has lanes.
    struct Group {
        Convolution convolution;
        std::array<int, Convolution::lanes> stations{none, none, none, none};
        double sameDay = 0.0;
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
    void handOn(const Way& way, double people, int day);
    void passOnAgain(int day);
    [[nodiscard]] std::vector<int> turns() const;
    [[nodiscard]] Way addWay(const std::vector<Share>& shares, const std::vector<int>& turnOf, int turn);
    void remember();
    void endDay(int day, NeedResult& result);
    void reportExtras(int day, double* units) const;
    [[nodiscard]] double overOn(int station, int day) const;

    const Network& m_network;
    // Expected people, by station.
    std::vector<double> m_people;        ///< at the beginning of the day
    std::vector<double> m_entries;       ///< on the day
    std::vector<double> m_leave;         ///< on the day, of those who were there before
    std::vector<double> m_passed;        ///< handed on
    std::vector<double> m_present;       ///< in the mean over the day
    std::vector<double> m_sameDay;       ///< share of the day's entries who leave on it
    std::vector<double> m_goes;          ///< share of those present who leave, for an exponential law
    std::vector<char> m_waits;           ///< in `m_again`
    std::vector<Cell> m_cells;           ///< by station
    std::vector<Extra> m_extras;
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
