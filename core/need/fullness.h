// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/need.h"

#include <optional>

namespace homeward::need {

/// How often a setting would be found full, from its offered load only, by Erlang's loss formula, which is valid for
/// stays of any distribution if people who find it full do not wait. A load that changes over the period counts with
/// its mean.
struct Fullness {
    double people = 0.0; ///< mean number without limits, and of turnarounds after them: the offered load
    double unitsPerPerson = 1.0; ///< above 1 where people hold hours, or keep places
    std::optional<double> available; ///< units, in the mean; none without a limit, or where others share it
    bool nobodyWaits = false; ///< people who find it full are turned away or diverted

    /// The chance that a person finds it full; none where people wait, and where no units are known.
    [[nodiscard]] std::optional<double> chanceFull() const;
    /// The fewest units with which that chance would be at most `chance` (above 0, up to 1) if nobody waited.
    [[nodiscard]] double unitsFor(double chance) const;
};

/// The fullness of a setting (by its index in the plan) from `firstDay` up to `endDay`, counted from the plan's start.
[[nodiscard]] Fullness fullnessOf(const NeedRequest& request, const NeedResult& need, int setting, int firstDay,
                                  int endDay);

} // namespace homeward::need
