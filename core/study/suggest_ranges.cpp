// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/suggest_ranges.h"

#include "core/study/draw.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

using assumptions::Assumption;
using assumptions::Quantity;

/// Whether ranges are suggested for a kind of figure. People, first days and costs are left to the planner.
bool counts(Quantity quantity)
{
    switch (quantity) {
    case Quantity::EntryRate:
    case Quantity::EntryCount:
    case Quantity::Stay:
    case Quantity::Package:
    case Quantity::Capacity:
    case Quantity::LeaveChance:
    case Quantity::DelayChance:
    case Quantity::DelayLength:
    case Quantity::Effect: return true;
    default: return false;
    }
}

double widthFor(const RangeWishes& wishes, assumptions::Kind kind)
{
    switch (kind) {
    case assumptions::Kind::Published: return wishes.published;
    case assumptions::Kind::Derived: return wishes.derived;
    case assumptions::Kind::Local: return wishes.local;
    case assumptions::Kind::Illustrative: break;
    }
    return wishes.illustrative;
}

bool isWanted(const model::Plan& plan, const RangeWishes& wishes, const Assumption& row)
{
    return wishes.groups[static_cast<std::size_t>(row.group)] && counts(row.quantity) && row.isOne && row.value
        && *row.value != 0.0 && !row.last && !row.range && validation::mayVary(plan, row.path)
        && (wishes.scenario.empty() || row.scenario.empty() || row.scenario == wishes.scenario);
}

/// The range about a figure. A factor varies by its distance from 1: 0.8 by a tenth of 0.2.
assumptions::Range rangeAbout(const Assumption& row, double width)
{
    const double value = *row.value;
    const double by = width * std::abs(row.unit == assumptions::Unit::Factor ? value - 1.0 : value);
    assumptions::Range range{value - by, value, value + by};
    if (row.unit == assumptions::Unit::Share || row.unit == assumptions::Unit::ShareADay)
        range.high = std::min(range.high, std::max(1.0, value));
    return range;
}

bool makesPlans(const model::Plan& plan, const SuggestedRange& one)
{
    const std::string path = one.row.path.text();
    return withInputs(plan, {{path, one.range.low}}).ok() && withInputs(plan, {{path, one.range.high}}).ok();
}

} // namespace

std::vector<SuggestedRange> suggestRanges(const model::Plan& plan, const RangeWishes& wishes,
                                          const base::CancelToken& cancel)
{
    std::vector<SuggestedRange> found;
    for (Assumption& row : assumptions::assumptionsOf(plan)) {
        if (cancel.cancelled())
            return {};
        const double width = widthFor(wishes, row.kind);
        if (width <= 0.0 || !isWanted(plan, wishes, row))
            continue;
        SuggestedRange one{std::move(row), {}};
        one.range = rangeAbout(one.row, width);
        if (one.range.high > one.range.low && makesPlans(plan, one))
            found.push_back(std::move(one));
    }
    return found;
}

model::UncertainInput inputOf(const SuggestedRange& suggested, const std::string& name)
{
    return {suggested.row.path.text(), name, suggested.range.low, suggested.range.mostLikely, suggested.range.high,
            suggested.row.source};
}

} // namespace homeward::study
