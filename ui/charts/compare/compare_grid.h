// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/compare/compare_table.h"

#include <QRectF>

#include <cstddef>

namespace homeward::charts {

inline constexpr double sortMark = 12.0;   ///< room for the arrow of the column that the rows are sorted by

/// Where rows and columns lie.
struct CompareTable::Grid {
    QRectF heads;
    QRectF rows;
    double nameWidth = 0.0;
    double columnWidth = 0.0;
    double rowHeight = 0.0;

    [[nodiscard]] QRectF row(std::size_t i) const
    {
        return {rows.left(), rows.top() + rowHeight * static_cast<double>(i), rows.width(), rowHeight};
    }
    [[nodiscard]] double left(std::size_t column) const
    {
        return rows.left() + nameWidth + columnWidth * static_cast<double>(column);
    }
    [[nodiscard]] QRectF cell(std::size_t i, std::size_t column) const
    {
        return {left(column), row(i).top(), columnWidth, rowHeight};
    }
};

/// The differences of one indicator, zero among them.
struct CompareTable::Scale {
    double low = 0.0;
    double high = 0.0;
    int decimals = 1;

    [[nodiscard]] double at(double value, const QRectF& strip) const
    {
        const double span = high > low ? high - low : 1.0;
        return strip.left() + strip.width() * (value - low) / span;
    }
};

} // namespace homeward::charts
