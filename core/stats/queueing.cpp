// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/queueing.h"

#include <cmath>

namespace homeward::stats {

namespace {

double oneServerMore(double blocked, int servers, double load) { return load * blocked / (servers + load * blocked); }

} // namespace

double erlangB(int servers, double load)
{
    double blocked = 1.0;
    for (int n = 1; n <= servers && blocked > 0.0; ++n)
        blocked = oneServerMore(blocked, n, load);
    return blocked;
}

double erlangB(double servers, double load)
{
    const double whole = std::floor(servers);
    const double below = erlangB(static_cast<int>(whole), load);
    return below + (servers - whole) * (oneServerMore(below, static_cast<int>(whole) + 1, load) - below);
}

int unitsForChance(double load, double chance)
{
    double blocked = 1.0;
    int servers = 0;
    while (blocked > chance) {
        ++servers;
        blocked = oneServerMore(blocked, servers, load);
    }
    return servers;
}

double erlangC(int servers, double load)
{
    const double blocked = erlangB(servers, load);
    return blocked / (1.0 - (load / servers) * (1.0 - blocked));
}

double meanQueueMMc(int servers, double load) { return erlangC(servers, load) * load / (servers - load); }

MMcK queueMMcK(int servers, int places, double load)
{
    // Chances of each number present, as shares of the chance of the number before, kept in range by a running total.
    double chance = 1.0;
    double all = 1.0;
    double present = 0.0;
    double waiting = 0.0;
    for (int n = 1; n <= places; ++n) {
        chance *= load / (n < servers ? n : servers);
        all += chance;
        present += n * chance;
        waiting += n > servers ? (n - servers) * chance : 0.0;
        if (all > 1e200) {
            chance /= all;
            present /= all;
            waiting /= all;
            all = 1.0;
        }
    }
    return {chance / all, present / all, waiting / all};
}

double meanWaitMG1(double ratePerDay, double meanStay, double cv2)
{
    const double load = ratePerDay * meanStay;
    return load / (1.0 - load) * meanStay * (1.0 + cv2) / 2.0;
}

} // namespace homeward::stats
