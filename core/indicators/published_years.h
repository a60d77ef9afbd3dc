// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/indicators.h"

namespace homeward::indicators {

/// An indicator in its published years and in the years of a run.
struct IndicatorYears {
    Indicator id = Indicator::DelayedDays;
    std::string_view band = "all";
    std::vector<Observed> observed;                            ///< the oldest first
    std::vector<std::string> years;                            ///< whole financial years of the run: `2026/27`
    std::vector<std::optional<results::Summary>> modelled;     ///< by year of the run
    std::vector<std::optional<results::Summary>> against;      ///< the same of the scenario compared with
    std::vector<int> places = {};                              ///< of those years among the years of the run

    friend bool operator==(const IndicatorYears&, const IndicatorYears&) = default;
};

/// An indicator that is published by area, with the ages that it is published for.
struct PublishedIndicator {
    Indicator id = Indicator::DelayedDays;
    std::string_view band;

    friend bool operator==(const PublishedIndicator&, const PublishedIndicator&) = default;
};
/// All of them, the usual one first.
[[nodiscard]] std::vector<PublishedIndicator> publishedIndicators();

/// Every published year of an indicator in an area by its code, the oldest first, in the unit of the indicator.
[[nodiscard]] std::vector<Observed> publishedYears(const reference::ReferenceSet& set, std::string_view code,
                                                   const PublishedIndicator& what);

/// The published years beside those of the run. Counts of several areas are added for the years that all of them have;
/// rates and shares are given for one area only. `request.year` is ignored.
[[nodiscard]] IndicatorYears yearsOf(const IndicatorRequest& request, const PublishedIndicator& what, int against,
                                     const results::Choice& areas);

} // namespace homeward::indicators
