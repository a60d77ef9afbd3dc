// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"
#include "core/results/periods.h"
#include "core/results/sums_table.h"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace homeward::tests {

/// Every measure of every period and setting: `values[(period * settings + setting) * measureCount + measure]`, NaN where
/// there is no value.
inline std::vector<double> measured(const results::SumsTable& sums, const std::vector<base::Period>& periods,
                                    base::Date start = base::Date(2026, 4, 1))
{
    std::vector<double> values;
    for (std::size_t p = 0; p < periods.size(); ++p)
        for (std::size_t s = 0; s < sums.settings(); ++s) {
            const base::Period& period = periods[p];
            const results::PeriodSums joined{sums.at(p, s), static_cast<double>(period.endSecond - period.firstSecond),
                                             results::monthEndsIn(start, period.firstSecond, period.endSecond), 1};
            for (int m = 0; m < results::measureCount; ++m)
                values.push_back(results::valueOf(static_cast<results::Measure>(m), joined)
                                     .value_or(std::numeric_limits<double>::quiet_NaN()));
        }
    return values;
}

template <class Model, class Outcome>
std::vector<double> yearsOf(const Model& model, const Outcome& outcome)
{
    return measured(outcome.periods, model.years, model.start);
}

template <class Model, class Outcome>
std::vector<double> monthsOf(const Model& model, const Outcome& outcome)
{
    return measured(outcome.cells, model.months, model.start);
}

/// Gives sums that have only what is put so far a value of a measure over a period of so many seconds; NaN units
/// available are those of an unlimited setting.
inline void put(results::Sums& sums, results::Measure measure, double value, double seconds)
{
    using results::Count;
    using results::Level;
    using results::Measure;
    const auto level = [&](Level of, double factor) { sums[of] = std::llround(value * factor); };
    constexpr double day = static_cast<double>(base::secondsPerDay);
    switch (measure) {
    case Measure::PeopleInCare:
    case Measure::PeoplePresent: level(Level::InCare, seconds); return;
    case Measure::PeopleDelayed: level(Level::DelayedHealthSocial, seconds); return;
    case Measure::UnitsInUse: level(Level::Used, seconds * results::hundredths); return;
    case Measure::UnitsAvailable:
        if (std::isnan(value))
            sums.capacity = results::Capacity::Unlimited;
        else
            sums.available = std::llround(value * seconds * results::hundredths);
        return;
    case Measure::CareDays: level(Level::InCare, day); return;
    case Measure::WaitingDays: level(Level::WaitingFor, day); return;
    case Measure::DelayedDischargeCode9Days: level(Level::DischargeCode9, day); return;
    case Measure::DelayedDischargeFamilyDays: level(Level::DischargeFamily, day); return;
    case Measure::DelayedDischargeHealthSocialDays: level(Level::DischargeHealthSocial, day); return;
    case Measure::Starts: sums[Count::Starts] = std::llround(value); return;
    case Measure::WaitDaysMean: // after the starts
        sums[Count::WaitSeconds] = std::llround(value * day * static_cast<double>(sums[Count::Starts]));
        return;
    default: throw std::invalid_argument("no sums are known for this measure");
    }
}

/// Sums by period and setting, to be changed and then packed.
class SumsGrid {
public:
    SumsGrid(std::size_t periods, std::size_t settings) : m_settings(settings), m_sums(periods * settings) { }

    results::Sums& at(std::size_t period, std::size_t setting) { return m_sums[period * m_settings + setting]; }
    [[nodiscard]] results::SumsTable packed() const
    {
        results::SumsTable table(m_settings);
        for (const results::Sums& sums : m_sums)
            table.push(sums);
        return table;
    }

private:
    std::size_t m_settings;
    std::vector<results::Sums> m_sums;
};

} // namespace homeward::tests
