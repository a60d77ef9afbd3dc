// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"
#include "core/sim/observer.h"

#include <array>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// Measures of one area by period: `values[(period * settings + setting) * measureCount + measure]`, settings of the plan.
using MeasureTable = std::vector<double>;

/// What is integrated over time, per setting.
enum class Level {
    InCare,
    DelayedPlace,
    DelayedCode9,
    DelayedFamily,
    DelayedHealthSocial,
    WaitingFor,
    DelayedFor,
    Used,
    Away,
    DischargeCode9,
    DischargeFamily,
    DischargeHealthSocial,
    NotAskedFor,
    Count_
};
/// Those who are in a setting.
inline constexpr std::array<Level, 5> peopleLevels{Level::InCare, Level::DelayedPlace, Level::DelayedCode9,
                                                   Level::DelayedFamily, Level::DelayedHealthSocial};
/// What is counted, per setting.
enum class Count {
    Starts,
    Ends,
    Transfers,
    Diverted,
    Surged,
    TurnedAway,
    Escalated,
    LeftQueue,
    Deaths,
    Exchanged,
    WaitSeconds,
    Count_
};

/// People and units by second, and things counted, over a period; exact, in whole seconds and hundredths of units.
struct Sums {
    std::array<std::int64_t, static_cast<std::size_t>(Level::Count_)> levels{};
    std::array<std::int64_t, static_cast<std::size_t>(Count::Count_)> counts{};
    double cost = 0.0; ///< pounds
    std::vector<std::int32_t> waits; ///< seconds, of those who had to wait

    [[nodiscard]] std::int64_t& operator[](Level level) { return levels[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::int64_t operator[](Level level) const { return levels[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::int64_t& operator[](Count count) { return counts[static_cast<std::size_t>(count)]; }
    [[nodiscard]] std::int64_t operator[](Count count) const { return counts[static_cast<std::size_t>(count)]; }
    void add(const Sums& other);
    void clear();
};

/// What a setting itself could do over a period, in units by second and seconds.
struct RoomSums {
    std::int64_t available = 0;
    std::int64_t over = 0;
    std::int64_t full = 0;
    bool unlimited = false;
};

/// Writes the measures of a setting in a period; waits change their order on the way. `share` is the part of the setting that
/// is the area's own, where areas share it.
void writeMeasures(Sums& sums, const RoomSums& room, double share, double seconds, double* to);

/// Turns what an engine tells into the measures of every month and financial year, for every area by itself.
class Recorder final : public Observer {
public:
    /// `byCohort` collects the cohorts apart as well.
    Recorder(const Compiled& model, bool byCohort);

    void moved(const Move& move, Second at) override;
    void counted(Happening what, int setting, int cohort, Second at) override;
    void capacitySet(int setting, Units units, Second at) override;

    /// Closes the last period; nothing is heard after it.
    void finish();

    [[nodiscard]] const MeasureTable& months(int area) const { return m_groups[static_cast<std::size_t>(area)].months; }
    [[nodiscard]] const MeasureTable& years(int area) const { return m_groups[static_cast<std::size_t>(area)].years; }
    [[nodiscard]] const MeasureTable& cohortYears(int cohort) const
    {
        return m_groups[static_cast<std::size_t>(m_model.areas + cohort)].years;
    }

    /// Per area and setting: starts and those there at the start, less ends, equal those present.
    [[nodiscard]] bool settingsConserved() const;
    /// Largest relative gap over settings between the people present over time and the time that people spent there.
    [[nodiscard]] double littlesLawGap(const std::vector<Standing>& present,
                                       const std::vector<Second>& heldSince) const;

private:
    /// What the checks need, since the reports began.
    struct Tally {
        std::int64_t initial = 0;
        std::int64_t starts = 0; ///< these and the next two of the months that are closed
        std::int64_t ends = 0;
        std::int64_t presentSeconds = 0; ///< the level over time
        std::int64_t spentSeconds = 0; ///< by those who left
    };
    struct Row {
        std::array<std::int64_t, static_cast<std::size_t>(Level::Count_)> level{};
        Sums month;
        Sums year;
        Tally tally;
        [[nodiscard]] std::int64_t present() const;
    };
    /// The people of an area, or of a cohort, by setting of the plan.
    struct Group {
        std::vector<Row> rows;
        MeasureTable months;
        MeasureTable years;
    };
    struct Room {
        Units limit = 0;
        Units free = 0; ///< below 0 where more are used than there are
        Units available = 0; ///< the limit, where there is one
        bool full = false;
        bool inHospital = false;
        RoomSums month;
        RoomSums year;
    };
    /// Where a cohort in a setting is counted.
    struct Place {
        Row* ofArea = nullptr;
        Row* ofCohort = nullptr; ///< where cohorts are collected apart
        Room* room = nullptr;

        template <class Do>
        void onRows(Do what) const
        {
            what(*ofArea);
            if (ofCohort != nullptr)
                what(*ofCohort);
        }
    };

    /// Closes every period that ends at or before this moment.
    void advance(Second at)
    {
        if (at >= m_nextClose)
            closePeriods(at);
        m_left = m_nextClose - at;
    }
    void closePeriods(Second at);
    void beginReports();
    void closeMonth();
    void closeRow(int area, std::size_t setting, double seconds);
    void closeYear();
    void openMonth();
    void endStanding(const Move& move, Second at);
    void beginStanding(const Move& move);
    /// Most are in the care that they asked for, and hold nothing elsewhere.
    [[nodiscard]] static bool isUsual(const Standing& standing)
    {
        return standing.state == State::InCare && standing.askedFor && standing.away == none;
    }
    void addUnusual(const Standing& standing, int sign);
    void addDelayed(const Standing& standing, int sign);
    [[nodiscard]] int areaOfGroup(std::size_t group) const;
    /// A level changes by `by` from now to the end of the month.
    void shift(Row& row, Level level, std::int64_t by) const
    {
        row.level[static_cast<std::size_t>(level)] += by;
        row.month[level] += by * m_left;
    }
    void shift(int cohort, int setting, Level level, std::int64_t by)
    {
        placeOf(cohort, setting).onRows([&](Row& row) { shift(row, level, by); });
    }
    /// Units in use change, and with them whether a whole unit is free and how many there are too many.
    void useUnits(Room& here, Units by) const
    {
        const Units before = here.free;
        here.free -= by;
        if (before < oneUnit || here.free < oneUnit)
            noteShortage(here, before);
    }
    void noteShortage(Room& here, Units freeBefore) const;
    [[nodiscard]] double shareOf(int setting, std::int64_t used, bool year) const;
    [[nodiscard]] const Place& placeOf(int cohort, int setting) const
    {
        return m_places[static_cast<std::size_t>(cohort * m_settings + setting)];
    }
    [[nodiscard]] Room& room(int setting) { return m_rooms[static_cast<std::size_t>(setting)]; }

    const Compiled& m_model;
    int m_settings;
    std::vector<Group> m_groups; ///< areas, then cohorts where they are collected apart
    std::vector<Room> m_rooms;
    std::vector<Place> m_places; ///< [cohort * settings + setting]
    std::vector<int> m_sharedBy; ///< how many areas have a setting
    std::size_t m_month = 0;
    Second m_nextClose = 0; ///< the first close, at 0, begins the reports
    Second m_left = 0; ///< from now to the next close
    bool m_reporting = false;
};

} // namespace homeward::sim
