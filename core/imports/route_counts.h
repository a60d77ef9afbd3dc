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

/// Collects counts of people by destination, and proposes shares of routes.
class RouteCounts {
public:
    void add(const Leavers& from, const model::PlaceId& to, double people, const Origin& origin);
    /// Notes a hidden or unfitting count, which makes all shares of routes from there unknown.
    void refuse(const Leavers& from) { m_refused.insert(from); }
    /// Proposes shares for every cohort of a group, by area. Where all counts are 0 the plan is not changed.
    void propose(Rows& rows, Proposals& proposals) const;

private:
    struct Counted {
        std::map<std::string, double> people; ///< by place
        Origin origin;
    };
    std::map<Leavers, Counted> m_counts;
    std::set<Leavers> m_refused;
};

/// The place named in a cell or, if `to` is null, in the heading of the column; refused where the plan does not have
/// it.
[[nodiscard]] std::optional<model::PlaceId> placeOf(Rows& rows, std::size_t row, const Column* to, const Column& value);
/// Whether a text means that people come from no setting: `community`, `outside`, `new`.
[[nodiscard]] bool isOutside(std::string_view text);

} // namespace homeward::imports
