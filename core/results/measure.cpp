// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/measure.h"

#include "core/base/date.h"

#include <algorithm>
#include <array>

namespace homeward::results {

namespace {

constexpr double secondsPerDay = static_cast<double>(base::secondsPerDay);

/// The mean of a level: people, or units in hundredths.
double mean(const PeriodSums& f, std::int64_t sum) { return static_cast<double>(sum) / f.seconds; }

using Value = std::optional<double>;

template <Level level>
Value people(const PeriodSums& f)
{
    return mean(f, f.sums[level]);
}

template <Level level>
Value units(const PeriodSums& f)
{
    return mean(f, f.sums[level]) / hundredths;
}

template <Count what>
Value count(const PeriodSums& f)
{
    return static_cast<double>(f.sums[what]);
}

/// The mean count of people at the ends of months.
template <Count what>
Value atMonthEnds(const PeriodSums& f)
{
    return f.monthEnds > 0 ? Value(static_cast<double>(f.sums[what]) / f.monthEnds) : std::nullopt;
}

/// The days that people spent, from the integral of a level.
Value days(const PeriodSums& f, std::int64_t sum) { return mean(f, sum) * (f.seconds / secondsPerDay); }

template <Level level>
Value personDays(const PeriodSums& f)
{
    return days(f, f.sums[level]);
}

std::int64_t delayed(const Sums& sums)
{
    return sums[Level::DelayedPlace] + sums[Level::DelayedCode9] + sums[Level::DelayedFamily]
        + sums[Level::DelayedHealthSocial];
}

std::int64_t present(const Sums& sums) { return sums[Level::InCare] + delayed(sums); }

std::int64_t dischargesDelayed(const Sums& sums)
{
    return sums[Level::DischargeCode9] + sums[Level::DischargeFamily] + sums[Level::DischargeHealthSocial];
}

/// A value of the setting as a whole; none for a cohort.
Value ofWhole(const PeriodSums& f, double value)
{
    return f.sums.capacity == Capacity::NotTheirs ? std::nullopt : Value(value);
}

Value unitsAvailable(const PeriodSums& f)
{
    return f.sums.capacity == Capacity::Limited ? Value(mean(f, f.sums.available) / hundredths) : std::nullopt;
}

Value shareFull(const PeriodSums& f) { return f.places == 1 ? ofWhole(f, mean(f, f.sums.full)) : std::nullopt; }

Value meanWait(const PeriodSums& f)
{
    const auto starts = static_cast<double>(f.sums[Count::Starts]);
    return starts > 0.0 ? Value(static_cast<double>(f.sums[Count::WaitSeconds]) / secondsPerDay / starts)
                        : std::nullopt;
}

/// The people who start, or those whose wait was counted where these are more.
std::int64_t startsOf(const PeriodSums& f) { return std::max(f.sums[Count::Starts], f.sums.waits.count()); }

/// The wait in days that a `share` of all people who start did not exceed.
Value waitQuantile(const PeriodSums& f, double share)
{
    const std::int64_t starts = startsOf(f);
    return starts > 0 ? Value(f.sums.waits.quantile(share, starts) / secondsPerDay) : std::nullopt;
}

constexpr std::array<MeasureRule, static_cast<std::size_t>(measureCount)> table{{
    {"people_in_care", Unit::People, Join::Level, people<Level::InCare>},
    {"people_delayed", Unit::People, Join::Level,
     [](const PeriodSums& f) -> Value { return mean(f, delayed(f.sums)); }},
    {"people_present", Unit::People, Join::Level,
     [](const PeriodSums& f) -> Value { return mean(f, present(f.sums)); }},
    {"people_waiting", Unit::People, Join::Level, people<Level::WaitingFor>},
    {"delayed_for_this", Unit::People, Join::Level, people<Level::DelayedFor>},
    {"delayed_for_place", Unit::People, Join::Level, people<Level::DelayedPlace>},
    {"delayed_code_9", Unit::People, Join::Level, people<Level::DelayedCode9>},
    {"delayed_patient_carer_family", Unit::People, Join::Level, people<Level::DelayedFamily>},
    {"delayed_health_social_care", Unit::People, Join::Level, people<Level::DelayedHealthSocial>},
    {"units_in_use", Unit::Units, Join::Level, units<Level::Used>},
    {"units_available", Unit::Units, Join::Level, unitsAvailable},
    {"units_over_capacity", Unit::Units, Join::Level,
     [](const PeriodSums& f) { return ofWhole(f, mean(f, f.sums.over) / hundredths); }},
    {"share_of_time_full", Unit::Share, Join::Share, shareFull},
    {"starts", Unit::Count, Join::Sum, count<Count::Starts>},
    {"ends", Unit::Count, Join::Sum, count<Count::Ends>},
    {"transfers", Unit::Count, Join::Sum, count<Count::Transfers>},
    {"diverted", Unit::Count, Join::Sum, count<Count::Diverted>},
    {"surged", Unit::Count, Join::Sum, count<Count::Surged>},
    {"turned_away", Unit::Count, Join::Sum, count<Count::TurnedAway>},
    {"escalated", Unit::Count, Join::Sum, count<Count::Escalated>},
    {"left_queue", Unit::Count, Join::Sum, count<Count::LeftQueue>},
    {"deaths", Unit::Count, Join::Sum, count<Count::Deaths>},
    {"delayed_days", Unit::Days, Join::Sum, [](const PeriodSums& f) { return days(f, delayed(f.sums)); }},
    {"delayed_discharge_days", Unit::Days, Join::Sum,
     [](const PeriodSums& f) { return days(f, dischargesDelayed(f.sums)); }},
    {"delayed_discharge_code_9_days", Unit::Days, Join::Sum, personDays<Level::DischargeCode9>},
    {"delayed_discharge_patient_carer_family_days", Unit::Days, Join::Sum, personDays<Level::DischargeFamily>},
    {"delayed_discharge_health_social_care_days", Unit::Days, Join::Sum, personDays<Level::DischargeHealthSocial>},
    {"care_days", Unit::Days, Join::Sum, [](const PeriodSums& f) { return days(f, present(f.sums)); }},
    {"right_place_days", Unit::Days, Join::Sum,
     [](const PeriodSums& f) { return days(f, f.sums[Level::InCare] - f.sums[Level::NotAskedFor]); }},
    {"waiting_days", Unit::Days, Join::Sum, personDays<Level::WaitingFor>},
    {"waits", Unit::Count, Join::Sum,
     [](const PeriodSums& f) -> Value { return static_cast<double>(f.sums.waits.count()); }, true},
    {"wait_days_mean", Unit::Days, Join::Ratio, meanWait},
    {"wait_days_median", Unit::Days, Join::Centile, [](const PeriodSums& f) { return waitQuantile(f, 0.5); }, true},
    {"wait_days_p90", Unit::Days, Join::Centile, [](const PeriodSums& f) { return waitQuantile(f, 0.9); }, true},
    {"wait_days_longest", Unit::Days, Join::Longest, [](const PeriodSums& f) { return waitQuantile(f, 1.0); }, true},
    {"exchanged", Unit::Count, Join::Sum, count<Count::Exchanged>},
    {"units_held_away", Unit::Units, Join::Level, units<Level::Away>},
    {"care_cost", Unit::Pounds, Join::Sum, [](const PeriodSums& f) -> Value { return f.sums.cost; }},
    {"delayed_over_3_days", Unit::People, Join::Moment, atMonthEnds<Count::DelayedOver3Days>},
    {"delayed_discharges_over_3_days", Unit::People, Join::Moment, atMonthEnds<Count::DischargesDelayedOver3Days>},
    {"people_cannot_be_served", Unit::Count, Join::Sum, count<Count::CannotBeServed>},
    {"days_cannot_be_served", Unit::Days, Join::Sum, personDays<Level::CannotBeServed>},
    {"people_turned_around", Unit::Count, Join::Sum, count<Count::TurnedAround>},
    {"units_in_turnaround", Unit::Units, Join::Level, units<Level::Turnaround>},
}};

} // namespace

const MeasureRule& ruleOf(Measure measure) { return table[static_cast<std::size_t>(measure)]; }

std::optional<double> shareWaitingLonger(const PeriodSums& period, double days)
{
    const std::int64_t starts = startsOf(period);
    return starts > 0 ? Value(period.sums.waits.longerThan(days * secondsPerDay) / static_cast<double>(starts))
                      : std::nullopt;
}

std::optional<double> valueOf(Measure measure, const PeriodSums& period)
{
    return period.places > 0 ? ruleOf(measure).value(period) : std::nullopt;
}

std::string_view nameOf(Measure measure) { return ruleOf(measure).name; }

std::optional<Measure> measureByName(std::string_view name)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].name == name)
            return static_cast<Measure>(i);
    return std::nullopt;
}

} // namespace homeward::results
