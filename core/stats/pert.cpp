// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/pert.h"

#include "core/stats/special.h"

namespace homeward::stats {

double pertQuantile(double low, double likely, double high, double u)
{
    const double width = high - low;
    if (!(width > 0.0))
        return low;
    constexpr double weight = 4.0;
    return low + width * betaInverse(1.0 + weight * (likely - low) / width, 1.0 + weight * (high - likely) / width, u);
}

} // namespace homeward::stats
