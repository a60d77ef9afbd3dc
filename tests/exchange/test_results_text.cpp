// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/results_text.h"
#include "core/results/query.h"
#include "tests/support/catch.h"
#include "tests/support/measured.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace homeward;
using results::Measure;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Two replications of two years of one scenario; setting 0 has 10 units, setting 1 is unlimited.
/// With `more` 1, the first year has 3 and 5 people more.
results::RunResult twoYears(double more = 0.0)
{
    results::RunResult result;
    result.planName = "Plan \"A\"";
    result.programVersion = "0.1.0";
    result.fingerprint = "0123456789abcdef";
    result.seed = 18446744073709551615ULL;
    result.replicationsAsked = result.replicationsDone = 2;
    result.start = base::Date(2026, 4, 1);
    result.years = 2;
    result.scenarios = {{model::ScenarioId{"base"}, "If nothing changes"}};
    result.areas = {{model::AreaId{"a"}, "North, and \"South\""}};
    result.settings = {{model::SettingId{"beds"}, "Beds", model::Sphere::Hospital, "beds", false},
                       {model::SettingId{"home"}, "Care at home", model::Sphere::Home, "people", false}};
    result.months = base::monthsFrom(result.start, 2);
    result.financialYears = base::financialYearsFrom(result.start, 2);
    results::Block block;
    block.monthly = results::SummaryTable(24, 2);
    for (int month = 0; month < 24; ++month) {
        block.monthly.set(month, 0, Measure::PeopleInCare, results::Summary{8.0 + month, 7.0, 9.0, 6.0, 8.0, 10.0});
        block.monthly.set(month, 1, Measure::UnitsAvailable, std::nullopt);
    }
    for (int replication = 0; replication < 2; ++replication) {
        tests::SumsGrid grid(2, 2);
        const auto set = [&](Measure measure, std::size_t setting, double first, double second) {
            for (std::size_t year = 0; year < 2; ++year) {
                const base::Period& period = result.financialYears[year];
                tests::put(grid.at(year, setting), measure, year == 0 ? first : second,
                           static_cast<double>(period.endSecond - period.firstSecond));
            }
        };
        const bool later = replication == 1;
        set(Measure::PeopleInCare, 0, 10.0 + 2.0 * replication + more * (3.0 + 2.0 * replication),
            20.0 + 2.0 * replication);
        set(Measure::Starts, 0, later ? 0.0 : 100.0, later ? 210.0 : 300.0);
        set(Measure::WaitDaysMean, 0, later ? 0.0 : 4.0, later ? 5.0 : 8.0);
        set(Measure::UnitsAvailable, 1, none, none);
        block.replications.push_back({replication, grid.packed()});
    }
    result.blocks = {block};
    result.loads = {{0, 0, 0, 0.8, 1.1}, {0, 0, 1, 0.5, 0.94}};
    result.timing = {12345, 1.5, 2};
    return result;
}

std::map<std::string, results::Summary> rowsOf(const results::RunResult& result)
{
    std::map<std::string, results::Summary> rows;
    exchange::eachRow(result, [&](const exchange::ResultRow& row) {
        const std::string key = std::string(row.setting) + "|" + std::string(row.cohort) + "|"
            + std::string(row.measure) + "|" + std::string(row.period);
        CHECK(rows.emplace(key, row.summary).second);
    });
    return rows;
}

} // namespace

TEST_CASE("Each setting and measure has rows for months, financial years and the whole run")
{
    const auto rows = rowsOf(twoYears());
    CHECK(rows.at("Beds|all|people_in_care|2026-04").mean == 8.0);
    CHECK(rows.at("Beds|all|people_in_care|2028-03").mean == 31.0);
    CHECK(rows.at("Beds|all|people_in_care|2026/27").mean == 11.0);
    CHECK(rows.at("Beds|all|people_in_care|2027/28").mean == 21.0);
    CHECK(rows.at("Beds|all|starts|all").mean == Approx(305.0));
    CHECK(rows.at("Beds|all|starts|all").p10 == Approx(229.0));
    const double unequalYears = (365.0 * 11.0 + 366.0 * 21.0) / 731.0;
    CHECK(rows.at("Beds|all|people_in_care|all").mean == Approx(unequalYears));
}

TEST_CASE("Mean waits join by the number of starts, and are none where nobody started")
{
    const auto rows = rowsOf(twoYears());
    CHECK(rows.at("Beds|all|wait_days_mean|2026/27").mean == Approx(4.0));
    CHECK(rows.at("Beds|all|wait_days_mean|all").mean == Approx((7.0 + 5.0) / 2.0));
    CHECK(rows.count("Care at home|all|wait_days_mean|2026/27") == 0);
}

TEST_CASE("An unlimited setting has no units available")
{
    const auto rows = rowsOf(twoYears());
    CHECK(rows.count("Care at home|all|units_available|2026-04") == 0);
    CHECK(rows.count("Care at home|all|units_available|2026/27") == 0);
    CHECK(rows.count("Care at home|all|units_available|all") == 0);
    CHECK(rows.count("Beds|all|units_available|all") == 1);
}

TEST_CASE("Cohorts that were told apart have rows of their own for years")
{
    results::RunResult result = twoYears();
    result.cohorts = {{model::CohortId{"old"}, "85 and over"}};
    result.blocks[0].cohorts = {result.blocks[0].replications};
    const auto rows = rowsOf(result);
    CHECK(rows.at("Beds|85 and over|starts|2027/28").mean == Approx(255.0));
    CHECK(rows.count("Beds|85 and over|starts|2026-04") == 0);
}

TEST_CASE("A cohort has no capacity: a setting's units are not its own")
{
    results::RunResult result = twoYears();
    result.cohorts = {{model::CohortId{"old"}, "85 and over"}};
    tests::SumsGrid grid(2, 2);
    for (std::size_t place = 0; place < 4; ++place)
        grid.at(place / 2, place % 2).capacity = results::Capacity::NotTheirs;
    result.blocks[0].cohorts = {{{0, grid.packed()}, {1, grid.packed()}}};
    const auto rows = rowsOf(result);
    for (const char* measure : {"units_available", "units_over_capacity", "share_of_time_full"})
        CHECK(rows.count(std::string("Beds|85 and over|") + measure + "|2026/27") == 0);
    CHECK(rows.count("Beds|85 and over|starts|2026/27") == 1);
}

TEST_CASE("A later scenario has its difference from the first, future by future")
{
    results::RunResult result = twoYears();
    result.scenarios.push_back({model::ScenarioId{"more"}, "More beds"});
    result.blocks.push_back(result.blocks[0]);
    result.blocks[1] = twoYears(1.0).blocks[0];

    int differences = 0;
    exchange::eachRow(result, [&](const exchange::ResultRow& row) {
        const bool month = row.period.find('-') != std::string_view::npos;
        if (row.scenario == "If nothing changes" || month) {
            CHECK_FALSE(row.difference);
            return;
        }
        REQUIRE(row.difference);
        ++differences;
        const bool changed = row.setting == "Beds" && row.measure == "people_in_care" && row.period == "2026/27";
        const bool follows = row.setting == "Beds" && row.measure != "starts" && !changed;
        if (!changed && !follows && row.period != "all") {
            // Events that no future shows may be there all the same, in either scenario.
            constexpr std::array events{"deaths",
                                        "diverted",
                                        "ends",
                                        "escalated",
                                        "exchanged",
                                        "left_queue",
                                        "people_cannot_be_served",
                                        "people_turned_around",
                                        "starts",
                                        "surged",
                                        "transfers",
                                        "turned_away",
                                        "waits"};
            INFO(row.setting << ' ' << row.measure << ' ' << row.period);
            CHECK(row.difference->mean == 0.0);
            CHECK(row.difference->ci95Low == -row.difference->ci95High);
            const bool isEvent = std::ranges::find(events, row.measure) != events.end();
            const bool seen = row.setting == "Beds" && row.measure == "starts";
            CHECK((row.difference->ci95High > 0.0) == (isEvent && !seen));
        }
        if (changed) {
            // 3 and 5: mean 4, standard error 1, t of one degree of freedom 12.706.
            CHECK(row.difference->mean == Approx(4.0));
            CHECK(row.difference->ci95Low == Approx(4.0 - 12.706).epsilon(1e-3));
            CHECK(row.difference->ci95High == Approx(4.0 + 12.706).epsilon(1e-3));
        }
    });
    CHECK(differences > 0);
    CHECK(exchange::resultsToCsv(result).find(",4,-8.706") != std::string::npos);
}

TEST_CASE("Results as JSON say how they were made and what they are")
{
    const auto json = nlohmann::json::parse(exchange::resultsToJson(twoYears()));
    CHECK(json["timing"]["events"] == 12345);
    CHECK(json["timing"]["replications"] == 2);
    CHECK(json["checks"]["peopleConserved"] == true);
    REQUIRE(json["checks"]["overloaded"].size() == 1);
    CHECK(json["checks"]["overloaded"][0]["setting"] == "Beds");
    CHECK(json["checks"]["overloaded"][0]["load_last"] == 1.1);
    CHECK(json["run"]["plan"] == "Plan \"A\"");
    CHECK(json["run"]["seed"] == 18446744073709551615ULL);
    CHECK(json["run"]["start"] == "2026-04-01");
    std::size_t rows = 0;
    exchange::eachRow(twoYears(), [&](const exchange::ResultRow&) { ++rows; });
    REQUIRE(json["results"].size() == rows);
    const auto& first = json["results"][0];
    CHECK(first["area"] == "North, and \"South\"");
    CHECK(first["cohort"] == "all");
    CHECK(first["measure"] == "people_in_care");
    CHECK(first["period"] == "2026-04");
    CHECK(first["mean"] == 8.0);
    CHECK(first["ci95_low"] == 7.0);
    CHECK(first["p90"] == 10.0);
}

TEST_CASE("Results as CSV have the same columns, quoted where they must be")
{
    std::istringstream lines(exchange::resultsToCsv(twoYears()));
    std::string header, first;
    std::getline(lines, header);
    std::getline(lines, first);
    CHECK(header
          == "scenario,area,setting,cohort,measure,period,mean,ci95_low,ci95_high,p10,p50,p90,"
             "difference,difference_ci95_low,difference_ci95_high");
    CHECK(first == "If nothing changes,\"North, and \"\"South\"\"\",Beds,all,people_in_care,2026-04,8,7,9,6,8,10,,,");
}

TEST_CASE("Overload stands at the end of the CSV, by first and last day")
{
    const std::string text = exchange::resultsToCsv(twoYears());
    const std::string place = "If nothing changes,\"North, and \"\"South\"\"\",Beds,all,offered_load,";
    CHECK(text.ends_with(place + "first day,0.8,,,,,,,,\n" + place + "last day,1.1,,,,,,,,\n"));
}

TEST_CASE("Shares of waits longer than chosen times stand beside the measures, by year and whole run")
{
    results::RunResult result = twoYears();
    const std::vector<exchange::WaitLimit> limits{{"share_waiting_longer_than_3d", 3.0}};
    int rows = 0;
    exchange::eachRow(
        result,
        [&](const exchange::ResultRow& row) {
            if (row.measure != limits[0].name)
                return;
            ++rows;
            const auto same = results::summarise(results::shareWaitingLonger(
                result, 0, {{{0}}, {{row.setting == "Beds" ? 0 : 1}}},
                row.period == "all" ? results::FigurePeriod::wholeRun()
                                    : results::FigurePeriod(row.period == "2026/27" ? 0 : 1),
                3.0));
            REQUIRE(same);
            CHECK(row.summary == *same);
        },
        limits);
    CHECK(rows == 3); // nobody starts in the other setting
    const std::string csv = exchange::resultsToCsv(result, limits);
    const auto json = nlohmann::json::parse(exchange::resultsToJson(result, limits));
    CHECK(csv.find("share_waiting_longer_than_3d,2026/27") != std::string::npos);
    CHECK(std::ranges::count_if(json["results"],
                                [](const auto& row) { return row["measure"] == "share_waiting_longer_than_3d"; })
          == rows);
}

TEST_CASE("Counts that were the same in every future have an interval")
{
    const auto rows = rowsOf(twoYears());
    const results::Summary deaths = rows.at("Beds|all|deaths|2026/27");
    CHECK(deaths.mean == 0.0);
    CHECK(deaths.ci95High == Approx(-std::log(0.025) / 2.0));
}

TEST_CASE("A result without a replication is still whole JSON")
{
    const auto json = nlohmann::json::parse(exchange::resultsToJson({}));
    CHECK(json["results"].empty());
}
