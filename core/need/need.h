// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <vector>

namespace homeward::need {

/// The area and scenario whose need is asked for; `plan` must outlive the call.
struct NeedRequest {
    const model::Plan& plan;
    model::ScenarioId scenario;
    model::AreaId area;
    int threads = 0;   ///< 0 = as many as the machine has; the result is the same
};

/// The expected people in each setting, and the units that they would hold, if no capacity had a limit: means of each
/// day from the plan's start (model: need without limits).
struct NeedResult {
    base::Date start;
    int days = 0;
    std::vector<model::SettingId> settings;   ///< those of the plan, in its order
    std::vector<model::CohortId> cohorts;     ///< the same

    /// People in care or in a process delay in a setting; indices as above, `day` from the start.
    [[nodiscard]] double people(int setting, int cohort, int day) const
    {
        return figure(peopleOf[at(setting, cohort)], day);
    }
    [[nodiscard]] double people(int setting, int day) const;
    /// Beds, places or hours a week, including units kept for people elsewhere or reserved ahead.
    [[nodiscard]] double units(int setting, int cohort, int day) const
    {
        const std::vector<float>& units = unitsOf[at(setting, cohort)];
        return units.empty() ? people(setting, cohort, day) : figure(units, day);
    }
    [[nodiscard]] double units(int setting, int day) const;
    /// People who start in a setting on a day.
    [[nodiscard]] double starts(int setting, int day) const
    {
        return figure(startsOf[static_cast<std::size_t>(setting)], day);
    }

    std::vector<std::vector<float>> peopleOf;   ///< [setting and cohort], by day; empty where nobody ever is
    std::vector<std::vector<float>> unitsOf;    ///< the same; empty too where everybody holds one
    std::vector<std::vector<float>> startsOf;   ///< [setting], by day; empty where nobody ever starts

    [[nodiscard]] std::size_t at(int setting, int cohort) const
    {
        return static_cast<std::size_t>(setting) * cohorts.size() + static_cast<std::size_t>(cohort);
    }

private:
    [[nodiscard]] static double figure(const std::vector<float>& byDay, int day)
    {
        return byDay.empty() ? 0.0 : static_cast<double>(byDay[static_cast<std::size_t>(day)]);
    }
};

/// A network of M(t)/G/infinity queues (Massey and Whitt, Queueing Systems 13, 1993): entries convolved with the
/// survival of stays, day by day, so that people who go round in cycles are followed. Exact up to the daily grid:
/// people who enter on a day are spread evenly over it, whatever the factors of its hours and the times of listed
/// arrivals. Those keep the mean of days that are alike; how full a setting is at an hour of the day only a run tells.
/// The plan must be without errors; UnknownName where the scenario or area is not its.
[[nodiscard]] base::Result<NeedResult> need(const NeedRequest& request);

} // namespace homeward::need
