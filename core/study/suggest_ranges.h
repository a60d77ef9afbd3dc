// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/base/cancel.h"
#include "core/model/plan.h"

#include <array>
#include <vector>

namespace homeward::study {

/// How wide suggested ranges should be, by kind of figure: a share of the figure to either side; 0 = no range.
struct RangeWishes {
    std::array<bool, assumptions::groupCount> groups{true, true, true, false, true};
    double published = 0.0;
    double derived = 0.1;
    double local = 0.1;
    double illustrative = 0.25;
    /// Restricts changes to those of this scenario; empty = all scenarios.
    model::ScenarioId scenario;
};

/// A figure with the range suggested for it.
struct SuggestedRange {
    assumptions::Assumption row;
    assumptions::Range range;
};

/// Suggests ranges for figures of a plan without one: entries, stays, packages, capacities, chances and strengths of
/// changes. A share stays within 0 and 1. Leaves out a figure if the plan would be invalid at an end of its range.
/// Empty if cancelled.
[[nodiscard]] std::vector<SuggestedRange> suggestRanges(const model::Plan& plan, const RangeWishes& wishes,
                                                        const base::CancelToken& cancel = {});

/// The range as an input of the plan, called `name`.
[[nodiscard]] model::UncertainInput inputOf(const SuggestedRange& suggested, const std::string& name);

} // namespace homeward::study
