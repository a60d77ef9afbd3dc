// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace homeward::results {

/// Values of which some may be absent, one a replication or one a period. An absent value is kept as a NaN, which only
/// this class interprets; it is never 0.
class ValueList {
public:
    ValueList() = default;
    explicit ValueList(std::vector<double> values) : m_values(std::move(values)) { }
    /// `count` absent values.
    [[nodiscard]] static ValueList absent(std::size_t count) { return ValueList(std::vector<double>(count, none)); }

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] std::optional<double> operator[](std::size_t i) const
    {
        return std::isnan(m_values[i]) ? std::nullopt : std::optional(m_values[i]);
    }
    void push(std::optional<double> value) { m_values.push_back(value.value_or(none)); }

    /// The values that are not absent, in order.
    [[nodiscard]] std::vector<double> known() const
    {
        std::vector<double> found;
        for (const double value : m_values)
            if (!std::isnan(value))
                found.push_back(value);
        return found;
    }
    /// False where every value is absent.
    [[nodiscard]] bool hasValue() const { return !known().empty(); }
    /// All values, NaN where absent: for painting and writing.
    [[nodiscard]] const std::vector<double>& asDoubles() const { return m_values; }

    /// Element by element; absent where either is. The lists must have equal length.
    friend ValueList operator-(ValueList a, const ValueList& b);
    /// Absent also where `b` is 0.
    friend ValueList operator/(ValueList a, const ValueList& b);
    friend ValueList operator+(ValueList a, const ValueList& b);
    friend ValueList operator*(ValueList a, double factor);
    /// Whether values are equal and the same ones are absent.
    friend bool operator==(const ValueList& a, const ValueList& b);
    friend bool operator==(const ValueList& a, const std::vector<double>& b) { return a == ValueList(b); }

private:
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    std::vector<double> m_values;
};

} // namespace homeward::results
