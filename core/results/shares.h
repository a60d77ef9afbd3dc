// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "core/results/value_list.h"

namespace homeward::results {

/// Shares that settings have of a measure that adds, each 0 to 1, one a replication. The share of a scenario is the mean of
/// these, as every figure is a mean over futures; it is not the share that the mean of a setting has of the mean of all.
class SharesOfAll {
public:
    /// The result must outlive it.
    SharesOfAll(const RunResult& result, int scenario, Measure measure, const Choice& areas, FigurePeriod when);

    /// Absent where all settings together have none of it, or none are chosen.
    [[nodiscard]] ValueList of(const Choice& settings) const;

private:
    const RunResult* m_result;
    int m_scenario;
    Measure m_measure;
    Choice m_areas;
    FigurePeriod m_when;
    ValueList m_whole;
};

/// The share of one selection.
[[nodiscard]] ValueList shareOfAll(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                                   FigurePeriod when);

} // namespace homeward::results
