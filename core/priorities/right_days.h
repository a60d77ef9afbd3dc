// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/query.h"

namespace homeward::priorities {

/// "The right care, from the right person, in the right place, at the right time": where each day of people in care,
/// delayed or waiting goes. The five add up to all days, exactly, in every future; each is a share, 0 to 1.
struct RightDays {
    results::ValueList right;    ///< in the setting asked for, neither delayed nor waiting
    results::ValueList care;     ///< not the right care: the stay is over, and a decision or a form holds people up
    results::ValueList
        person;   ///< not the right person: the stay is over, and the service that should look after them has no room
    results::ValueList place;    ///< not the right place: in care in another setting than the one asked for
    results::ValueList time;     ///< not the right time: waiting in no setting
};

[[nodiscard]] RightDays rightDaysOf(const results::RunResult& result, int scenario, const results::Choice& areas,
                                    results::FigurePeriod when);

} // namespace homeward::priorities
