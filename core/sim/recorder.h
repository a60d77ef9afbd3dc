// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"
#include "core/sim/observer.h"

#include <array>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// Measures of one replication by period: `values[(period * settings + setting) * measureCount + measure]`.
using MeasureTable = std::vector<double>;

/// Turns what an engine tells into the measures of every month and financial year. Everything is summed in whole
/// seconds and hundredths of units, so the sums are exact.
class Recorder : public Observer {
public:
    /// `byCohort` collects the cohorts apart as well.
    Recorder(const Compiled& model, bool byCohort);

    void appeared(const Standing& now, bool initial, Second at) override;
    void changed(const Standing& before, const Standing& now, bool transfer, Second at) override;
    void left(int setting, Second heldSince, Second at) override;
    void admitted(int setting, int cohort, Second waited, Second at) override;
    void counted(Happening what, int setting, int cohort, Second at) override;
    void capacitySet(int setting, Units units, Second at) override;

    /// Closes the last period; nothing is heard after it.
    void finish();

    [[nodiscard]] const MeasureTable& months() const { return m_groups.front().months; }
    [[nodiscard]] const MeasureTable& years() const { return m_groups.front().years; }
    [[nodiscard]] const MeasureTable& cohortYears(int cohort) const
    {
        return m_groups[static_cast<std::size_t>(cohort) + 1].years;
    }

    /// Per setting: starts and those there at the start, less ends, equal those present.
    [[nodiscard]] bool settingsConserved() const;
    /// Largest relative gap over settings between the people present over time and the time that people spent there.
    [[nodiscard]] double littlesLawGap(const std::vector<Standing>& present, const std::vector<Second>& heldSince) const;

private:
    /// What is integrated over time, per setting.
    enum Level {
        InCare, DelayedPlace, DelayedCode9, DelayedFamily, DelayedHealthSocial, WaitingFor, DelayedFor,
        Used, Discharge, RightPlace, Available, Over, Full, levelCount
    };
    /// What is counted, per setting.
    enum Count {
        Starts, Ends, Transfers, Diverted, Surged, TurnedAway, Escalated, LeftQueue, Deaths, Waits, WaitSeconds,
        countCount
    };
    struct Setting {
        std::array<std::int64_t, levelCount> level{};
        std::array<Second, levelCount> since{};
        std::array<std::int64_t, levelCount> sum{};       ///< over the month
        std::array<std::int64_t, levelCount> yearSum{};
        std::array<std::int64_t, countCount> count{};     ///< in the month
        std::array<std::int64_t, countCount> yearCount{};
    };
    /// All people, or those of one cohort.
    struct Group {
        std::vector<Setting> settings;
        MeasureTable months;
        MeasureTable years;
    };
    struct Tally {
        std::int64_t initial = 0;
        std::int64_t starts = 0;
        std::int64_t ends = 0;
        std::int64_t present = 0;
        std::int64_t presentSeconds = 0;    ///< the level over time
        std::int64_t spentSeconds = 0;      ///< by those who left
        Second since = 0;
    };

    void advance(Second at);
    void closeMonth(Second at);
    void closeYear();
    void beginReports();
    void add(const Standing& standing, int sign, Second at);
    void shift(Group& group, int setting, Level level, std::int64_t by, Second at);
    void bump(int setting, int cohort, Count what, std::int64_t by = 1);
    void capacityLevels(int setting, Second at);
    void tallyPresent(int setting, int by, Second at);
    static void write(const std::array<std::int64_t, levelCount>& sums,
                      const std::array<std::int64_t, countCount>& counts, double seconds, bool unlimited, double* to);

    const Compiled& m_model;
    std::vector<Group> m_groups;           ///< all, then cohorts
    std::vector<Tally> m_tallies;
    std::size_t m_month = 0;
    Second m_nextClose = 0;                ///< the first close, at 0, begins the reports
    bool m_reporting = false;
};

} // namespace homeward::sim
