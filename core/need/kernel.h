// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sampler.h"

#include <vector>

namespace homeward::need {

/// Which people a kernel describes, by their length of stay.
enum class StayPart {
    All,
    UpTo,      ///< people who stay no longer than a limit
    Beyond,    ///< people who stay longer
};

/// A distribution of stays in days, applied to people who enter evenly over a day.
class Kernel {
public:
    /// `factor` multiplies the stays; `limit` (days) is for the parts.
    Kernel(const stats::Sampler& stay, double factor, StayPart part, double limit, int days);

    /// The share of people who enter on a day and leave k days later, for k from 0 up to the horizon. The tail beyond
    /// the last millionth is cut off and leaves at once.
    [[nodiscard]] const std::vector<double>& leaving() const { return m_leaving; }
    /// The share who leave on day k of people who begin their stay at the very start of day 0.
    [[nodiscard]] std::vector<double> leavingFresh() const;
    /// The share who leave on day k of people whose stay is in progress at the start of day 0 (residual stays).
    [[nodiscard]] std::vector<double> leavingInProgress() const;
    /// For people who enter on a day: the mean over day k of the share of the stay that is over, summed over people who
    /// are still there.
    [[nodiscard]] std::vector<double> shareOver() const;
    /// The same of people whose stay is in progress at the start of day 0.
    [[nodiscard]] std::vector<double> shareOverInProgress() const;

private:
    /// For this part of people: the share who stay longer than `day` days, and the mean of min(stay, day).
    [[nodiscard]] std::pair<double, double> at(double day) const;
    [[nodiscard]] double survival(double day) const { return at(day).first; }
    [[nodiscard]] double meanUpTo(double day) const { return at(day).second; }
    void fillMeans(int days);
    [[nodiscard]] std::vector<double> inverseTail() const;

    stats::Sampler m_stay;
    double m_factor;
    StayPart m_part;
    double m_limit; ///< of the unstretched stay
    double m_atLimit = 0.0; ///< survival there
    double m_upToLimit = 0.0; ///< mean of the lesser of stay and limit
    double m_mean = 0.0;
    std::vector<double> m_means; ///< of the lesser of stay and k days
    std::vector<double> m_survivals; ///< beyond k days
    std::vector<double> m_leaving;
};

} // namespace homeward::need
