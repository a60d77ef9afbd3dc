// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/sums_table.h"
#include "core/sim/observer.h"

#include <array>
#include <cstdint>
#include <vector>

namespace homeward::sim {

using results::Count;
using results::Level;
using results::peopleLevels;

/// Collects what an engine tells as the sums of every cell of time, for every area by itself.
class Recorder final : public Observer {
public:
    /// `byCohort` collects the cohorts apart as well. `cells` cut the whole run, finer than months or as fine
    /// (`results::cellsOf`); none = months.
    Recorder(const Compiled& model, bool byCohort, std::vector<base::Period> cells = {});

    void moved(const Move& move, Second at) override;
    void counted(Happening what, int setting, int cohort, Second at) override;
    void capacitySet(int setting, Units units, Second at) override;
    void unservable(int setting, int cohort, int by, Second at) override;
    void inTurnaround(int setting, int cohort, Units by, Second at) override;

    /// Closes the last period; nothing is heard after it.
    void finish();

    /// By cell and setting of the plan.
    [[nodiscard]] const results::SumsTable& ofArea(int area) const
    {
        return m_groups[static_cast<std::size_t>(area)].cells;
    }
    [[nodiscard]] const results::SumsTable& ofCohort(int cohort) const
    {
        return m_groups[static_cast<std::size_t>(m_model.areas + cohort)].cells;
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
        std::int64_t starts = 0; ///< these and the next two of the cells that are closed
        std::int64_t ends = 0;
        std::int64_t presentSeconds = 0; ///< the level over time
        std::int64_t spentSeconds = 0; ///< by those who left
    };
    struct Row {
        std::array<std::int64_t, results::levelCount> level{};
        results::Sums sums; ///< of the cell that is open
        std::vector<std::int32_t> waits; ///< in it, seconds, of the people who had to wait
        Tally tally;
        [[nodiscard]] std::int64_t present() const;
    };
    /// The people of an area, or of a cohort, by setting of the plan.
    struct Group {
        std::vector<Row> rows;
        results::SumsTable cells;
    };
    struct Room {
        Units limit = 0;
        Units free = 0; ///< below 0 where more are used than there are
        bool full = false;
        bool inHospital = false;
        std::int64_t overSum = 0; ///< this and the next over the cell that is open
        std::int64_t fullSum = 0;
        bool unlimited = false;
    };
    /// A person who is delayed now.
    struct Spell {
        Second since = 0;
        int cohort = 0;
        int setting = none; ///< none = the person is not delayed
        bool discharge = false;
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
    void openCell();
    void closeCell();
    void writeCost();
    void writeRoom();
    void writeAvailable();
    [[nodiscard]] std::int64_t unitsScheduled(std::size_t setting) const;
    [[nodiscard]] double partOf(int area, std::size_t planSetting) const;
    void takeCensus();
    void pushRow(Group& group, std::size_t setting, bool ofArea) const;
    void noteDelay(const Move& move, Second at);
    void endStanding(const Move& move, Second at);
    void beginStanding(const Move& move);
    /// Most are in the care that they asked for, and hold nothing elsewhere.
    [[nodiscard]] static bool isUsual(const Standing& standing)
    {
        return standing.state == State::InCare && standing.askedFor && standing.away == none;
    }
    [[nodiscard]] static bool isDelayed(const Standing& standing)
    {
        return standing.state == State::ProcessDelay || standing.state == State::DelayedForPlace;
    }
    /// Of a delayed person: held in the hospital sphere, and the next step lies outside it.
    [[nodiscard]] bool isDischarge(const Standing& standing) const
    {
        const auto inHospital = [this](int setting) {
            return setting != none && m_model.isSetting(setting)
                && m_rooms[static_cast<std::size_t>(setting)].inHospital;
        };
        return inHospital(standing.setting) && !inHospital(standing.wanted);
    }
    void addUnusual(const Standing& standing, int sign);
    void addDelayed(const Standing& standing, int sign);
    [[nodiscard]] int areaOfGroup(std::size_t group) const;
    /// The setting of the model that a setting of the plan is in an area.
    [[nodiscard]] int settingOf(int area, std::size_t planSetting) const
    {
        return m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings) + planSetting];
    }
    /// A level changes by `by` from now to the end of the cell.
    void shift(Row& row, Level level, std::int64_t by) const
    {
        row.level[static_cast<std::size_t>(level)] += by;
        row.sums[level] += by * m_left;
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
    std::vector<Spell> m_spells; ///< by number of the person
    std::vector<base::Period> m_cells;
    std::vector<std::size_t> m_monthOfCell;
    std::size_t m_cell = 0;
    Second m_nextClose = 0; ///< the first close, at 0, begins the reports
    Second m_left = 0; ///< from now to the next close
    bool m_reporting = false;
};

} // namespace homeward::sim
