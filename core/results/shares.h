// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "core/results/value_list.h"

namespace homeward::results {

/// The share that settings have of a summable measure: 0 to 1, one value a replication. A scenario's share is the mean
/// of these, as every figure is a mean over futures; it is not the ratio of two means.
class SharesOfAll {
public:
    /// The result must outlive this object.
    SharesOfAll(const RunResult& result, int scenario, Measure measure, const Choice& areas, FigurePeriod when);

    /// The share of the chosen settings. Absent where all settings together have 0, or none are chosen.
    [[nodiscard]] ValueList of(const Choice& settings) const;

private:
    const RunResult* m_result;
    int m_scenario;
    Measure m_measure;
    Choice m_areas;
    FigurePeriod m_when;
    ValueList m_whole;
};

/// The share that one selection has of all settings.
[[nodiscard]] ValueList shareOfAll(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                                   FigurePeriod when);

} // namespace homeward::results
