// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/measure.h"

#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace homeward::results {

/// A mean over replications with its 95 % confidence interval, and centiles of the replications.
struct Summary {
    double mean = 0.0;
    double ci95Low = 0.0;
    double ci95High = 0.0;
    double p10 = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;

    friend bool operator==(const Summary&, const Summary&) = default;
};

/// Summaries by period, setting and measure. A measure that is 0 in a setting throughout takes no memory. An absent
/// value is kept as a NaN, which only this class and its packing see.
class SummaryTable {
public:
    SummaryTable() = default;
    SummaryTable(std::size_t periods, std::size_t settings)
        : m_periods(periods),
          m_columns(settings * static_cast<std::size_t>(measureCount))
    {
    }

    [[nodiscard]] bool empty() const { return m_columns.empty(); }
    [[nodiscard]] std::size_t periods() const { return m_periods; }
    [[nodiscard]] std::size_t columns() const { return m_columns.size(); }

    [[nodiscard]] std::optional<Summary> at(int period, int setting, Measure measure) const
    {
        const Column& column = m_columns[place(setting, measure)];
        if (column.empty())
            return Summary{};
        const Summary& summary = column[static_cast<std::size_t>(period)];
        return std::isnan(summary.mean) ? std::nullopt : std::optional(summary);
    }
    void set(int period, int setting, Measure measure, const std::optional<Summary>& summary)
    {
        Column& column = m_columns[place(setting, measure)];
        if (column.empty() && summary == Summary{})
            return;
        column.resize(m_periods);
        column[static_cast<std::size_t>(period)] = summary ? *summary : Summary{none, none, none, none, none, none};
    }

    using Column = std::vector<Summary>;   ///< by period; empty = 0 throughout
    /// Columns are ordered by setting, then by measure.
    [[nodiscard]] const Column& column(std::size_t place) const { return m_columns[place]; }
    [[nodiscard]] Column& column(std::size_t place) { return m_columns[place]; }

    friend bool operator==(const SummaryTable& a, const SummaryTable& b);

private:
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] static std::size_t place(int setting, Measure measure)
    {
        return static_cast<std::size_t>(setting) * static_cast<std::size_t>(measureCount)
            + static_cast<std::size_t>(measure);
    }

    std::size_t m_periods = 0;
    std::vector<Column> m_columns;
};

} // namespace homeward::results
