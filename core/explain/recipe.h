// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"
#include "core/results/query.h"

#include <optional>
#include <utility>
#include <vector>

namespace homeward::explain {

/// How a figure is made of a measure: its sum over settings, in the unit of the figure, over a sum of all days where it
/// is a share.
struct Recipe {
    results::Measure measure = results::Measure::PeoplePresent;
    std::vector<int> settings;
    bool perDay = false; ///< the measure counts days of the year, the figure people
    std::vector<results::Measure> outOf = {}; ///< summed over all settings; empty where it is no share
};

/// None for a measure that does not add, such as a centile of waits, and for people who move.
[[nodiscard]] std::optional<Recipe> recipeOf(const results::RunResult& result, const Figure& figure);

/// A scenario in a year: one side of a comparison.
struct Side {
    int scenario = 0;
    int year = 0;
};

/// Days of the year of a side.
[[nodiscard]] double daysOf(const results::RunResult& result, const Side& side);

/// Reads parts of one figure from a result.
class PartReader {
public:
    /// Both must outlive it.
    PartReader(const results::RunResult& result, const Recipe& recipe, const results::Choice& areas)
        : m_result(result),
          m_recipe(recipe),
          m_areas(areas)
    {
    }

    /// A measure in the unit of the figure, of the settings of the recipe or others, one value a future.
    [[nodiscard]] results::ValueList of(const Side& side, results::Measure measure) const;
    [[nodiscard]] results::ValueList ofSetting(const Side& side, int setting) const;
    [[nodiscard]] results::ValueList ofArea(const Side& side, int area) const;
    [[nodiscard]] results::ValueList ofCohort(const Side& side, int cohort) const;
    /// A measure of all settings over what the figure is out of.
    [[nodiscard]] results::ValueList ofAll(const Side& side, results::Measure measure) const;
    /// People who came from a setting, or from outside (`results::fromOutside`).
    [[nodiscard]] results::ValueList from(const Side& side, int origin) const;
    /// Days of the year.
    [[nodiscard]] double days(const Side& side) const { return daysOf(m_result, side); }

    [[nodiscard]] const Recipe& recipe() const { return m_recipe; }
    [[nodiscard]] const results::RunResult& result() const { return m_result; }
    [[nodiscard]] const results::Choice& areas() const { return m_areas; }

private:
    [[nodiscard]] results::ValueList inUnit(results::ValueList values, const Side& side) const;

    const results::RunResult& m_result;
    const Recipe& m_recipe;
    const results::Choice& m_areas;
};

} // namespace homeward::explain
