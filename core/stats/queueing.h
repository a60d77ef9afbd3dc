// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::stats {

/// Chance that an arrival finds all `servers` busy when nobody waits; `load` = rate x mean stay.
/// Erlang's loss formula (Erlang 1917), by the stable recursion in the number of servers.
[[nodiscard]] double erlangB(int servers, double load);

/// Chance that an arrival must wait in M/M/c; `load` < `servers`.
[[nodiscard]] double erlangC(int servers, double load);

/// Mean number waiting in M/M/c.
[[nodiscard]] double meanQueueMMc(int servers, double load);

/// Mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932); `cv2` = squared coefficient of variation of the stay.
[[nodiscard]] double meanWaitMG1(double ratePerDay, double meanStay, double cv2);

} // namespace homeward::stats
