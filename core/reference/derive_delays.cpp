// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

#include <utility>

namespace homeward::reference {

void deriveDelays(Workshop& workshop)
{
    // The file has totals beside their parts (all reasons, 18 and over): each is read from its own rows, none is added
    // up.
    static const std::vector<std::pair<const char*, const char*>> reasons{
        {"all delay reasons", "delayed_discharge_bed_days_all_delay_reasons"},
        {"health and social care reasons", "delayed_discharge_bed_days_health_and_social_care_reasons"},
        {"patient and family related reasons", "delayed_discharge_bed_days_patient_and_family_related_reasons"},
        {"code 9 awi", "delayed_discharge_bed_days_code_9_awi"},
        {"code 9 non-awi", "delayed_discharge_bed_days_code_9_non_awi"}};
    for (const auto& [reason, measure] : reasons) {
        const std::string series = std::string(series::delay) + reason;
        for (const std::string& year : workshop.years(series))
            for (const char* band : {"18-74", "75+", "18+"})
                workshop.addSums(measure, series, band, year, "delay", "sum of 12 months");
    }
}

} // namespace homeward::reference
