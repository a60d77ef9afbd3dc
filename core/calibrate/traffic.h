// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <cstddef>
#include <vector>

namespace homeward::calibrate {

/// The traffic equations of an area's plan in its first year, as if nothing were ever full: expected people a year who
/// come to every cohort and setting, including cycles, and how long they stay, including process delays. People with a
/// place kept elsewhere are treated like the others.
class Traffic {
public:
    /// For a plan with one area, which must not move. Reads its present figures.
    explicit Traffic(const model::Plan& plan);

    /// Reads the figures of the plan again.
    void update();

    [[nodiscard]] int cohorts() const { return m_cohorts; }
    [[nodiscard]] int settings() const { return m_settings; }
    /// People of a cohort who enter in the year.
    [[nodiscard]] double entries(int cohort) const { return m_entries[static_cast<std::size_t>(cohort)]; }
    /// People who start in the year, whichever cohort they entered in.
    [[nodiscard]] double starts(int cohort, int setting) const { return m_starts[node(cohort, setting)]; }
    /// People on a day: in their stay, and with process delays.
    [[nodiscard]] double inStay(int cohort, int setting) const
    {
        return starts(cohort, setting) * m_stay[node(cohort, setting)] / daysAYear;
    }
    [[nodiscard]] double people(int cohort, int setting) const
    {
        return starts(cohort, setting) * m_time[node(cohort, setting)] / daysAYear;
    }
    /// Mean units that a person holds.
    [[nodiscard]] double unitsEach(int cohort, int setting) const { return m_units[node(cohort, setting)]; }

    /// What a target measures, of each person who enters in a cohort; not for shares and delays.
    [[nodiscard]] double perEntrant(const model::CalibrationTarget& target, int cohort) const;
    /// The expected value of a target's measure in the year; of delays, only process delays.
    [[nodiscard]] double expected(const model::CalibrationTarget& target) const;

    /// A route from one setting to another, with the people who take it in the year.
    struct Movers {
        int cohort = 0;
        int setting = 0;
        int to = 0; ///< a setting, or -1 for an outcome
        const model::Route* route = nullptr;
        double people = 0.0;
        bool discharge = false; ///< out of the hospital sphere
    };
    [[nodiscard]] const std::vector<Movers>& movers() const { return m_movers; }
    /// People of a cohort who enter in a setting from outside in the year.
    [[nodiscard]] double entriesTo(int cohort, int setting) const;

    static constexpr double daysAYear = 365.25;

private:
    struct Way {
        std::size_t from = 0;
        std::size_t to = 0;
        double chance = 0.0;
    };

    [[nodiscard]] std::size_t node(int cohort, int setting) const
    {
        return static_cast<std::size_t>(cohort) * static_cast<std::size_t>(m_settings)
            + static_cast<std::size_t>(setting);
    }
    [[nodiscard]] int cohortOf(const model::CohortId& id, int fallback) const;
    [[nodiscard]] int settingOf(const std::string& id) const;
    [[nodiscard]] bool counts(const model::CalibrationTarget& target, int cohort) const;
    [[nodiscard]] double weight(const model::CalibrationTarget& target, int setting) const;
    void readFigures();
    void readStep(int cohort, const model::PathwayStep& step);
    void solveVisits();
    [[nodiscard]] double shareFromOutside(const model::CalibrationTarget& target) const;
    [[nodiscard]] double processDays(const model::CalibrationTarget& target) const;

    const model::Plan& m_plan;
    int m_cohorts;
    int m_settings;
    std::vector<double> m_people; ///< mean of the first year by age band
    std::vector<Way> m_ways;
    std::vector<Movers> m_movers;
    std::vector<double> m_entries;
    std::vector<double> m_stay; ///< days, by node
    std::vector<double> m_time;
    std::vector<double> m_units;
    std::vector<std::vector<double>> m_visits; ///< of an entrant, by cohort entered in and node
    std::vector<double> m_starts;
};

/// The mean over a year from a day of the people of a band, by straight lines from mid-year to mid-year.
[[nodiscard]] double meanPopulation(const model::Area& area, std::size_t band, base::Date from);
/// On 30 June.
[[nodiscard]] double populationIn(const model::Area& area, std::size_t band, int year);

} // namespace homeward::calibrate
