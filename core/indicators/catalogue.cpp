// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicators.h"

#include <array>

namespace homeward::indicators {

namespace {

constexpr std::array kinds{
    IndicatorKind{Indicator::EmergencyAdmissions, "emergency_admissions", IndicatorUnit::Stays, false, true},
    IndicatorKind{Indicator::UnplannedBedDays, "unplanned_bed_days", IndicatorUnit::Days, false, true},
    IndicatorKind{Indicator::DelayedDays, "delayed_discharge_days", IndicatorUnit::Days, false, true},
    IndicatorKind{Indicator::DelayedDaysHealthSocial, "delayed_discharge_days_health_and_social_care",
                  IndicatorUnit::Days, false, true},
    IndicatorKind{Indicator::DelayedDaysFamily, "delayed_discharge_days_patient_carer_family", IndicatorUnit::Days,
                  false, true},
    IndicatorKind{Indicator::DelayedDaysCode9, "delayed_discharge_days_code_9", IndicatorUnit::Days, false, true},
    IndicatorKind{Indicator::DelayedOver3Days, "delayed_over_3_days", IndicatorUnit::People, false, true},
    IndicatorKind{Indicator::Readmissions, "readmissions_within_28_days", IndicatorUnit::Per1000Discharges},
    IndicatorKind{Indicator::LastSixMonths, "last_six_months_of_life", IndicatorUnit::Share, true},
    IndicatorKind{Indicator::BalanceOfCare, "balance_of_care", IndicatorUnit::Share, true},
    IndicatorKind{Indicator::IntensiveAtHome, "intensive_needs_at_home", IndicatorUnit::Share},
    IndicatorKind{Indicator::RightPlace, "right_place_days", IndicatorUnit::Share},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].id != static_cast<Indicator>(i))
            return false;
    return kinds.size() == static_cast<std::size_t>(indicatorCount);
}
static_assert(inOrder(), "every Indicator has its row, in order");

} // namespace

std::span<const IndicatorKind> indicatorKinds() { return kinds; }

const IndicatorKind& kindOf(Indicator id) { return kinds[static_cast<std::size_t>(id)]; }

std::string_view nameOf(results::CarePlace place)
{
    static constexpr std::array<std::string_view, results::carePlaceCount> names{
        "large_hospital", "community_hospital", "hospice", "care_home", "home_supported", "home_unsupported"};
    return names[static_cast<std::size_t>(place)];
}

} // namespace homeward::indicators
