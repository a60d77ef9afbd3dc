// SPDX-License-Identifier: GPL-3.0-or-later
// The worked rows of Public Health Scotland's own code: source-linkage-files at f95ea431, msg-indicators at 1490c5d4,
// delayed-discharges-monthly at 0b3319c6.
#include "core/results/indicators.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"

#include <numeric>
#include <utility>

using namespace homeward;
using namespace homeward::results;
using base::Date;
using model::DelayReason;

namespace {

using Months = std::array<int, 12>;

std::optional<Date> dayOf(const std::string& iso) { return iso.empty() ? std::nullopt : Date::fromIso(iso); }

Episode stay(const std::string& admitted, const std::string& discharged)
{
    return {*Date::fromIso(admitted), dayOf(discharged)};
}

DelayedEpisode delay(const std::string& ready, const std::string& discharged, int age = 80)
{
    return {*Date::fromIso(ready), dayOf(discharged), age, DelayReason::HealthAndSocialCare, ""};
}

struct MonthsRow {
    std::string admitted, discharged;
    int year;
    Months expected;
};

void check(const std::vector<MonthsRow>& rows, BedDayRule rule)
{
    for (const MonthsRow& row : rows) {
        INFO(row.admitted << " to " << row.discharged << " in " << row.year);
        CHECK(monthlyBedDays(stay(row.admitted, row.discharged), row.year, rule) == row.expected);
    }
}

} // namespace

TEST_CASE("Monthly bed days count the first day of a stay, not the last")
{
    check(
        {
            {"2020-01-02", "2021-01-01", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2020-01-02", "2021-01-01", 2019, {0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 29, 31}},
            {"2020-01-02", "2021-01-01", 2020, {30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0}},
            {"2020-04-05", "2021-02-01", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2020-04-05", "2021-02-01", 2019, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2020-04-05", "2021-02-01", 2020, {26, 31, 30, 31, 31, 30, 31, 30, 31, 31, 0, 0}},
            {"2020-09-20", "2020-12-31", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2020-09-20", "2020-12-31", 2019, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2020-09-20", "2020-12-31", 2020, {0, 0, 0, 0, 0, 11, 31, 30, 30, 0, 0, 0}},
            {"2017-01-01", "2022-12-01", 2018, {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31}},
            {"2017-01-01", "2022-12-01", 2019, {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31}},
            {"2017-01-01", "2022-12-01", 2020, {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31}},
            {"2021-03-01", "2021-03-05", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2021-03-01", "2021-03-05", 2019, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2021-03-01", "2021-03-05", 2020, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4}},
            {"2019-01-01", "", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 28, 31}},
            {"2019-01-01", "", 2019, {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31}},
            {"2019-01-01", "", 2020, {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31}},
            {"2020-01-01", "", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2020-01-01", "", 2019, {0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 29, 31}},
            {"2020-01-01", "", 2020, {30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31}},
            {"2021-01-01", "", 2018, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2021-01-01", "", 2019, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
            {"2021-01-01", "", 2020, {0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 28, 31}},
        },
        BedDayRule::FirstDay);
}

TEST_CASE("Unplanned bed days count the last day of a stay, not the first")
{
    check(
        {
            {"2021-01-31", "2021-02-02", 2020, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0}},
            {"2020-09-20", "2020-12-31", 2020, {0, 0, 0, 0, 0, 10, 31, 30, 31, 0, 0, 0}},
            {"2021-03-01", "2021-03-05", 2020, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4}},
        },
        BedDayRule::LastDay);
}

TEST_CASE("Both rules give a whole stay the same days")
{
    for (int length = 0; length < 300; length += 7) {
        const Episode one{Date(2023, 5, 12), Date(2023, 5, 12).plusDays(length)};
        for (const BedDayRule rule : {BedDayRule::FirstDay, BedDayRule::LastDay}) {
            const Months months = monthlyBedDays(one, 2023, rule).value();
            CHECK(std::accumulate(months.begin(), months.end(), 0) == length);
        }
    }
}

TEST_CASE("A stay that ends before it begins has no days")
{
    CHECK_FALSE(monthlyBedDays(stay("2022-01-01", "2020-01-01"), 2020, BedDayRule::FirstDay).has_value());
    CHECK_FALSE(stayDays(stay("2022-01-01", "2020-01-01"), 2020).has_value());
}

TEST_CASE("A stay without an end runs to the April after the year")
{
    struct Row {
        std::string start, end;
        int year, days;
    };
    for (const Row& row : std::vector<Row>{
             {"2019-03-31", "2019-10-31", 2019, 214},
             {"2019-06-30", "2019-08-31", 2019, 62},
             {"2019-01-01", "2020-04-01", 2019, 456},
             {"2019-04-01", "2020-07-01", 2019, 457},
             {"2019-03-31", "", 2019, 367},
             {"2019-06-30", "", 2019, 276},
             {"2019-01-01", "", 2019, 456},
             {"2019-04-01", "", 2019, 366},
         }) {
        INFO(row.start << " to " << row.end);
        CHECK(stayDays(stay(row.start, row.end), row.year) == row.days);
    }
}

TEST_CASE("Delayed-discharge bed days of November 2023")
{
    struct Row {
        std::string ready, discharge;
        int days;
    };
    for (const Row& row : std::vector<Row>{
             {"2023-10-20", "2023-11-10", 10},
             {"2023-11-05", "2023-11-10", 5},
             {"2023-11-05", "", 25},
             {"2023-10-20", "2024-01-03", 30},
             {"2023-11-30", "2023-12-05", 0},   // ready on the last day of the month
             {"2023-11-12", "2023-11-12", 0},   // discharged on the day it was ready
             {"2023-12-02", "", 0},
             {"2023-09-01", "2023-10-31", 0},
         }) {
        INFO(row.ready << " to " << row.discharge);
        CHECK(delayedBedDays(delay(row.ready, row.discharge), 2023, 11) == row.days);
    }
    CHECK(delayedBedDays(delay("2023-10-20", "2023-11-10", 17), 2023, 11) == 0);
    CHECK(delayedBedDays(delay("2023-10-20", "2023-11-10", 18), 2023, 11) == 10);
}

TEST_CASE("Months of a delay add up to its days")
{
    const DelayedEpisode one = delay("2023-09-14", "2024-02-03");
    int days = 0;
    for (int m = 0; m < 12; ++m) {
        const Date month = Date(2023, 4, 1).plusMonths(m);
        days += delayedBedDays(one, month.year(), month.month());
    }
    CHECK(days == 142);
}

TEST_CASE("Delays are told apart by age and reason")
{
    std::vector<DelayedEpisode> delays{delay("2023-10-20", "2023-11-10", 74), delay("2023-11-05", "", 75),
                                       delay("2023-11-05", "2023-11-10", 90)};
    delays[2].reason = DelayReason::Code9;
    const DelayedBedDays days = delayedBedDays(delays, 2023, 11);
    CHECK(days.from18To74 == std::array{0, 0, 10});
    CHECK(days.from75 == std::array{5, 0, 25});
    CHECK(days.total() == 40);
}

TEST_CASE("The census is on the last Thursday of the month")
{
    CHECK(censusDay(2023, 11) == Date(2023, 11, 30));
    CHECK(censusDay(2023, 12) == Date(2023, 12, 28));
    CHECK(censusDay(2024, 2) == Date(2024, 2, 29));
    CHECK(censusDay(2024, 7) == Date(2024, 7, 25));
    CHECK(countsAtCensus(delay("2023-11-29", ""), 2023, 11));
    CHECK_FALSE(countsAtCensus(delay("2023-11-30", ""), 2023, 11));
    CHECK(countsAtCensus(delay("2023-11-01", "2023-11-30"), 2023, 11));
    CHECK_FALSE(countsAtCensus(delay("2023-11-01", "2023-11-29"), 2023, 11));
    DelayedEpisode coded = delay("2023-11-01", "");
    for (const char* code : {"26X", "46X"}) {
        coded.secondReason = code;
        CHECK_FALSE(countsAtCensus(coded, 2023, 11));
    }
    coded.secondReason = "51X";
    CHECK(countsAtCensus(coded, 2023, 11));
}

TEST_CASE("Delays are banded by length")
{
    const std::vector<std::pair<int, DelayLength>> edges{
        {1, DelayLength::Days1To3},      {3, DelayLength::Days1To3},      {4, DelayLength::Days4To14},
        {14, DelayLength::Days4To14},    {15, DelayLength::Weeks2To4},    {28, DelayLength::Weeks2To4},
        {29, DelayLength::Weeks4To6},    {42, DelayLength::Weeks4To6},    {43, DelayLength::Weeks6To12},
        {84, DelayLength::Weeks6To12},   {85, DelayLength::Months3To6},   {182, DelayLength::Months3To6},
        {183, DelayLength::Months6To12}, {365, DelayLength::Months6To12}, {366, DelayLength::Months12Plus}};
    for (const auto& [days, band] : edges)
        CHECK(delayLengthOf(days) == band);
}

TEST_CASE("The last six months of life have 182.5 days a death")
{
    const Date death(2024, 1, 1);
    CHECK(daysInLastSixMonths(stay("2023-12-01", "2023-12-31"), death) == 30.0);
    CHECK(daysInLastSixMonths(stay("2023-12-01", ""), death) == 31.0);
    CHECK(daysInLastSixMonths(stay("2020-12-01", "2024-02-01"), death) == 182.5);
    CHECK(daysInLastSixMonths(stay("2023-01-01", "2023-06-01"), death) == 0.0);
    // 1,000 deaths, 18,250 days in hospital and 1,825 in a hospice: a tenth and a hundredth.
    const auto shares = lastSixMonthsShares({18'250.0, 1'825.0}, 1'000.0);
    REQUIRE(shares.has_value());
    CHECK((*shares)[0] == Approx(0.1));
    CHECK((*shares)[1] == Approx(0.01));
    CHECK((*shares)[2] == Approx(0.89));
    CHECK_FALSE(lastSixMonthsShares({10.0}, 0.0).has_value());
    CHECK_FALSE(lastSixMonthsShares({183.0}, 1.0).has_value());
}

TEST_CASE("In the balance of care people who are nowhere else are at home without support")
{
    const auto shares = balanceOfCare({20.0, 5.0, 1.0, 60.0, 114.0}, 4'000.0);
    REQUIRE(shares.has_value());
    CHECK((*shares)[0] == Approx(0.005));
    CHECK((*shares)[3] == Approx(0.015));
    CHECK((*shares)[5] == Approx(0.95));
    CHECK_FALSE(balanceOfCare({20.0, 5.0, 1.0, 60.0, 114.0}, 100.0).has_value());
    CHECK_FALSE(balanceOfCare({0.0, 0.0, 0.0, 0.0, 0.0}, 0.0).has_value());
}

TEST_CASE("Indicators of a run join hospitals, areas and cohorts")
{
    RunResult result;
    result.replicationsDone = 2;
    result.financialYears = base::financialYearsFrom(Date(2026, 4, 1), 1);
    result.scenarios.resize(1);
    result.areas.resize(2);
    result.settings.resize(3);
    result.settings[1].sphere = model::Sphere::Community;
    result.cohorts.resize(2);
    result.blocks.resize(2);
    result.start = Date(2026, 4, 1);
    const auto values = [&](double base) {
        tests::SumsGrid grid(1, 3);
        for (int s = 0; s < 3; ++s) {
            Sums& sums = grid.at(0, static_cast<std::size_t>(s));
            const double days = base * (s + 1);
            tests::put(sums, Measure::Starts, days + 1000.0, 0.0);
            tests::put(sums, Measure::CareDays, days * 365.0, 0.0);
            tests::put(sums, Measure::DelayedDischargeCode9Days, days + 10.0, 0.0);
            tests::put(sums, Measure::DelayedDischargeFamilyDays, days + 20.0, 0.0);
            tests::put(sums, Measure::DelayedDischargeHealthSocialDays, days + 30.0, 0.0);
        }
        return grid.packed();
    };
    for (Block& block : result.blocks) {
        block.replications = {{0, values(3.0)}, {1, values(6.0)}};
        block.cohorts = {{{0, values(1.0)}, {1, values(2.0)}}, {{0, values(2.0)}, {1, values(4.0)}}};
    }
    const auto near = [](const ValueList& found, double first, double second) {
        CHECK(found[0].value() == Approx(first));
        CHECK(found[1].value() == Approx(second));
    };
    near(unplannedBedDays(result, {}), 24.0 * 365.0, 48.0 * 365.0);
    near(unplannedBedDays(result, {0, {{1}}, all, 0, {}}), 12.0 * 365.0, 24.0 * 365.0);
    near(delayedDischargeBedDays(result, {0, {{0}}, {{1}}, 0, {}}), 144.0, 168.0);
    const auto of = [&](model::DelayReason reason) {
        return delayedDischargeBedDays(result, {0, {{0}}, {{1}}, 0, {{0}}}, reason);
    };
    near(of(model::DelayReason::Code9), 12.0, 14.0);
    near(of(model::DelayReason::PatientCarerFamily), 22.0, 24.0);
    near(of(model::DelayReason::HealthAndSocialCare), 32.0, 34.0);
    CHECK(emergencyAdmissions(result, {0, {{0}}, {{0}}, 0, {{0}}}) == std::vector<double>{1001.0, 1002.0});
    const auto shares = balanceOfCare(result, {}, {CarePlace::LargeHospital, CarePlace::CareHome, std::nullopt}, 100.0);
    REQUIRE(shares.size() == 2);
    CHECK(shares[1][0] == Approx(0.12));
    CHECK(shares[1][3] == Approx(0.24));
    CHECK(shares[1][5] == Approx(0.64));
}
