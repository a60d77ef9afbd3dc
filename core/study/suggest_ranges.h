// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/base/cancel.h"
#include "core/model/plan.h"

#include <array>
#include <vector>

namespace homeward::study {

/// Which figures are to get a range, and how wide: a share of the figure to either side, by its kind; 0 = none.
struct RangeWishes {
    std::array<bool, assumptions::groupCount> groups{true, true, true, false, true};
    double published = 0.0;
    double derived = 0.1;
    double local = 0.1;
    double illustrative = 0.25;
    /// Changes of this scenario alone; empty = of every one.
    model::ScenarioId scenario;
};

/// A figure with the range that is proposed for it.
struct SuggestedRange {
    assumptions::Assumption row;
    assumptions::Range range;
};

/// Ranges for the figures of a plan that have none: entries, stays, packages, capacities, chances and strengths of changes
/// that count for results. A share stays within 0 and 1. A figure whose range makes no plan at one of its ends is left
/// out. Empty where cancelled.
[[nodiscard]] std::vector<SuggestedRange> suggestRanges(const model::Plan& plan, const RangeWishes& wishes,
                                                        const base::CancelToken& cancel = {});

/// The range as an input of the plan that `name` is for people.
[[nodiscard]] model::UncertainInput inputOf(const SuggestedRange& suggested, const std::string& name);

} // namespace homeward::study
