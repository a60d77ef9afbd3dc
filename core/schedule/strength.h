// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/change.h"
#include "core/schedule/quantities.h"

namespace homeward::schedule {

/// The strength of a change at a moment, 0 to 1: full at once, or rising linearly or by the S-curve 3s^2 - 2s^3; 0
/// before its start and from its end on. No change acts before the plan's start.
struct Strength {
    Second from = 0;
    Second fullFrom = 0;
    Second until = std::numeric_limits<Second>::max();
    bool sCurve = false;

    [[nodiscard]] bool inForce(Second now) const { return now >= from && now < until && now >= 0; }
    [[nodiscard]] double at(Second now) const
    {
        if (!inForce(now))
            return 0.0;
        if (now >= fullFrom)
            return 1.0;
        const double s = static_cast<double>(now - from) / static_cast<double>(fullFrom - from);
        return sCurve ? s * s * (3.0 - 2.0 * s) : s;
    }
    /// A factor that grows from 1 to `full`.
    [[nodiscard]] double factor(double full, Second now) const { return 1.0 + (full - 1.0) * at(now); }
    /// A value that goes from `before` to `full`.
    [[nodiscard]] double between(double before, double full, Second now) const
    {
        return before + (full - before) * at(now);
    }

    friend bool operator==(const Strength&, const Strength&) = default;
};

[[nodiscard]] Strength strengthOf(const model::Change& change, base::Date planStart);

} // namespace homeward::schedule
