// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/reading.h"

// Which people of the plan the rows of a local table are of.
namespace homeward::imports {

/// The people of a row: a cohort, an age band, or all.
struct Group {
    model::CohortId cohort; ///< empty = every cohort of the band
    model::AgeBandId band;  ///< empty = every band

    friend auto operator<=>(const Group& left, const Group& right)
    {
        return std::pair(left.cohort.value, left.band.value) <=> std::pair(right.cohort.value, right.band.value);
    }
    friend bool operator==(const Group&, const Group&) = default;
};

/// The group of a row by its column of cohorts or ages, or by the cohort or ages that the heading of its figure says; none,
/// with a finding, where the plan has no such people.
[[nodiscard]] std::optional<Group> groupOf(Rows& rows, std::size_t row, const Column* value = nullptr);
/// The ages of a band of the plan by its name; none where its name says none.
[[nodiscard]] std::optional<Ages> agesOf(const model::Plan& plan, const model::AgeBandId& band);

/// What a setting is called; its id where the plan has none such.
[[nodiscard]] std::string nameOf(const model::Plan& plan, const model::SettingId& setting);

/// The cohorts of a group that come to a setting.
[[nodiscard]] std::vector<model::CohortId> cohortsOf(const model::Plan& plan, const Group& group,
                                                     const model::SettingId& setting);
/// The same, for figures that all of them get: `what` is `route`, `stay`, `delay` or `month`. Says so where the group is
/// everybody and they are several.
[[nodiscard]] std::vector<model::CohortId> cohortsGiven(Rows& rows, const Group& group, const model::SettingId& setting,
                                                        std::string_view what);

} // namespace homeward::imports
