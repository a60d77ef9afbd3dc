// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/like_us.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"

namespace homeward::charts {

namespace {

/// The usual measure in its latest year, seen from the first area of a run that is a partnership.
AreasFigures usual(const results::RunResult& result)
{
    AreasLook look;
    for (const results::AreaAxis& area : result.areas)
        if (look.own.isEmpty())
            look.own = partnershipOf({}, area.name);
    for (const atlas::Comparator& one : atlas::likeUs(reference::builtIn(), look.own.toStdString()).areas)
        look.like.append(text(one.area->code));
    const atlas::AreaTable table = atlas::areaTable(reference::builtIn(), {});
    return areasFigures(table, table, std::move(look));
}

} // namespace

std::unique_ptr<ChartContent> areasMapChart(const results::RunResult& result, const results::Question&)
{
    return areasMapOf(usual(result));
}

std::unique_ptr<ChartContent> areasRankedChart(const results::RunResult& result, const results::Question&)
{
    return areasRankedOf(usual(result));
}

std::unique_ptr<ChartContent> areasFunnelChart(const results::RunResult& result, const results::Question&)
{
    return areasFunnelOf(usual(result));
}

std::unique_ptr<ChartContent> areasMultiplesChart(const results::RunResult& result, const results::Question&)
{
    return areasMultiplesOf(usual(result), everyYear(reference::builtIn(), {}));
}

} // namespace homeward::charts
