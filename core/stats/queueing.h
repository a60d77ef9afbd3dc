// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::stats {

/// Chance that an arrival finds all `servers` busy when nobody waits; `load` = rate x mean stay.
/// Erlang's loss formula (Erlang 1917), by the stable recursion in the number of servers.
[[nodiscard]] double erlangB(int servers, double load);

/// The same for any number of servers, whole or not, linear between the whole ones.
[[nodiscard]] double erlangB(double servers, double load);

/// Fewest units with which at most the share `chance` (0 to 1) of arrivals find all of them busy. `chance` > 0.
[[nodiscard]] int unitsForChance(double load, double chance);

/// Chance that an arrival must wait in M/M/c; `load` < `servers`.
[[nodiscard]] double erlangC(int servers, double load);

/// Mean number waiting in M/M/c.
[[nodiscard]] double meanQueueMMc(int servers, double load);

/// Steady state of M/M/c/K: `servers` and room for `places` people in all, waiting ones included.
struct MMcK {
    double turnedAway = 0.0;    ///< share of arrivals that find all places taken
    double meanPresent = 0.0;
    double meanWaiting = 0.0;
};

/// By the birth and death balance of the chain (Kleinrock, Queueing Systems I, 1975, 3.5). `servers` <= `places`.
[[nodiscard]] MMcK queueMMcK(int servers, int places, double load);

/// Mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932); `cv2` = squared coefficient of variation of the stay.
[[nodiscard]] double meanWaitMG1(double ratePerDay, double meanStay, double cv2);

} // namespace homeward::stats
