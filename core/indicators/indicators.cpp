// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicators.h"

#include "core/indicators/indicator_values.h"
#include "core/indicators/published_years.h"
#include "core/model/lookup.h"
#include "core/results/query.h"

namespace homeward::indicators {

using results::CarePlace;
using results::Choice;

namespace {

/// What is published of the area, in the latest year.
std::optional<Observed> observedOf(const IndicatorRequest& request, const IndicatorRow& row)
{
    if (!request.published || row.area < 0 || row.place)
        return std::nullopt;
    const model::AreaId& id = request.result.areas[static_cast<std::size_t>(row.area)].id;
    const model::Area* const area = model::findById(request.plan.areas, id);
    const std::vector<Observed> years =
        area ? publishedYears(*request.published, area->code, {row.id, row.band}) : std::vector<Observed>();
    return years.empty() ? std::nullopt : std::optional(years.back());
}

/// Adds the rows of an indicator in some areas; `area` is the only one of them, or -1.
void addRows(std::vector<IndicatorRow>& rows, const IndicatorRequest& request, const IndicatorValues& values,
             Indicator id, const Choice& areas, int area)
{
    const IndicatorKind& kind = kindOf(id);
    for (const AgeGroup& ages : agesOf(id))
        for (int place = 0; place < (kind.byPlace ? results::carePlaceCount : 1); ++place) {
            IndicatorRow row;
            row.id = id;
            row.band = ages.band;
            row.area = area;
            row.people = values.peopleOf(ages, areas);
            if (kind.byPlace)
                row.place = static_cast<CarePlace>(place);
            const results::ValueList found = values.of(id, ages, row.place, areas, row.people);
            const auto value = results::summarise(found);
            if (!value)
                continue;
            row.value = *value;
            if (kind.isRate && row.people > 0.0)
                row.rate = results::summarise(found * (1000.0 / row.people));
            if (kind.isRate && ages.band == everyAge.band && id != Indicator::DelayedOver3Days)
                row.standardised = results::summarise(values.standardised(id, areas));
            row.observed = observedOf(request, row);
            rows.push_back(std::move(row));
        }
}

} // namespace

std::vector<IndicatorRow> indicatorsOf(const IndicatorRequest& request, const Choice& areas)
{
    const IndicatorValues values(request);
    const std::vector<int> chosen = areas.of(request.result.areas.size());
    std::vector<IndicatorRow> rows;
    for (const IndicatorKind& kind : indicatorKinds())
        addRows(rows, request, values, kind.id, areas, chosen.size() == 1 ? chosen.front() : -1);
    return rows;
}

std::vector<IndicatorRow> indicatorsOf(const IndicatorRequest& request)
{
    std::vector<IndicatorRow> rows = indicatorsOf(request, results::all);
    const auto areas = static_cast<int>(request.result.areas.size());
    for (int area = 0; areas > 1 && area < areas; ++area) {
        const std::vector<IndicatorRow> own = indicatorsOf(request, Choice({area}));
        rows.insert(rows.end(), own.begin(), own.end());
    }
    return rows;
}

} // namespace homeward::indicators
