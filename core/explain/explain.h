// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"
#include "core/results/contributions.h"

#include <optional>
#include <string>
#include <string_view>

namespace homeward::explain {

/// Explains, from a result only, what a figure consists of and why it differs from the figure compared with. None where
/// the plan has nothing that the figure counts.
[[nodiscard]] std::optional<Explanation> explain(const results::RunResult& result, const Figure& figure,
                                                 const results::Question& question);

/// Adds the axis of changes: the contributions of the scenario's changes, less those of the scenario compared with.
/// Either is null for the base, which has no changes. Returns false and adds nothing if they do not add up to the
/// explained difference, because they come from another plan or number of futures.
bool addChanges(Explanation& explanation, const results::Contributions* ofScenario,
                const results::Contributions* ofAgainst);

/// The parting along an axis; null where the explanation has none.
[[nodiscard]] const Parting* partingBy(const Explanation& explanation, Axis axis);
/// The values of a figure for one scenario and year, one a future.
[[nodiscard]] results::ValueList valuesOf(const results::RunResult& result, const Figure& figure, int scenario,
                                          const results::Choice& areas, int year);

/// Names in files: `setting`, `flow`; `stays_begun`. A place has none.
[[nodiscard]] std::string_view nameOf(Axis axis);
[[nodiscard]] std::string_view nameOf(Piece piece);
/// Of a figure: `people_at_home`, `people_present`.
[[nodiscard]] std::string_view nameOf(const Figure& figure);
/// A figure of the catalogue, else a measure of all settings, else `people_moving`, whose places are to be named; none
/// where the name is none of them.
[[nodiscard]] std::optional<Figure> figureByName(std::string_view name);

} // namespace homeward::explain
