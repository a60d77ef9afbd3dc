// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

// The people of the first day, as the engine runs them: a part of compiled.h.
namespace homeward::sim {

/// An expected number of people of the first day, which a replication rounds to whole people. One uniform number rounds
/// the running total of a setting, of a destination or of a reason (systematic sampling), so that the expected number
/// is kept and a small one is not always 0.
struct ExpectedPeople {
    double people = 0.0;
    double before = 0.0; ///< the running total up to them
    std::uint64_t total = 0; ///< key of that total

    /// The whole number of people, where `u` (0 to below 1) is the uniform number of the total.
    [[nodiscard]] int rounded(double u) const
    {
        const auto upTo = [u](double sum) {
            const double below = std::floor(sum);
            return below + (sum - below + u >= 1.0 ? 1.0 : 0.0);
        };
        return static_cast<int>(upTo(before + people) - upTo(before));
    }
};

/// Rows of the first day; `key` is made of the ids of the area and of the row.
struct StartCare {
    int cohort = 0;
    int setting = 0;
    ExpectedPeople expected;
    std::uint64_t key = 0;
};
struct StartDelay {
    int cohort = 0;
    int setting = 0;
    int to = 0;
    int reason = 0; ///< none = for want of a place
    ExpectedPeople expected;
    int route = 0; ///< the route by which they go on
    int delay = 0; ///< the process delay in progress; none = for want of a place
    std::uint64_t key = 0;
};
struct StartWait {
    int cohort = 0;
    int to = 0;
    ExpectedPeople expected;
    std::uint64_t key = 0;
};

} // namespace homeward::sim
