// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/cohorts.h"

#include <set>

namespace homeward::imports {

/// People who leave a setting of an area.
struct Leavers {
    std::size_t area = 0;
    Group group;
    model::SettingId setting;

    friend bool operator<(const Leavers& left, const Leavers& right)
    {
        return std::tuple(left.area, left.group, left.setting.value)
            < std::tuple(right.area, right.group, right.setting.value);
    }
};

/// Counts of people by where they went, to be made into shares.
class RouteCounts {
public:
    void add(const Leavers& from, const model::PlaceId& to, double people, const Origin& origin);
    /// A count that is hidden or does not fit: the shares of all who leave from there are not known.
    void refuse(const Leavers& from) { m_refused.insert(from); }
    /// Shares for every cohort of a group, by area. Counts that are 0 leave the plan as it is.
    void propose(Rows& rows, Proposals& proposals) const;

private:
    struct Counted {
        std::map<std::string, double> people; ///< by place
        Origin origin;
    };
    std::map<Leavers, Counted> m_counts;
    std::set<Leavers> m_refused;
};

/// The place in a cell, or in the heading of the column where `to` is null; refused where the plan has none.
[[nodiscard]] std::optional<model::PlaceId> placeOf(Rows& rows, std::size_t row, const Column* to, const Column& value);
/// Whether a text says that people come from no setting: `community`, `outside`, `new`.
[[nodiscard]] bool isOutside(std::string_view text);

} // namespace homeward::imports
