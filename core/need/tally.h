// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"
#include "core/need/need.h"
#include "core/need/network.h"

#include <map>
#include <tuple>
#include <vector>

namespace homeward::need {

/// Counts the people of stations and their units from those who come and go, a block of days at a time.
class Tally {
public:
    explicit Tally(const Network& network);

    /// Of a station in the block: people who come and who leave.
    void add(int station, const Days& entries, const Days& leaving);
    /// People of a station times the share of their stay that is over, for those who step down.
    void addOver(int station, const Days& over, int first, NeedResult& result) const;
    /// Adds the block that begins on `first` to the result, and goes on to the next.
    void endBlock(int first, NeedResult& result);

private:
    /// People who are counted in one place and hold equally many units in one place; places by setting and cohort.
    struct Group {
        int people = none;
        int units = none;
        double perPerson = 0.0;
        double number = 0.0;         ///< at the beginning of the block
        Days change{};            ///< on each day
    };
    struct Membership {
        int firstGroup = 0;
        int endGroup = 0;
    };
    void addStation(const Station& station);
    void join(int people, int units, double perPerson, double number);
    void report(Group& group, int first, NeedResult& result);
    [[nodiscard]] bool isReported(int day, const NeedResult& result) const { return day >= 0 && day < result.days; }
    [[nodiscard]] int cell(int setting, int cohort) const { return setting * m_network.cohorts + cohort; }

    const Network& m_network;
    std::map<std::tuple<int, int, double>, int> m_groupOf;
    std::vector<Group> m_groups;
    std::vector<int> m_joined;            ///< groups, station after station
    std::vector<Membership> m_members;    ///< by station: its part of `m_joined`
    std::vector<Days> m_starts;           ///< by setting
};

} // namespace homeward::need
