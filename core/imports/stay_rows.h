// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/cohorts.h"
#include "core/imports/route_counts.h"

#include <map>
#include <vector>

namespace homeward::imports {

/// One person's stay, without anything that identifies the person.
struct Stay {
    Leavers where;
    base::Date came;
    std::optional<base::Date> ready;
    std::optional<base::Date> left; ///< none = still there
    std::optional<model::PlaceId> to;
    std::optional<model::DelayReason> reason;
    bool fromOutside = true;
    Origin origin;

    /// The day on which the stay was over: when the person was ready, else when it left.
    [[nodiscard]] std::optional<base::Date> over() const { return ready ? ready : left; }
};
using Stays = std::vector<Stay>;

/// The reason for a delay, in words that services and public files use.
[[nodiscard]] std::optional<model::DelayReason> reasonIn(std::string_view text);

// Figures that follow from stays; each reports where there are too few.
void proposeLengths(const Stays& stays, Rows& rows, Proposals& proposals);
void proposeDelays(const Stays& stays, Rows& rows, Proposals& proposals);
void proposeRoutes(const Stays& stays, Rows& rows, Proposals& proposals);
void proposeDayOne(const Stays& stays, Rows& rows, Proposals& proposals);
void proposeMonths(const Stays& stays, Rows& rows, Proposals& proposals);

} // namespace homeward::imports
