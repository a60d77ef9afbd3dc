// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/horizon.h"
#include "core/schedule/strength.h"

#include <memory>
#include <vector>

namespace homeward::need {

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
    /// Daily values, to be multiplied by `scale`; null if every day's value is `scale`.
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

/// The strength of a change at noon of every day of a horizon.
[[nodiscard]] Series byDay(const schedule::Strength& strength, const schedule::Horizon& horizon);

} // namespace homeward::need
