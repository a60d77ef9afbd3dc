// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/indicators.h"

#include <array>

namespace homeward::indicators {

/// An age group of an indicator.
struct AgeGroup {
    std::string_view band;   ///< as the reference set names it
    model::AgeRange range;
    results::Ages counted = results::Ages::All; ///< the ages that a run counts separately
};
inline constexpr AgeGroup everyAge{"all", {0, std::nullopt}, results::Ages::All};

/// The age groups of an indicator.
[[nodiscard]] std::span<const AgeGroup> agesOf(Indicator id);

/// The values of indicators of a run, one a future.
class IndicatorValues {
public:
    explicit IndicatorValues(const IndicatorRequest& request);

    /// The values of an indicator; absent where the run does not have them. `people` is the number of these ages who
    /// live in the areas.
    [[nodiscard]] results::ValueList of(Indicator id, const AgeGroup& ages, std::optional<results::CarePlace> place,
                                        const results::Choice& areas, double people) const;
    /// For 1,000 people of the standard population; absent where a band has no weight in it or no people.
    [[nodiscard]] results::ValueList standardised(Indicator id, const results::Choice& areas) const;
    /// People of these ages who live in the areas in the year, by the nearest mid-year; 0 where the plan does not say.
    [[nodiscard]] double peopleOf(const AgeGroup& ages, const results::Choice& areas) const;

private:
    /// Cohorts of a list whose people are all of these ages; none where a cohort of the list straddles them.
    [[nodiscard]] std::optional<std::vector<int>> within(const std::vector<int>& cohorts,
                                                         const model::AgeRange& ages) const;
    /// The count of an indicator for some cohorts.
    [[nodiscard]] results::ValueList counted(Indicator id, const std::vector<int>& cohorts,
                                             const results::Choice& areas) const;
    [[nodiscard]] const std::vector<int>& cohortsOf(Indicator id) const;
    [[nodiscard]] double peopleIn(const results::Choice& areas, std::size_t band) const;
    [[nodiscard]] results::ValueList absent() const;

    const IndicatorRequest& m_request;
    Emergencies m_emergencies;
    std::vector<int> m_every; ///< every cohort
    std::vector<std::optional<model::AgeRange>> m_bands; ///< of the plan
    int m_midYear = 0;
};

} // namespace homeward::indicators
