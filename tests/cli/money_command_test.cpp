// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <sstream>

using namespace homeward;
using namespace homeward::tests;

namespace {

model::Plan pricedPlan()
{
    model::Plan plan = smallPlan();
    plan.run.years = 2;
    plan.run.replications = 4;
    plan.money.budgets = {{model::BudgetId{"hospital"}, "Set-aside hospital", 0.03, "2024/25", small::source},
                          {model::BudgetId{"council"}, "Council social care", 0.04, "2024/25", small::source}};
    const auto part = [](const char* id, const model::SettingId& setting, model::CostKind kind, double pounds,
                         double step, const char* budget) {
        return model::CostPart{model::CostPartId{id},   setting, {},           kind, pounds, step,
                               model::BudgetId{budget}, {},      small::source};
    };
    plan.money.costs = {part("a", small::hospital, model::CostKind::Fixed, 460.0, 24.0, "hospital"),
                        part("b", small::hospital, model::CostKind::Variable, 150.0, 0.0, "hospital"),
                        part("c", small::careAtHome, model::CostKind::Variable, 30.0, 0.0, "council")};
    model::StaffRole nurse;
    nurse.id = model::StaffRoleId{"nurse"};
    nurse.name = "Nurse";
    nurse.posts = {{2026, 30.0}};
    nurse.needs = {{small::hospital, 1.0, 0.0, small::source}};
    nurse.source = small::source;
    plan.staff = {nurse};
    return plan;
}

std::string fileOf(const Folder& folder, const model::Plan& plan)
{
    const std::string file = folder.file("plan.json");
    writeFile(file, exchange::planToText(plan));
    return file;
}

/// The cells of lines without quotes, by the names of their columns.
std::vector<std::map<std::string, std::string>> cellsOf(const std::string& csv)
{
    std::istringstream text(csv);
    std::string line;
    std::vector<std::string> names;
    std::vector<std::map<std::string, std::string>> rows;
    while (std::getline(text, line)) {
        std::istringstream cells(line);
        std::string cell;
        std::vector<std::string> all;
        while (std::getline(cells, cell, ','))
            all.push_back(cell);
        if (names.empty()) {
            names = all;
            continue;
        }
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < all.size(); ++i)
            row[names[i]] = all[i];
    }
    return rows;
}

} // namespace

TEST_CASE("Budgets add to all, and every line can be worked out by hand")
{
    const Folder folder;
    const std::string plan = fileOf(folder, pricedPlan());
    const Called told = call({"money", plan, "--format", "csv", "--cash"});
    INFO(told.error);
    REQUIRE(told.exitCode == 0);
    std::map<std::string, double> budgets, all;
    for (auto& row : cellsOf(told.out))
        (row["id"] == "all" ? all : budgets)[row["scenario"] + row["year"]] += std::stod(row["pounds"]);
    REQUIRE(all.size() == 4);
    for (const auto& [key, pounds] : all)
        CHECK(std::abs(budgets[key] - pounds) < 0.01);

    const Called lines = call({"money", plan, "--format", "csv", "--by", "line"});
    REQUIRE(lines.exitCode == 0);
    std::map<std::string, double> cash;
    for (auto& row : cellsOf(lines.out)) {
        const double pounds = std::stod(row["cash"]);
        CHECK(std::abs(std::stod(row["unit_days"]) * std::stod(row["pounds_a_unit_day"]) - pounds) < 0.01);
        cash[row["scenario"] + row["year"]] += pounds;
        if (row["part"] == "fixed" && row["year"] == "2026/27") {
            CHECK(row["unit_days"] == "17520");   // 40 beds are two wards of 24, for 365 days
            CHECK(std::abs(std::stod(row["pounds_a_unit_day"]) - 460.0 * 1.03 * 1.03) < 1e-6);
        }
    }
    for (const auto& [key, pounds] : all)
        CHECK(std::abs(cash[key] - pounds) < 0.01);
}

TEST_CASE("Compare tells the cost of the accounts, and the two commands agree to the penny")
{
    const Folder folder;
    const std::string plan = fileOf(folder, pricedPlan());
    std::map<std::string, std::map<std::string, std::string>> all;
    for (auto& row : cellsOf(call({"money", plan, "--format", "csv"}).out))
        if (row["id"] == "all" && row["year"] == "2027/28")
            all[row["scenario"]] = row;
    const Called compared = call({"compare", plan, "--indicator", "cost", "--year", "2027/28", "--format", "csv"});
    INFO(compared.error);
    REQUIRE(compared.exitCode == 0);
    const auto rows = cellsOf(compared.out);
    REQUIRE(rows.size() == all.size());
    for (auto row : rows) {
        CHECK(row["indicator"] == "cost");
        CHECK(row["mean"] == all[row["scenario"]]["pounds"]);
        CHECK(row["ci95_low"] == all[row["scenario"]]["ci95_low"]);
        if (row["scenario"] != row["against"])
            CHECK(row["difference"] == all[row["scenario"]]["difference"]);
    }
    CHECK(call({"compare", plan, "--sort", "cost"}).out.find("Cost a year, real terms") != std::string::npos);
    const auto byArea = cellsOf(
        call({"compare", plan, "--indicator", "care_cost", "--by", "area", "--year", "2027/28", "--format", "csv"})
            .out);
    REQUIRE(byArea.size() == all.size()); // of one area
    for (auto row : byArea)
        CHECK(row["mean"] == all[row["scenario"]]["pounds"]);
}

TEST_CASE("What a right-place day and a delayed day cost is in every form")
{
    const Folder folder;
    const std::string plan = fileOf(folder, pricedPlan());
    const auto rows = cellsOf(call({"money", plan, "--by", "day", "--format", "csv"}).out);
    REQUIRE(rows.size() == 8); // two scenarios, two years, two kinds
    const auto json = nlohmann::json::parse(call({"money", plan, "--format", "json"}).out);
    REQUIRE(json["days"].size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(json["days"][i]["day"] == rows[i].at("day"));
        CHECK(std::stod(rows[i].at("pounds")) == Approx(json["days"][i]["pounds"]["mean"].get<double>()));
    }
    const Called table = call({"money", plan});
    CHECK(table.out.find("Cost of a right-place day") != std::string::npos);
    CHECK(table.out.find("Cost of a delayed day: What a bed that is open") != std::string::npos);
    const Called days = call({"money", plan, "--by", "day"});
    CHECK(days.out.find("Cost of a delayed day") != std::string::npos);
    CHECK(days.out.find("Council") == std::string::npos); // of days alone
}

TEST_CASE("Months are told too, and add to the years")
{
    const Folder folder;
    const std::string plan = fileOf(folder, pricedPlan());
    double years = 0.0, months = 0.0;
    for (auto& row : cellsOf(call({"money", plan, "--format", "csv"}).out))
        years += row["id"] == "all" ? std::stod(row["pounds"]) : 0.0;
    for (auto& row : cellsOf(call({"money", plan, "--format", "csv", "--months"}).out))
        months += row["id"] == "all" ? std::stod(row["pounds"]) : 0.0;
    CHECK(years > 1e6);
    CHECK(std::abs(years - months) < 0.01);
}

TEST_CASE("Money in words: terms, what becomes of it, and staff")
{
    const Folder folder;
    const std::string plan = fileOf(folder, pricedPlan());
    const Called told = call({"money", plan});
    REQUIRE(told.exitCode == 0);
    CHECK(told.out.find("Real terms, 2024/25") != std::string::npos);
    CHECK(told.out.find("not cashable") != std::string::npos);
    CHECK(told.out.find("Net present value at 3.5") != std::string::npos);
    CHECK(told.out.find("No price: Care home.") != std::string::npos);
    const Called staff = call({"money", plan, "--by", "staff"});
    CHECK(staff.out.find("short by 10") != std::string::npos);
    CHECK(call({"money", plan, "--by", "ward"}).exitCode == 2);
    CHECK(call({"money", plan, "--cash", "--real"}).exitCode == 2);
    const auto json = nlohmann::json::parse(call({"money", plan, "--format", "json"}).out);
    CHECK(json["given"] == true);
    CHECK(json["discountRate"] == 0.035);
    CHECK(json["scenarios"].size() == 1);
}

TEST_CASE("A plan without prices says that money is not given, and never £0")
{
    const Folder folder;
    const std::string plan = fileOf(folder, smallPlan());
    const Called told = call({"money", plan, "--replications", "2", "--years", "1"});
    REQUIRE(told.exitCode == 0);
    CHECK(told.out.find("Money is not given") != std::string::npos);
    CHECK(told.out.find("£0") == std::string::npos);
    CHECK(nlohmann::json::parse(
              call({"money", plan, "--replications", "2", "--years", "1", "--format", "json"}).out)["given"]
          == false);
}

TEST_CASE("The five priorities are told with what speaks to each")
{
    const Folder folder;
    const std::string plan = fileOf(folder, pricedPlan());
    const Called told = call({"priorities", plan});
    INFO(told.error);
    REQUIRE(told.exitCode == 0);
    for (const char* words : {"Prevention and early intervention", "The plan has one area", "Cost of a right-place day",
                              "Home and community days", "Assumptions owned here", "not the right time"})
        CHECK(told.out.find(words) != std::string::npos);
    const auto json = nlohmann::json::parse(call({"priorities", plan, "--format", "json"}).out);
    CHECK(json["priorities"].size() == 5);
    double days = 0.0;
    for (const auto& part : json["days"])
        days += part["mean"].get<double>();
    CHECK(std::abs(days - 1.0) < 1e-9);
    CHECK(call({"priorities", plan, "--year", "1999/00"}).exitCode == 2);
}
