// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/reading.h"

// Matches the rows of a local table to people of the plan.
namespace homeward::imports {

/// The people that a row is about: a cohort, an age band, or all.
struct Group {
    model::CohortId cohort; ///< empty = every cohort of the band
    model::AgeBandId band;  ///< empty = every band

    friend auto operator<=>(const Group& left, const Group& right)
    {
        return std::pair(left.cohort.value, left.band.value) <=> std::pair(right.cohort.value, right.band.value);
    }
    friend bool operator==(const Group&, const Group&) = default;
};

/// The group of a row, from its column of cohorts or ages or from the heading of its figure; none, with a finding,
/// where the plan has no such people.
[[nodiscard]] std::optional<Group> groupOf(Rows& rows, std::size_t row, const Column* value = nullptr);
/// The ages of a band of the plan, read from its name; none where the name gives none.
[[nodiscard]] std::optional<Ages> agesOf(const model::Plan& plan, const model::AgeBandId& band);

/// The name of a setting; the id where the plan has no such setting.
[[nodiscard]] std::string nameOf(const model::Plan& plan, const model::SettingId& setting);

/// The cohorts of a group that use a setting.
[[nodiscard]] std::vector<model::CohortId> cohortsOf(const model::Plan& plan, const Group& group,
                                                     const model::SettingId& setting);
/// The cohorts that get the same figures: `what` is `route`, `stay`, `delay` or `month`. Adds a finding where the group
/// is everybody and there are several cohorts.
[[nodiscard]] std::vector<model::CohortId> cohortsGiven(Rows& rows, const Group& group, const model::SettingId& setting,
                                                        std::string_view what);

} // namespace homeward::imports
