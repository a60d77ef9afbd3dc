// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace homeward::model {

struct Cohort;
struct Plan;

/// Ages in whole years, both ends within.
struct AgeRange {
    int from = 0;
    std::optional<int> to = std::nullopt;   ///< none = without end

    /// Everyone in it is of this age or older.
    [[nodiscard]] bool isFrom(int age) const { return from >= age; }
    /// Nobody in it is of this age or older.
    [[nodiscard]] bool isBelow(int age) const { return to && *to < age; }

    friend bool operator==(const AgeRange&, const AgeRange&) = default;
};

/// The ages that an age band is named after: `65-74`, `65 to 74`, `85+`, `85 and over`, `under 18`, `all`; none where the
/// words say no ages.
[[nodiscard]] std::optional<AgeRange> ageRangeOf(std::string_view band);
/// The ages of a cohort's age band, by the id or else the name of the band; none where it has none.
[[nodiscard]] std::optional<AgeRange> agesOf(const Plan& plan, const Cohort& cohort);

} // namespace homeward::model
