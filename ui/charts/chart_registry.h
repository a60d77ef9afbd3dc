// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "ui/charts/chart_content.h"

#include <memory>
#include <span>
#include <string_view>

/// The kinds of chart. A new chart is a file in a folder of its own, and its maker and row in chart_registry.cpp.
namespace homeward::charts {

/// Makes the content of one kind: a function in the folder of its chart.
using ChartMaker = std::unique_ptr<ChartContent>(const results::RunResult& result, const results::Question& question);

/// Which scenarios a chart must be run with.
enum class ChartScenarios {
    Two,   ///< the one shown and the one compared with
    All,
};

struct ChartKind {
    std::string_view id;         ///< on the command line and in names of files: `where-people`
    const char* name = nullptr;  ///< marked for translation, context `Charts`
    ChartMaker* make = nullptr;
    ChartScenarios scenarios = ChartScenarios::Two;

    /// The name in the user's language, as suggested names of files begin.
    [[nodiscard]] QString translatedName() const;
};

/// Every kind, in the order of the gallery.
[[nodiscard]] std::span<const ChartKind> chartKinds();
/// Null where there is none of that id.
[[nodiscard]] const ChartKind* chartKind(std::string_view id);

} // namespace homeward::charts
