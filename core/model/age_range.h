// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace homeward::model {

struct Cohort;
struct Plan;

/// A range of ages in whole years, including both ends.
struct AgeRange {
    int from = 0;
    std::optional<int> to = std::nullopt;   ///< none = without end

    /// Whether everyone in it is of this age or older.
    [[nodiscard]] bool isFrom(int age) const { return from >= age; }
    /// Whether everyone in it is younger than this age.
    [[nodiscard]] bool isBelow(int age) const { return to && *to < age; }

    friend bool operator==(const AgeRange&, const AgeRange&) = default;
};

/// The ages that an age band is named after: `65-74`, `65 to 74`, `85+`, `85 and over`, `under 18`, `all`; none where
/// the name gives no ages.
[[nodiscard]] std::optional<AgeRange> ageRangeOf(std::string_view band);
/// The ages of a cohort's age band, read from the band's id or else its name; none where these give none.
[[nodiscard]] std::optional<AgeRange> agesOf(const Plan& plan, const Cohort& cohort);

} // namespace homeward::model
