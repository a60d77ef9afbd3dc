// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/area_figures.h"
#include "core/model/plan.h"

#include <optional>
#include <vector>

// What care costs in a new plan. No run depends on it.
namespace homeward::calibrate {

/// Which prices a new plan has.
enum class PriceSet {
    Template, ///< those of the template
    Own,      ///< the same, with care at home at the level of the area's own published cost of an hour
    None,
};

/// The published cost of an hour of care at home in an area, beside Scotland's of the same year.
struct HomeCareCost {
    double pounds = 0.0;
    double scotland = 0.0;
    std::string year;
    std::string publisher;
    std::string title;

    /// What a price of Scotland is multiplied by.
    [[nodiscard]] double level() const { return pounds / scotland; }
};

/// None where either is not known.
[[nodiscard]] std::optional<HomeCareCost> homeCareCost(const AreaFigures& area);

/// Puts a set of prices in the place of the template's. `Own` multiplies the prices of settings at home that are counted in
/// hours, for each area whose cost is known (`homeCareCost`), and names the source; the plan's areas are those of `areas`.
/// What a plan of one area pays is the plan's price; in a plan of several, each area has its own. `None` takes prices
/// and their ranges out; budgets and what changes cost stay.
void setPrices(model::Plan& plan, PriceSet set, const std::vector<AreaFigures>& areas);

} // namespace homeward::calibrate
