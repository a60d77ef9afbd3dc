// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

namespace homeward::reference {

namespace {

constexpr std::string_view admissions = "emergency_admissions";
constexpr std::string_view admissionRate = "emergency_admissions_65plus_per_100_000";
constexpr std::string_view scale = "emergency_scale_area_national_pattern";

/// Emergency admissions a year per 1,000 by age, Scotland: the total of 65 and over is published (23,430 per 100,000 in
/// 2021/22), its split by age and the youngest band are assumptions.
struct BandRate {
    const char* band;
    double perThousand;
};
constexpr BandRate pattern[] = {{"18-64", 45.7}, {"65-74", 150.0}, {"75-84", 270.0}, {"85+", 519.3}};

void addAdmissions(Workshop& workshop, const std::string& area, const std::string& year)
{
    const NewFigure* rate = workshop.made(area, admissionRate, "65+", year);
    const auto older = workshop.people(area, "65+");
    if (!rate || !older)
        return;
    const double total = rate->value * *older / 1e5;
    double expected = 0.0;
    for (const auto& [band, perThousand] : pattern)
        if (std::string_view(band) != "18-64")
            expected += perThousand * workshop.people(area, band).value_or(0.0) / 1000.0;
    if (expected <= 0.0)
        return;
    const double factor = total / expected;
    const std::string base = "mid-" + workshop.baseYear();
    workshop.add(area, admissions, "65+", year,
                 {total, Status::Derived, "cpop", "published rate x " + base + " population aged 65 and over"});
    workshop.add(
        area, scale, "65+", year,
        {factor, Status::Derived, "cpop", "published admissions of 65 and over / national pattern on own ages"});
    for (const auto& [band, perThousand] : pattern)
        workshop.add(area, admissions, band, year,
                     {factor * perThousand * workshop.people(area, band).value_or(0.0) / 1000.0, Status::Imputed,
                      "cpop",
                      "pattern 45.7 / 150 / 270 / 519.3 per 1,000 x the area's scale x " + base
                          + " population (18 to 64: the same scale, no rate is published)"});
}

} // namespace

void deriveHospital(Workshop& workshop)
{
    const auto byPeople = [&](const char* band) {
        return [&workshop, band](const std::string& council) { return workshop.people(council, band); };
    };
    const std::string base = " mid-" + workshop.baseYear();
    const std::string emergency = std::string(series::profile) + "emergency admissions";
    const std::string unplanned = std::string(series::profile) + "unplanned hospital attendances";
    const std::string how = "as published, observed (Type = Raw data)";
    for (const std::string& year : workshop.years(emergency))
        workshop.addMeans(admissionRate, emergency, "65+", year, "cpop", how, byPeople("65+"),
                          "population aged 65 and over" + base);
    for (const std::string& year : workshop.years(unplanned))
        workshop.addMeans("unplanned_hospital_attendances_per_100_000", unplanned, "all", year, "cpop", how,
                          byPeople("all"), "population" + base);
    const auto years = workshop.years(emergency);
    if (years.empty())
        return;
    for (const std::string& area : workshop.partnerships())
        addAdmissions(workshop, area, years.back());
    addAdmissions(workshop, scotland, years.back());
}

} // namespace homeward::reference
