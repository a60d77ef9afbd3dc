// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/kernel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::need {

namespace {

constexpr double tail = 1e-6;         ///< the share at which the tail is cut off
constexpr int exactDays = 20; ///< up to here every day is computed; beyond, nodes are spaced ever more widely
constexpr double nodeRatio = 1.08;

/// Scales figures of 0 or more to a given sum.
void setSum(std::vector<double>& figures, double sum)
{
    const double found = std::accumulate(figures.begin(), figures.end(), 0.0);
    if (!(found > 0.0))
        figures.front() = sum;
    for (double& figure : figures)
        figure *= found > 0.0 ? sum / found : 1.0;
}

} // namespace

Kernel::Kernel(const stats::Sampler& stay, double factor, StayPart part, double limit, int days)
    : m_stay(stay),
      m_factor(std::max(factor, 1e-9)),
      m_part(part),
      m_limit(limit / m_factor)
{
    if (part != StayPart::All) {
        m_atLimit = stay.survival(m_limit);
        m_upToLimit = stay.meanUpTo(m_limit);
    }
    m_mean = meanUpTo(1e12);
    fillMeans(days);
    for (std::size_t k = 0; k + 1 < m_means.size(); ++k) {
        const double before = k == 0 ? -1.0 : m_means[k - 1];
        m_leaving.push_back(std::max(0.0, 2.0 * m_means[k] - m_means[k + 1] - before));
    }
    if (static_cast<int>(m_leaving.size()) <= days)
        m_leaving.back() += std::max(0.0, 1.0 - std::accumulate(m_leaving.begin(), m_leaving.end(), 0.0));
}

std::pair<double, double> Kernel::at(double day) const
{
    const double x = day / m_factor;
    if (m_part == StayPart::UpTo) {
        if (m_atLimit >= 1.0)
            return {0.0, 0.0};
        const double upTo = std::min(x, m_limit);
        const auto [survival, mean] = m_stay.survivalAndMeanUpTo(upTo);
        return {x < m_limit ? (survival - m_atLimit) / (1.0 - m_atLimit) : 0.0,
                m_factor * (mean - upTo * m_atLimit) / (1.0 - m_atLimit)};
    }
    if (m_part == StayPart::Beyond && (x <= m_limit || m_atLimit <= 0.0))
        return {1.0, day};
    const auto [survival, mean] = m_stay.survivalAndMeanUpTo(x);
    if (m_part == StayPart::Beyond)
        return {survival / m_atLimit, m_factor * (m_limit + (mean - m_upToLimit) / m_atLimit)};
    return {survival, m_factor * mean};
}

/// Computes means day by day where the survival function may have corners; else at nodes, with cubic Hermite
/// interpolation between them (the slope of the mean is the survival).
void Kernel::fillMeans(int days)
{
    const bool smooth = m_part == StayPart::All && std::isinf(m_stay.highest());
    m_means.push_back(0.0);
    m_survivals.push_back(survival(0.0));
    double from = 0.0;
    double slopeFrom = 1.0;
    while (static_cast<int>(m_means.size()) <= days + 1 && slopeFrom > tail) {
        const double to = smooth && from >= exactDays ? std::ceil(from * nodeRatio) : from + 1.0;
        const auto [slope, mean] = at(to);
        const double width = to - from;
        const double rise = mean - m_means.back();
        const double first = m_means.back();
        for (double day = from + 1.0; day <= to; ++day) {
            const double z = (day - from) / width;
            const double curve = width * (slopeFrom * z * (1.0 - z) * (1.0 - z) - slope * z * z * (1.0 - z));
            m_means.push_back(day == to ? mean : first + rise * z * z * (3.0 - 2.0 * z) + curve);
            const double steep = 6.0 * z * (1.0 - z) * rise / width;
            const double bend = (1.0 - z) * (1.0 - 3.0 * z) * slopeFrom + z * (3.0 * z - 2.0) * slope;
            m_survivals.push_back(day == to ? slope : steep + bend);
        }
        from = to;
        slopeFrom = slope;
    }
    m_means.push_back(m_means.back());
    if (static_cast<int>(m_means.size()) > days + 2)
        m_means.resize(static_cast<std::size_t>(days) + 2);
}

std::vector<double> Kernel::leavingFresh() const
{
    std::vector<double> leaving;
    double before = 1.0;
    for (std::size_t day = 1; day < m_survivals.size(); ++day) {
        const double after = m_survivals[day] > tail ? m_survivals[day] : 0.0;
        leaving.push_back(std::max(0.0, before - after));
        before = after;
    }
    return leaving;
}

std::vector<double> Kernel::leavingInProgress() const
{
    std::vector<double> leaving;
    for (std::size_t day = 0; day + 1 < m_means.size(); ++day)
        leaving.push_back(m_mean > 0.0 ? (m_means[day + 1] - m_means[day]) / m_mean : 0.0);
    if (!(m_mean > 0.0) && !leaving.empty())
        leaving[0] = 1.0;
    return leaving;
}

/// x times the mean of 1 / stay over stays longer than x = k + 1/2, which is S(x) - x times the integral of S(y) / y^2
/// from x on (by parts); by midpoints of days.
std::vector<double> Kernel::inverseTail() const
{
    const auto days = static_cast<int>(m_means.size());
    std::vector<double> tails(static_cast<std::size_t>(days));
    // Beyond the last day the survival is cut off, or the horizon is over; there it is held as far as its mean goes.
    const double last = survival(days - 0.5);
    const double left = last > tail ? std::max(0.0, m_mean - meanUpTo(days - 0.5)) / last : 0.0;
    double integral = last * (1.0 / (days - 0.5) - 1.0 / (days - 0.5 + left));
    for (int k = days - 1; k >= 0; --k) {
        const double x = k + 0.5;
        const double here = survival(x);
        if (k + 1 < days) {
            // Between the midpoints of two days the survival is taken as straight.
            const double next = x + 1.0;
            const double slope = survival(next) - here;
            integral += (here - slope * x) * (1.0 / x - 1.0 / next) + slope * std::log(next / x);
        }
        tails[static_cast<std::size_t>(k)] = std::max(0.0, here - x * integral);
    }
    return tails;
}

std::vector<double> Kernel::shareOver() const
{
    // One who enters at a random moment of a day is, in the mean over the day k later, as old as k days; on the first
    // day half of the pairs of moments come after the entry.
    const std::vector<double> tails = inverseTail();
    std::vector<double> over;
    for (std::size_t k = 0; k < tails.size(); ++k)
        over.push_back(k == 0 ? tails[0] / 2.0 : (tails[k] + tails[k - 1]) / 2.0);
    if (m_survivals.back() <= tail)
        setSum(over, m_mean / 2.0); // a stay is half over in the mean, which the grid misses for stays of a few days
    return over;
}

/// For a stay of length L in progress, of age A even between 0 and L: the mean of (A + t) / L over those with L - A > t
/// is (the mean of L beyond t - t^2 times the mean of 1 / L beyond t) / (2 mean).
std::vector<double> Kernel::shareOverInProgress() const
{
    const std::vector<double> tails = inverseTail();
    std::vector<double> over;
    for (std::size_t k = 0; k < tails.size(); ++k) {
        const double t = static_cast<double>(k) + 0.5;
        const auto [survival, mean] = at(t);
        const double beyond = m_mean - mean + t * survival;
        over.push_back(m_mean > 0.0 ? std::max(0.0, beyond - t * tails[k]) / (2.0 * m_mean) : 0.0);
    }
    return over;
}

} // namespace homeward::need
