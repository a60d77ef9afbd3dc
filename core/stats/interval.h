// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace homeward::stats {

/// Mean and variance of values that come one by one (Welford, Technometrics 4, 1962).
class Welford {
public:
    void add(double value);
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] double mean() const { return m_mean; }
    /// Unbiased; 0 for fewer than two values.
    [[nodiscard]] double variance() const { return m_count < 2 ? 0.0 : m_squares / static_cast<double>(m_count - 1); }
    /// Of the mean.
    [[nodiscard]] double standardError() const;

private:
    std::size_t m_count = 0;
    double m_mean = 0.0;
    double m_squares = 0.0;
};

/// Half the width of the two-sided 95 % interval of a mean in standard errors: Student's t for `count` values.
[[nodiscard]] double t95(std::size_t count);

/// The highest mean number of events a future that is compatible with none in `count` futures: the upper limit of the
/// exact two-sided 95 % interval of a Poisson mean, -ln(0.025) / count (Garwood, Biometrika 28, 1936; the "rule of
/// three" is its one-sided kin). Infinite for no futures.
[[nodiscard]] double unseenBound(std::size_t count);

/// Centile `share` (0 to 1) of sorted values, linear between order statistics (Hyndman and Fan 1996, type 7).
[[nodiscard]] double quantileSorted(const std::vector<double>& sorted, double share);

} // namespace homeward::stats
