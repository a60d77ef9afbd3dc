// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/parts.h"
#include "core/validation/plan_index.h"

#include <array>
#include <deque>
#include <set>
#include <tuple>
#include <vector>

namespace homeward::validation {

/// What may happen to someone who finds a setting full.
struct WhenFull {
    bool diverts = false;
    bool waits = false;
    bool waitsWithoutLimit = false;
};

[[nodiscard]] WhenFull whenFull(const FullRule& rule);

/// The settings that people of each cohort can reach in one area, under the base plan or any scenario. A person whose
/// route moves them to another cohort goes on as one of that cohort.
class Reach {
public:
    /// `areaIndex` is the index of `area` in the plan, for paths.
    Reach(const Plan& plan, const PlanIndex& index, const Area& area, std::size_t areaIndex, const AreaView& view);

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
    /// A change that acts in the area, and the field of its effect.
    struct ChangeHere {
        const Change* change;
        Spot effect;
        std::vector<bool> cohorts = {}; ///< for changes that move people: the cohorts that it acts on
    };

    [[nodiscard]] bool comesBy(std::size_t setting, Origin origin) const
    {
        return m_comes[setting][static_cast<std::size_t>(origin)];
    }
    [[nodiscard]] bool hasStay(std::size_t cohort, std::size_t setting) const
    {
        return m_view.stay(cohort, setting) != nullptr;
    }
    void gatherChanges();
    void gather(const Change& change, Spot effect);
    void add(std::size_t cohort, const std::string& placeId, Origin origin, const Spot& cause = {});
    void add(const CohortId& cohort, const std::string& placeId, Origin origin);
    void start();
    void follow();
    void followFull(const Visit& visit);
    void followRule(const Visit& visit, const FullRule& rule, const Spot& cause);
    void take(std::size_t cohort, std::size_t setting, const Route& route, const Spot& cause);
    void returnTo(std::size_t setting, std::size_t cohort, const SettingId& from);
    [[nodiscard]] Spot becomesSpot(std::size_t cohort, const SettingId& setting, std::size_t route) const;
    [[nodiscard]] bool everLeaves(std::size_t setting, const QueueExit& exit) const;
    bool redirect();
    void moveBy(const ChangeHere& row, std::size_t cohort);
    [[nodiscard]] bool taken(std::size_t cohort, std::size_t at, const PlaceId& to) const;

    const Plan& m_plan;
    const PlanIndex& m_index;
    const Area& m_area;
    std::size_t m_areaIndex;
    const AreaView& m_view;
    std::vector<ChangeHere> m_redirects;
    std::vector<std::vector<ChangeHere>> m_rules; ///< changes of rule, by setting
    std::vector<std::vector<const LeaveQueueEffect*>> m_leaves; ///< of leaving the queue, by setting
    std::vector<std::array<bool, 3>> m_seen; ///< by cohort and setting
    std::vector<std::array<bool, 3>> m_comes; ///< whether somebody comes, by setting
    std::vector<Spot> m_cause;
    std::deque<Visit> m_open;
    std::set<std::tuple<std::size_t, std::size_t, PlaceId>> m_made; ///< routes that only changes make
};

} // namespace homeward::validation
