// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace homeward::need {

/// The days of a computation, from the people of day one to the end of the horizon.
struct Timeline {
    base::Date planStart;
    int begin = 0;                     ///< first day, from the plan's start: 0 or below
    int days = 0;
    bool firstDayRates = true;         ///< before the start the rates of the start hold; else the dated ones
    std::vector<std::uint8_t> month;   ///< 0 January, by day
    std::vector<std::uint8_t> weekday; ///< 0 Monday, by day

    /// Noon of a day, in days from the plan's start.
    [[nodiscard]] double noon(int day) const { return begin + day + 0.5; }
};

[[nodiscard]] Timeline timelineOf(const model::Plan& plan, const model::Area& area);

/// A figure that is one number or changes from day to day.
class Series {
public:
    Series(double constant = 0.0) : m_scale(constant) { }
    explicit Series(std::vector<float> daily)
        : m_scale(1.0),
          m_daily(std::make_shared<const std::vector<float>>(std::move(daily)))
    {
    }

    [[nodiscard]] double operator[](int day) const
    {
        return m_daily ? m_scale * static_cast<double>((*m_daily)[static_cast<std::size_t>(day)]) : m_scale;
    }
    [[nodiscard]] bool constant() const { return !m_daily; }
    [[nodiscard]] bool zero() const { return m_scale == 0.0; }
    /// The value of a day is `scale` times the day's, or `scale` where that is null.
    [[nodiscard]] const float* daily() const { return m_daily ? m_daily->data() : nullptr; }
    [[nodiscard]] double scale() const { return m_scale; }
    /// Number of days; 0 where there is one number.
    [[nodiscard]] std::size_t size() const { return m_daily ? m_daily->size() : 0; }

    friend Series operator*(const Series& a, const Series& b);
    friend Series operator+(const Series& a, const Series& b);
    friend Series operator-(const Series& a, const Series& b) { return a + Series(-1.0) * b; }

private:
    double m_scale = 0.0;
    std::shared_ptr<const std::vector<float>> m_daily;   ///< shared by all that differ by their scale
};

/// Strength of a change by day; nothing works before the plan's start.
[[nodiscard]] Series strengthOf(const model::Change& change, const Timeline& timeline);

/// People who enter on a day, by day; empty where nobody ever does.
[[nodiscard]] std::vector<double> entriesPerDay(const model::Plan& plan, const model::Scenario& scenario,
                                                const model::Area& area, const model::Cohort& cohort,
                                                const Timeline& timeline);

} // namespace homeward::need
