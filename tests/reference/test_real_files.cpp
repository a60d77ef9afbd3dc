// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/public_files.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace homeward;
using namespace homeward::reference;
using namespace homeward::tests;

namespace {

/// The sum over partnerships.
double sumOf(const char* measure, const char* band, const char* year)
{
    double sum = 0.0;
    for (const Area* area : builtIn().areas().partnerships())
        if (const auto figure = builtIn().figure(area->code, measure, band, year))
            sum += figure->value;
    return sum;
}

struct Check {
    const char* measure;
    const char* band;
    const char* year;
    double scotland;      ///< as published
    double percent;       ///< how far the sum may be off
};

} // namespace

TEST_CASE("Sums of the 31 partnerships are Scotland's published figures")
{
    // Delays: the rest has no area. Care: rounded to 5.
    const Check checks[] = {
        {"population", "0-17", "2022", 1006212, 0},
        {"population", "18-64", "2022", 3344093, 0},
        {"population", "65-74", "2022", 599485, 0},
        {"population", "75-84", "2022", 366514, 0},
        {"population", "85+", "2022", 131396, 0},
        {"population_2016_based_principal", "85+", "2032", 179435.9, 0.1},
        {"population_2016_based_principal", "75-84", "2041", 541918.5, 0.1},
        {"delayed_discharge_bed_days_all_delay_reasons", "18+", "2019/20", 542204, 0.2},
        {"delayed_discharge_bed_days_all_delay_reasons", "18+", "2020/21", 358426, 0.2},
        {"delayed_discharge_bed_days_all_delay_reasons", "18+", "2021/22", 540302, 0.2},
        {"delayed_discharge_bed_days_all_delay_reasons", "18+", "2022/23", 661705, 0.2},
        {"delayed_discharge_bed_days_all_delay_reasons", "18+", "2023/24", 666190, 0.2},
        {"delayed_discharge_bed_days_all_delay_reasons", "18+", "2024/25", 720119, 0.2},
        {"delayed_discharge_bed_days_all_delay_reasons", "75+", "2024/25", 474153, 0.2},
        {"care_at_home_people_in_the_year", "all", "2023/24", 97585, 0.1},
        {"care_at_home_hours_in_the_year", "all", "2023/24", 40915720, 0.1},
        {"care_at_home_people_in_the_census_week", "all", "2023/24", 62950, 0.1},
        {"care_at_home_hours_in_the_census_week", "85+", "2023/24", 175360, 0.1},
        {"care_at_home_people_in_the_year", "all", "2018/19", 91735, 0.1},
        {"care_home_long_stay_people_on_a_day", "all", "2018/19-2020/21", 32832, 1},
        {"care_home_long_stay_entries_a_year", "all", "2018/19-2020/21", 12260, 1},
    };
    for (const Check& check : checks) {
        INFO(check.measure << ' ' << check.band << ' ' << check.year);
        CHECK(std::abs(100.0 * (sumOf(check.measure, check.band, check.year) / check.scotland - 1.0))
              <= check.percent + 1e-9);
    }
}

TEST_CASE("Scotland stands beside every measure of the partnerships, and its delays are the published ones")
{
    for (const Measure& measure : builtIn().measures()) {
        bool isOfPartnership = false;
        for (const std::string& band : ageBands())
            isOfPartnership = isOfPartnership || builtIn().latest("S37000001", measure.id, band);
        bool isOfScotland = !isOfPartnership;
        for (const std::string& band : ageBands())
            isOfScotland = isOfScotland || builtIn().latest("S92000003", measure.id, band);
        INFO(measure.id);
        CHECK(isOfScotland);
    }
    CHECK(builtIn().figure("S92000003", "delayed_discharge_bed_days_all_delay_reasons", "18+", "2024/25")->value
          == 720119.0);
}

TEST_CASE("The four reasons add up to all of them, and the two ages to adults")
{
    const std::string all = "delayed_discharge_bed_days_all_delay_reasons";
    for (const Area& area : builtIn().areas().all())
        for (const Figure& total : builtIn().series(area.code, all, "18+")) {
            double reasons = 0.0;
            for (const char* reason : {"health_and_social_care_reasons", "patient_and_family_related_reasons",
                                       "code_9_awi", "code_9_non_awi"})
                reasons +=
                    builtIn()
                        .figure(area.code, std::string("delayed_discharge_bed_days_") + reason, "18+", total.year)
                        ->value;
            INFO(area.name << ' ' << total.year);
            CHECK(reasons == total.value);
            CHECK(builtIn().figure(area.code, all, "18-74", total.year)->value
                      + builtIn().figure(area.code, all, "75+", total.year)->value
                  == total.value);
        }
}

TEST_CASE("A set reads back as it was written")
{
    const std::string text = referenceText(builtIn());
    const auto again = readReferenceText(text);
    REQUIRE(again.ok());
    CHECK(referenceText(again.value()) == text);
}

TEST_CASE("The built-in set is what the real public files give, where they are there")
{
    const std::string folder = realFiles();
    if (folder.empty()) {
        WARN("Skipped: the public files are not there (HOMEWARD_PUBLIC_DATA names their folder).");
        return;
    }
    auto files = readPublicFolder(folder);
    REQUIRE(files.ok());
    const Rebuilt rebuilt = rebuiltOf(files.value());
    for (const TableFault& fault : rebuilt.faults)
        UNSCOPED_INFO(fault.file << " row " << fault.row << " column " << fault.column << ": " << fault.found);
    REQUIRE(rebuilt.set);
    CHECK(rebuilt.moved.empty());
    CHECK(referenceText(*rebuilt.set) == referenceText(builtIn()));
    // The same under other names: a file is known by its columns.
    for (std::size_t i = 0; i < files.value().size(); ++i)
        files.value()[i].name = "file" + std::to_string(i);
    const Rebuilt renamed = rebuiltOf(files.value());
    CHECK(renamed.faults.empty());
    REQUIRE(renamed.set);
    CHECK(movedFigures(builtIn(), *renamed.set).empty());
}
