// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/chart_series.h"
#include "ui/charts/caveats.h"
#include "ui/charts/chart_content.h"
#include "ui/style/style.h"

#include <QString>

#include <array>
#include <vector>

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

/// The figures of where care is held, in one scenario beside another, with the names they go by: what the charts about
/// it share.
struct CareFigures {
    results::WhereSeries series;
    WhereChoices choices;
    results::Choice areas = results::all;
    std::array<std::vector<int>, 3> settings; ///< of each sphere, by their places in the run
    QString source;              ///< plan, scenario, seed, version, what is modelled
    QString areaName;
    QString scenarioName;
    QString againstName;
    int scenarioLetter = 0;      ///< places of letters: 0 is A
    int againstLetter = 0;
    Caveats caveats;
    bool dimmed = false;         ///< the last picture while a new one is made
    style::Theme theme = style::Theme::Light;

    [[nodiscard]] bool empty() const { return series.months.empty(); }
    [[nodiscard]] bool beside() const { return series.scenario != series.against; }
    [[nodiscard]] QString yearLabel() const;
    friend bool operator==(const CareFigures&, const CareFigures&) = default;
};

/// Joined over `areas`, in the current theme. Without series where the result has no months.
[[nodiscard]] CareFigures careFigures(const results::RunResult& result, int scenario, int against,
                                      const results::Choice& areas, const WhereChoices& choices = {});

/// The name of a sphere on screen: Hospital, Community, Home.
[[nodiscard]] QString sphereName(model::Sphere sphere);

} // namespace homeward::charts
