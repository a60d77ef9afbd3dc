// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/area_figures.h"
#include "core/model/plan.h"

#include <optional>
#include <vector>

// The prices of care in a new plan. No run depends on them.
namespace homeward::calibrate {

/// Which prices a new plan has.
enum class PriceSet {
    Template, ///< those of the template
    Own, ///< the template's, with care at home scaled to the area's own published cost of an hour
    None,
};

/// The published cost of an hour of care at home in an area, beside Scotland's of the same year.
struct HomeCareCost {
    double pounds = 0.0;
    double scotland = 0.0;
    std::string year;
    std::string publisher;
    std::string title;

    /// The factor for prices of Scotland.
    [[nodiscard]] double level() const { return pounds / scotland; }
};

/// None where either is not known.
[[nodiscard]] std::optional<HomeCareCost> homeCareCost(const AreaFigures& area);

/// Replaces the template's prices. `Own` multiplies the prices of home settings counted in hours, for each area with a
/// known cost (`homeCareCost`), and names the source; the plan's areas must be those of `areas`. In a plan with one
/// area the plan's prices are changed; in a plan with several, each area gets its own. `None` removes prices and their
/// ranges, but not budgets and costs of changes.
void setPrices(model::Plan& plan, PriceSet set, const std::vector<AreaFigures>& areas);

} // namespace homeward::calibrate
