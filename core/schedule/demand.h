// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/factor.h"
#include "core/schedule/horizon.h"

#include <memory>
#include <vector>

namespace homeward::schedule {

/// The rate at which people of a cohort enter in an area, people a day (model: demand): population by straight lines from
/// mid-year to mid-year, rates with their trend, month, weekday and hour factors, and the changes of a scenario. Listed
/// arrivals come besides (`listedArrivals`); the changes work on them too.
class EntryRate {
public:
    /// A rate of 0.
    EntryRate() = default;
    /// The plan must be without errors.
    EntryRate(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
              const model::Cohort& cohort, std::shared_ptr<const Horizon> horizon);

    /// Under the base plan, at a moment of the run.
    [[nodiscard]] double basePerDay(Second now) const;
    /// Under the scenario.
    [[nodiscard]] double perDay(Second now) const { return basePerDay(now) * m_changes.at(now); }
    /// Under the scenario, without the factor of the hour: the mean of a day is this at its noon.
    [[nodiscard]] double meanPerDay(Second now) const { return baseMeanPerDay(now) * m_changes.at(now); }
    /// Under the scenario, in the mean of what repeats: of the months of a year, the days of a week and the hours of a day.
    [[nodiscard]] double levelPerDay(Second now) const;
    /// Under the base plan, the mean of every day of the run; empty where there is no rate.
    [[nodiscard]] std::vector<double> baseByDay() const;
    /// The same under the scenario.
    [[nodiscard]] std::vector<double> byDay() const;
    /// No rate of the base plan is above it.
    [[nodiscard]] double highestBasePerDay() const;
    /// Whether nobody ever enters.
    [[nodiscard]] bool zero() const;
    /// From midnight, or none.
    [[nodiscard]] const std::vector<double>& hourFactors() const { return m_hourFactors; }
    /// The factor of the scenario on the rate of the base plan.
    [[nodiscard]] const FactorOverTime& changes() const { return m_changes; }

private:
    /// A mid-year, and the growth a second up to the next.
    struct Knot {
        Second at = 0;
        double perDay = 0.0;
        double growth = 0.0;
    };
    void addKnots(const model::Plan& plan, const model::Area& area, const model::Demand& demand);
    [[nodiscard]] double baseMeanPerDay(Second now) const;
    /// Without the factors of what repeats. `above` = the first knot after the moment, which is one that `Horizon::dated`
    /// gives.
    [[nodiscard]] double trendRate(Second dated, std::size_t above) const;
    [[nodiscard]] std::size_t knotAfter(Second dated) const;
    /// Without the factor of the hour.
    [[nodiscard]] double rate(Second dated, std::size_t above, CalendarDay date) const;

    std::shared_ptr<const Horizon> m_horizon;
    std::vector<Knot> m_knots; ///< linear between, flat outside
    double m_trendPerYear = 0.0;
    std::vector<double> m_monthFactors; ///< from January, or none
    std::vector<double> m_weekdayFactors; ///< from Monday, or none
    std::vector<double> m_hourFactors; ///< from midnight, or none
    FactorOverTime m_changes;
};

} // namespace homeward::schedule
