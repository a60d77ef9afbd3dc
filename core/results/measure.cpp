// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/measure.h"

namespace homeward::results {

namespace {

constexpr std::array<MeasureRule, static_cast<std::size_t>(measureCount)> table{{
    {"people_in_care", Unit::People, Join::Level},
    {"people_delayed", Unit::People, Join::Level},
    {"people_present", Unit::People, Join::Level},
    {"people_waiting", Unit::People, Join::Level},
    {"delayed_for_this", Unit::People, Join::Level},
    {"delayed_for_place", Unit::People, Join::Level},
    {"delayed_code_9", Unit::People, Join::Level},
    {"delayed_patient_carer_family", Unit::People, Join::Level},
    {"delayed_health_social_care", Unit::People, Join::Level},
    {"units_in_use", Unit::Units, Join::Level},
    {"units_available", Unit::Units, Join::Level, {}, true},
    {"units_over_capacity", Unit::Units, Join::Level, {}, true},
    {"share_of_time_full", Unit::Share, Join::Share, {}, true},
    {"starts", Unit::Count, Join::Sum},
    {"ends", Unit::Count, Join::Sum},
    {"transfers", Unit::Count, Join::Sum},
    {"diverted", Unit::Count, Join::Sum},
    {"surged", Unit::Count, Join::Sum},
    {"turned_away", Unit::Count, Join::Sum},
    {"escalated", Unit::Count, Join::Sum},
    {"left_queue", Unit::Count, Join::Sum},
    {"deaths", Unit::Count, Join::Sum},
    {"delayed_days", Unit::Days, Join::Sum},
    {"delayed_discharge_days", Unit::Days, Join::Sum},
    {"delayed_discharge_code_9_days", Unit::Days, Join::Sum},
    {"delayed_discharge_patient_carer_family_days", Unit::Days, Join::Sum},
    {"delayed_discharge_health_social_care_days", Unit::Days, Join::Sum},
    {"care_days", Unit::Days, Join::Sum},
    {"right_place_days", Unit::Days, Join::Sum},
    {"waiting_days", Unit::Days, Join::Sum},
    {"waits", Unit::Count, Join::Sum},
    {"wait_days_mean", Unit::Days, Join::Ratio, Measure::Starts},
    {"wait_days_median", Unit::Days, Join::Centile},
    {"wait_days_p90", Unit::Days, Join::Centile},
    {"wait_days_longest", Unit::Days, Join::Longest},
    {"exchanged", Unit::Count, Join::Sum},
    {"units_held_away", Unit::Units, Join::Level},
    {"care_cost", Unit::Pounds, Join::Sum},
}};

} // namespace

const MeasureRule& ruleOf(Measure measure) { return table[static_cast<std::size_t>(measure)]; }

std::string_view nameOf(Measure measure) { return ruleOf(measure).name; }

std::optional<Measure> measureByName(std::string_view name)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].name == name)
            return static_cast<Measure>(i);
    return std::nullopt;
}

} // namespace homeward::results
