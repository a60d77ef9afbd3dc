// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/queueing.h"

namespace homeward::stats {

double erlangB(int servers, double load)
{
    double blocked = 1.0;
    for (int n = 1; n <= servers; ++n)
        blocked = load * blocked / (n + load * blocked);
    return blocked;
}

double erlangC(int servers, double load)
{
    const double blocked = erlangB(servers, load);
    return blocked / (1.0 - (load / servers) * (1.0 - blocked));
}

double meanQueueMMc(int servers, double load) { return erlangC(servers, load) * load / (servers - load); }

double meanWaitMG1(double ratePerDay, double meanStay, double cv2)
{
    const double load = ratePerDay * meanStay;
    return load / (1.0 - load) * meanStay * (1.0 + cv2) / 2.0;
}

} // namespace homeward::stats
