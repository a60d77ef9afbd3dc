// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/factor.h"
#include "core/schedule/horizon.h"

#include <memory>
#include <vector>

namespace homeward::schedule {

/// The rate at which people of a cohort enter in an area, people a day (model: demand). It combines the population,
/// linear from mid-year to mid-year, rates with their trend, factors by month, weekday and hour, and the changes of a
/// scenario. Listed arrivals are separate (`listedArrivals`); the changes act on them too.
class EntryRate {
public:
    /// A rate of 0.
    EntryRate() = default;
    /// The plan must have no errors.
    EntryRate(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
              const model::Cohort& cohort, std::shared_ptr<const Horizon> horizon);

    /// The rate of the base plan at a moment of the run.
    [[nodiscard]] double basePerDay(Second now) const;
    /// The rate of the scenario.
    [[nodiscard]] double perDay(Second now) const { return basePerDay(now) * m_changes.at(now); }
    /// The rate of the scenario without the factor of the hour; at noon it is the mean of the day.
    [[nodiscard]] double meanPerDay(Second now) const { return baseMeanPerDay(now) * m_changes.at(now); }
    /// The rate of the scenario averaged over what repeats: months of the year, days of the week, hours of the day.
    [[nodiscard]] double levelPerDay(Second now) const;
    /// The mean rate of the base plan on every day of the run; empty where there is no rate.
    [[nodiscard]] std::vector<double> baseByDay() const;
    /// The same under the scenario.
    [[nodiscard]] std::vector<double> byDay() const;
    /// An upper bound of the base plan's rate.
    [[nodiscard]] double highestBasePerDay() const;
    /// Whether nobody ever enters.
    [[nodiscard]] bool zero() const;
    /// Hour factors from midnight; empty = none.
    [[nodiscard]] const std::vector<double>& hourFactors() const { return m_hourFactors; }
    /// The factor of the scenario on the rate of the base plan.
    [[nodiscard]] const FactorOverTime& changes() const { return m_changes; }

private:
    /// A mid-year rate, and its growth a second up to the next mid-year.
    struct Knot {
        Second at = 0;
        double perDay = 0.0;
        double growth = 0.0;
    };
    void addKnots(const model::Plan& plan, const model::Area& area, const model::Demand& demand);
    [[nodiscard]] double baseMeanPerDay(Second now) const;
    /// The rate without repeating factors. `dated` comes from `Horizon::dated`; `above` is the first knot after it.
    [[nodiscard]] double trendRate(Second dated, std::size_t above) const;
    [[nodiscard]] std::size_t knotAfter(Second dated) const;
    /// The rate without the factor of the hour.
    [[nodiscard]] double rate(Second dated, std::size_t above, CalendarDay date) const;

    std::shared_ptr<const Horizon> m_horizon;
    std::vector<Knot> m_knots; ///< the rate is linear between knots, constant outside
    double m_trendPerYear = 0.0;
    std::vector<double> m_monthFactors; ///< from January, or none
    std::vector<double> m_weekdayFactors; ///< from Monday, or none
    std::vector<double> m_hourFactors; ///< from midnight, or none
    FactorOverTime m_changes;
};

} // namespace homeward::schedule
