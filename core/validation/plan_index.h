// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace homeward::validation {

using namespace model;   // validation is about nothing else

/// Finds the index of an id in one list of a plan in constant time. If two items share an id the first counts, as in
/// `model::findById`. The list must outlive this.
class Places {
public:
    template <class List> explicit Places(const List& list)
    {
        m_places.reserve(list.size());
        int place = 0;
        for (const auto& item : list)
            m_places.emplace(item.id.value, place++);
    }

    /// -1 where there is none.
    [[nodiscard]] int of(std::string_view id) const
    {
        const auto found = m_places.find(id);
        return found == m_places.end() ? -1 : found->second;
    }
    [[nodiscard]] bool has(std::string_view id) const { return m_places.contains(id); }

private:
    std::unordered_map<std::string_view, int> m_places;
};

/// The indexes of all ids in a plan, which must not change.
struct PlanIndex {
    explicit PlanIndex(const Plan& plan)
        : sources(plan.sources),
          ageBands(plan.ageBands),
          settings(plan.settings),
          outcomes(plan.outcomes),
          cohorts(plan.cohorts),
          areas(plan.areas),
          pools(plan.pools)
    {
    }

    Places sources;
    Places ageBands;
    Places settings;
    Places outcomes;
    Places cohorts;
    Places areas;
    Places pools;
};

/// The values in force in one area (core/model/lookup.h), by index of cohort and setting. They are collected once, so
/// that reading all of them takes linear time.
class AreaView {
public:
    AreaView(const Plan& plan, const PlanIndex& index, const Area& area);

    /// The stay of a cohort in a setting; null where it has none.
    [[nodiscard]] const Distribution* stay(std::size_t cohort, std::size_t setting) const;
    [[nodiscard]] const Distribution* package(std::size_t cohort, std::size_t setting) const;
    [[nodiscard]] const std::vector<Route>* routes(std::size_t cohort, std::size_t setting) const;
    /// The plan's own step, or null.
    [[nodiscard]] const PathwayStep* planStep(std::size_t cohort, std::size_t setting) const
    {
        return m_steps[cohort * m_settings + setting].plan;
    }
    [[nodiscard]] const std::vector<QueueExit>& queueExits(std::size_t setting) const { return *m_exits[setting]; }
    /// Whether a setting has room for anybody at any time, its pool included.
    [[nodiscard]] bool hasRoomWithoutLimit(std::size_t setting) const { return m_unlimited[setting]; }

private:
    struct Step {
        const PathwayStep* plan = nullptr;
        const AreaPathwayStep* own = nullptr;
    };
    void addSteps(const Plan& plan, const PlanIndex& index, const Area& area);
    void addSettings(const Plan& plan, const PlanIndex& index, const Area& area);

    std::size_t m_settings;
    std::vector<Step> m_steps;   ///< by cohort and setting
    std::vector<const std::vector<QueueExit>*> m_exits;
    std::vector<bool> m_unlimited;
};

} // namespace homeward::validation
