// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"

namespace homeward::charts {

/// Figures and words of one "Where care is held" chart; all that painting, export and alternative text need.
struct WhereChartContent : CareFigures {
    QString title;                    ///< the finding
    QString subtitle;                 ///< what, unit, scenario, area, year of the figures
    std::vector<ChartTable> tables;   ///< of its numbers: by financial year, by month

    /// Capacity lines that are to be seen.
    [[nodiscard]] std::vector<const results::CapacityLine*> capacity() const;
    friend bool operator==(const WhereChartContent&, const WhereChartContent&) = default;
};

/// Series and sentences of a scenario beside another, joined over `areas`, in the current theme.
[[nodiscard]] WhereChartContent contentFor(const results::RunResult& result, int scenario, int against,
                                           const results::Choice& areas, const WhereChoices& choices = {});

} // namespace homeward::charts
