// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/published_years.h"

#include "core/indicators/indicator_values.h"
#include "core/model/lookup.h"
#include "core/results/query.h"

#include <algorithm>
#include <array>

namespace homeward::indicators {

namespace {

/// The measures of the reference set that give an indicator: their sum times a factor.
struct Published {
    PublishedIndicator what;
    std::string_view measure;
    std::string_view band;          ///< of the measure
    double times = 1.0;
    std::string_view second = {};   ///< a measure that is added
};

constexpr std::string_view everyReason = "delayed_discharge_bed_days_all_delay_reasons";
constexpr std::string_view healthSocial = "delayed_discharge_bed_days_health_and_social_care_reasons";
constexpr std::string_view family = "delayed_discharge_bed_days_patient_and_family_related_reasons";
constexpr std::string_view incapacity = "delayed_discharge_bed_days_code_9_awi";
constexpr std::string_view otherCode9 = "delayed_discharge_bed_days_code_9_non_awi";

constexpr std::array published{
    Published{{Indicator::DelayedDays, "all"}, everyReason, "18+"},
    Published{{Indicator::DelayedDays, "18-74"}, everyReason, "18-74"},
    Published{{Indicator::DelayedDays, "75+"}, everyReason, "75+"},
    Published{{Indicator::DelayedDaysHealthSocial, "all"}, healthSocial, "18+"},
    Published{{Indicator::DelayedDaysHealthSocial, "18-74"}, healthSocial, "18-74"},
    Published{{Indicator::DelayedDaysHealthSocial, "75+"}, healthSocial, "75+"},
    Published{{Indicator::DelayedDaysFamily, "all"}, family, "18+"},
    Published{{Indicator::DelayedDaysFamily, "18-74"}, family, "18-74"},
    Published{{Indicator::DelayedDaysFamily, "75+"}, family, "75+"},
    Published{{Indicator::DelayedDaysCode9, "all"}, incapacity, "18+", 1.0, otherCode9},
    Published{{Indicator::DelayedDaysCode9, "18-74"}, incapacity, "18-74", 1.0, otherCode9},
    Published{{Indicator::DelayedDaysCode9, "75+"}, incapacity, "75+", 1.0, otherCode9},
    Published{{Indicator::EmergencyAdmissions, "65+"}, "emergency_admissions", "65+"},
    Published{{Indicator::Readmissions, "all"}, "readmissions_within_28_days_per_1_000_discharges", "all"},
    Published{{Indicator::IntensiveAtHome, "65+"}, "pct_of_65plus_with_intensive_needs_cared_for_at_home", "65+", 0.01},
};

bool adds(Indicator id)
{
    const IndicatorUnit unit = kindOf(id).unit;
    return unit == IndicatorUnit::Stays || unit == IndicatorUnit::Days || unit == IndicatorUnit::People;
}

/// The published years of the areas of a run together.
std::vector<Observed> observedOf(const IndicatorRequest& request, const PublishedIndicator& what,
                                 const results::Choice& areas)
{
    const std::vector<int> chosen = areas.of(request.result.areas.size());
    if (!request.published || chosen.empty() || (chosen.size() > 1 && !adds(what.id)))
        return {};
    std::vector<Observed> sum;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const model::AreaId& id = request.result.areas[static_cast<std::size_t>(chosen[i])].id;
        const model::Area* const area = model::findById(request.plan.areas, id);
        const std::vector<Observed> own =
            area ? publishedYears(*request.published, area->code, what) : std::vector<Observed>();
        if (i == 0) {
            sum = own;
            continue;
        }
        std::erase_if(
            sum, [&](const Observed& year) { return std::ranges::find(own, year.year, &Observed::year) == own.end(); });
        for (Observed& year : sum)
            year.value += std::ranges::find(own, year.year, &Observed::year)->value;
    }
    return sum;
}

bool isWhole(const base::Period& year) { return year.endSecond - year.firstSecond >= 365 * base::secondsPerDay; }

std::optional<results::Summary> modelledOf(const IndicatorRequest& request, const PublishedIndicator& what,
                                           const results::Choice& areas)
{
    const IndicatorValues values(request);
    const std::span<const AgeGroup> groups = agesOf(what.id);
    const auto ages = std::ranges::find(groups, what.band, &AgeGroup::band);
    if (ages == groups.end())
        return std::nullopt;
    return results::summarise(values.of(what.id, *ages, std::nullopt, areas, values.peopleOf(*ages, areas)));
}

} // namespace

std::vector<PublishedIndicator> publishedIndicators()
{
    std::vector<PublishedIndicator> all;
    for (const Published& one : published)
        all.push_back(one.what);
    return all;
}

std::vector<Observed> publishedYears(const reference::ReferenceSet& set, std::string_view code,
                                     const PublishedIndicator& what)
{
    std::vector<Observed> years;
    const auto found = std::ranges::find(published, what, &Published::what);
    if (found == published.end() || code.empty())
        return years;
    for (const reference::Figure& figure : set.series(code, found->measure, found->band)) {
        const auto more = found->second.empty() ? std::optional(reference::Figure{})
                                                : set.figure(code, found->second, found->band, figure.year);
        if (more)
            years.push_back({(figure.value + more->value) * found->times, std::string(figure.year),
                             figure.source ? figure.source->publisher : std::string()});
    }
    return years;
}

IndicatorYears yearsOf(const IndicatorRequest& request, const PublishedIndicator& what, int against,
                       const results::Choice& areas)
{
    IndicatorYears years{what.id, what.band, observedOf(request, what, areas), {}, {}, {}};
    for (int y = 0; y < static_cast<int>(request.result.financialYears.size()); ++y) {
        const base::Period& period = request.result.financialYears[static_cast<std::size_t>(y)];
        if (!isWhole(period))
            continue;
        IndicatorRequest one = request;
        one.year = y;
        years.years.push_back(period.label);
        years.places.push_back(y);
        years.modelled.push_back(modelledOf(one, what, areas));
        one.scenario = against;
        years.against.push_back(modelledOf(one, what, areas));
    }
    return years;
}

} // namespace homeward::indicators
