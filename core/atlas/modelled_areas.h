// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/results/headlines.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::atlas {

/// One area of a plan in a run.
struct ModelledArea {
    model::AreaId id;
    std::string name;
    double people = 0.0;          ///< who live there in the year; 0 where the plan does not say
    results::Summary level;       ///< the figure itself
    std::optional<results::Summary> rate;   ///< per 1,000 people; none of a share, and without people
};

/// The areas of a plan side by side, as modelled.
struct ModelledAreas {
    results::HeadlineId figure = results::HeadlineId::DelayedDischargeDays;
    int scenario = 0;
    int year = 0;
    bool perPeople = false;             ///< told per 1,000 people; else as it is
    std::vector<ModelledArea> areas;    ///< in the order of the run, without areas that the figure counts nothing in
    std::optional<ModelledArea> all;    ///< all areas together
    /// The highest area less the lowest, future by future, of the areas that are highest and lowest on average; none
    /// for fewer than two areas. The two areas are chosen from the same futures, so the gap is above zero even if areas
    /// do not really differ.
    std::optional<results::Summary> gap;
    std::string highest;
    std::string lowest;

    /// As told: the rate or the level.
    [[nodiscard]] const results::Summary& told(const ModelledArea& area) const
    {
        return perPeople && area.rate ? *area.rate : area.level;
    }
};

/// A figure by area of a run of `plan`; areas that the plan no longer has are left out.
[[nodiscard]] ModelledAreas modelledAreas(const results::RunResult& run, const model::Plan& plan,
                                          results::HeadlineId figure, int scenario, int year);

} // namespace homeward::atlas
