// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sampler.h"

#include <vector>

namespace homeward::need {

/// Which of the people who stay some time are meant.
enum class StayPart {
    All,
    UpTo,      ///< people who stay no longer than a limit
    Beyond,    ///< people who stay longer
};

/// A law of stays in days, as it acts on people who enter evenly spread over a day.
class Kernel {
public:
    /// `factor` multiplies the stays; `limit` (days) is for the parts.
    Kernel(const stats::Sampler& stay, double factor, StayPart part, double limit, int days);

    /// Of one who enters on a day, the expected share who leave k days later, for k from 0, as far as the horizon; the
    /// tail beyond the last millionth is cut off and leaves at once.
    [[nodiscard]] const std::vector<double>& leaving() const { return m_leaving; }
    /// Of people who begin their stay at the very start of day 0, the share who leave on day k.
    [[nodiscard]] std::vector<double> leavingFresh() const;
    /// Of people whose stay is in progress at the start of day 0 (residual stays), the share who leave on day k.
    [[nodiscard]] std::vector<double> leavingInProgress() const;
    /// Of one who enters on a day, the mean over day k of the share of the stay that is over, counted for people who
    /// are still there.
    [[nodiscard]] std::vector<double> shareOver() const;
    /// The same of people whose stay is in progress at the start of day 0.
    [[nodiscard]] std::vector<double> shareOverInProgress() const;

private:
    /// Of the part: the share who stay longer than so many days, and the mean of the lesser of stay and these days.
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
