// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/measure.h"

namespace homeward::results {

namespace {

struct Row {
    std::string_view name;
    MeasureKind kind;
};

constexpr std::array<Row, static_cast<std::size_t>(measureCount)> table{{
    {"people_in_care", MeasureKind::Level},
    {"people_delayed", MeasureKind::Level},
    {"people_present", MeasureKind::Level},
    {"people_waiting", MeasureKind::Level},
    {"delayed_for_this", MeasureKind::Level},
    {"delayed_for_place", MeasureKind::Level},
    {"delayed_code_9", MeasureKind::Level},
    {"delayed_patient_carer_family", MeasureKind::Level},
    {"delayed_health_social_care", MeasureKind::Level},
    {"units_in_use", MeasureKind::Level},
    {"units_available", MeasureKind::Level},
    {"units_over_capacity", MeasureKind::Level},
    {"share_of_time_full", MeasureKind::Share},
    {"starts", MeasureKind::Sum},
    {"ends", MeasureKind::Sum},
    {"transfers", MeasureKind::Sum},
    {"diverted", MeasureKind::Sum},
    {"surged", MeasureKind::Sum},
    {"turned_away", MeasureKind::Sum},
    {"escalated", MeasureKind::Sum},
    {"left_queue", MeasureKind::Sum},
    {"deaths", MeasureKind::Sum},
    {"delayed_days", MeasureKind::Sum},
    {"delayed_discharge_days", MeasureKind::Sum},
    {"delayed_discharge_code_9_days", MeasureKind::Sum},
    {"delayed_discharge_patient_carer_family_days", MeasureKind::Sum},
    {"delayed_discharge_health_social_care_days", MeasureKind::Sum},
    {"care_days", MeasureKind::Sum},
    {"right_place_days", MeasureKind::Sum},
    {"waiting_days", MeasureKind::Sum},
    {"waits", MeasureKind::Sum},
    {"wait_days_mean", MeasureKind::Ratio},
    {"wait_days_median", MeasureKind::Ratio},
    {"wait_days_p90", MeasureKind::Ratio},
    {"wait_days_longest", MeasureKind::Ratio},
    {"exchanged", MeasureKind::Sum},
    {"units_held_away", MeasureKind::Level},
    {"care_cost", MeasureKind::Sum},
}};

} // namespace

MeasureKind kindOf(Measure measure) { return table[static_cast<std::size_t>(measure)].kind; }

std::string_view nameOf(Measure measure) { return table[static_cast<std::size_t>(measure)].name; }

std::optional<Measure> measureByName(std::string_view name)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].name == name)
            return static_cast<Measure>(i);
    return std::nullopt;
}

} // namespace homeward::results
