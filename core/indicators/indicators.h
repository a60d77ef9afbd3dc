// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/reference/reference_set.h"
#include "core/results/indicators.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The national indicators of a run by age, place and area, as counts and rates, beside published figures.
namespace homeward::indicators {

enum class Indicator {
    EmergencyAdmissions,     ///< stays that begin in the hospitals that admit emergencies
    UnplannedBedDays,        ///< days in hospital of everyone but people of planned admissions
    DelayedDays,             ///< days of delayed discharge
    DelayedDaysHealthSocial, ///< of these, by reason: health and social care, want of a place among them
    DelayedDaysFamily,       ///< patient, carer or family
    DelayedDaysCode9,        ///< code 9
    DelayedOver3Days,        ///< people delayed for more than three days, on the mean of the ends of months
    Readmissions,            ///< within 28 days, for 1,000 discharges
    LastSixMonths,           ///< share of the last six months of life, by place
    BalanceOfCare,           ///< share of the population, by place
    IntensiveAtHome,         ///< share of people of 65 and over with intensive needs who are at home
    RightPlace,              ///< share of days in the setting asked for
    Count_
};
inline constexpr int indicatorCount = static_cast<int>(Indicator::Count_);

enum class IndicatorUnit { Stays, Days, People, Per1000Discharges, Share };

/// One indicator of the catalogue.
struct IndicatorKind {
    Indicator id = Indicator::Count_;
    std::string_view name;   ///< in files: `emergency_admissions`
    IndicatorUnit unit = IndicatorUnit::Days;
    bool byPlace = false;    ///< a row for each place of national figures
    bool isRate = false; ///< also given for 1,000 people
};
/// All of them, in order.
[[nodiscard]] std::span<const IndicatorKind> indicatorKinds();
[[nodiscard]] const IndicatorKind& kindOf(Indicator id);
/// The name of a place in files: `large_hospital`.
[[nodiscard]] std::string_view nameOf(results::CarePlace place);

/// A published figure of the same kind.
struct Observed {
    double value = 0.0;      ///< in the unit of the indicator
    std::string year;        ///< `2024/25`
    std::string publisher;

    friend bool operator==(const Observed&, const Observed&) = default;
};

/// One indicator of one group of people in one area.
struct IndicatorRow {
    Indicator id = Indicator::Count_;
    std::string_view band = "all";   ///< ages, as the reference set names them: `all`, `18-74`, `65+`, `75+`
    std::optional<results::CarePlace> place = std::nullopt;
    int area = -1;                                        ///< of the run; -1 = all of them together
    double people = 0.0;                                  ///< of these ages who live there; 0 = not known
    results::Summary value = {};
    std::optional<results::Summary> rate = std::nullopt;  ///< for 1,000 people of these ages
    /// For 1,000 people of the European Standard Population 2013, of the age bands of the plan.
    std::optional<results::Summary> standardised = std::nullopt;
    std::optional<Observed> observed = std::nullopt;      ///< of the area, in the latest year

    friend bool operator==(const IndicatorRow&, const IndicatorRow&) = default;
};

/// Which run, scenario and year the indicators are of.
struct IndicatorRequest {
    const model::Plan& plan;
    const results::RunResult& result;   ///< of the plan; ages want a run that collected the cohorts apart
    int scenario = 0;
    int year = 0;                       ///< a financial year of the run
    const reference::ReferenceSet* published = nullptr;   ///< null = nothing is put beside
};

/// All indicators that the plan has something for: first for all areas together, then for each area. Age groups are
/// given if no cohort straddles them and the run collected cohorts separately; the balance of care by age needs only
/// the former.
[[nodiscard]] std::vector<IndicatorRow> indicatorsOf(const IndicatorRequest& request);
/// The same for some areas together, or for one.
[[nodiscard]] std::vector<IndicatorRow> indicatorsOf(const IndicatorRequest& request, const results::Choice& areas);

/// Cohorts that come to hospital as emergencies, and the settings that admit them: those of the calibration targets for
/// emergency admissions. A plan without such targets has every cohort, and the large hospitals.
struct Emergencies {
    std::vector<int> cohorts; ///< of the plan
    std::vector<int> settings;
    std::vector<int> unplanned; ///< cohorts whose days in hospital are unplanned: all but those admitted by plan
};
[[nodiscard]] Emergencies emergenciesOf(const model::Plan& plan);

} // namespace homeward::indicators
