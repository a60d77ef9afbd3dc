// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/measures.h"

#include <algorithm>
#include <array>

namespace homeward::atlas {

namespace {

using Bands = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> narrow{"0-17", "18-64", "65-74", "75-84", "85+"};
constexpr std::array<std::string_view, 2> ofDelays{"18-74", "75+"};
constexpr Bands all(narrow);
constexpr Bands adults = all.subspan(1);
constexpr Bands from65 = all.subspan(2);
constexpr Bands from75 = all.subspan(3);
constexpr Bands under75 = all.subspan(1, 2);

constexpr std::array table{
    Measure{"delayed-days", "delayed_discharge_bed_days_all_delay_reasons", "18+", "18+", ofDelays, 1000.0,
            Counted::Days},
    Measure{"delayed-days-care", "delayed_discharge_bed_days_health_and_social_care_reasons", "18+", "18+", ofDelays,
            1000.0, Counted::Days},
    Measure{"delayed-days-75", "delayed_discharge_bed_days_all_delay_reasons", "75+", "75+", {}, 1000.0, Counted::Days},
    Measure{"emergency-admissions-65", "emergency_admissions", "65+", "65+", {}, 1000.0, Counted::People},
    Measure{"care-at-home", "care_at_home_people_in_the_year", "all", "all", all, 1000.0, Counted::People},
    Measure{"care-home", "care_home_people_in_the_year_long_stay", "all", "18+", adults, 1000.0, Counted::People},
    Measure{"telecare", "service_people_telecare_and_community_alarms", "all", "18+", adults, 1000.0, Counted::People},
    Measure{"intensive-at-home",
            "pct_of_65plus_with_intensive_needs_cared_for_at_home",
            "65+",
            "65+",
            {},
            1.0,
            Counted::Ratio},
    Measure{"readmissions", "readmissions_within_28_days_per_1_000_discharges", "all", "all", {}, 1.0, Counted::Ratio},
    Measure{"home-care-cost", "home_care_cost_an_hour_65plus", "65+", "65+", {}, 1.0, Counted::Ratio},
    Measure{"care-home-cost", "care_home_cost_a_week_65plus_net_council_spend", "65+", "65+", {}, 1.0, Counted::Ratio},
};

} // namespace

std::span<const Measure> measures() { return table; }

const Measure* measureNamed(std::string_view id)
{
    const auto found = std::ranges::find(table, id, &Measure::id);
    return found == table.end() ? nullptr : &*found;
}

double europeanStandard(std::string_view band)
{
    struct Weight {
        std::string_view band;
        double people;
    };
    // 0 to 4: 5,000; then 5,500 three times; 6,000; 6,000; 6,500; 7,000 four times; 6,500; 6,000; 5,500; 5,000; 4,000;
    // 2,500; 1,500; 800; 200, in bands of five years up to 95 and over.
    static constexpr std::array weights{
        Weight{"0-17", 19'300.0}, Weight{"18-64", 61'200.0}, Weight{"65-74", 10'500.0},
        Weight{"75-84", 6'500.0}, Weight{"85+", 2'500.0},
    };
    double people = 0.0;
    for (const std::string_view part : narrowBandsOf(band)) {
        const auto found = std::ranges::find(weights, part, &Weight::band);
        people += found == weights.end() ? 0.0 : found->people;
    }
    return people;
}

std::vector<std::string_view> narrowBandsOf(std::string_view band)
{
    const auto listed = [](Bands bands) { return std::vector(bands.begin(), bands.end()); };
    if (band == "all")
        return listed(all);
    if (band == "18+")
        return listed(adults);
    if (band == "18-74")
        return listed(under75);
    if (band == "65+")
        return listed(from65);
    if (band == "75+")
        return listed(from75);
    return {band};
}

} // namespace homeward::atlas
