// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Whether a rule in force on the last day lets people wait for a setting.
[[nodiscard]] bool someoneWaits(const CompiledSetting& setting);

/// An estimate, right to a factor of about two, of the queue for each setting at the end of the run that overload alone
/// causes. Integrates the surplus over the first, the middle and the last moment; offered loads are those of
/// core/sim/offered_load.h. 0 where people leave the queue, where its length is limited or where nobody waits.
[[nodiscard]] std::vector<double> queuesAtEnd(const Compiled& model, const std::vector<double>& firstLoads,
                                              const std::vector<double>& lastLoads);

/// By setting, how often people of one future would go from its queue to another because every way out of the queues of
/// settings that are asked for more than they have leads into such a queue again: to a factor of two or so. 0
/// elsewhere.
[[nodiscard]] std::vector<double> movesInCircles(const Compiled& model, const std::vector<double>& firstLoads,
                                                 const std::vector<double>& lastLoads);

} // namespace homeward::sim
