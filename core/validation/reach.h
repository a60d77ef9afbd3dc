// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/parts.h"

#include <array>
#include <deque>
#include <set>
#include <utility>
#include <vector>

namespace homeward::validation {

/// What may become of someone who finds a setting full.
struct WhenFull {
    bool diverts = false;
    bool waits = false;
    bool waitsWithoutLimit = false;
};

[[nodiscard]] WhenFull whenFull(const FullRule& rule);

/// Whether a setting of an area has room for anybody at any time, its pool included.
[[nodiscard]] bool hasRoomWithoutLimit(const Plan& plan, const Area& area, const Setting& setting);

/// Where people of each cohort can come in one area, under the base plan and under any scenario; a person whose route
/// moves them to another cohort goes on as one of that cohort.
class Reach {
public:
    /// `areaIndex` is the place of `area` in the plan, for paths.
    Reach(const Plan& plan, const Area& area, std::size_t areaIndex);

    [[nodiscard]] bool reaches(std::size_t cohort, std::size_t setting) const;
    /// Whether somebody can come to a setting from outside, or from another setting.
    [[nodiscard]] bool comesFromOutside(std::size_t setting) const { return comesBy(setting, Origin::Outside); }
    [[nodiscard]] bool comesFromSettings(std::size_t setting) const { return comesBy(setting, Origin::Setting); }
    /// The change, or the move to another cohort, that leads people to a setting; empty where the pathway itself does.
    [[nodiscard]] const Spot& cause(std::size_t cohort, std::size_t setting) const
    {
        return m_cause[cell(cohort, setting)];
    }

private:
    enum class Origin { Outside, Setting, Inside }; ///< `Inside`: there on the first day
    struct Visit {
        std::size_t cohort;
        std::size_t setting;
        Origin origin;
    };

    [[nodiscard]] std::size_t cell(std::size_t cohort, std::size_t setting) const
    {
        return cohort * m_plan.settings.size() + setting;
    }
    [[nodiscard]] bool comesBy(std::size_t setting, Origin origin) const;
    [[nodiscard]] bool hasStay(std::size_t cohort, std::size_t setting) const;
    void add(std::size_t cohort, const std::string& placeId, Origin origin, const Spot& cause = {});
    void add(const CohortId& cohort, const std::string& placeId, Origin origin);
    void start();
    void follow();
    void followFull(const Visit& visit);
    void followRule(const Visit& visit, const FullRule& rule, const Spot& cause);
    void take(std::size_t cohort, std::size_t setting, const Route& route, const Spot& cause);
    void returnTo(std::size_t setting, std::size_t cohort, const SettingId& from);
    [[nodiscard]] Spot becomesSpot(std::size_t cohort, const SettingId& setting, std::size_t route) const;
    [[nodiscard]] bool everLeaves(const Setting& setting, const QueueExit& exit) const;
    bool redirect();
    void moveBy(const Change& change, std::size_t cohort, const Spot& effect);
    [[nodiscard]] bool taken(std::size_t cohort, const SettingId& at, const PlaceId& to) const;

    const Plan& m_plan;
    const Area& m_area;
    std::size_t m_areaIndex;
    std::vector<std::pair<const Change*, Spot>> m_changes; ///< that work in the area, and where their effects stand
    std::vector<std::array<bool, 3>> m_seen; ///< by cohort and setting
    std::vector<Spot> m_cause;
    std::deque<Visit> m_open;
    std::set<std::tuple<std::size_t, SettingId, PlaceId>> m_made; ///< routes that only changes make
};

} // namespace homeward::validation
