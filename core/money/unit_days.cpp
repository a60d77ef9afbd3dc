// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/unit_days.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace homeward::money {

using schedule::CapacitySteps;
using schedule::Second;

namespace {

constexpr double daysOfMonth = schedule::daysPerYear / 12.0;

double unitsOf(schedule::Units units) { return static_cast<double>(units) / static_cast<double>(schedule::oneUnit); }

/// The last day on which capacity that closed on `closed` is paid for, and one more.
base::Date paidUntil(base::Date closed, double months)
{
    const double whole = std::floor(months);
    return closed.plusMonths(static_cast<int>(whole)).plusDays(std::lround((months - whole) * daysOfMonth));
}

/// The most paid for at any moment of a day.
double mostPaidOn(const CapacitySteps& capacity, double step, Second morning)
{
    double most = inWholeSteps(unitsOf(schedule::unitsAt(capacity, morning)), step);
    auto next = std::ranges::upper_bound(capacity, morning, {}, &schedule::CapacityAt::from);
    for (; next != capacity.end() && next->from < morning + base::secondsPerDay; ++next)
        most = std::max(most, inWholeSteps(unitsOf(next->units), step));
    return most;
}

/// The days of a window, the most paid for first: of days that come later and cost no less, earlier ones are dropped.
class MostOfWindow {
public:
    explicit MostOfWindow(double months) : m_months(months) { }

    void add(base::Date day, double paid)
    {
        while (!m_days.empty() && m_days.back().paid <= paid)
            m_days.pop_back();
        m_days.push_back({day, paid});
    }
    [[nodiscard]] double on(base::Date day)
    {
        while (paidUntil(m_days.front().day.plusDays(1), m_months) <= day && m_days.size() > 1)
            m_days.pop_front();
        return m_days.front().paid;
    }

private:
    struct Paid {
        base::Date day;
        double paid;
    };
    double m_months;
    std::deque<Paid> m_days;
};

} // namespace

double inWholeSteps(double units, double step)
{
    constexpr double hair = 1e-9; // of a step: 48 units in steps of 24 are two
    return step > 0.0 ? std::ceil(units / step - hair) * step : units;
}

std::vector<double> paidUnitDays(const CapacitySteps& capacity, double step, std::span<const base::Period> periods)
{
    std::vector<double> paid;
    for (const base::Period& period : periods) {
        double days = 0.0;
        for (std::size_t i = 0; i < capacity.size(); ++i) {
            const Second from = i == 0 ? period.firstSecond : std::max(capacity[i].from, period.firstSecond);
            const Second until =
                i + 1 == capacity.size() ? period.endSecond : std::min(capacity[i + 1].from, period.endSecond);
            if (from < until)
                days += inWholeSteps(unitsOf(capacity[i].units), step) * schedule::daysOf(until - from);
        }
        paid.push_back(days);
    }
    return paid;
}

std::vector<double> doubleRunningDays(const CapacitySteps& capacity, double step, base::Date planStart,
                                      const DoubleRunning& after, std::span<const base::Period> periods)
{
    std::vector<double> twice(periods.size(), 0.0);
    if (periods.empty() || after.months <= 0.0)
        return twice;
    const base::Date first = std::max(after.from.plusDays(-1), planStart);
    const base::Date end = planStart.plusDays(periods.back().endSecond / base::secondsPerDay);
    MostOfWindow window(after.months);
    std::size_t period = 0;
    for (base::Date day = first; day < end; day = day.plusDays(1)) {
        const Second morning = schedule::secondOf(planStart, day);
        const double paid = mostPaidOn(capacity, step, morning);
        window.add(day, paid);
        while (period + 1 < periods.size() && morning >= periods[period].endSecond)
            ++period;
        if (morning >= periods[period].firstSecond && morning < periods[period].endSecond)
            twice[period] += window.on(day) - paid;
    }
    return twice;
}

} // namespace homeward::money
