// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/strength.h"

namespace homeward::schedule {

Strength strengthOf(const model::Change& change, base::Date planStart)
{
    Strength strength;
    strength.from = secondOf(planStart, change.start);
    strength.fullFrom = strength.from;
    if (change.ramp.shape != model::RampShape::None && change.ramp.months > 0)
        strength.fullFrom = secondOf(planStart, change.start.plusMonths(change.ramp.months));
    if (change.end)
        strength.until = secondOf(planStart, *change.end);
    strength.sCurve = change.ramp.shape == model::RampShape::SCurve;
    return strength;
}

} // namespace homeward::schedule
