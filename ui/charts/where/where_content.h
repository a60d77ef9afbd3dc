// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/chart_series.h"
#include "ui/charts/chart_content.h"
#include "ui/style/style.h"

#include <QString>

namespace homeward::charts {

enum class CapacityShown { None, Selected, All };

/// What the planner chose to see.
struct WhereChoices {
    results::WhereOptions series;
    CapacityShown capacity = CapacityShown::Selected;  ///< selected: hospital beds and hours at home
    bool delayedApart = true;
    bool patterns = false;                             ///< hatches beside colours
    friend bool operator==(const WhereChoices&, const WhereChoices&) = default;
};

/// Figures and words of one "Where care is held" chart; all that painting, export and alternative text need.
struct WhereChartContent {
    results::WhereSeries series;
    WhereChoices choices;
    QString title;          ///< the finding
    QString subtitle;       ///< what, unit, scenario, area, year of the figures
    QString source;         ///< plan, scenario, seed, version, what is modelled
    QString areaName;
    QString scenarioName;
    QString againstName;
    std::vector<ChartTable> tables;   ///< of its numbers: by financial year, by month
    int replicationsDone = 0;
    int replicationsAsked = 0;
    bool dimmed = false;    ///< the last picture while a new one is made
    style::Theme theme = style::Theme::Light;

    [[nodiscard]] bool empty() const { return series.months.empty(); }
    [[nodiscard]] QString yearLabel() const;
    /// Capacity lines that are to be seen.
    [[nodiscard]] std::vector<const results::CapacityLine*> capacity() const;
    friend bool operator==(const WhereChartContent&, const WhereChartContent&) = default;
};

/// Series and sentences of a scenario beside another, joined over `areas`, in the current theme.
[[nodiscard]] WhereChartContent contentFor(const results::RunResult& result, int scenario, int against,
                                           const results::Choice& areas, const WhereChoices& choices = {});

/// The name of a sphere on screen: Hospital, Community, Home.
[[nodiscard]] QString sphereName(model::Sphere sphere);

} // namespace homeward::charts
