// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_registry.h"

#include "ui/charts/words.h"

#include <algorithm>
#include <array>

namespace homeward::charts {

// Each is defined in the folder of its chart.
ChartMaker wherePeople, whereDays, whereShare, whereYear;
ChartMaker balanceChart;
ChartMaker areasMapChart, areasRankedChart, areasFunnelChart, areasMultiplesChart;
ChartMaker mapChart, mapBothChart, mapDifferenceChart;
ChartMaker compareChart, multiplesChart, multiplesDifferenceChart, tradeOffChart;

namespace {

constexpr std::array kinds{
    ChartKind{"where-people", QT_TRANSLATE_NOOP("Charts", "Where care is held"), wherePeople},
    ChartKind{"where-days", QT_TRANSLATE_NOOP("Charts", "Days of care"), whereDays},
    ChartKind{"where-share", QT_TRANSLATE_NOOP("Charts", "Shares of people in care"), whereShare},
    ChartKind{"where-year", QT_TRANSLATE_NOOP("Charts", "Where care is held in one year"), whereYear},
    ChartKind{"balance", QT_TRANSLATE_NOOP("Charts", "Balance of care"), balanceChart},
    ChartKind{"map", QT_TRANSLATE_NOOP("Charts", "Pathway map"), mapChart},
    ChartKind{"map-both", QT_TRANSLATE_NOOP("Charts", "Pathway map, two scenarios"), mapBothChart},
    ChartKind{"map-difference", QT_TRANSLATE_NOOP("Charts", "Pathway map, what differs"), mapDifferenceChart},
    ChartKind{"compare", QT_TRANSLATE_NOOP("Charts", "Scenarios compared"), compareChart, ChartScenarios::All},
    ChartKind{"multiples", QT_TRANSLATE_NOOP("Charts", "Every scenario on one scale"), multiplesChart,
              ChartScenarios::All},
    ChartKind{"multiples-difference", QT_TRANSLATE_NOOP("Charts", "Every scenario, difference from the base"),
              multiplesDifferenceChart, ChartScenarios::All},
    ChartKind{"tradeoff", QT_TRANSLATE_NOOP("Charts", "Two figures against each other"), tradeOffChart,
              ChartScenarios::All},
    ChartKind{"areas-map", QT_TRANSLATE_NOOP("Charts", "Areas on a map"), areasMapChart},
    ChartKind{"areas-ranked", QT_TRANSLATE_NOOP("Charts", "Areas from the highest"), areasRankedChart},
    ChartKind{"areas-funnel", QT_TRANSLATE_NOOP("Charts", "Areas beside what chance would do"), areasFunnelChart},
    ChartKind{"areas-multiples", QT_TRANSLATE_NOOP("Charts", "Areas over the years"), areasMultiplesChart},
};

} // namespace

QString ChartKind::translatedName() const { return Words::tr(name); }

std::span<const ChartKind> chartKinds() { return kinds; }

const ChartKind* chartKind(std::string_view id)
{
    const auto found = std::ranges::find(kinds, id, &ChartKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace homeward::charts
