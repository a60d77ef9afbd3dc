// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicators.h"

#include "core/indicators/indicator_values.h"
#include "core/model/lookup.h"
#include "core/results/query.h"

#include <array>

namespace homeward::indicators {

using results::CarePlace;
using results::Choice;

namespace {

/// Where the reference set has an indicator: the sum of these measures, times a factor.
struct Published {
    Indicator id;
    std::string_view band;       ///< of the indicator
    std::string_view measure;
    std::string_view itsBand;    ///< of the measure
    double times = 1.0;
    std::string_view second = {};   ///< a measure that is added
};

constexpr std::string_view healthSocial = "delayed_discharge_bed_days_health_and_social_care_reasons";
constexpr std::string_view family = "delayed_discharge_bed_days_patient_and_family_related_reasons";
constexpr std::string_view incapacity = "delayed_discharge_bed_days_code_9_awi";
constexpr std::string_view otherCode9 = "delayed_discharge_bed_days_code_9_non_awi";
constexpr std::string_view everyReason = "delayed_discharge_bed_days_all_delay_reasons";

constexpr std::array published{
    Published{Indicator::EmergencyAdmissions, "65+", "emergency_admissions", "65+"},
    Published{Indicator::DelayedDays, "all", everyReason, "18+"},
    Published{Indicator::DelayedDays, "18-74", everyReason, "18-74"},
    Published{Indicator::DelayedDays, "75+", everyReason, "75+"},
    Published{Indicator::DelayedDaysHealthSocial, "all", healthSocial, "18+"},
    Published{Indicator::DelayedDaysHealthSocial, "18-74", healthSocial, "18-74"},
    Published{Indicator::DelayedDaysHealthSocial, "75+", healthSocial, "75+"},
    Published{Indicator::DelayedDaysFamily, "all", family, "18+"},
    Published{Indicator::DelayedDaysFamily, "18-74", family, "18-74"},
    Published{Indicator::DelayedDaysFamily, "75+", family, "75+"},
    Published{Indicator::DelayedDaysCode9, "all", incapacity, "18+", 1.0, otherCode9},
    Published{Indicator::DelayedDaysCode9, "18-74", incapacity, "18-74", 1.0, otherCode9},
    Published{Indicator::DelayedDaysCode9, "75+", incapacity, "75+", 1.0, otherCode9},
    Published{Indicator::Readmissions, "all", "readmissions_within_28_days_per_1_000_discharges", "all"},
    Published{Indicator::IntensiveAtHome, "65+", "pct_of_65plus_with_intensive_needs_cared_for_at_home", "65+", 0.01},
};

std::optional<Observed> observedOf(const IndicatorRequest& request, const IndicatorRow& row)
{
    if (!request.published || row.area < 0)
        return std::nullopt;
    const model::AreaId& id = request.result.areas[static_cast<std::size_t>(row.area)].id;
    const model::Area* const area = model::findById(request.plan.areas, id);
    if (!area || area->code.empty())
        return std::nullopt;
    for (const Published& one : published) {
        if (one.id != row.id || one.band != row.band)
            continue;
        const auto figure = request.published->latest(area->code, one.measure, one.itsBand);
        if (!figure)
            return std::nullopt;
        double value = figure->value;
        if (!one.second.empty()) {
            const auto more = request.published->figure(area->code, one.second, one.itsBand, figure->year);
            if (!more)
                return std::nullopt;
            value += more->value;
        }
        return Observed{value * one.times, std::string(figure->year),
                        figure->source ? figure->source->publisher : std::string()};
    }
    return std::nullopt;
}

/// Adds the rows of an indicator in an area, or in all of them.
void addRows(std::vector<IndicatorRow>& rows, const IndicatorRequest& request, const IndicatorValues& values,
             Indicator id, int area)
{
    const IndicatorKind& kind = kindOf(id);
    const Choice areas = area < 0 ? results::all : Choice({area});
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

std::vector<IndicatorRow> indicatorsOf(const IndicatorRequest& request)
{
    const IndicatorValues values(request);
    std::vector<IndicatorRow> rows;
    const auto areas = static_cast<int>(request.result.areas.size());
    for (int area = areas > 1 ? -1 : 0; area < areas; ++area)
        for (const IndicatorKind& kind : indicatorKinds())
            addRows(rows, request, values, kind.id, area);
    return rows;
}

} // namespace homeward::indicators
