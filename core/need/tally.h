// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/block.h"
#include "core/need/need.h"
#include "core/need/network.h"

#include <vector>

namespace homeward::need {

/// Counts the people of stations and their units from arrivals and departures, a block of days at a time.
class Tally {
public:
    explicit Tally(const Network& network);

    /// Allocates the result for everything that will be counted.
    void begin(NeedResult& result);
    /// Adds a station's arrivals and departures in the block, and the people present at its end. Stations that are not
    /// added are empty at the end.
    void add(int station, const Days& arrivals, const Days& leaving, double present);
    /// Adds people of a station x the share of their stay that is over, for packages that step down.
    void addOver(int station, const Days& over);
    /// Writes the block that begins on `first` into the result, and goes on to the next.
    void endBlock(int first);

private:
    /// What is counted for a setting and cohort.
    struct Count {
        double number = 0.0; ///< at the beginning of the block
        double atEnd = 0.0;
        Days change{}; ///< on each day
        Days over{}; ///< given up by people who step down
        std::vector<float>* byDay = nullptr;
    };
    struct Part {
        int count = none;
        float perPerson = 1.0f;
    };
    struct Parts {
        int first = 0;
        int end = 0;
    };
    [[nodiscard]] std::vector<char> cellsOfOneUnit() const;
    void addStation(const Station& station, const std::vector<char>& oneUnit);
    void addPart(int& count, double number, double perPerson);
    /// Writes the days from `firstDay` up to `endDay` of the block that begins on `begin`; all counted from the plan's
    /// start.
    static void write(Count& count, int begin, int firstDay, int endDay);
    [[nodiscard]] std::size_t cell(int setting, int cohort) const;

    const Network& m_network;
    std::vector<Count> m_counts;
    std::vector<int> m_peopleOf; ///< counts by setting and cohort; none where nothing is counted
    std::vector<int> m_unitsOf; ///< the same; none too where everybody holds one unit
    std::vector<Part> m_parts; ///< what the people of a station count for, station after station
    std::vector<Parts> m_partsOf; ///< by station
    std::vector<Days> m_starts; ///< by setting
    std::vector<std::vector<float>>* m_startsOf = nullptr;
    int m_days = 0; ///< of the result
};

} // namespace homeward::need
