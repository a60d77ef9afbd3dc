// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "core/study/two_looks.h"
#include "ui/charts/chart_content.h"
#include "ui/charts/chart_marks.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace homeward::charts {

/// One try of a search: units or strength of the first that moves, and of the second where there is one.
struct SearchPoint {
    double first = 0.0;
    std::optional<double> second;
    study::Look look;
};

/// A search for what keeps a result below a target, as far as it has come.
struct SearchFigures {
    std::vector<SearchPoint> points;   ///< in the order of trying
    std::vector<std::pair<double, double>> frontier;
    std::optional<std::size_t> answer; ///< place in `points`
    results::HeadlineId figure = results::HeadlineId::DelayedDischargeDays;
    double below = 0.0;
    QString firstName;    ///< `Care home, places`
    QString secondName;
    QString subject;      ///< `Days of delayed discharge, 2031/32, Closer to home`
    QString source;
    Caveats caveats = {};
};

/// The tries: of one thing that moves, the result with its interval against it and the target; of two, the mixes that do
/// and do not, with the frontier between them.
[[nodiscard]] std::unique_ptr<ChartContent> searchOf(SearchFigures figures);

/// A try: what was set, the result beside the target, and all tries in their order.
[[nodiscard]] ToldFigure toldTry(const SearchFigures& figures, std::size_t place);

} // namespace homeward::charts
